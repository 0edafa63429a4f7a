import type { Clock } from './printed-clock.ts';
import { epochFromWall, type WallTime, type Zone, zones } from './zones.ts';

/** How exact a printed date is; `at` is then the start of that unit in the reading's zone. */
export type DatePrecision = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface DateReading {
  /** Instant, UTC ISO text; a day without a time is its first instant in `zone`. */
  at: string;
  precision: DatePrecision;
  zone: Zone;
  matchedText: string;
  /** UTF-16 positions of `matchedText` in the text that was read. */
  start: number;
  end: number;
  /** Counted back from now ("2 jam lalu", "kemarin"). */
  relative: boolean;
  /** No year was printed; the latest past one that fits the weekday was taken. */
  yearAssumed: boolean;
  /** The printed weekday is not the weekday of the printed date. */
  weekdayDiffers: boolean;
}

export type DateProblem =
  | { problem: 'no-date' }
  | { problem: 'impossible-date' | 'impossible-time'; matchedText: string; start: number; end: number };

export interface DateOptions {
  /** Instant against which "2 jam lalu" and dates without a year are read. */
  now: string;
  /** Zone where the text names none; WIB when left out. */
  zone?: Zone;
}

export type FoundDate = DateReading | Exclude<DateProblem, { problem: 'no-date' }>;

export const midnight = { hour: 0, minute: 0, second: 0 };

/** Instant of a wall time, at the offset printed beside the clock or else the zone's. */
export function instantOf(wall: WallTime, clock: Clock | undefined, zone: Zone): string {
  return new Date(epochFromWall(wall, clock?.offsetMinutes ?? zones[zone].offsetMinutes)).toISOString();
}
