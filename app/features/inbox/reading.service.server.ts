import { config } from '#app/config.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { forgetJobs } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { answerSenders, hasAnswerToGive } from './answering.server.ts';
import { MailboxUnreadable, type OpenMailbox, withMailbox } from './mailbox.server.ts';
import {
  dropUnreachable,
  findReadMailbox,
  insertReadMailbox,
  listReleased,
  type ReadMailbox,
  updateReadMailbox,
} from './received.queries.server.ts';
import { nextMailboxReading } from './schedule.ts';
import { mailboxName, takeMail } from './taking.server.ts';
import type { MailboxProblem } from './terms.ts';

/** Mails of one run, at most; the rest waits for the next. */
const mostMails = 25;
const runMs = 90_000;
/** A mailbox seen for the first time, or counted anew by its server, is read from so many days back. */
const firstDays = 7;
const jobsKeptMs = 3_600_000;

export type MailReading = {
  logged: number;
  aside: number;
  refused: number;
  repeated: number;
  ignored: number;
  gone: number;
  answered: number;
  problem: MailboxProblem | null;
};

/** Whether the mailbox is to be read, or a sender told. */
export async function isLoggingMailDue(db: Db, now: string): Promise<boolean> {
  const name = mailboxName();
  if (await hasAnswerToGive(db, now)) return true;
  if (!name) return false;
  const book = await findReadMailbox(db, name);
  return !book || book.next_read_at <= now;
}

/** Where to go on: behind the last mail, or in a mailbox that is new or counted anew, a few days back. */
async function placeIn(db: Db, book: ReadMailbox, box: OpenMailbox, now: string): Promise<number> {
  if (book.uid_validity === box.uidValidity) return book.last_uid;
  const day = new Date(Date.parse(now) - firstDays * 86_400_000).toISOString().slice(0, 10);
  const [first] = await box.since(day, 1);
  const lastUid = first === undefined ? box.lastUid : first - 1;
  await updateReadMailbox(db, book.mailbox, { uid_validity: box.uidValidity, last_uid: lastUid });
  return lastUid;
}

async function readAll(run: JobRun, mailbox: string, reading: MailReading): Promise<boolean> {
  const imap = config().imap!;
  return withMailbox(imap, runMs, async box => {
    const book = (await findReadMailbox(run.db, mailbox))!;
    const lastUid = await placeIn(run.db, book, box, run.now());
    await dropUnreachable(run.db, mailbox, box.uidValidity);
    const released = await listReleased(run.db, mailbox, box.uidValidity);
    const due = [...released, ...(await box.after(lastUid, mostMails))];
    for (const [index, uid] of due.entries()) {
      if (await run.cancelled()) return false;
      const ctx = { db: run.db, actor: systemActor, now: run.now() };
      const fate = await takeMail(ctx, { mailbox, box, authservId: imap.authservId }, uid);
      reading[fate] += 1;
      await run.progress(index + 1, due.length);
    }
    return due.length >= mostMails;
  });
}

/**
 * Job `inbox.logging-mail`: tells senders what came of their mails, then reads the mailbox of the logging address from where
 * it stopped. What goes wrong with the server is kept as the mailbox's state, and it is tried again later and later.
 */
export async function readLoggingMail(run: JobRun): Promise<MailReading> {
  const reading: MailReading = {
    ...{ logged: 0, aside: 0, refused: 0, repeated: 0, ignored: 0, gone: 0, answered: 0 },
    problem: null,
  };
  reading.answered = await answerSenders({ db: run.db, actor: systemActor, now: run.now() });
  const mailbox = mailboxName();
  if (mailbox) {
    await insertReadMailbox(run.db, mailbox, run.now());
    const book = (await findReadMailbox(run.db, mailbox))!;
    if (book.next_read_at <= run.now()) await readOnce(run, book, reading);
  }
  const before = new Date(Date.parse(run.now()) - jobsKeptMs).toISOString();
  await forgetJobs(run.db, ['inbox.logging-mail'], before);
  return reading;
}

async function readOnce(run: JobRun, book: ReadMailbox, reading: MailReading): Promise<void> {
  const { mailbox } = book;
  try {
    const more = await readAll(run, mailbox, reading);
    const now = run.now();
    await updateReadMailbox(run.db, mailbox, {
      ...{ read_at: now, ok_at: now, failures: 0, problem: null },
      next_read_at: more ? now : nextMailboxReading(now, 0, null),
    });
  } catch (error) {
    const now = run.now();
    if (!(error instanceof MailboxUnreadable)) {
      // A mail at which it breaks off is tried again, but not at once.
      await updateReadMailbox(run.db, mailbox, {
        read_at: now,
        next_read_at: nextMailboxReading(now, 1, null),
      });
      throw error;
    }
    const { problem } = error;
    reading.problem = problem;
    const failures = book.failures + 1;
    const next_read_at = nextMailboxReading(now, failures, problem);
    await updateReadMailbox(run.db, mailbox, { read_at: now, failures, problem, next_read_at });
  }
}
