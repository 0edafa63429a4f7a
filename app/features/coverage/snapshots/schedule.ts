const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Days after the first look at which a page is looked at again. */
const lookDays = [1, 7, 30];

/** Minutes until the next try after the first, second … failure in a row that may pass; then the next planned day. */
const retryMinutes = [5, 20, 80, 320];

/**
 * When a page is looked at next, or null when nothing more is planned.
 * @param failures failures in a row that may pass, this look included; 0 after any other outcome
 */
export function nextLook(input: {
  watchedFrom: string;
  now: string;
  failures: number;
  retryAfterSeconds?: number;
}): string | null {
  const now = Date.parse(input.now);
  const retry = input.failures > 0 ? retryMinutes[input.failures - 1] : undefined;
  if (retry !== undefined) {
    return new Date(now + Math.max(retry * minuteMs, (input.retryAfterSeconds ?? 0) * 1000)).toISOString();
  }
  const from = Date.parse(input.watchedFrom);
  const next = lookDays.map(days => from + days * dayMs).find(at => at > now);
  return next === undefined ? null : new Date(next).toISOString();
}

/** Whether all looks that are planned for a page have had their time. */
export function isLookedThrough(watchedFrom: string, now: string): boolean {
  return Date.parse(now) - Date.parse(watchedFrom) >= Math.max(...lookDays) * dayMs;
}

/** The same entries, one of each host in turn, so that one busy host does not hold up the others. */
export function inTurns<T extends { host: string }>(entries: readonly T[]): T[] {
  const byHost = new Map<string, T[]>();
  for (const entry of entries) byHost.set(entry.host, [...(byHost.get(entry.host) ?? []), entry]);
  const queues = [...byHost.values()];
  const longest = Math.max(0, ...queues.map(queue => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap(queue => queue[turn] ?? [])).flat();
}
