import type { Db } from '#db/connection.ts';
import type { Board } from './season-score.ts';

export type StandingChange = { id: number; board: Board; entrantId: number };

/** Notes entrants whose coverage changed. */
export async function insertStandingChanges(
  db: Db,
  seasonId: number,
  changes: readonly Omit<StandingChange, 'id'>[],
): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto('standing_changes')
    .values(
      changes.map(change => ({ season_id: seasonId, board: change.board, entrant_id: change.entrantId })),
    )
    .execute();
}

/** How many changes one run takes up. */
export const mostChanges = 100_000;

/** What changed in a season since its standing was computed, oldest first. */
export async function listStandingChanges(db: Db, seasonId: number): Promise<StandingChange[]> {
  return db
    .selectFrom('standing_changes')
    .select(['id', 'board', 'entrant_id as entrantId'])
    .where('season_id', '=', seasonId)
    .orderBy('id')
    .limit(mostChanges)
    .execute();
}

/** Whether anything waits to be computed. */
export async function hasStandingChanges(db: Db, seasonId: number): Promise<boolean> {
  const row = await db
    .selectFrom('standing_changes')
    .select('id')
    .where('season_id', '=', seasonId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes away the changes that a run has computed: those it read, never ones that came in meanwhile. */
export async function deleteStandingChanges(db: Db, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) {
    await db
      .deleteFrom('standing_changes')
      .where('id', 'in', ids.slice(from, from + 500))
      .execute();
  }
}
