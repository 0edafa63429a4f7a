import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { type OpenedDatabase, opened } from '#db/connection.ts';
import { postgresDialect } from '#db/dialect/postgres.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema/database.ts';

const parsers = { [types.INT8]: Number, [types.NUMERIC]: Number };

/** A pool of the one connection that PGlite has: whoever holds it makes the others wait. */
function singlePool(pglite: PGlite): PostgresPool {
  let tail = Promise.resolve();
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = tail;
    let release = () => {};
    tail = new Promise(resolve => {
      release = resolve;
    });
    await before;
    const query = async (text: string, values: readonly unknown[] = []) => {
      const result = await pglite.query(text, [...values], { parsers });
      return {
        command: text.trim().split(/\s/)[0]!.toUpperCase(),
        rowCount: result.affectedRows ?? result.rows.length,
        rows: result.rows,
      };
    };
    return { query, release: () => release() } as unknown as PostgresPoolClient;
  };
  return { connect, end: () => pglite.close() } as unknown as PostgresPool;
}

let instance: Promise<PGlite> | undefined;

/** A migrated PGlite. It boots once per file (3 s); every caller gets the tables emptied. */
export async function openPglite(): Promise<OpenedDatabase> {
  const first = !instance;
  instance ??= PGlite.create();
  const pglite = await instance;
  const pool = { ...singlePool(pglite), end: async () => undefined } as PostgresPool;
  const database = opened(new Kysely<Database>({ dialect: postgresDialect(pool) }), 'postgres');
  if (first) await migrate(database.db);
  else await emptyTables(pglite);
  return database;
}

async function emptyTables(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'`,
  );
  await pglite.exec(`truncate ${rows.map(row => `"${row.name}"`).join(', ')} restart identity cascade`);
}
