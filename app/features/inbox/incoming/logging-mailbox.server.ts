import { readSignedAddress } from '#app/features/outbox/return-path.server.ts';
import { findSentByMessageId } from '#app/features/outbox/sent-mail.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { IncomingMailKind } from '#db/schema/incoming-mails.ts';
import { headerValues, type MailHead } from '../mail-head.ts';
import { takeIncoming } from './taking.server.ts';

/** What Gema's own mail brings back, wherever it lands: one office may have one mailbox for everything. */
const ofOurMail: readonly IncomingMailKind[] = [
  'hard',
  'soft',
  'policy',
  'delayed',
  'complaint',
  'unsubscribe',
  'calendar',
];
const whenMatched: readonly IncomingMailKind[] = ['vacation', 'moved', 'challenge', 'automatic', 'human'];

/** Whether a head says that the mail answers one of ours: only then is a stranger's mail loaded whole. */
export async function answersOurMail(db: Db, head: MailHead): Promise<boolean> {
  const named = ['in-reply-to', 'references'].flatMap(name => headerValues(head, name)).join(' ');
  if (readSignedAddress(['to', 'delivered-to'].flatMap(name => headerValues(head, name)).join(' ')))
    return true;
  const ids = [...named.slice(0, 8_000).matchAll(/<[^\s<>]{3,250}>/g)].map(match => match[0]);
  return (await findSentByMessageId(db, ids.slice(0, 30))) !== undefined;
}

/**
 * Takes a mail of the logging mailbox that belongs to the inbox: a bounce, a complaint, a wish, or an answer to a mail of
 * ours. Anything else there is left to logging. Returns whether it was one.
 */
export async function takeFromLogging(
  ctx: Context<Db>,
  place: { mailbox: string; uidValidity: string; uid: number },
  bytes: Uint8Array,
): Promise<boolean> {
  const { outcome } = await takeIncoming(
    ctx,
    place,
    bytes,
    (kind, matched) => ofOurMail.includes(kind) || (matched && whenMatched.includes(kind)),
  );
  return outcome === 'taken' || outcome === 'repeated';
}
