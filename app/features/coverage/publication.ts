import { instantFromLocalInput, type Zone } from '#app/lib/zones.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** No clip is older than the republic's press. */
const earliestYear = 1945;

/** An edition may carry tomorrow's date, and a clock may run ahead; beyond that it is a slip of the keyboard. */
const daysAhead = 2;

export type Publication =
  | { at: string }
  | { refused: 'errors.impossibleDate' | 'coverage.publishedTooEarly' | 'coverage.publishedAhead' };

/** The instant of a publication from the local time that a person typed, or why nothing can have been published then. */
export function publicationOf(local: string, zone: Zone, now: string): Publication {
  const at = instantFromLocalInput(local, zone);
  if (!at) return { refused: 'errors.impossibleDate' };
  if (Number(local.slice(0, 4)) < earliestYear) return { refused: 'coverage.publishedTooEarly' };
  if (Date.parse(at) > Date.parse(now) + daysAhead * dayMs) return { refused: 'coverage.publishedAhead' };
  return { at };
}
