/** Failures that are free of any wait. */
const freeFailures = 5;
/** Failures older than this are forgotten, in ms. */
export const forgetFailuresMs = 24 * 3_600_000;
const longestMinutes = 15;

/** Wait in minutes after the n-th failure in a row: none before the fifth, then 1, 2, 4, 8, and 15 from there on. */
export function lockMinutes(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestMinutes, 2 ** Math.min(failures - freeFailures, 10));
}
