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
};

/** Who was chosen, and who was left out and why, frozen at sending. */
export type MailingRecipientsTable = {
  mailing_id: number;
  journalist_id: number;
  name: string;
  address: string | null;
  included: number;
  reason: string | null;
};
