import type { Db } from '#db/connection.ts';
import { findReadMailbox } from '../received.queries.server.ts';
import type { MailboxProblem } from '../terms.ts';
import { repliesName } from './reading.service.server.ts';

/** How the mailbox of answers does; null where none is configured. Holds no password. */
export async function readInboxState(db: Db) {
  const name = repliesName();
  if (!name) return null;
  const book = await findReadMailbox(db, name);
  return {
    name,
    readAt: book?.ok_at ?? null,
    problem: (book?.problem ?? null) as MailboxProblem | null,
  };
}

export type InboxState = Awaited<ReturnType<typeof readInboxState>>;
