import { Kysely, type Transaction } from 'kysely';
import { type Engine, markEngine } from './dialect/engine.ts';
import { openPostgres, postgresDialect } from './dialect/postgres.ts';
import { openSqlite, sqliteDialect } from './dialect/sqlite.ts';
import type { Database } from './schema/database.ts';

/** The handle that services and queries take: the database itself or an open transaction. */
export type Db = Kysely<Database>;

export type OpenedDatabase = { db: Db; engine: Engine; close: () => Promise<void> };

/**
 * Opens the database named by a URL: `postgres://…`, or `sqlite:<file>` (`sqlite::memory:` for tests).
 * Throws when the file cannot be opened; PostgreSQL connects on first use.
 */
export function openDatabase(url: string, options: { poolSize?: number } = {}): OpenedDatabase {
  if (/^postgres(ql)?:\/\//.test(url)) {
    return opened(
      new Kysely<Database>({ dialect: postgresDialect(openPostgres(url, options.poolSize)) }),
      'postgres',
    );
  }
  const file = url.replace(/^sqlite:/, '');
  return opened(new Kysely<Database>({ dialect: sqliteDialect(openSqlite(file)) }), 'sqlite');
}

/** Wraps a ready Kysely handle; tests use it for in-memory copies and embedded engines. */
export function opened(db: Db, engine: Engine): OpenedDatabase {
  markEngine(db, engine);
  return { db, engine, close: () => db.destroy() };
}

/**
 * Runs `work` in one transaction: the one way to write. A call inside an open transaction joins it, so a service
 * may call another service's function with the transaction it holds. Await nothing but the database inside.
 */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  return db.transaction().execute((trx: Transaction<Database>) => work(trx));
}
