import type { Generated } from 'kysely';
import type { Channel, Scope } from './partners.ts';

export type Board = 'outlets' | 'journalists';

export type SeasonsTable = {
  id: Generated<number>;
  name: string;
  starts_on: string;
  ends_on: string;
  status: 'draft' | 'open' | 'finished';
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
  /** The rule set whose standing is complete and on show, and the instant it speaks of; null before the first run. */
  standing_rule_set_id: number | null;
  standing_at: string | null;
  /** The boards it awards, parted by commas (see awards/boards.ts). */
  boards: Generated<string>;
};

/** A version of the season's rules; `rules` is the RuleSet as JSON. */
export type RuleSetsTable = {
  id: Generated<number>;
  season_id: number;
  version: number;
  rules: string;
  reason: string;
  created_by: number | null;
  created_at: string;
  /** JSON: what it did to the standing (see awards/rule-changes/effect.ts); null for the first and until it is on show. */
  effect: string | null;
};

/** A change of an open season's rules that is not saved yet; `rules` and `effect` as in a rule set. */
export type RuleProposalsTable = {
  id: Generated<number>;
  season_id: number;
  /** The version of the rules it changes. */
  base_version: number;
  rules: string;
  reason: string;
  proposed_by: number | null;
  proposed_at: string;
  effect: string | null;
};

/** A league: outlets of one scope and, when given, one channel. */
export type LeaguesTable = {
  id: Generated<number>;
  season_id: number;
  name: string;
  scope: Scope;
  channel: Channel | null;
  position: number;
};

/** The programmes a season scores. */
export type SeasonTopicsTable = { season_id: number; topic_id: number };

/**
 * The kept standing of one entrant on one board under one rule set, computed by a job. Only the rows of the season's
 * `standing_rule_set_id` are on show. `detail` is JSON (see standing-detail.ts).
 */
export type StandingsTable = {
  id: Generated<number>;
  season_id: number;
  rule_set_id: number;
  board: Board;
  entrant_id: number;
  league_id: number | null;
  a: number;
  v: number;
  q: number;
  b: number;
  c: number;
  /** Share of the season's gatherings attended; 0 where the rules do not weigh it. */
  t: Generated<number>;
  articles: number;
  excluded: number;
  detail: string;
  /** The instant whose coverage the row speaks of. */
  computed_at: string;
};

/**
 * Why this score: one row per article of an entrant, with its points or the reason it has none. `exclusion` holds
 * codes parted by commas; `founder_id` the article whose date and programmes count for this one.
 */
export type StandingPointsTable = {
  standing_id: number;
  article_id: number;
  u: number;
  points: number;
  points_v: number;
  points_q: number;
  points_b: number;
  points_c: number;
  exclusion: string | null;
  founder_id: number | null;
};

/** An entrant whose coverage changed since its standing was computed. Rows are only added and taken away. */
export type StandingChangesTable = {
  id: Generated<number>;
  season_id: number;
  board: Board;
  entrant_id: number;
};

/**
 * The index of an entrant from `from_on` until the day before `until_on` (days in Asia/Jakarta); the row that holds now
 * ends on 9999-12-31. Written by the job that computes the standing, kept across rule sets.
 */
export type StandingDaysTable = {
  season_id: number;
  board: Board;
  entrant_id: number;
  from_on: string;
  until_on: string;
  league_id: number | null;
  a: number;
};
