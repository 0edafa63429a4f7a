import { cancelWindowSeconds } from '#app/features/outbox/mail.ts';

/** Why a kit is sent: for the first time, once more to the silent, or because what was sent was wrong. */
export type Purpose = 'release' | 'follow-up' | 'correction';

/** What was decided about a sending; how far it has come is read from the outbox. */
type Decided = 'held' | 'sending' | 'done' | 'cancelled' | 'withdrawn';

/**
 * How a sending stands: it can still be called off, leaves at a chosen moment, leaves, is held back by a person, has
 * left, was called off, or stopped with its release.
 */
export type MailingState = Decided | 'scheduled' | 'paused';

type Counts = {
  queued: number;
  claimed: number;
  transmitting: number;
  deferred: number;
  total: number;
};

/** Mails that have not come to their end. */
export function waiting(counts: Counts): number {
  return counts.queued + counts.claimed + counts.transmitting + counts.deferred;
}

/** The state at `now`, read from what was decided and from the outbox; the stored word alone would go stale. */
export function mailingState(
  mailing: { status: Decided; holdUntil: string; scheduledAt: string | null; paused: boolean },
  counts: Counts,
  now: string,
): MailingState {
  if (mailing.status === 'cancelled' || mailing.status === 'withdrawn') return mailing.status;
  if (mailing.paused && waiting(counts) > 0) return 'paused';
  if (now < mailing.holdUntil) return mailing.scheduledAt === null ? 'held' : 'scheduled';
  return waiting(counts) > 0 ? 'sending' : 'done';
}

/** The instant until which what is sent at `now` can be called off as a whole. */
export function heldUntil(now: string): string {
  return new Date(Date.parse(now) + cancelWindowSeconds * 1000).toISOString();
}

/** Whole seconds in which a sending can still be called off; 0 when it is too late. */
export function secondsLeft(holdUntil: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(holdUntil) - Date.parse(now)) / 1000));
}
