import type { Generated } from 'kysely';

/** What a journalist chose on their own page; no row: everything, by every way. Flags are 0 or 1. */
export type JournalistPreferencesTable = {
  journalist_id: number;
  mail: number;
  whatsapp: number;
  frequency: 'all' | 'weekly' | 'monthly';
  /** Takes releases under embargo and keeps them until their hour. */
  embargo: number;
  /** Day from which mail may come again. */
  paused_until_on: string | null;
  changed_at: string;
};

/** The topics a journalist wants to read about; none: all. */
export type JournalistTopicsTable = { journalist_id: number; topic_id: number };

/**
 * What somebody with a personal link asked for, which only the reader of a mailbox may confirm: another address (to
 * the new one), or what is stored about them (to the one on record).
 */
export type PreferenceRequestsTable = {
  id: Generated<number>;
  journalist_id: number;
  kind: 'address' | 'data';
  address: string;
  requested_at: string;
  expires_at: string;
  done_at: string | null;
};
