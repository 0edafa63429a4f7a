import type { Generated } from 'kysely';

/**
 * One sending of a kit. Between `created_at` and `hold_until` it can still be cancelled; `withdrawn`: mail of it was
 * stopped because the kit was withdrawn.
 */
export type MailingsTable = {
  id: Generated<number>;
  kit_id: number;
  kit_version: number;
  status: 'held' | 'sending' | 'done' | 'cancelled' | 'withdrawn';
  filter: string;
  hold_until: string;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  purpose: Generated<'release' | 'follow-up' | 'correction'>;
  /** The moment a person chose, as an instant; null for at once. */
  scheduled_at: string | null;
  /** The words its mails carry, and the embargo they name; '' for sendings from before these were kept. */
  text: Generated<string>;
  embargo_until: string | null;
  /** The sending that took over what still waited here, after the text changed. */
  replaced_by: number | null;
};

/** Who was chosen, and who was left out and why, frozen at sending. */
export type MailingRecipientsTable = {
  mailing_id: number;
  journalist_id: number;
  name: string;
  address: string | null;
  included: number;
  reason: string | null;
  /** When an officer noted that they were told by WhatsApp instead. */
  chat_sent_at: string | null;
};
