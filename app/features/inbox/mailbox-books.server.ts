import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { daysLater } from '#app/lib/days.ts';
import type { Db } from '#db/connection.ts';
import { MailboxUnreadable, type OpenMailbox } from './mailbox.server.ts';
import {
  findReadMailbox,
  insertReadMailbox,
  type ReadMailbox,
  updateReadMailbox,
} from './received.queries.server.ts';
import { nextMailboxReading } from './schedule.ts';
import type { MailboxProblem } from './terms.ts';

/** Whether the mailbox of this name is to be read. */
export async function isReadingDue(db: Db, mailbox: string, now: string): Promise<boolean> {
  const book = await findReadMailbox(db, mailbox);
  return !book || book.next_read_at <= now;
}

/** The book of a mailbox, begun when there is none. */
export async function openBook(db: Db, mailbox: string, now: string): Promise<ReadMailbox> {
  await insertReadMailbox(db, mailbox, now);
  return (await findReadMailbox(db, mailbox))!;
}

/** Where to go on: behind the last mail, or in a mailbox that is new or counted anew, `firstDays` days back. */
export async function placeIn(
  db: Db,
  book: ReadMailbox,
  box: OpenMailbox,
  { now, firstDays }: { now: string; firstDays: number },
): Promise<number> {
  if (book.uid_validity === box.uidValidity) return book.last_uid;
  const [first] = await box.since(daysLater(now.slice(0, 10), -firstDays), 1);
  const lastUid = first === undefined ? box.lastUid : first - 1;
  await updateReadMailbox(db, book.mailbox, {
    uid_validity: box.uidValidity,
    last_uid: lastUid,
    trying_uid: null,
    tries: 0,
  });
  return lastUid;
}

/**
 * Reads a mailbox once and keeps in its book how that went and when to read next. `read` says whether there is more.
 * @returns what is wrong with the server, or null
 */
export async function readBooked(
  run: JobRun,
  { mailbox, failures }: ReadMailbox,
  read: () => Promise<boolean>,
): Promise<MailboxProblem | null> {
  try {
    const more = await read();
    const now = run.now();
    await updateReadMailbox(run.db, mailbox, {
      ...{ read_at: now, ok_at: now, failures: 0, problem: null },
      next_read_at: more ? now : nextMailboxReading(now, 0, null),
    });
    return null;
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
    const next_read_at = nextMailboxReading(now, failures + 1, problem);
    await updateReadMailbox(run.db, mailbox, { read_at: now, failures: failures + 1, problem, next_read_at });
    return problem;
  }
}
