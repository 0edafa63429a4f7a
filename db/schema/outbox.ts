import type { Generated } from 'kysely';

export type MailStatus =
  | 'queued'
  | 'claimed'
  | 'transmitting'
  | 'sent'
  | 'deferred'
  | 'failed'
  | 'suppressed'
  | 'cancelled'
  | 'unknown';

export type MailReason =
  | 'invalid-address'
  | 'unfillable'
  | 'unsubscribed'
  | 'do_not_contact'
  | 'hard_bounce'
  | 'complaint'
  | 'forgotten'
  | 'expired'
  | 'temporary'
  | 'connection'
  | 'mailbox-full'
  | 'no-such-mailbox'
  | 'too-large'
  | 'policy'
  | 'credentials'
  | 'refused';

/** One rendered version of a message with placeholders for the personal fields. */
export type MailContentsTable = {
  id: Generated<number>;
  kind: string;
  act_kind: string;
  act_id: number;
  version: number;
  locale: string;
  subject: string;
  html: string;
  text: string;
  /** JSON `[{ fileId, name, contentType }]`. */
  attachments: string;
  created_at: string;
};

/**
 * One message to one recipient: unique by (act, recipient, kind, version). `fields` are the merge values and
 * `links` the tokens (JSON `[{ placeholder, purpose, rowId, generation, path }]`) rebuilt when the message is composed.
 */
export type MailMessagesTable = {
  id: Generated<number>;
  content_id: number;
  kind: string;
  act_kind: string;
  act_id: number;
  version: number;
  recipient_kind: 'journalist' | 'user' | 'address';
  recipient_id: number | null;
  recipient_key: string;
  name: string;
  address: string;
  address_key: string;
  domain: string;
  fields: string;
  links: string;
  calendar: string | null;
  calendar_method: string | null;
  bulk: number;
  priority: number;
  message_id: string;
  sent_date: string;
  status: MailStatus;
  not_before: string;
  expires_at: string | null;
  attempts: number;
  lease_token: string | null;
  lease_until: string | null;
  sent_at: string | null;
  /** Why it is not sent, as a code that screens translate; null when it is. */
  reason: MailReason | null;
  last_code: number | null;
  last_reply: string | null;
  /** How often the outcome of a transmission stayed unknown: above 0 a second copy may exist. */
  uncertain: Generated<number>;
  created_at: string;
  updated_at: string;
};

/** What happened to a message, in order. */
export type MailEventsTable = {
  id: Generated<number>;
  message_id: number;
  at: string;
  status: string;
  detail: string | null;
};

/** Addresses that get no mail (`scope` all) or no bulk mail (`scope` bulk). */
export type MailSuppressionsTable = {
  address_key: string;
  scope: 'all' | 'bulk';
  reason: 'unsubscribed' | 'do_not_contact' | 'hard_bounce' | 'complaint';
  source: string;
  at: string;
};

/** Keyed hashes of addresses and numbers whose owner had them erased: nothing is sent there or recorded of them again. */
export type ForgottenContactsTable = { hash: string; forgotten_at: string };

/** A mail that came back, or was complained of, as its recipient's server told. */
export type MailBouncesTable = {
  id: Generated<number>;
  address_key: string;
  /** Null where only the address is known. */
  mail_id: number | null;
  kind: 'hard' | 'soft' | 'policy' | 'complaint';
  at: string;
  /** When a person said that it was misread. */
  undone_at: string | null;
};

/** `restored`: a backup was put back, and what it holds as waiting may have left since it was taken. */
export type PauseReason = 'person' | 'connection' | 'busy' | 'policy' | 'credentials' | 'restored';

/** The state of a way out (`smtp`), or of one receiving domain (`smtp/gmail.com`): paused until, and why. */
export type MailRoutesTable = {
  name: string;
  paused_until: string | null;
  reason: PauseReason | null;
  failures: number;
  updated_at: string;
};

/** What a receiving domain takes from us a minute, where it differs from what every domain starts with. */
export type MailDomainRatesTable = { domain: string; per_minute: number; updated_at: string };

/** Acts whose waiting mail a person holds back; it keeps its place and its time. */
export type MailHoldsTable = { act_kind: string; act_id: number; held_at: string };

/** Hashes of personal links. A withdrawn or superseded generation no longer opens. */
export type LinkTokensTable = {
  token_hash: string;
  purpose: string;
  row_id: number;
  generation: number;
  created_at: string;
  withdrawn_at: string | null;
};
