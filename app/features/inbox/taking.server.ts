import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import { config } from '#app/config.server.ts';
import { findUser, type User } from '#app/features/accounts/queries.server.ts';
import { takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { readMailContent } from '#app/features/coverage/logging/file-reader.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { mayDo } from '#app/lib/permissions.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { KeptMail, ReceivedMailsTable } from '#db/schema/received-mails.ts';
import { answersOurMail, takeFromLogging } from './incoming/logging-mailbox.server.ts';
import { readMailHead, refusesAnswers } from './mail-head.ts';
import type { ListedMail, OpenMailbox } from './mailbox.server.ts';
import {
  beginMail,
  findMailAt,
  hasTakenMail,
  noteMail,
  updateReadMailbox,
} from './received.queries.server.ts';
import { judgeSender, type SenderVerdict } from './senders.server.ts';
import { keptAttachments, keptCharacters, largestMail, mostTries } from './terms.ts';

type Fate = {
  state: 'logged' | 'refused' | 'repeated' | 'aside' | 'ignored';
  reason?: string;
  batchId?: number;
  user?: User;
};

/** Bounces and answers are smaller than this; of strangers no more is loaded. */
const largestFromOutside = 2 * 1024 * 1024;

/** One mail of one reading. */
export type TakenFrom = { mailbox: string; box: OpenMailbox; authservId: string | null };

/** The same hand-over whenever it is tried: a crash between logging and noting it logs nothing twice. */
function keyOf(messageId: string): string {
  return `surel-${createHash('sha256').update(messageId).digest('hex')}`;
}

/** Hands the mail to the coverage desk in its sender's name, in the way of an uploaded .eml. */
async function log(ctx: Context<Db>, user: User, messageId: string, bytes: Uint8Array): Promise<Fate> {
  const actor: Actor = { kind: 'user', userId: user.id, name: user.name, role: user.role, sessionId: 0 };
  try {
    const files = [{ name: 'surel.eml', bytes }];
    const batch = await takeHandOver(
      { ...ctx, actor },
      { text: '', files, origin: 'mail', key: keyOf(messageId) },
    );
    return { state: 'logged', batchId: batch.id, user };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { state: 'refused', reason: Object.values(error.fields)[0]?.[0] ?? 'errors.fileType', user };
  }
}

async function fateOf(
  ctx: Context<Db>,
  from: TakenFrom,
  mail: ListedMail,
  messageId: string,
  verdict: SenderVerdict,
): Promise<Fate> {
  const outside =
    verdict.kind === 'machine' ||
    (verdict.kind === 'aside' && (await answersOurMail(ctx.db, readMailHead(mail.head))));
  if (outside && mail.size <= largestFromOutside) {
    const bytes = await from.box.read(mail.uid, largestFromOutside);
    const place = { mailbox: from.mailbox, uidValidity: from.box.uidValidity, uid: mail.uid };
    if (bytes && (await takeFromLogging(ctx, place, bytes)))
      return { state: 'ignored', reason: 'received.inInbox' };
  }
  if (verdict.kind === 'machine') return { state: 'ignored' };
  if (verdict.kind === 'aside') return { state: 'aside', reason: verdict.reason };
  const { user } = verdict;
  if (await hasTakenMail(ctx.db, messageId, user.id)) return { state: 'repeated', user };
  const tooLarge: Fate = { state: 'refused', reason: 'received.tooLarge', user };
  if (mail.size > largestMail) return tooLarge;
  const bytes = await from.box.read(mail.uid, largestMail + 1);
  if (!bytes) return { state: 'refused', reason: 'received.gone', user };
  // A server may say less than it sends.
  return bytes.byteLength > largestMail ? tooLarge : log(ctx, user, messageId, bytes);
}

/** What a person reads before deciding on a mail: of its beginning, since the rest of a stranger's mail is not loaded. */
async function keptOf(head: Uint8Array): Promise<string> {
  const content = await readMailContent(head);
  if (typeof content === 'string') return '';
  const kept: KeptMail = {
    text: content.text.replaceAll('\0', '').trim().slice(0, keptCharacters),
    attachments: content.attachments.slice(0, keptAttachments).map(({ name }) => name.slice(0, 200)),
  };
  return JSON.stringify(kept);
}

/** A mail that a person released is logged in that person's name, whoever sent it. */
async function releasedBy(db: Db, userId: number | null): Promise<SenderVerdict> {
  const user = userId === null ? undefined : await findUser(db, userId);
  const may = user?.status === 'active' && mayDo(user.role, 'coverage.write');
  return may ? { kind: 'trusted', user } : { kind: 'aside', reason: 'not-allowed' };
}

/** What can still be said of a mail that nobody gets hold of. */
const unreadableHead = { ...readMailHead(new Uint8Array()), messageId: '' };

/** Puts down what became of a mail, and that the mailbox is read up to it. */
async function settle(
  ctx: Context<Db>,
  { mailbox, box }: TakenFrom,
  note: Pick<Insertable<ReceivedMailsTable>, 'uid' | 'message_id' | 'size' | 'kept'> & {
    head: ReturnType<typeof readMailHead>;
    fate: Fate;
    answers: boolean;
    released: boolean;
  },
): Promise<void> {
  const { uid, head, fate, answers, released, ...rest } = note;
  await inTransaction(ctx.db, async db => {
    await noteMail(db, {
      ...rest,
      ...{ mailbox, uid_validity: box.uidValidity, uid },
      sender: (head.from.length === 1 ? head.from[0]! : '').slice(0, 254),
      subject: head.subject,
      received_at: ctx.now,
      state: fate.state,
      reason: fate.reason ?? null,
      batch_id: fate.batchId ?? null,
      user_id: fate.user?.id ?? null,
      answer_due: Number(answers),
      answered_at: null,
    });
    const settled = { trying_uid: null, tries: 0 };
    await updateReadMailbox(db, mailbox, released ? settled : { ...settled, last_uid: uid });
  });
}

/** Sets a mail aside whose taking broke off again and again, with what can be read of it; whatever fails is left out. */
async function setAside(ctx: Context<Db>, from: TakenFrom, uid: number, released: boolean): Promise<void> {
  const mail = await from.box.list(uid).catch(() => undefined);
  let head = unreadableHead;
  try {
    if (mail) head = readMailHead(mail.head);
  } catch {
    // The head itself may be what fails.
  }
  await settle(ctx, from, {
    uid,
    head,
    released,
    message_id: head.messageId || `uid:${from.box.uidValidity}:${uid}`,
    size: mail?.size ?? 0,
    fate: { state: 'aside', reason: 'failed' },
    answers: false,
    kept: mail ? await keptOf(mail.head).catch(() => '') : '',
  });
}

/**
 * Takes one mail: logs it, sets it aside or leaves it, and notes which. One whose taking broke off {@link mostTries} times is
 * set aside for a person. Safe to repeat after a crash at any point: the
 * mailbox is marked only when the note stands.
 */
export async function takeMail(
  ctx: Context<Db>,
  from: TakenFrom,
  uid: number,
): Promise<Fate['state'] | 'gone'> {
  const { mailbox, box } = from;
  const before = await findMailAt(ctx.db, mailbox, box.uidValidity, uid);
  const released = before?.state === 'released';
  // Noted before anything is done with it: a mail may end the process itself.
  if ((await beginMail(ctx.db, mailbox, uid)) > mostTries) {
    await setAside(ctx, from, uid, released);
    return 'aside';
  }
  const mail = !before || released ? await box.list(uid) : undefined;
  if (!mail) {
    if (released) await noteGone(ctx.db, before.id);
    else await updateReadMailbox(ctx.db, mailbox, { last_uid: uid });
    return 'gone';
  }
  const head = readMailHead(mail.head);
  const messageId = head.messageId || `sha256:${createHash('sha256').update(mail.head).digest('hex')}`;
  const verdict = released
    ? await releasedBy(ctx.db, before.userId)
    : await judgeSender(ctx.db, head, from.authservId);
  const fate = await fateOf(ctx, from, mail, messageId, verdict);
  // Only a sender who was vouched for is answered: anybody else may be a stranger whose name was used.
  const answers = !released && (fate.state === 'logged' || fate.state === 'refused') && !refusesAnswers(head);
  const kept = fate.state === 'aside' ? await keptOf(mail.head) : '';
  const { size } = mail;
  await settle(ctx, from, { uid, head, fate, answers, released, message_id: messageId, size, kept });
  await box.markSeen(uid);
  return fate.state;
}

async function noteGone(db: Db, id: number): Promise<void> {
  await db
    .updateTable('received_mails')
    .set({ state: 'refused', reason: 'received.gone' })
    .where('id', '=', id)
    .execute();
}

/** The mailbox as it is named in the books and on screen, without its password. */
export function mailboxName(): string | undefined {
  const { imap } = config();
  return imap ? `${imap.user} · ${imap.host}/${imap.folder}` : undefined;
}
