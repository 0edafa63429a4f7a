import type { Generated } from 'kysely';

/** How far a mailbox has been read, and how the last reading went. */
export type ReadMailboxesTable = {
  id: Generated<number>;
  /** User, host and folder, without the password. */
  mailbox: string;
  /** As the server counts: mails keep their numbers as long as this stays. */
  uid_validity: string | null;
  /** The last mail that is settled. */
  last_uid: number;
  /** The mail that is being taken, or whose taking failed last; how often it was begun. */
  trying_uid: Generated<number | null>;
  tries: Generated<number>;
  read_at: string | null;
  ok_at: string | null;
  next_read_at: string;
  /** Readings in a row that failed. */
  failures: number;
  problem: string | null;
};

/**
 * logged: it became a batch; refused: from a known sender, but nothing could be taken; repeated: came before; aside: waits
 * for a person, because its sender could not be trusted or taking it failed each time; released: a person took it, the next reading logs it; ignored:
 * sent by a machine; discarded: a person decided against it.
 */
export type ReceivedMailState =
  | 'logged'
  | 'refused'
  | 'repeated'
  | 'aside'
  | 'released'
  | 'ignored'
  | 'discarded';

/** The beginning of a mail: its plain text, and the names of its attachments. */
export type KeptMail = { text: string; attachments: string[] };

/** A mail that was found in the logging mailbox, and what became of it. Its text stays in the mailbox; of one that waits its beginning is kept here. */
export type ReceivedMailsTable = {
  id: Generated<number>;
  mailbox: string;
  uid_validity: string;
  uid: number;
  /** As the mail says, or a hash of its head where it says none. */
  message_id: string;
  /** As the mail says; '' for none or several. */
  sender: string;
  subject: string;
  /** Bytes as the server says. */
  size: number;
  received_at: string;
  state: ReceivedMailState;
  /** A code, or the key of a message, for what is not simply logged. */
  reason: string | null;
  batch_id: number | null;
  /** In whose name it is logged: the sender, or who released it. */
  user_id: number | null;
  /** 1 while the sender is to be told what came of it. */
  answer_due: number;
  answered_at: string | null;
  /** {@link KeptMail} as JSON while a person may read it; '' when there is nothing to read, or no more. */
  kept: Generated<string>;
};
