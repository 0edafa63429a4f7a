import { config } from '#app/config.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { forgetJobs } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { answerSenders, hasAnswerToGive } from './answering.server.ts';
import { withMailbox } from './mailbox.server.ts';
import { isReadingDue, openBook, placeIn, readBooked } from './mailbox-books.server.ts';
import { dropUnreachable, listReleased, type ReadMailbox } from './received.queries.server.ts';
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
  return isReadingDue(db, name, now);
}

async function readAll(run: JobRun, book: ReadMailbox, reading: MailReading): Promise<boolean> {
  const imap = config().imap!;
  const { mailbox } = book;
  return withMailbox(imap, runMs, async box => {
    const lastUid = await placeIn(run.db, book, box, { now: run.now(), firstDays });
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
    const book = await openBook(run.db, mailbox, run.now());
    if (book.next_read_at <= run.now())
      reading.problem = await readBooked(run, book, () => readAll(run, book, reading));
  }
  const before = new Date(Date.parse(run.now()) - jobsKeptMs).toISOString();
  await forgetJobs(run.db, ['inbox.logging-mail'], before);
  return reading;
}
