import {
  type DateOptions,
  type DateProblem,
  type DateReading,
  type FoundDate,
  instantOf,
  midnight,
} from './date-reading.ts';
import { monthNumber, monthWords, weekdayNumber, weekdayWords } from './date-words.ts';
import { clockAfter, clockBefore } from './printed-clock.ts';
import { relativeDates } from './relative-dates.ts';
import { defaultZone, epochFromWall, isRealDay, type WallTime, wallFromInstant, type Zone } from './zones.ts';

/** A calendar date as printed, before it is known to be real. `year` undefined: not printed. */
interface Printed {
  day: number;
  month: number;
  year: number | undefined;
  start: number;
  end: number;
  /** A form that also means other things (3/4, 24 September): it needs a weekday, brackets, a time or the whole text. */
  weak: boolean;
}

const edge = '(?<![\\p{L}\\d/.,:-])';
const forms: readonly [RegExp, (m: RegExpExecArray) => Omit<Printed, 'start' | 'end'>][] = [
  [
    new RegExp(`${edge}(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'giu'),
    m => ({ year: Number(m[1]), month: Number(m[3]), day: Number(m[4]), weak: false }),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d/.,:])(\\d{1,2})[\\s.-]{0,3}(${monthWords})(?!\\p{L})(?:[\\s.,-]{1,3}(\\d{4})(?!\\d))?`,
      'giu',
    ),
    m => ({ day: Number(m[1]), month: monthNumber(m[2] ?? '') ?? 0, year: yearOf(m[3]), weak: !m[3] }),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(${monthWords})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`,
      'giu',
    ),
    m => ({ month: monthNumber(m[1] ?? '') ?? 0, day: Number(m[2]), year: yearOf(m[3]), weak: false }),
  ],
  [
    new RegExp(`${edge}(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?![\\d/])`, 'giu'),
    m => ({ day: Number(m[1]), month: Number(m[3]), year: yearOf(m[4]), weak: false }),
  ],
  [
    new RegExp(`${edge}(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{2})(?![\\d/.-])`, 'giu'),
    m => ({ day: Number(m[1]), month: Number(m[3]), year: yearOf(m[4]), weak: false }),
  ],
  [
    new RegExp(`${edge}(\\d{1,2})/(\\d{1,2})(?![\\d/%])`, 'giu'),
    m => ({ day: Number(m[1]), month: Number(m[2]), year: undefined, weak: true }),
  ],
];

function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Every form holds a digit or one of these words; most lines hold neither. */
const mayHoldDate = /\d|lalu|ago|kemarin|yesterday|hari ini|today|baru saja|just now/i;
const weekdayBefore = new RegExp(`(?<!\\p{L})(${weekdayWords})\\.?[\\s,(/-]{0,4}$`, 'iu');

/**
 * Every date in the text, in order of position, without overlaps; impossible ones (31 Februari, 25:61) are
 * reported as such and never rolled over. Numeric dates are day first. Linear in the length of the text.
 */
export function findIndonesianDates(text: string, options: DateOptions): FoundDate[] {
  if (!mayHoldDate.test(text)) return [];
  const found = [...printedDates(text, options), ...relativeDates(text, options)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  return found.filter(date => {
    if (date.start < covered) return false;
    covered = date.end;
    return true;
  });
}

/** The first date printed in the text; one counted from now only where there is no other. */
export function readIndonesianDate(text: string, options: DateOptions): DateReading | DateProblem {
  const found = findIndonesianDates(text, options);
  return found.find(date => 'problem' in date || !date.relative) ?? found[0] ?? { problem: 'no-date' };
}

function printedDates(text: string, options: DateOptions): FoundDate[] {
  const taken: FoundDate[] = [];
  const seen = new Set<number>();
  for (const [form, read] of forms) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (seen.has(start)) continue;
      const date = completeDate(text, { ...read(match), start, end }, options);
      if (!date) continue;
      seen.add(start);
      taken.push(date);
    }
  }
  return taken;
}

function completeDate(text: string, printed: Printed, options: DateOptions): FoundDate | undefined {
  let { start, end } = printed;
  const weekdayMatch = weekdayBefore.exec(text.slice(Math.max(0, start - 16), start));
  const weekday = weekdayMatch ? weekdayNumber(weekdayMatch[1] ?? '') : undefined;
  if (weekdayMatch) start -= weekdayMatch[0].length;
  const bracketed = text[printed.start - 1] === '(' && text[end] === ')';
  if (bracketed && weekdayMatch) end += 1;
  let clock = clockAfter(text, end);
  if (clock) end = clock.end;
  else clock = clockBefore(text, start);
  if (clock && clock.start < start) start = clock.start;
  if (printed.weak) {
    const whole = text.trim().length <= end - start + 1;
    if (weekday === undefined && !bracketed && clock?.offsetMinutes === undefined && !whole) return undefined;
  }
  const span = { matchedText: text.slice(start, end), start, end };
  if (clock && !clock.real) return { problem: 'impossible-time', ...span };
  const zone = clock?.zone ?? options.zone ?? defaultZone;
  const year = printed.year ?? latestYear(printed, weekday, options.now, zone);
  if (year === undefined || !isRealDay(year, printed.month, printed.day)) {
    if (printed.weak && weekday === undefined && printed.month > 12) return undefined;
    return { problem: 'impossible-date', ...span };
  }
  const wall = { year, month: printed.month, day: printed.day, ...(clock?.time ?? midnight) };
  return {
    at: instantOf(wall, clock, zone),
    precision: clock ? clock.precision : 'day',
    zone,
    ...span,
    relative: false,
    yearAssumed: printed.year === undefined,
    weekdayDiffers: weekday !== undefined && weekdayOf(wall) !== weekday,
  };
}

function weekdayOf(wall: WallTime): number {
  return new Date(epochFromWall({ ...wall, ...midnight }, 0)).getUTCDay();
}

/** A date printed without its year lies in the past: the latest year up to tomorrow, of the right weekday if one is printed. */
function latestYear(
  { day, month }: Printed,
  weekday: number | undefined,
  now: string,
  zone: Zone,
): number | undefined {
  const today = wallFromInstant(now, zone);
  const tomorrow = epochFromWall({ ...today, ...midnight }, 0) + 86_400_000;
  const years = Array.from({ length: 12 }, (_, back) => today.year + 1 - back).filter(
    year => isRealDay(year, month, day) && epochFromWall({ year, month, day, ...midnight }, 0) <= tomorrow,
  );
  const fitting = years.find(year => weekdayOf({ year, month, day, ...midnight }) === weekday);
  return fitting ?? years[0];
}
