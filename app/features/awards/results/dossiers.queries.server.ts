import type { Db } from '#db/connection.ts';
import type { DossierBoard } from '#db/schema/results.ts';
import type { Candidate, DossierPage } from './dossier-page.ts';

export type Dossier = { id: number; seasonId: number; board: DossierBoard; entrantId: number };

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

/** Keeps candidates' pages of a run; one that is kept already stays. */
export async function insertDossierPages(
  db: Db,
  runId: number,
  pages: readonly (Candidate & { page: DossierPage })[],
): Promise<void> {
  if (pages.length === 0) return;
  await db
    .insertInto('run_dossiers')
    .values(
      pages.map(({ board, entrantId, page }) => ({
        ...{ run_id: runId, board, entrant_id: entrantId, name: page.name, page: JSON.stringify(page) },
      })),
    )
    .onConflict(conflict => conflict.columns(['run_id', 'board', 'entrant_id']).doNothing())
    .execute();
}

/** The page of a dossier in the newest published run that has one. */
export async function findDossierPage(
  db: Db,
  { seasonId, board, entrantId }: Pick<Dossier, 'seasonId' | 'board' | 'entrantId'>,
): Promise<{ runId: number; page: DossierPage } | undefined> {
  const row = await db
    .selectFrom('run_dossiers as d')
    .innerJoin('award_runs as r', 'r.id', 'd.run_id')
    .select(['d.run_id as runId', 'd.page'])
    .where('d.board', '=', board)
    .where('d.entrant_id', '=', entrantId)
    .where('r.season_id', '=', seasonId)
    .where('r.published_at', 'is not', null)
    .orderBy('d.run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { runId: row.runId, page: JSON.parse(row.page) as DossierPage };
}

/** The candidates whose pages a run has, by board and id, with the names it knows them by; at most 20,000. */
export async function listRunCandidates(db: Db, runId: number): Promise<(Candidate & { name: string })[]> {
  return db
    .selectFrom('run_dossiers')
    .select(['board', 'entrant_id as entrantId', 'name'])
    .where('run_id', '=', runId)
    .orderBy('board')
    .orderBy('entrant_id')
    .limit(20_000)
    .execute();
}

/** Deletes pages of a season's earlier runs where `runId` has one of the same candidate. */
export async function deleteReplacedPages(db: Db, seasonId: number, runId: number): Promise<void> {
  await db
    .deleteFrom('run_dossiers')
    .where('run_id', 'in', db.selectFrom('award_runs').select('id').where('season_id', '=', seasonId))
    .where('run_id', '<', runId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('run_dossiers as newer')
          .select('newer.run_id')
          .where('newer.run_id', '=', runId)
          .whereRef('newer.board', '=', 'run_dossiers.board')
          .whereRef('newer.entrant_id', '=', 'run_dossiers.entrant_id'),
      ),
    )
    .execute();
}

/** Whose each work of a season is, by the work's id; without those of people who are forgotten. */
export async function listWorkAuthors(db: Db, seasonId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('works')
    .select(['id', 'journalist_id as journalistId'])
    .where('season_id', '=', seasonId)
    .where('journalist_id', 'is not', null)
    .orderBy('id')
    .limit(20_000)
    .execute();
  return new Map(rows.map(({ id, journalistId }) => [id, journalistId!]));
}

/** The dossiers of a journalist's works in a season, with their titles. */
export async function listOwnWorkDossiers(
  db: Db,
  { seasonId, entrantId }: Pick<Dossier, 'seasonId' | 'entrantId'>,
): Promise<{ id: number; title: string }[]> {
  return db
    .selectFrom('award_dossiers as d')
    .innerJoin('works', 'works.id', 'd.entrant_id')
    .select(['d.id', 'works.title'])
    .where('d.season_id', '=', seasonId)
    .where('d.board', '=', 'works')
    .where('works.journalist_id', '=', entrantId)
    .orderBy('d.id')
    .limit(50)
    .execute();
}

export type Objection = {
  id: number;
  runId: number;
  dossierId: number;
  board: DossierBoard;
  entrantId: number;
  sender: string;
  email: string | null;
  body: string;
  sentAt: string;
  outcome: 'upheld' | 'refused' | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  answers: number;
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
      'o.email',
      'o.body',
      'o.sent_at as sentAt',
      'o.outcome',
      'o.answer',
      'o.answered_at as answeredAt',
      'users.name as answeredBy',
      'o.answers',
    ]);
}

/** Objections to a season's results, to whichever run they were sent: those unanswered first, then the oldest; at most 500. */
export async function listObjections(
  db: Db,
  seasonId: number,
): Promise<(Objection & { runNumber: number })[]> {
  return select(db)
    .innerJoin('award_runs as r', 'r.id', 'o.run_id')
    .select('r.number as runNumber')
    .where('d.season_id', '=', seasonId)
    .orderBy('o.answered_at', order => order.asc().nullsFirst())
    .orderBy('o.id')
    .limit(500)
    .execute();
}

/** How many objections to a season's results wait for an answer. */
export async function countUnanswered(db: Db, seasonId: number): Promise<number> {
  const { n } = await db
    .selectFrom('objections as o')
    .innerJoin('award_dossiers as d', 'd.id', 'o.dossier_id')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('d.season_id', '=', seasonId)
    .where('o.outcome', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** What was objected from one dossier, to any run, oldest first. */
export async function listDossierObjections(db: Db, dossierId: number): Promise<Objection[]> {
  return select(db).where('o.dossier_id', '=', dossierId).orderBy('o.id').limit(100).execute();
}

/** An objection, or undefined. */
export async function findObjection(db: Db, id: number): Promise<Objection | undefined> {
  return select(db).where('o.id', '=', id).executeTakeFirst();
}
