import type { Generated } from 'kysely';
import type { Board } from './awards.ts';

/** A ruling on an article by the Press Council or a newsroom; once lifted it no longer counts against the article. */
export type ArticleRulingsTable = {
  id: Generated<number>;
  article_id: number;
  kind: 'ethics' | 'factual_error';
  /** Whose ruling it is, in words. */
  decided_by: string;
  decided_on: string;
  note: string;
  recorded_by: number | null;
  recorded_at: string;
  lifted_at: string | null;
  lifted_reason: string;
};

/** An article the committee set aside in a season, or brought back; `reversed` holds exclusion codes parted by commas. */
export type ArticleVerdictsTable = {
  season_id: number;
  article_id: number;
  verdict: 'set_aside' | 'restored';
  reversed: string;
  reason: string;
  decided_by: number | null;
  decided_at: string;
};

/** A candidate the committee set aside on one board of a season. */
export type CandidateVerdictsTable = {
  id: Generated<number>;
  season_id: number;
  board: Board;
  entrant_id: number;
  reason: string;
  decided_by: number | null;
  decided_at: string;
};
