import type { Db } from '#db/connection.ts';
import type { LockedAward } from './run-document.ts';

export type AwardRun = {
  id: number;
  seasonId: number;
  season: string;
  number: number;
  fileId: number;
  sha256: string;
  codeVersion: string;
  reason: string;
  madeBy: string | null;
  madeAt: string;
  publishedAt: string | null;
  publishedBy: string | null;
  objectionsUntil: string | null;
  checkedAt: string | null;
  checkPassed: boolean | null;
};

function select(db: Db) {
  return db
    .selectFrom('award_runs as r')
    .innerJoin('seasons', 'seasons.id', 'r.season_id')
    .leftJoin('users as maker', 'maker.id', 'r.made_by')
    .leftJoin('users as publisher', 'publisher.id', 'r.published_by')
    .select([
      'r.id',
      'r.season_id as seasonId',
      'seasons.name as season',
      'r.number',
      'r.snapshot_file_id as fileId',
      'r.sha256',
      'r.code_version as codeVersion',
      'r.reason',
      'maker.name as madeBy',
      'r.made_at as madeAt',
      'r.published_at as publishedAt',
      'publisher.name as publishedBy',
      'r.objections_until as objectionsUntil',
      'r.checked_at as checkedAt',
      'r.check_passed as checkPassed',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function toRun({ checkPassed, ...row }: Row): AwardRun {
  return { ...row, checkPassed: checkPassed === null ? null : checkPassed === 1 };
}

/** A locked run, or undefined. */
export async function findRun(db: Db, id: number): Promise<AwardRun | undefined> {
  const row = await select(db).where('r.id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** A season's runs, newest first; at most 100. */
export async function listRuns(db: Db, seasonId: number): Promise<AwardRun[]> {
  const rows = await select(db)
    .where('r.season_id', '=', seasonId)
    .orderBy('r.number', 'desc')
    .limit(100)
    .execute();
  return rows.map(toRun);
}

/** The newest run of a season, or undefined. */
export async function findNewestRun(db: Db, seasonId: number): Promise<AwardRun | undefined> {
  return (await listRuns(db, seasonId))[0];
}

/** The run of a season that the public sees: the newest of those published. */
export async function findPublishedRun(db: Db, seasonId: number): Promise<AwardRun | undefined> {
  return (await listRuns(db, seasonId)).find(run => run.publishedAt !== null);
}

/** The newest run of every season that has one, with the season's days; at most 200, the latest first. */
export async function listLockedSeasons(
  db: Db,
): Promise<{ runId: number; startsOn: string; endsOn: string }[]> {
  const rows = await db
    .selectFrom('award_runs')
    .innerJoin('seasons', 'seasons.id', 'award_runs.season_id')
    .select(['seasons.id', 'seasons.starts_on as startsOn', 'seasons.ends_on as endsOn'])
    .select(eb => eb.fn.max('award_runs.id').as('runId'))
    .groupBy(['seasons.id', 'seasons.starts_on', 'seasons.ends_on'])
    .orderBy('seasons.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ runId, startsOn, endsOn }) => ({ runId: Number(runId), startsOn, endsOn }));
}

export type Signature = { userId: number; name: string; position: string; signedAt: string };

/** Who signed a run, in the order of signing. */
export async function listSignatures(db: Db, runId: number): Promise<Signature[]> {
  return db
    .selectFrom('run_signatures')
    .select(['user_id as userId', 'name', 'position', 'signed_at as signedAt'])
    .where('run_id', '=', runId)
    .orderBy('signed_at')
    .orderBy('user_id')
    .execute();
}

/** The awards that a run gives, by round and place. */
export async function listAwards(
  db: Db,
  runId: number,
): Promise<(LockedAward & { id: number; round: string })[]> {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('judging_rounds', 'judging_rounds.id', 'awards.round_id')
    .select([
      'awards.id',
      'round_id as roundId',
      'judging_rounds.name as round',
      'entry_id as entryId',
      'place',
      'shared',
      'award',
      'recipient',
      'affiliation',
      'work_title as workTitle',
    ])
    .where('run_id', '=', runId)
    .orderBy('round_id')
    .orderBy('place')
    .orderBy('awards.id')
    .limit(1000)
    .execute();
  return rows.map(row => ({ ...row, shared: row.shared === 1 }));
}

/** How many people signed each run of a season. */
export async function countSignatures(db: Db, seasonId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('run_signatures')
    .innerJoin('award_runs', 'award_runs.id', 'run_id')
    .select(['run_id as runId', eb => eb.fn.countAll<number>().as('n')])
    .where('season_id', '=', seasonId)
    .groupBy('run_id')
    .execute();
  return new Map(rows.map(({ runId, n }) => [runId, Number(n)]));
}
