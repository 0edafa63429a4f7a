import type { Generated } from 'kysely';

/** The one schedule of the daily kliping: `id` is 1, `send_at` a local hour of the office as HH:MM. */
export type KlipingScheduleTable = { id: number; active: number; send_at: string; updated_at: string };

/** Whom the schedule mails. */
export type KlipingRecipientsTable = { user_id: number };

/** What became of a day's kliping; `scheduled_at` is set once the schedule has dealt with the day. */
export type KlipingSendsTable = {
  id: Generated<number>;
  on_day: string;
  outcome: 'sent' | 'empty' | 'late' | 'nobody';
  articles: number;
  mails: number;
  share_id: number | null;
  scheduled_at: string | null;
  sent_at: string | null;
  /** The latest text that went out, counted from 1, and the hash of its articles. */
  version: Generated<number>;
  content_key: Generated<string>;
};

/** The day whose mailed kliping carried an article, the first that did. */
export type KlipingMailedTable = { article_id: number; send_id: number };

/** A link to a day's kliping for people without an account; the token's hash stands in `link_tokens`. */
export type KlipingSharesTable = {
  id: Generated<number>;
  on_day: string;
  expires_at: string;
  withdrawn_at: string | null;
  created_by: number | null;
  created_at: string;
};
