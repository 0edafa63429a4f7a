import type { Generated } from 'kysely';
import type { Board } from './awards.ts';

/** What a dossier is of: a candidate of a board, or one work. */
export type DossierBoard = Board | 'works';

/** What pages tell of a locked run without opening its snapshot; written once with the run, but for \`since\`. All JSON. */
export type RunSummariesTable = {
  run_id: number;
  counts: string;
  /** The document without its articles and standings, for the papers. */
  paper: string;
  /** What is different from the run before; null for the first. */
  diff: string | null;
  /** What became of the articles since the lock, when that was last looked at. */
  since: string | null;
  since_at: string | null;
};

/** A candidate's part of a published run, as JSON. */
export type RunDossiersTable = {
  run_id: number;
  board: DossierBoard;
  entrant_id: number;
  name: string;
  page: string;
};

/** What a candidate of a season sees by link: the points of the newest published run. */
export type AwardDossiersTable = {
  id: Generated<number>;
  season_id: number;
  board: DossierBoard;
  entrant_id: number;
  issued_at: string;
};

/** What a candidate objected to a published run. `outcome` and `answer` are null until it is answered. */
export type ObjectionsTable = {
  id: Generated<number>;
  run_id: number;
  dossier_id: number;
  /** Who writes, as they call themselves. */
  sender: string;
  /** Where the answer is sent; null when none was given, and once the person is forgotten. */
  email: string | null;
  body: string;
  sent_at: string;
  outcome: 'upheld' | 'refused' | null;
  answer: string | null;
  answered_at: string | null;
  answered_by: number | null;
  /** How many different answers were given; each is mailed once. */
  answers: Generated<number>;
};
