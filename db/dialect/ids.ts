import { type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';

/**
 * Takes `count` new ids of a table, in rising order, for rows whose other columns depend on their own id. Call it inside
 * the transaction that inserts them: on SQLite the write lock keeps others away until then.
 */
export async function reserveIds<T>(db: Kysely<T>, table: string, count: number): Promise<number[]> {
  if (engineOf(db) === 'postgres') {
    const { rows } = await sql<{ id: string }>`
      select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`.execute(
      db,
    );
    return rows.map(row => Number(row.id)).sort((a, b) => a - b);
  }
  // `autoincrement` never gives an id twice: the greatest one ever given is kept.
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  const last = rows[0]?.seq ?? 0;
  return Array.from({ length: count }, (_, i) => last + 1 + i);
}
