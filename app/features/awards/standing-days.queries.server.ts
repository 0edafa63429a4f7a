import { sql } from 'kysely';
import { bulkInsert } from '#db/bulk-insert.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { Board } from './season-score.ts';
import { endOfTime, type IndexSpan } from './standing-history.ts';

/** Kept values of A closer than this are the same. */
const sameWithin = 1e-9;
const rowsPerWrite = 500;

/** Which days are written: those of a season's board, by the standing of this rule set as it is on this day. */
export type DaysRun = { seasonId: number; ruleSetId: number; board: Board; on: string };

const current = sql<boolean>`d.until_on = ${sql.lit(endOfTime)}`;

/** Whether it is written down how a season stands now. */
export async function hasCurrentDays(db: Db, seasonId: number): Promise<boolean> {
  const row = await db
    .selectFrom('standing_days as d')
    .select('entrant_id')
    .where('season_id', '=', seasonId)
    .where('board', 'in', ['outlets', 'journalists'])
    .where(current)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes everything kept of a season's days away. */
export async function deleteStandingDays(db: Db, seasonId: number): Promise<void> {
  await db.deleteFrom('standing_days').where('season_id', '=', seasonId).execute();
}

/** Entrants whose index or league is not what their newest row says; of all or of some. */
async function listChanged(db: Db, { seasonId, ruleSetId, board }: DaysRun, ids?: readonly number[]) {
  return db
    .selectFrom('standings as s')
    .leftJoin('standing_days as d', join =>
      join
        .on('d.season_id', '=', seasonId)
        .on('d.board', '=', board)
        .on(current)
        .onRef('d.entrant_id', '=', 's.entrant_id'),
    )
    .select(['s.entrant_id as entrantId', 's.league_id as leagueId', 's.a', 'd.from_on as fromOn'])
    .where('s.rule_set_id', '=', ruleSetId)
    .where('s.board', '=', board)
    .$if(ids !== undefined, query => query.where('s.entrant_id', 'in', [...ids!]))
    .where(
      sql<boolean>`(d.entrant_id is null or abs(d.a - s.a) > ${sameWithin} or coalesce(d.league_id, 0) <> coalesce(s.league_id, 0))`,
    )
    .execute();
}

/** Entrants with a row that holds now but without a standing; of all or of some. */
async function listGone(
  db: Db,
  { seasonId, ruleSetId, board }: DaysRun,
  ids?: readonly number[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('standing_days as d')
    .leftJoin('standings as s', join =>
      join
        .on('s.rule_set_id', '=', ruleSetId)
        .on('s.board', '=', board)
        .onRef('s.entrant_id', '=', 'd.entrant_id'),
    )
    .select('d.entrant_id as entrantId')
    .where('d.season_id', '=', seasonId)
    .where('d.board', '=', board)
    .where(current)
    .$if(ids !== undefined, query => query.where('d.entrant_id', 'in', [...ids!]))
    .where('s.entrant_id', 'is', null)
    .execute();
  return rows.map(row => row.entrantId);
}

/** Ends what held until the day before; what began on the day or later is taken away. */
async function endDays(db: Db, run: DaysRun, entrantIds: readonly number[]): Promise<void> {
  await db
    .deleteFrom('standing_days')
    .where('season_id', '=', run.seasonId)
    .where('board', '=', run.board)
    .where('entrant_id', 'in', [...entrantIds])
    .where('from_on', '>=', run.on)
    .execute();
  await db
    .updateTable('standing_days')
    .set({ until_on: run.on })
    .where('season_id', '=', run.seasonId)
    .where('board', '=', run.board)
    .where('entrant_id', 'in', [...entrantIds])
    .where('until_on', '=', endOfTime)
    .execute();
}

/**
 * Writes down how a board stands on a day: of all entrants, or of those named. Only what changed since it was last
 * written is; several changes on one day leave the last. Safe to repeat.
 */
export async function keepDay(db: Db, run: DaysRun, entrantIds?: readonly number[]): Promise<void> {
  if (entrantIds?.length === 0) return;
  const changed = await listChanged(db, run, entrantIds);
  const rows = changed.map(row => ({
    ...row,
    // A run may end after one that began on a later day.
    on: row.fromOn !== null && row.fromOn > run.on ? row.fromOn : run.on,
  }));
  for (let from = 0; from < rows.length; from += rowsPerWrite) {
    const chunk = rows.slice(from, from + rowsPerWrite);
    await inTransaction(db, async trx => {
      await endDays(
        trx,
        run,
        chunk.map(row => row.entrantId),
      );
      await writeSpans(
        trx,
        run,
        chunk.map(({ entrantId, leagueId, a, on }) => ({
          entrantId,
          leagueId,
          a,
          fromOn: on,
          untilOn: endOfTime,
        })),
      );
    });
  }
  const gone = await listGone(db, run, entrantIds);
  for (let from = 0; from < gone.length; from += rowsPerWrite) {
    const chunk = gone.slice(from, from + rowsPerWrite);
    await inTransaction(db, trx => endDays(trx, run, chunk));
  }
}

/** Adds spans of entrants that have none on these days; call it inside a transaction. */
export async function writeSpans(
  db: Db,
  { seasonId, board }: Pick<DaysRun, 'seasonId' | 'board'>,
  spans: readonly (IndexSpan & { entrantId: number; leagueId: number | null })[],
): Promise<void> {
  await bulkInsert(
    db,
    'standing_days',
    ['season_id', 'board', 'entrant_id', 'from_on', 'until_on', 'league_id', 'a'],
    spans.map(span => [seasonId, board, span.entrantId, span.fromOn, span.untilOn, span.leagueId, span.a]),
  );
}

/** How the entrants of one league (null: outside all) stood on a recent day; at most 10,000, in no order. */
export async function listStandingOn(
  db: Db,
  seasonId: number,
  board: Board,
  leagueId: number | null,
  on: string,
): Promise<{ entrantId: number; A: number }[]> {
  return db
    .selectFrom('standing_days')
    .select(['entrant_id as entrantId', 'a as A'])
    .where('season_id', '=', seasonId)
    .where('board', '=', board)
    .where('until_on', '>', on)
    .where('from_on', '<=', on)
    .where('league_id', leagueId === null ? 'is' : '=', leagueId)
    .limit(10_000)
    .execute();
}

/** The kept index of one entrant in the order of time; at most four years of days. */
export async function listIndexSpans(
  db: Db,
  seasonId: number,
  board: Board,
  entrantId: number,
): Promise<IndexSpan[]> {
  return db
    .selectFrom('standing_days')
    .select(['from_on as fromOn', 'until_on as untilOn', 'a'])
    .where('season_id', '=', seasonId)
    .where('board', '=', board)
    .where('entrant_id', '=', entrantId)
    .orderBy('from_on')
    .limit(1500)
    .execute();
}
