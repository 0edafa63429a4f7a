import { isDay } from '#app/lib/days.ts';

/** Calendar days, YYYY-MM-DD, both included. */
export type Days = { fromOn: string; toOn: string };

/** Whether a text is a month of the calendar from 1945 to 2100, written YYYY-MM. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`) && text >= '1945-01' && text <= '2100-12';
}

/** The month `by` months later (earlier where negative), YYYY-MM. */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function lastDay(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function daysOf(month: string, until: number): Days {
  const last = Math.min(until, lastDay(month));
  return { fromOn: `${month}-01`, toOn: `${month}-${String(last).padStart(2, '0')}` };
}

export type RecapSpan = { month: string; days: Days };
export type RecapSpans = {
  /** This month, the month before, the same month of the year before. */
  spans: { current: RecapSpan; previous: RecapSpan; lastYear: RecapSpan };
  /** Whether the month has not ended: then each span ends on the same day of its month. */
  running: boolean;
};

/**
 * The days that a recap counts and those it is compared with. A month that still runs is held against as many days of the
 * others, so that a half month is not compared with a whole one.
 * @param month YYYY-MM
 * @param today the office's calendar day
 */
export function recapSpans(month: string, today: string): RecapSpans {
  const running = today.slice(0, 7) === month;
  const until = running ? Number(today.slice(8)) : 31;
  const span = (by: number): RecapSpan => {
    const of = monthFrom(month, by);
    return { month: of, days: daysOf(of, until) };
  };
  return { spans: { current: span(0), previous: span(-1), lastYear: span(-12) }, running };
}
