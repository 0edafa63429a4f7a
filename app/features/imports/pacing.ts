/** No transaction is to work longer than this, in milliseconds; a little less is aimed at. */
const longestWorkMs = 50;
const aimedMs = longestWorkMs * 0.8;

/**
 * How many rows the next transaction takes, from how long the last one worked: towards 40 ms, between 5 and 1,000. The
 * wait for the disk at its end does not count: fewer rows would not shorten it, only make it come more often.
 */
export function nextChunk(rows: number, ms: number): number {
  const fitting = rows * (aimedMs / Math.max(ms, 0.5));
  return Math.round(Math.min(1000, Math.max(5, Math.min(fitting, rows * 2))));
}
