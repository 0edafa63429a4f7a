const minuteMs = 60_000;

/** Minutes between two readings of a feed that goes well. */
const readEveryMinutes = 30;
/** Longest wait between two readings, however often they failed. */
const longestWaitMinutes = 24 * 60;
/** Least time between two requests to one host. */
export const hostSpacingMs = 5_000;

/**
 * When a feed is read next: in half an hour, doubled for each failure in a row up to a day, never before the server
 * asks for, each with up to a tenth more by chance, so that feeds of one start do not stay together.
 * @param random in [0, 1)
 */
export function nextReading(input: {
  now: string;
  failures: number;
  retryAfterSeconds?: number;
  random: number;
}): string {
  const wait = Math.min(longestWaitMinutes, readEveryMinutes * 2 ** Math.min(input.failures, 10)) * minuteMs;
  const asked = (input.retryAfterSeconds ?? 0) * 1000;
  return new Date(Date.parse(input.now) + Math.max(wait, asked) * (1 + input.random / 10)).toISOString();
}
