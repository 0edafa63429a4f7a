import type { Generated } from 'kysely';

/** What a mail is; `refused`: it was not read, see the rule. The others are told in app/features/inbox/incoming/sorting.ts. */
export type IncomingMailKind =
  | 'refused'
  | 'calendar'
  | 'hard'
  | 'soft'
  | 'policy'
  | 'delayed'
  | 'receipt'
  | 'complaint'
  | 'unsubscribe'
  | 'vacation'
  | 'moved'
  | 'challenge'
  | 'automatic'
  | 'human';

/** What was done because of it; `unmatched`: nothing, since no mail of ours is known that it could speak of. */
export type IncomingEffect = 'none' | 'suppressed' | 'unsubscribed' | 'counted' | 'answered' | 'unmatched';

/** open: a person has to look; answered: a person did; settled: nobody needs to. */
export type IncomingState = 'open' | 'answered' | 'settled';

/** A mail that came in, read by IMAP or uploaded, and what Gema made of it. */
export type IncomingMailsTable = {
  id: Generated<number>;
  /** User, host and folder; `unggahan` for uploads, whose `uid_validity` is the hash of their bytes. */
  mailbox: string;
  uid_validity: string;
  uid: number;
  /** As the mail says, or a hash of its beginning. */
  message_id: string;
  sender: string;
  subject: string;
  /** Bytes. */
  size: number;
  received_at: string;
  kind: IncomingMailKind;
  /** Which rule decided, and what of the mail it decided by. */
  rule: string;
  passage: string;
  /** Whom it is about; '' when nobody is named. */
  recipient: string;
  found_by: string | null;
  /** The mail of ours that came back or is answered. */
  mail_id: number | null;
  journalist_id: number | null;
  bounce_id: number | null;
  effect: IncomingEffect;
  reversed_at: string | null;
  reversed_by: number | null;
  state: IncomingState;
  assignee_id: number | null;
  /** Beginning of the text. */
  body: string;
  /** Names of attached files as a JSON array. */
  attachments: string;
};

/** The mail as it came, one character for each byte; the beginning only where `whole` is 0. */
export type IncomingRawsTable = { incoming_id: number; raw: string; whole: number };
