/** Articles on one topic on one day (YYYY-MM-DD), and how many of them wait in the inbox. */
export type DayCount = { topicId: number; topicName: string; on: string; count: number; waiting: number };

export type Surge = {
  topicId: number;
  topicName: string;
  /** The day, YYYY-MM-DD. */
  on: string;
  today: number;
  /** Of today's, those that wait in the inbox. */
  waiting: number;
  mean: number;
  times: number;
};

/** Fewer articles than this on a day are never a surge. */
const surgeMinimum = 5;
/** Today must reach this multiple of the mean. */
const surgeFactor = 2;
/** Days before today whose mean is the usual; days without any count as nought. */
export const surgeDays = 7;

function dayNumber(on: string): number {
  return Math.floor(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
}

/**
 * Topics that are written of unusually much today: at least five articles, and at least twice the mean of the
 * seven days before. Ordered by how many. `times` is today over the mean, Infinity when there was none before.
 */
export function surges(counts: readonly DayCount[], today: string): Surge[] {
  const byTopic = new Map<number, { topicName: string; today: number; waiting: number; before: number }>();
  const last = dayNumber(today);
  for (const { topicId, topicName, on, count, waiting } of counts) {
    const ago = last - dayNumber(on);
    if (ago < 0 || ago > surgeDays) continue;
    const entry = byTopic.get(topicId) ?? { topicName, today: 0, waiting: 0, before: 0 };
    if (ago === 0) {
      entry.today += count;
      entry.waiting += waiting;
    } else entry.before += count;
    byTopic.set(topicId, entry);
  }
  return [...byTopic]
    .map(([topicId, entry]) => {
      const mean = entry.before / surgeDays;
      const { topicName, today: count, waiting } = entry;
      return { topicId, topicName, on: today, today: count, waiting, mean, times: count / mean };
    })
    .filter(entry => entry.today >= surgeMinimum && entry.today >= surgeFactor * entry.mean)
    .sort((a, b) => b.today - a.today || a.topicId - b.topicId);
}
