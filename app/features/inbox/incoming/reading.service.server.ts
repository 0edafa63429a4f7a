import { config } from '#app/config.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob, forgetJobs } from '#app/features/jobs/service.server.ts';
import { authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import type { ImapMailbox } from '#app/lib/service-urls.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type OpenMailbox, withMailbox } from '../mailbox.server.ts';
import { isReadingDue, openBook, placeIn, readBooked } from '../mailbox-books.server.ts';
import {
  beginMail,
  insertReadMailbox,
  type ReadMailbox,
  updateReadMailbox,
} from '../received.queries.server.ts';
import { type MailboxProblem, mostTries } from '../terms.ts';
import { largestIncoming } from './parts.ts';
import { refuseIncoming, type Taken, takeIncoming } from './taking.server.ts';
import { uploadMailbox } from './terms.ts';

/** Mails of one run, at most; the rest waits for the next. */
const mostMails = 50;
const runMs = 120_000;
/** A mailbox seen for the first time, or counted anew by its server, is read from so many days back. */
const firstDays = 30;
const jobsKeptMs = 3_600_000;
/** Files of one upload. */
const mostFiles = 20;

/** The mailbox of answers as it is named in the books, without its password; undefined where there is none. */
export function repliesName(): string | undefined {
  const { repliesImap } = config();
  return repliesImap ? nameOf(repliesImap) : undefined;
}

function nameOf({ user, host, folder }: ImapMailbox): string {
  return `${user} · ${host}/${folder}`;
}

/** Whether the mailbox of answers is to be read. */
export async function isInboxDue(db: Db, now: string): Promise<boolean> {
  const name = repliesName();
  if (!name) return false;
  return isReadingDue(db, name, now);
}

async function takeAt(ctx: Context<Db>, mailbox: string, box: OpenMailbox, uid: number): Promise<Taken> {
  const place = { mailbox, uidValidity: box.uidValidity, uid };
  // Noted before anything is done with it: a mail may end the process itself.
  const tries = await beginMail(ctx.db, mailbox, uid);
  const listed = await box.list(uid);
  if (!listed) return { outcome: 'left', id: null, kind: null };
  const { head, size } = listed;
  if (tries > mostTries) return refuseIncoming(ctx, place, head, { size, rule: 'failed' });
  if (size > largestIncoming) return refuseIncoming(ctx, place, head, { size, rule: 'too-large' });
  const bytes = await box.read(uid, largestIncoming + 1);
  if (!bytes) return { outcome: 'left', id: null, kind: null };
  // A server may say less than it sends.
  if (bytes.byteLength > largestIncoming)
    return refuseIncoming(ctx, place, head, { size: bytes.byteLength, rule: 'too-large' });
  return takeIncoming(ctx, place, bytes);
}

export type InboxReading = {
  taken: number;
  repeated: number;
  refused: number;
  left: number;
  problem: MailboxProblem | null;
};

async function readAll(run: JobRun, book: ReadMailbox, reading: InboxReading): Promise<boolean> {
  const { mailbox } = book;
  return withMailbox(config().repliesImap!, runMs, async box => {
    const lastUid = await placeIn(run.db, book, box, { now: run.now(), firstDays });
    const due = await box.after(lastUid, mostMails);
    for (const [index, uid] of due.entries()) {
      if (await run.cancelled()) return false;
      const ctx = { db: run.db, actor: systemActor, now: run.now() };
      const { outcome } = await takeAt(ctx, mailbox, box, uid);
      reading[outcome] += 1;
      await updateReadMailbox(run.db, mailbox, { last_uid: uid, trying_uid: null, tries: 0 });
      await run.progress(index + 1, due.length);
    }
    return due.length >= mostMails;
  });
}

/**
 * Job `inbox.replies`: reads the mailbox of answers and bounces from where it stopped. Nothing in it is changed, not even
 * marked as read: people use it too. What goes wrong with the server is kept as its state and tried again later and later.
 */
export async function readInbox(run: JobRun): Promise<InboxReading> {
  const reading: InboxReading = { taken: 0, repeated: 0, refused: 0, left: 0, problem: null };
  const mailbox = repliesName();
  if (!mailbox) return reading;
  const book = await openBook(run.db, mailbox, run.now());
  reading.problem = await readBooked(run, book, () => readAll(run, book, reading));
  const before = new Date(Date.parse(run.now()) - jobsKeptMs).toISOString();
  await forgetJobs(run.db, ['inbox.replies'], before);
  return reading;
}

/** Has the mailbox of answers read now. @throws Conflict when there is none */
export async function readInboxNow(ctx: Context<Db>): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  const mailbox = repliesName();
  if (!mailbox) throw new Conflict('incoming.notConfigured');
  await inTransaction(ctx.db, async db => {
    await insertReadMailbox(db, mailbox, ctx.now);
    await updateReadMailbox(db, mailbox, { next_read_at: ctx.now });
    await enqueueJob({ ...ctx, db }, { kind: 'inbox.replies', dedupeKey: 'inbox.replies', maxAttempts: 1 });
  });
}

/** Takes mails that a person saved as .eml and hands over. @throws Invalid for none, too many, or too much */
export async function takeUploads(
  ctx: Context<Db>,
  files: readonly { name: string; bytes: Uint8Array; hash: string }[],
): Promise<{ taken: Taken[]; repeated: number }> {
  authorise(ctx.actor, 'mail.control');
  if (files.length === 0) throw new Invalid({ files: ['incoming.noFile'] });
  if (files.length > mostFiles) throw new Invalid({ files: ['incoming.tooManyFiles'] });
  const mails = files.filter(({ bytes }) => looksLikeMail(bytes));
  if (mails.length < files.length) throw new Invalid({ files: ['incoming.notMail'] });
  const taken: Taken[] = [];
  for (const { bytes, hash } of mails) {
    taken.push(await takeIncoming(ctx, { mailbox: uploadMailbox, uidValidity: hash, uid: 0 }, bytes));
  }
  return { taken, repeated: taken.filter(({ outcome }) => outcome === 'repeated').length };
}

/** A head of a mail begins with fields, one of which says who wrote it or when. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 64 * 1024));
  return /^[\w-]+:/.test(text.trimStart()) && /^(?:from|received|return-path|date|subject):/im.test(text);
}
