import { answerFromCalendar } from '#app/features/gatherings/answers.service.server.ts';
import { noteBounce } from '#app/features/outbox/bounces.service.server.ts';
import type { SentMail } from '#app/features/outbox/sent-mail.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { DomainError } from '#app/lib/errors.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { IncomingEffect, IncomingState } from '#db/schema/incoming-mails.ts';
import { readCalendarReply } from './calendar-reply.ts';
import type { Sorted } from './sorting.ts';

export type Applied = { effect: IncomingEffect; bounceId: number | null };

/** Where a suppression came from, by which taking the decision back finds it. */
export const sourceOf = (incomingId: number) => `surel-masuk:${incomingId}`;

const nothing: Applied = { effect: 'none', bounceId: null };

/**
 * What follows from a mail, in the caller's transaction: an address that is gone gets no mail any more, a complaint and a wish
 * end mailings, what failed for a while is counted. A policy refusal is our fault and, like a note of who is away, holds
 * back nobody. Without a mail of ours that it can speak of, nothing follows.
 */
export async function applyEffects(
  ctx: Context<Db>,
  incomingId: number,
  sorted: Sorted,
  mail: SentMail | undefined,
  knownWriter: boolean,
): Promise<Applied> {
  const { kind, passage } = sorted;
  const address = mail?.address ?? (sorted.recipient ? parseMailAddress(sorted.recipient) : undefined);
  const source = sourceOf(incomingId);
  if (kind === 'unsubscribe') {
    if (!address || (!mail && !knownWriter)) return { ...nothing, effect: 'unmatched' };
    await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source });
    return { ...nothing, effect: 'unsubscribed' };
  }
  if (kind !== 'hard' && kind !== 'soft' && kind !== 'policy' && kind !== 'complaint') return nothing;
  if (!mail || !address) return { ...nothing, effect: 'unmatched' };
  const bounceId = await noteBounce(ctx, { address, mailId: mail.id, kind, passage });
  if (kind === 'soft') return { bounceId, effect: 'counted' };
  if (kind === 'policy') return { bounceId, effect: 'none' };
  await suppress(
    ctx,
    kind === 'hard'
      ? { address, scope: 'all', reason: 'hard_bounce', source }
      : { address, scope: 'bulk', reason: 'complaint', source },
  );
  return { bounceId, effect: 'suppressed' };
}

/** Hands an answer from a calendar to the guest list. What the list refuses is left to a person. */
export async function applyCalendar(
  ctx: Context<Db>,
  calendars: readonly string[],
  from: string | null,
): Promise<{ effect: IncomingEffect; state: IncomingState }> {
  const reply = readCalendarReply(calendars);
  if (!reply || !from) return { effect: 'none', state: 'open' };
  try {
    const outcome = await answerFromCalendar(ctx, { ...reply, from });
    if (outcome === 'unknown') return { effect: 'unmatched', state: 'open' };
    return { effect: outcome === 'answered' ? 'answered' : 'none', state: 'settled' };
  } catch (error) {
    if (error instanceof DomainError) return { effect: 'none', state: 'open' };
    throw error;
  }
}
