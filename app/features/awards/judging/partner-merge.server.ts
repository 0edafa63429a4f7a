import type { MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

const part = 'judging';

/** Where the jury names an outlet or a journalist. */
const places = {
  outlet: [
    ['jurors', 'outlet_id'],
    ['juror_interests', 'outlet_id'],
    ['works', 'outlet_id'],
    ['completeness_invites', 'outlet_id'],
    ['round_entries', 'outlet_id'],
  ],
  journalist: [
    ['juror_interests', 'journalist_id'],
    ['works', 'journalist_id'],
    ['work_invites', 'journalist_id'],
    ['winner_requests', 'journalist_id'],
    ['completeness_invites', 'journalist_id'],
    ['round_entries', 'journalist_id'],
  ],
} as const;

type Moves = Record<string, number[]>;

async function redirect(
  db: Db,
  table: 'jurors',
  column: 'outlet_id',
  from: number,
  to: number,
): Promise<number[]> {
  const rows = await db
    .updateTable(table)
    .set({ [column]: to })
    .where(column, '=', from)
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

/**
 * Two outlets or journalists become one: jurors, their interests, works, links and entries follow. Where both stood in one round,
 * both entries stay under one name, since only the committee may take one out.
 */
export async function moveMergedJury({ db }: Context<Db>, pair: MergePair): Promise<MovedRows> {
  const rows: Moves = {};
  for (const [table, column] of places[pair.kind]) {
    // The tables are alike in what is asked of them here.
    rows[table] = await redirect(db, table as 'jurors', column as 'outlet_id', pair.goneId, pair.keptId);
  }
  return { part, rows };
}

/** Gives back what {@link moveMergedJury} moved. */
export async function moveJuryBack({ db }: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  const rows = (moved[part] ?? {}) as Moves;
  for (const [table, column] of places[pair.kind]) {
    for (const ids of chunksOf(rows[table] ?? [])) {
      await db
        .updateTable(table as 'jurors')
        .set({ [column]: pair.goneId })
        .where('id', 'in', ids)
        .where(column as 'outlet_id', '=', pair.keptId)
        .execute();
    }
  }
}
