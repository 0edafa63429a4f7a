/** Commits are to hold the database no longer than this, in milliseconds; a little less is aimed at. */
export const longestCommitMs = 50;
const aimedMs = longestCommitMs * 0.8;

/** How many rows the next transaction takes, from how long the last one took: towards 40 ms, between 5 and 1,000. */
export function nextChunk(rows: number, ms: number): number {
  const fitting = rows * (aimedMs / Math.max(ms, 0.5));
  return Math.round(Math.min(1000, Math.max(5, Math.min(fitting, rows * 2))));
}
