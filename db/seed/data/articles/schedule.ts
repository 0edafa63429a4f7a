import { addDays, daysBetween, monthOf, nearIdulFitri, weekdayOf, wibDay, wibInstant } from '../days.ts';
import { chance, int, pick, pickWeighted, type Random } from '../random.ts';

/** How far back the demo reaches. */
const demoDays = 730;

/** News thins out on weekends and swells around the agency's anniversary, May Day and Ramadan. */
function dayWeight(day: string): number {
  const weekday = weekdayOf(day);
  const week = weekday === 0 ? 0.35 : weekday === 6 ? 0.6 : 1;
  const month = [1, 0.95, 1, 1.05, 1.1, 0.95, 0.95, 1, 1.1, 1, 1.05, 1.3][monthOf(day) - 1] as number;
  return week * month * (nearIdulFitri(day, 21) ? 1.25 : 1);
}

/** The days of `count` pieces of news in the two years up to `today`, in order. */
export function newsDays(random: Random, count: number, today: string): string[] {
  const days = Array.from({ length: demoDays }, (_, index) => addDays(today, index - demoDays + 1));
  const total = days.reduce((sum, day) => sum + dayWeight(day), 0);
  const result: string[] = [];
  let due = random();
  for (const day of days) {
    due += (dayWeight(day) / total) * count;
    for (; due >= 1; due -= 1) result.push(day);
  }
  while (result.length < count) result.push(pick(random, days));
  return result.slice(0, count).sort();
}

const hours = [
  { from: 6, to: 8, weight: 14 },
  { from: 9, to: 11, weight: 28 },
  { from: 12, to: 14, weight: 20 },
  { from: 15, to: 17, weight: 22 },
  { from: 18, to: 20, weight: 11 },
  { from: 21, to: 23, weight: 4 },
  { from: 0, to: 4, weight: 1 },
] as const;

/** A time of publication on a day, mostly by daylight in WIB, never after `now`. */
export function publicationOn(random: Random, day: string, now: string): string {
  const span = pickWeighted(random, hours, item => item.weight);
  const at = wibInstant(day, int(random, span.from, span.to) * 3600 + int(random, 0, 3599));
  return at <= now ? at : earlierThan(random, now);
}

/** Some time in the hours before an instant. */
function earlierThan(random: Random, instant: string): string {
  return new Date(Date.parse(instant) - int(random, 10, 600) * 60_000).toISOString();
}

/** Minutes between a release and its copy: most within the day, a tail of five days. */
export function pickUpDelay(random: Random): number {
  return chance(random, 0.72) ? int(random, 25, 600) : int(random, 600, 5 * 24 * 60);
}

/** Moves an instant that falls into the night to the following morning. */
export function byDaylight(random: Random, instant: string): string {
  const day = wibDay(instant);
  const hour = Math.floor((Date.parse(instant) - Date.parse(wibInstant(day, 0))) / 3_600_000);
  if (hour >= 6 && hour < 22) return instant;
  const morning = hour < 6 ? day : addDays(day, 1);
  return wibInstant(morning, int(random, 6, 9) * 3600 + int(random, 0, 3599));
}

/** Days since a story was last told, at most 200; 200 when it never was. */
export function restedDays(lastTold: string | undefined, day: string): number {
  return lastTold === undefined ? 200 : Math.min(200, daysBetween(lastTold, day));
}
