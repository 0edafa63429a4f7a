import type { Generated } from 'kysely';
import type { Board } from './awards.ts';

/** What a candidate of a season sees by link: the points of the newest published run. */
export type AwardDossiersTable = {
  id: Generated<number>;
  season_id: number;
  board: Board;
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
  body: string;
  sent_at: string;
  outcome: 'upheld' | 'refused' | null;
  answer: string | null;
  answered_at: string | null;
  answered_by: number | null;
};
