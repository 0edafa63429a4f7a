import { CompiledQuery } from 'kysely';
import type { Db } from './connection.ts';
import { engineOf } from './dialect/engine.ts';
import type { Database } from './schema/database.ts';

const rowsPerStatement = 200;

function statement(db: Db, table: string, columns: readonly string[], rows: number): string {
  const numbered = engineOf(db) === 'postgres';
  const tuple = (row: number) =>
    `(${columns.map((_, i) => (numbered ? `$${row * columns.length + i + 1}` : '?')).join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, (_, row) => tuple(row)).join(', ')}`;
}

/**
 * Inserts many rows at the engine's own speed: a fixed statement per 200 rows, without building a query for each
 * value. `columns` names the values of every row in order. For derived tables that are rewritten by the thousand; all
 * else goes through Kysely. Call it inside a transaction.
 */
export async function bulkInsert<T extends keyof Database & string>(
  db: Db,
  table: T,
  columns: readonly (keyof Database[T] & string)[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const full = statement(db, table, columns, rowsPerStatement);
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const chunk = rows.slice(from, from + rowsPerStatement);
    const text = chunk.length === rowsPerStatement ? full : statement(db, table, columns, chunk.length);
    const values: unknown[] = [];
    for (const row of chunk) for (const value of row) values.push(value);
    await db.executeQuery(CompiledQuery.raw(text, values));
  }
}
