import { config } from '#app/config.server.ts';
import type { Db } from '#db/connection.ts';
import { findReadMailbox } from './received.queries.server.ts';
import { mailboxName } from './taking.server.ts';
import type { MailboxProblem } from './terms.ts';

/** The address that mails are sent to; null where there is none, or where the mailbox's user does not say it. */
export function mailboxAddress(): string | null {
  const user = config().imap?.user ?? '';
  return user.includes('@') ? user : null;
}

/** How the mailbox of the logging address does; null where none is configured. Holds no password. */
export async function readMailboxState(db: Db) {
  const { imap } = config();
  const name = mailboxName();
  if (!imap || !name) return null;
  const book = await findReadMailbox(db, name);
  return {
    address: mailboxAddress(),
    name,
    vouched: imap.authservId !== null,
    readAt: book?.read_at ?? null,
    okAt: book?.ok_at ?? null,
    nextReadAt: book?.next_read_at ?? null,
    failures: book?.failures ?? 0,
    problem: (book?.problem ?? null) as MailboxProblem | null,
  };
}

export type MailboxState = NonNullable<Awaited<ReturnType<typeof readMailboxState>>>;
