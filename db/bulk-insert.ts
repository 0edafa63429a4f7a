import { CompiledQuery } from 'kysely';
import type { Db } from './connection.ts';
import { engineOf } from './dialect/engine.ts';
import type { Database } from './schema/database.ts';

/** Rows to a statement, few sizes only: a statement is prepared once and kept by its text. */
const sizes = [200, 25, 5, 1] as const;

function statement(db: Db, table: string, columns: readonly string[], rows: number): string {
  const numbered = engineOf(db) === 'postgres';
  const tuple = (row: number) =>
    `(${columns.map((_, i) => (numbered ? `$${row * columns.length + i + 1}` : '?')).join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, (_, row) => tuple(row)).join(', ')}`;
}

/**
 * Inserts many rows at the engine's own speed: a fixed statement per 200 rows (the rest by smaller ones), without building a query for each
 * value. `columns` names the values of every row in order. For derived tables that are rewritten by the thousand; all
 * else goes through Kysely. Call it inside a transaction.
 */
export async function bulkInsert<T extends keyof Database & string>(
  db: Db,
  table: T,
  columns: readonly (keyof Database[T] & string)[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  let from = 0;
  for (const size of sizes) {
    if (rows.length - from < size) continue;
    const text = statement(db, table, columns, size);
    for (; rows.length - from >= size; from += size) {
      await db.executeQuery(CompiledQuery.raw(text, rows.slice(from, from + size).flat()));
    }
  }
}
