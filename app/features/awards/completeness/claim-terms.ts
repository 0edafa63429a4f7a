import { daysLater } from '#app/lib/days.ts';
import type { ClaimState } from '#db/schema/completeness.ts';

export type { ClaimState };

/** Every state, in the order in which the office looks at them. */
export const claimStates = ['open', 'logged', 'known', 'refused'] as const satisfies readonly ClaimState[];

/** Days before the lock on which links go out by themselves. */
export const daysBeforeLock = 14;

/** Addresses in one sending, of one candidate within 24 hours, and in a season: what a forwarded link can fill up. */
export const mostLines = 30;
export const mostInADay = 60;
export const mostInASeason = 200;
export const longestRemark = 300;

/** Minutes for which answers wait for further ones, and hours after which they go out though some are still open. */
const answerPauseMinutes = 10;
const answerPatienceHours = 20;

/** The day (YYYY-MM-DD) from which links go out by themselves. */
export function sendingFrom(lockOn: string): string {
  return daysLater(lockOn, -daysBeforeLock);
}

/**
 * Whether a candidate's answers go out now, in one mail: all are answered and nobody answered in the last ten minutes, or
 * one has waited for twenty hours. Instants are UTC ISO.
 */
export function answersDue(
  waiting: { open: number; firstAnsweredAt: string; lastAnsweredAt: string },
  now: string,
): boolean {
  const since = (at: string) => Date.parse(now) - Date.parse(at);
  if (since(waiting.firstAnsweredAt) >= answerPatienceHours * 3_600_000) return true;
  return waiting.open === 0 && since(waiting.lastAnsweredAt) >= answerPauseMinutes * 60_000;
}
