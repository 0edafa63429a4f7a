import type { Generated } from 'kysely';

/** A season takes works for "best single work" until an instant. */
export type WorkCallsTable = {
  season_id: number;
  due_at: string;
  /** What the committee says to senders; may be empty. */
  guidance: string;
  opened_at: string;
  opened_by: number | null;
  version: number;
};

/** A journalist who may send works by a personal link. */
export type WorkInvitesTable = {
  id: Generated<number>;
  season_id: number;
  journalist_id: number;
  /** Of the link. */
  generation: number;
  invited_at: string;
  invited_by: number | null;
};

/** NIK, tax and bank data asked of a winner. */
export type WinnerRequestsTable = {
  id: Generated<number>;
  season_id: number;
  journalist_id: number;
  /** Of the link. */
  generation: number;
  asked_at: string;
  asked_by: number | null;
  /** Calendar day from which nothing is kept any more. */
  delete_on: string;
  /** AES-256-GCM, see awards/works/sealing.server.ts; null before it is filled in and after it is deleted. */
  sealed: string | null;
  filled_at: string | null;
  deleted_at: string | null;
};
