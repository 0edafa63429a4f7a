const dayMs = 86_400_000;
/** Monday, 5 January 1970. */
const firstMonday = 4 * dayMs;

/** Soft bounces in so many different weeks say that the address should be checked. */
export const weeksToCheck = 3;
/** Older ones say nothing about today. */
export const softBounceDays = 180;

/** In how many different weeks (Monday to Sunday, UTC) the instants lie. */
export function weeksOf(instants: readonly string[]): number {
  return new Set(instants.map(at => Math.floor((Date.parse(at) - firstMonday) / (7 * dayMs)))).size;
}
