import { zones } from '#app/lib/zones.ts';
import type { Id } from './article-facts.ts';
import type { RuleSet } from './rule-set.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OFFSET_MS = zones['Asia/Jakarta'].offsetMinutes * 60 * 1000;

/** A season as scoring sees it; the days are calendar days (YYYY-MM-DD) in Asia/Jakarta, both included. */
export interface ScoringSeason {
  startsOn: string;
  endsOn: string;
  /** The programmes it scores, at least one. */
  programmes: readonly Id[];
  rules: RuleSet;
}

/** A season prepared for scoring many articles. */
export interface SeasonFrame {
  rules: RuleSet;
  /** First and last day, as days since 1 January 1970. */
  firstDay: number;
  lastDay: number;
  /** The calendar months the season touches ("2025-03"), also while it runs and when only by one day. */
  months: readonly string[];
  programmes: readonly Id[];
  programmeIndex: ReadonlyMap<Id, number>;
  /** Index in `months` of a day of the season, counted from its first day. */
  monthOfDay: Uint16Array;
}

/**
 * Throws RangeError when a day is no calendar day, the season ends before it starts or is longer than 100
 * years, or it scores no programme.
 */
export function seasonFrame({ startsOn, endsOn, programmes, rules }: ScoringSeason): SeasonFrame {
  const firstDay = dayNumber(startsOn);
  const lastDay = dayNumber(endsOn);
  if (lastDay < firstDay) throw new RangeError(`season ends (${endsOn}) before it starts (${startsOn})`);
  if (lastDay - firstDay > 36_600) throw new RangeError('season is longer than 100 years');
  const programmeIndex = new Map([...new Set(programmes)].map((id, i) => [id, i]));
  if (programmeIndex.size === 0) throw new RangeError('season scores no programme');
  const months: string[] = [];
  const monthOfDay = new Uint16Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; day++) {
    const month = new Date(day * DAY_MS).toISOString().slice(0, 7);
    if (months.at(-1) !== month) months.push(month);
    monthOfDay[day - firstDay] = months.length - 1;
  }
  return {
    rules,
    firstDay,
    lastDay,
    months,
    programmes: [...programmeIndex.keys()],
    programmeIndex,
    monthOfDay,
  };
}

/** A season's first instant and the first one after it, as UTC ISO 8601. */
export function seasonSpan({ startsOn, endsOn }: Pick<ScoringSeason, 'startsOn' | 'endsOn'>) {
  const startOf = (day: number) => new Date(day * DAY_MS - OFFSET_MS).toISOString();
  return { from: startOf(dayNumber(startsOn)), until: startOf(dayNumber(endsOn) + 1) };
}

/** The calendar day of an instant in Asia/Jakarta, as days since 1 January 1970; NaN when it is no instant. */
export function jakartaDay(epochMs: number): number {
  return Math.floor((epochMs + OFFSET_MS) / DAY_MS);
}

function dayNumber(on: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== on) {
    throw new RangeError(`not a calendar day: ${on.slice(0, 20)}`);
  }
  return at / DAY_MS;
}
