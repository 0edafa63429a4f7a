import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { Board } from './season-score.ts';

/** Names of entrants, by id, of one board; one that was merged into another keeps the name it had. */
export async function listEntrantNames(
  db: Db,
  board: Board,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const entrants = sql<{ id: number; name: string }>`${sql.table(board)}`.as('entrants');
  const names = new Map<number, string>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom(entrants)
      .select(['entrants.id', 'entrants.name'])
      .where('entrants.id', 'in', ids.slice(from, from + 500))
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  const gone = ids.filter(id => !names.has(id));
  for (let from = 0; from < gone.length; from += 500) {
    const merged = await db
      .selectFrom('partner_merges')
      .select(['gone_id as id', 'gone_name as name'])
      .where('kind', '=', board === 'outlets' ? 'outlet' : 'journalist')
      .where('gone_id', 'in', gone.slice(from, from + 500))
      .where('undone_at', 'is', null)
      .where('forgotten', '=', 0)
      .execute();
    for (const { id, name } of merged) names.set(id, name);
  }
  return names;
}
