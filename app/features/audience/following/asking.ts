const hourMs = 3_600_000;

/** How long the link of a confirmation may be used: 7 days. */
export const confirmableMs = 7 * 24 * hourMs;

/** A form sent twice mails one confirmation: how long the second counts as the same. */
const doubleClickMs = 60_000;

/** Confirmations to one address until a day has passed since the last: nobody is flooded by somebody else's form. */
const mostAsks = 3;

export type EarlierAsk = { askedAt: string; asksToday: number };

/** Whether another confirmation is mailed to an address, and which one of the day it is. */
export function nextAsk(earlier: EarlierAsk | undefined, now: string): { asksToday: number } | undefined {
  if (!earlier) return { asksToday: 1 };
  const passed = Date.parse(now) - Date.parse(earlier.askedAt);
  if (passed >= 24 * hourMs) return { asksToday: 1 };
  if (passed < doubleClickMs || earlier.asksToday >= mostAsks) return undefined;
  return { asksToday: earlier.asksToday + 1 };
}

/** Whether a link that was mailed at an instant still confirms. */
export function isConfirmable(askedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(askedAt) <= confirmableMs;
}

/** Whether a release about some topics is for a follower; who chose none gets all. */
export function wantsTopics(chosen: readonly number[], topics: readonly number[]): boolean {
  return chosen.length === 0 || topics.some(topic => chosen.includes(topic));
}
