import type { Generated } from 'kysely';
import type { Board } from './awards.ts';

/** A member of a season's jury: an account, with what decides on conflicts. */
export type JurorsTable = {
  id: Generated<number>;
  season_id: number;
  user_id: number;
  /** As printed in the minutes: office or profession. */
  position: string;
  employer: string;
  /** The employer when it is an outlet or a network on record. */
  outlet_id: number | null;
  network_id: number | null;
  /** 0/1; agency staff stay a minority on every entry. */
  agency_staff: number;
  status: 'invited' | 'active' | 'withdrawn';
  /** When the juror declared interests, none included; null before. */
  declared_at: string | null;
  invited_at: string;
  invited_by: number | null;
  version: number;
};

/** A declared tie to an outlet, a network or a journalist; exactly one of the three ids is set. */
export type JurorInterestsTable = {
  id: Generated<number>;
  juror_id: number;
  kind: 'employer' | 'ownership' | 'family' | 'paid_work' | 'other';
  outlet_id: number | null;
  network_id: number | null;
  journalist_id: number | null;
  note: string;
  /** Last day of the tie; null while it lasts. Paid work counts for three years after it. */
  until_on: string | null;
  declared_by: number | null;
  declared_at: string;
};

/** A work sent in for "best single work". */
export type WorksTable = {
  id: Generated<number>;
  season_id: number;
  journalist_id: number;
  outlet_id: number | null;
  /** As the journalist wrote it, where the outlet is not on record; else empty. */
  outlet_name: Generated<string>;
  /** The logged article, when there is one; else url, body or file hold the work. */
  article_id: number | null;
  title: string;
  url: string | null;
  published_on: string | null;
  /** Text as sent in or read; may be empty. */
  body: string;
  /** The office's text without names, read on blind rounds instead of a file or address; else empty. */
  anonymous_copy: Generated<string>;
  file_id: number | null;
  /** The editor's consent. */
  consent_file_id: number | null;
  /** When the journalist declared the work to be their own. */
  declared_at: string | null;
  status: 'submitted' | 'incomplete' | 'accepted' | 'refused' | 'withdrawn';
  /** What is missing, or why it was refused. */
  remark: string;
  submitted_at: string;
  checked_by: number | null;
  checked_at: string | null;
  version: number;
};

/** Judging of one board of one league (or of works) in one mode. `rubric` is JSON (see awards/judging/rubric.ts). */
export type JudgingRoundsTable = {
  id: Generated<number>;
  season_id: number;
  name: string;
  board: Board | 'works';
  league_id: number | null;
  mode: 'marks' | 'ranking' | 'screening';
  rubric: string;
  /** 0/1: names, outlets and addresses are hidden from jurors. */
  blind: number;
  /** N of the shortlist by A. */
  shortlist: number;
  /** k: the fewest jurors per entry. */
  jurors_per_entry: number;
  /** The weight of A in F; J has the rest. 0 for works. */
  index_weight: number;
  /** How many places are awarded. */
  winners: number;
  due_at: string | null;
  status: 'setup' | 'judging' | 'closed' | 'decided';
  opened_at: string | null;
  closed_at: string | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

/** A finalist of a round: exactly one of outlet, journalist and work is set. */
export type RoundEntriesTable = {
  id: Generated<number>;
  round_id: number;
  outlet_id: number | null;
  journalist_id: number | null;
  work_id: number | null;
  /** What blind jurors see instead of a name; drawn at random, unique in the round. */
  code: string;
  source: 'shortlist' | 'wild_card' | 'work' | 'added';
  nominated_by: number | null;
  reason: string;
  /** A when the entry was added; null for works. */
  a: number | null;
  /** JSON: the articles jurors read, best first; frozen when the round opens. */
  article_ids: string;
  added_at: string;
  removed_at: string | null;
  removal_reason: string | null;
};

/** A juror and an entry: who judges it, or why not. A recused pair is absent data, never a zero. */
export type SeatsTable = {
  id: Generated<number>;
  round_id: number;
  entry_id: number;
  juror_id: number;
  status: 'seated' | 'recused';
  /** 0/1: set by hand; a new computation of seats keeps it. */
  fixed: number;
  recused_how: 'automatic' | 'juror' | 'committee' | null;
  recusal_reason: string | null;
  recused_by: number | null;
  recused_at: string | null;
  seated_at: string;
};

/** One juror's sheet for one entry: a draft until submitted. */
export type MarkSheetsTable = {
  seat_id: number;
  /** 0/1 in a screening; null elsewhere or undecided. */
  passed: number | null;
  comment: string;
  saved_at: string;
  submitted_at: string | null;
  version: number;
};

/** A mark 1-10 of one criterion (its key in the rubric); null when taken back. */
export type MarksTable = {
  seat_id: number;
  criterion: string;
  mark: number | null;
  comment: string;
  saved_at: string;
  version: number;
};

/** A juror's ranking of a round: JSON, groups of entry ids, best first; entries of one group are tied. */
export type BallotsTable = {
  id: Generated<number>;
  round_id: number;
  juror_id: number;
  ranking: string;
  comment: string;
  saved_at: string;
  submitted_at: string | null;
  version: number;
};

/** What the committee decided on a round; a later decision has a higher number. */
export type DecisionsTable = {
  id: Generated<number>;
  round_id: number;
  number: number;
  /** JSON: [{ entryId, place, award }], by place; equal places are shared. */
  places: string;
  /** JSON: what the method advised at that moment, with its figures. */
  advised: string;
  /** 0/1: the order differs from the advised one; `reasons` is then required. */
  overrides: number;
  reasons: string;
  /** JSON: [{ jurorId, name, position, present }]. */
  attendance: string;
  met_on: string;
  decided_at: string;
  decided_by: number | null;
};

/** A locked result: the snapshot of everything it was computed from, and its SHA-256. */
export type AwardRunsTable = {
  id: Generated<number>;
  season_id: number;
  number: number;
  rule_set_id: number;
  /** Canonical JSON. */
  snapshot_file_id: number;
  sha256: string;
  code_version: string;
  /** Why there is a later run; empty for the first. */
  reason: string;
  made_by: number | null;
  made_at: string;
  published_at: string | null;
  published_by: number | null;
  /** Last instant at which candidates may object; set when the run is published. */
  objections_until: string | null;
  /** When the run was last computed again from its snapshot, and 0/1: whether it had the same hash. */
  checked_at: string | null;
  check_passed: number | null;
};

/** One person's signature under a run's hash. */
export type RunSignaturesTable = {
  run_id: number;
  user_id: number;
  name: string;
  position: string;
  sha256: string;
  signed_at: string;
};

/** An award given by a run, as printed. */
export type AwardsTable = {
  id: Generated<number>;
  run_id: number;
  round_id: number;
  entry_id: number;
  place: number;
  /** 0/1 */
  shared: number;
  award: string;
  recipient: string;
  affiliation: string;
  work_title: string;
};

/** The rank probabilities of a round's standing, as JSON, and the SHA-256 of what they were computed from. */
export type RoundRobustnessTable = {
  round_id: number;
  input_hash: string;
  result: string;
  computed_at: string;
};
