/** How a sending stands: it can still be called off, leaves, has left, was called off, or stopped with its release. */
export type MailingState = 'held' | 'sending' | 'done' | 'cancelled' | 'withdrawn';

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
  mailing: { status: MailingState; holdUntil: string },
  counts: Counts,
  now: string,
): MailingState {
  if (mailing.status === 'cancelled' || mailing.status === 'withdrawn') return mailing.status;
  if (now < mailing.holdUntil) return 'held';
  return waiting(counts) > 0 ? 'sending' : 'done';
}

/** Whole seconds in which a sending can still be called off; 0 when it is too late. */
export function secondsLeft(holdUntil: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(holdUntil) - Date.parse(now)) / 1000));
}
