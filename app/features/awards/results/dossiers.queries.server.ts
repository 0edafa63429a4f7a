import type { Db } from '#db/connection.ts';
import type { Board } from '../season-score.ts';

export type Dossier = { id: number; seasonId: number; board: Board; entrantId: number };

/** A dossier, or undefined. */
export async function findDossier(db: Db, id: number): Promise<Dossier | undefined> {
  return db
    .selectFrom('award_dossiers')
    .select(['id', 'season_id as seasonId', 'board', 'entrant_id as entrantId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A season's dossiers, by board and candidate; at most 20,000. */
export async function listDossiers(db: Db, seasonId: number): Promise<Dossier[]> {
  return db
    .selectFrom('award_dossiers')
    .select(['id', 'season_id as seasonId', 'board', 'entrant_id as entrantId'])
    .where('season_id', '=', seasonId)
    .orderBy('board')
    .orderBy('entrant_id')
    .limit(20_000)
    .execute();
}

export type Objection = {
  id: number;
  runId: number;
  dossierId: number;
  board: Board;
  entrantId: number;
  sender: string;
  body: string;
  sentAt: string;
  outcome: 'upheld' | 'refused' | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
};

function select(db: Db) {
  return db
    .selectFrom('objections as o')
    .innerJoin('award_dossiers as d', 'd.id', 'o.dossier_id')
    .leftJoin('users', 'users.id', 'o.answered_by')
    .select([
      'o.id',
      'o.run_id as runId',
      'o.dossier_id as dossierId',
      'd.board',
      'd.entrant_id as entrantId',
      'o.sender',
      'o.body',
      'o.sent_at as sentAt',
      'o.outcome',
      'o.answer',
      'o.answered_at as answeredAt',
      'users.name as answeredBy',
    ]);
}

/** Objections to a run, oldest first; at most 500. */
export async function listObjections(db: Db, runId: number): Promise<Objection[]> {
  return select(db).where('o.run_id', '=', runId).orderBy('o.id').limit(500).execute();
}

/** What was objected from one dossier, to any run, oldest first. */
export async function listDossierObjections(db: Db, dossierId: number): Promise<Objection[]> {
  return select(db).where('o.dossier_id', '=', dossierId).orderBy('o.id').limit(100).execute();
}

/** An objection, or undefined. */
export async function findObjection(db: Db, id: number): Promise<Objection | undefined> {
  return select(db).where('o.id', '=', id).executeTakeFirst();
}
