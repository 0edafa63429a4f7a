import type { Generated } from 'kysely';

/** Who follows the press room by mail; `topics` JSON `number[]`, empty for all. `asked_topics` count once confirmed. */
export type PressFollowersTable = {
  id: Generated<number>;
  address: string;
  address_key: string;
  locale: 'id' | 'en';
  topics: string;
  asked_topics: string;
  asked_at: string;
  /** Generation of the link in the newest confirmation. */
  asks: number;
  /** Confirmations mailed since the first of the last 24 hours. */
  asks_today: number;
  confirmed_at: string | null;
  stopped_at: string | null;
};

/** A personal link to a kit that is not public yet. */
export type PressPreviewsTable = {
  id: Generated<number>;
  kit_id: number;
  name: string;
  expires_at: string;
  created_by: number | null;
  created_at: string;
  withdrawn_at: string | null;
  opened: number;
  opened_at: string | null;
};
