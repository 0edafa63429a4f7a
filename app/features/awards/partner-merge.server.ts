import type { MergeExtent, MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';

type Moves = {
  /** Standings of finished seasons, which are never computed again. */
  standings: number[];
  /** Seasons still open, in which the double had a standing. */
  openSeasons: number[];
  /** Decisions to set the double aside. */
  verdicts?: number[];
  /** Dossiers and seasons' histories that the record which stays has none of. */
  dossiers?: number[];
  histories?: number[];
};

const part = 'awards';
const boardOf = (kind: MergePair['kind']) =>
  kind === 'outlet' ? ('outlets' as const) : ('journalists' as const);

async function plan(db: Db, { kind, keptId, goneId }: MergePair) {
  const rows = await db
    .selectFrom('standings')
    .innerJoin('seasons', 'seasons.id', 'standings.season_id')
    .select([
      'standings.id',
      'standings.rule_set_id',
      'standings.entrant_id',
      'seasons.id as seasonId',
      'seasons.status',
    ])
    .where('standings.rule_set_id', 'in', db.selectFrom('rule_sets').select('id'))
    .where('standings.board', '=', boardOf(kind))
    .where('standings.entrant_id', 'in', [keptId, goneId])
    .orderBy('standings.id')
    .execute();
  const gone = rows.filter(row => row.entrant_id === goneId);
  const own = new Set(rows.filter(row => row.entrant_id === keptId).map(row => row.rule_set_id));
  const finished = gone.filter(row => row.status === 'finished');
  const open = gone.filter(row => row.status !== 'finished');
  return {
    open: [...new Set(open.map(row => row.seasonId))],
    move: finished.filter(row => !own.has(row.rule_set_id)).map(row => row.id),
    both: finished.filter(row => own.has(row.rule_set_id)).length,
  };
}

/** In how many seasons the double stands: open ones are computed anew, finished ones only change the name. */
export async function countMergedStandings({ db }: Context<Db>, pair: MergePair): Promise<MergeExtent> {
  const { open, move, both } = await plan(db, pair);
  const board = boardOf(pair.kind);
  const { keptId, goneId } = pair;
  const dossiers = await db
    .selectFrom('award_dossiers as own')
    .innerJoin('award_dossiers as other', join =>
      join.onRef('other.season_id', '=', 'own.season_id').onRef('other.board', '=', 'own.board'),
    )
    .select('own.id')
    .where('own.board', '=', board)
    .where('own.entrant_id', '=', keptId)
    .where('other.entrant_id', '=', goneId)
    .execute();
  return {
    ...{ standings: open.length, finishedStandings: move.length, finishedStandingsBoth: both },
    ...{ dossiersBoth: dossiers.length, historiesBoth: await countHistoriesOfBoth(db, pair) },
  };
}

/**
 * Two entrants become one. Open seasons follow from the change of coverage; a finished season keeps its figures: the
 * double's standing goes under the record that stays, unless that has one of its own, beside which it stays unshown.
 */
export async function moveMergedStandings({ db }: Context<Db>, pair: MergePair): Promise<MovedRows> {
  const { open, move } = await plan(db, pair);
  for (const ids of chunksOf(move))
    await db.updateTable('standings').set({ entrant_id: pair.keptId }).where('id', 'in', ids).execute();
  const verdicts = await moveVerdicts(db, pair);
  const dossiers = await moveDossiers(db, pair);
  const histories = await moveHistories(db, pair);
  const rows: Moves = { standings: move, openSeasons: open, verdicts, dossiers, histories };
  return { part, rows };
}

/** Whoever was set aside stays so under the name that stays, unless that one was set aside too. */
async function moveVerdicts(db: Db, { kind, keptId, goneId }: MergePair): Promise<number[]> {
  const board = boardOf(kind);
  const rows = await db
    .updateTable('candidate_verdicts')
    .set({ entrant_id: keptId })
    .where('board', '=', board)
    .where('entrant_id', '=', goneId)
    .where(
      'season_id',
      'not in',
      db
        .selectFrom('candidate_verdicts as own')
        .select('own.season_id')
        .where('own.board', '=', board)
        .where('own.entrant_id', '=', keptId),
    )
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

/** Published pages of one candidate, as the runs of a season know them. */
async function renamePages(db: Db, pair: MergePair, seasonIds: readonly number[]): Promise<void> {
  const { keptId, goneId } = pair;
  await db
    .updateTable('run_dossiers')
    .set({ entrant_id: keptId })
    .where('board', '=', boardOf(pair.kind))
    .where('entrant_id', '=', goneId)
    .where(
      'run_id',
      'in',
      db
        .selectFrom('award_runs')
        .select('id')
        .where('season_id', 'in', [0, ...seasonIds]),
    )
    .execute();
}

/**
 * The double's dossier opens under the record that stays, in seasons where that one has none; where both have one each keeps
 * telling what was locked of it.
 */
async function moveDossiers(db: Db, pair: MergePair): Promise<number[]> {
  const board = boardOf(pair.kind);
  const rows = await db
    .updateTable('award_dossiers')
    .set({ entrant_id: pair.keptId })
    .where('board', '=', board)
    .where('entrant_id', '=', pair.goneId)
    .where(
      'season_id',
      'not in',
      db
        .selectFrom('award_dossiers as own')
        .select('own.season_id')
        .where('own.board', '=', board)
        .where('own.entrant_id', '=', pair.keptId),
    )
    .returning(['id', 'season_id as seasonId'])
    .execute();
  await renamePages(
    db,
    pair,
    rows.map(({ seasonId }) => seasonId),
  );
  return rows.map(({ id }) => id);
}

/** The double's history of A goes on under the record that stays, in finished seasons where that one has none. */
async function moveHistories(db: Db, pair: MergePair): Promise<number[]> {
  const board = boardOf(pair.kind);
  const seasons = await db
    .selectFrom('standing_days as d')
    .innerJoin('seasons', 'seasons.id', 'd.season_id')
    .select('d.season_id as id')
    .distinct()
    .where('d.board', '=', board)
    .where('d.entrant_id', '=', pair.goneId)
    .where('seasons.status', '=', 'finished')
    .where(
      'd.season_id',
      'not in',
      db
        .selectFrom('standing_days as own')
        .select('own.season_id')
        .where('own.board', '=', board)
        .where('own.entrant_id', '=', pair.keptId),
    )
    .execute();
  const ids = seasons.map(({ id }) => id);
  await renameHistory(db, board, ids, { from: pair.goneId, to: pair.keptId });
  return ids;
}

/** Finished seasons that keep a history of both. */
async function countHistoriesOfBoth(db: Db, { kind, keptId, goneId }: MergePair): Promise<number> {
  const rows = await db
    .selectFrom('standing_days as d')
    .innerJoin('seasons', 'seasons.id', 'd.season_id')
    .select('d.season_id')
    .where('d.board', '=', boardOf(kind))
    .where('d.entrant_id', 'in', [keptId, goneId])
    .where('seasons.status', '=', 'finished')
    .groupBy('d.season_id')
    .having(eb => eb.fn.count('d.entrant_id').distinct(), '=', 2)
    .execute();
  return rows.length;
}

async function renameHistory(
  db: Db,
  board: ReturnType<typeof boardOf>,
  seasonIds: readonly number[],
  { from, to }: { from: number; to: number },
): Promise<void> {
  await db
    .updateTable('standing_days')
    .set({ entrant_id: to })
    .where('season_id', 'in', [0, ...seasonIds])
    .where('board', '=', board)
    .where('entrant_id', '=', from)
    .execute();
}

/**
 * Gives back what {@link moveMergedStandings} moved. Throws {@link Conflict} when a season that counted both as one
 * was finished since: its result stands.
 */
export async function moveStandingsBack({ db }: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  const { standings, openSeasons, verdicts = [], dossiers = [], histories = [] } = moved[part] as Moves;
  const finished = await db
    .selectFrom('seasons')
    .select('id')
    .where('id', 'in', [0, ...openSeasons])
    .where('status', '=', 'finished')
    .executeTakeFirst();
  if (finished) throw new Conflict('merging.undoSeason');
  const { goneId, keptId } = pair;
  await renameHistory(db, boardOf(pair.kind), histories, { from: keptId, to: goneId });
  const back = await db
    .updateTable('award_dossiers')
    .set({ entrant_id: goneId })
    .where('id', 'in', [0, ...dossiers])
    .where('entrant_id', '=', keptId)
    .returning('season_id as seasonId')
    .execute();
  await renamePages(
    db,
    { kind: pair.kind, keptId: goneId, goneId: keptId },
    back.map(({ seasonId }) => seasonId),
  );
  for (const ids of chunksOf(verdicts)) {
    await db
      .updateTable('candidate_verdicts')
      .set({ entrant_id: pair.goneId })
      .where('id', 'in', ids)
      .where('entrant_id', '=', pair.keptId)
      .execute();
  }
  for (const ids of chunksOf(standings)) {
    await db
      .updateTable('standings')
      .set({ entrant_id: pair.goneId })
      .where('id', 'in', ids)
      .where('entrant_id', '=', pair.keptId)
      .execute();
  }
}
