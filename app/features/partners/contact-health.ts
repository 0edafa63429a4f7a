import { weeksOf, weeksToCheck } from '#app/features/outbox/bounce-weeks.ts';
import type { MailReason, MailSuppressionsTable } from '#db/schema/outbox.ts';

/** How mail fares at an address: from what must not be used any more to what was never tried. */
type HealthState = 'complained' | 'hard' | 'unsubscribed' | 'check' | 'soft' | 'delivered' | 'untried';

export type ContactHealth = {
  state: HealthState;
  /** When it came to that; null for an address that was never tried. */
  at: string | null;
  /** What the server said, where it refused. */
  reason: MailReason | null;
};

type Evidence = {
  lastSentAt: string | null;
  fault: { at: string; reason: MailReason } | null;
  /** When mails came back that the address could not take for the time being; absent for none. */
  softBounces?: readonly string[];
  suppressions: readonly { reason: MailSuppressionsTable['reason']; at: string }[];
};

/** Refusals that no second try will cure. */
const lasting = new Set<MailReason>(['no-such-mailbox', 'invalid-address']);

/**
 * How an address stands: a complaint before all else, then an address that is none, then the wish for no more
 * mailings, then what happened last. A mail accepted after a refusal cures it.
 */
export function contactHealth({
  lastSentAt,
  fault,
  softBounces = [],
  suppressions,
}: Evidence): ContactHealth {
  const standing = (reason: MailSuppressionsTable['reason']) =>
    suppressions.find(suppression => suppression.reason === reason);
  const complaint = standing('complaint');
  if (complaint) return { state: 'complained', at: complaint.at, reason: null };
  const fresh = fault && (!lastSentAt || lastSentAt < fault.at) ? fault : null;
  const bounce = standing('hard_bounce');
  if (bounce) return { state: 'hard', at: bounce.at, reason: fresh?.reason ?? null };
  if (fresh && lasting.has(fresh.reason)) return { state: 'hard', ...fresh };
  const unsubscribed = standing('unsubscribed');
  if (unsubscribed) return { state: 'unsubscribed', at: unsubscribed.at, reason: null };
  const bouncedAt = softBounces.reduce<string | null>((last, at) => (last && last > at ? last : at), null);
  if (weeksOf(softBounces) >= weeksToCheck) return { state: 'check', at: bouncedAt, reason: null };
  if (fresh) return { state: 'soft', ...fresh };
  return lastSentAt
    ? { state: 'delivered', at: lastSentAt, reason: null }
    : { state: 'untried', at: null, reason: null };
}
