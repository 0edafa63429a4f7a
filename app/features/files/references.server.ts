import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';

/**
 * Those of some files that no row of any table names any more, in whatever column ends in `file_id`. Asks every such table:
 * for a rare act, in the caller's transaction.
 */
export async function unreferredFiles(db: Db, fileIds: readonly number[]): Promise<number[]> {
  const unreferred = new Set(fileIds);
  if (unreferred.size === 0) return [];
  for (const { name, isView, columns } of await db.introspection.getTables()) {
    if (isView) continue;
    for (const { name: column } of columns) {
      if (!/(^|_)file_id$/.test(column)) continue;
      const { rows } = await sql<{
        id: number;
      }>`select distinct ${sql.ref(column)} as id from ${sql.table(name)}
        where ${sql.ref(column)} in (${sql.join([0, ...unreferred])})`.execute(db);
      for (const { id } of rows) unreferred.delete(Number(id));
    }
  }
  return [...unreferred];
}
