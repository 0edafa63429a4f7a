import type { Generated } from 'kysely';

/** The weeks before a season's lock, in which candidates say what is missing. */
export type CompletenessChecksTable = {
  season_id: number;
  /** Calendar day on which the results are to be locked. */
  lock_on: string;
  /** Instant after which no address is taken. */
  due_at: string;
  /** How often links were sent; every sending has a mail version of its own. */
  sendings: number;
  /** Last day (Asia/Jakarta) on which the scheduled job looked for candidates without a link. */
  looked_on: string | null;
  set_by: number | null;
  version: number;
};

/** A candidate's personal link: of an outlet or of a journalist, never of both. */
export type CompletenessInvitesTable = {
  id: Generated<number>;
  season_id: number;
  outlet_id: number | null;
  journalist_id: number | null;
  /** Of the link. */
  generation: number;
  created_at: string;
  /** When it last went out by mail; null while nobody could be written to. */
  told_at: string | null;
  /** Mails with answers so far. */
  answers: number;
};

export type ClaimState = 'open' | 'logged' | 'known' | 'refused';

/** An article that a candidate says is missing, and the office's answer. */
export type MissingClaimsTable = {
  id: Generated<number>;
  season_id: number;
  invite_id: number;
  url: string;
  canonical_url: string;
  /** The candidate's; may be empty. */
  remark: string;
  sent_at: string;
  /** logged: because of the claim; known: it was there already. */
  state: ClaimState;
  /** The reason, for the candidate; a refusal always has one. */
  answer: string;
  article_id: number | null;
  /** The hand-over by which the office reads it. */
  batch_id: number | null;
  answered_by: number | null;
  answered_at: string | null;
  /** When the answer went out by mail, or was found to have no address to go to. */
  told_at: string | null;
  version: number;
};
