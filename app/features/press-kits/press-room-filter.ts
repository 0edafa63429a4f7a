import { isoDay, startOfDay, type Zone } from '#app/lib/zones.ts';

/** Years shown to choose from, newest first; a longer history is found by searching. */
const mostYears = 30;

/** The years between two instants as an office counts them, newest first. */
export function yearsBetween(first: string, last: string, zone: Zone): number[] {
  const from = Number(isoDay(first, zone).slice(0, 4));
  const to = Number(isoDay(last, zone).slice(0, 4));
  return Array.from({ length: Math.min(to - from + 1, mostYears) }, (_, i) => to - i);
}

/** A year in an address; undefined for what is none. */
export function readYear(text: string | null): number | undefined {
  return text && /^(19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** The instants at which a year begins and ends in a zone. */
export function spanOfYear(year: number, zone: Zone): { from: string; before: string } {
  return { from: startOfDay(`${year}-01-01`, zone)!, before: startOfDay(`${year + 1}-01-01`, zone)! };
}
