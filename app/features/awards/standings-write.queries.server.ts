import { sql } from 'kysely';
import { bulkInsert } from '#db/bulk-insert.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ScoredStanding } from './scored-standing.ts';
import type { Board } from './season-score.ts';

export type KeptStanding = ScoredStanding & { leagueId: number | null };

/** Which standings a run writes: those of one rule set, as of the instant the run began. */
export type StandingRun = { seasonId: number; ruleSetId: number; startedAt: string };

const pointColumns = [
  'standing_id',
  'article_id',
  'u',
  'points',
  'points_v',
  'points_q',
  'points_b',
  'points_c',
  'exclusion',
  'founder_id',
] as const;

/**
 * Replaces the standings of some entrants of one board with their points, in one transaction. Entrants whose standing
 * a run that began later has already written are left alone.
 */
export async function replaceStandings(
  db: Db,
  run: StandingRun,
  board: Board,
  standings: readonly KeptStanding[],
): Promise<void> {
  if (standings.length === 0) return;
  await inTransaction(db, async trx => {
    const newer = await trx
      .selectFrom('standings')
      .select('entrant_id')
      .where('rule_set_id', '=', run.ruleSetId)
      .where('board', '=', board)
      .where(
        'entrant_id',
        'in',
        standings.map(standing => standing.entrantId),
      )
      .where('computed_at', '>', run.startedAt)
      .execute();
    const kept = new Set(newer.map(row => row.entrant_id));
    const written = standings.filter(standing => !kept.has(standing.entrantId));
    if (written.length === 0) return;
    const ids = await upsertStandings(trx, run, written);
    await trx
      .deleteFrom('standing_points')
      .where('standing_id', 'in', [...ids.values()])
      .execute();
    await bulkInsert(
      trx,
      'standing_points',
      pointColumns,
      written.flatMap(standing =>
        standing.points.map(point => [
          ids.get(standing.entrantId)!,
          point.articleId,
          point.u,
          point.total,
          point.volume,
          point.quality,
          point.breadth,
          point.consistency,
          point.exclusion,
          point.founderId,
        ]),
      ),
    );
  });
}

async function upsertStandings(
  db: Db,
  run: StandingRun,
  standings: readonly KeptStanding[],
): Promise<Map<number, number>> {
  const rows = await db
    .insertInto('standings')
    .values(
      standings.map(({ points: _, entrantId, leagueId, detail, ...figures }) => ({
        ...figures,
        season_id: run.seasonId,
        rule_set_id: run.ruleSetId,
        entrant_id: entrantId,
        league_id: leagueId,
        detail: JSON.stringify(detail),
        computed_at: run.startedAt,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['rule_set_id', 'board', 'entrant_id']).doUpdateSet(eb => ({
        league_id: eb.ref('excluded.league_id'),
        a: eb.ref('excluded.a'),
        v: eb.ref('excluded.v'),
        q: eb.ref('excluded.q'),
        b: eb.ref('excluded.b'),
        c: eb.ref('excluded.c'),
        t: eb.ref('excluded.t'),
        articles: eb.ref('excluded.articles'),
        excluded: eb.ref('excluded.excluded'),
        detail: eb.ref('excluded.detail'),
        computed_at: eb.ref('excluded.computed_at'),
      })),
    )
    .returning(['id', 'entrant_id'])
    .execute();
  return new Map(rows.map(row => [row.entrant_id, row.id]));
}

/** Entrants of a board that have a standing under a rule set. */
export async function listStandingEntrants(db: Db, ruleSetId: number, board: Board): Promise<number[]> {
  const rows = await db
    .selectFrom('standings')
    .select('entrant_id')
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', board)
    .execute();
  return rows.map(row => row.entrant_id);
}

/** Takes the standings of entrants away who have no article in the season any more; not those a later run wrote. */
export async function deleteStandings(
  db: Db,
  run: StandingRun,
  board: Board,
  entrantIds: readonly number[],
): Promise<void> {
  for (let from = 0; from < entrantIds.length; from += 20) {
    await db
      .deleteFrom('standings')
      .where('rule_set_id', '=', run.ruleSetId)
      .where('board', '=', board)
      .where('entrant_id', 'in', entrantIds.slice(from, from + 20))
      .where('computed_at', '<=', run.startedAt)
      .execute();
  }
}

/**
 * Puts the completed standing of a rule set on show, unless the season is closed or has a newer rule set by now.
 * Returns whether it did.
 */
export async function showStandings(db: Db, run: StandingRun): Promise<boolean> {
  const shown = await db
    .updateTable('seasons')
    .set({ standing_rule_set_id: run.ruleSetId, standing_at: run.startedAt })
    .where('id', '=', run.seasonId)
    .where('status', 'in', ['open', 'finished'])
    .where(sql<boolean>`not exists (select 1 from rule_sets r where r.season_id = seasons.id
      and r.version > (select o.version from rule_sets o where o.id = ${run.ruleSetId}))`)
    .executeTakeFirst();
  return shown.numUpdatedRows > 0n;
}

/** Deletes the standings of a season's other rule sets, a few at a time. */
export async function deleteSuperseded(db: Db, run: StandingRun): Promise<void> {
  const rows = await db
    .selectFrom('standings')
    .select('id')
    .where('season_id', '=', run.seasonId)
    .where('rule_set_id', '<>', run.ruleSetId)
    .execute();
  for (let from = 0; from < rows.length; from += 20) {
    const ids = rows.slice(from, from + 20).map(row => row.id);
    await db.deleteFrom('standings').where('id', 'in', ids).execute();
  }
}
