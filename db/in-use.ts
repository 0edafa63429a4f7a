import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from './connection.ts';
import { foldSqliteLog } from './dialect/sqlite.ts';

/** Somebody has a database open that is about to be replaced. */
class DatabaseInUse extends Error {
  constructor() {
    super('the database is in use: stop Gema and whatever else has it open, then restore');
  }
}

/**
 * Makes sure that nobody has a SQLite file open, and leaves everything it holds in that one file. A damaged file is
 * left as it is. @throws DatabaseInUse
 */
export function claimSqliteFile(file: string): void {
  if (existsSync(file) && foldSqliteLog(file) === 'in-use') throw new DatabaseInUse();
}

const tries = 10;
const pauseMs = 200;

/**
 * Makes sure that nobody is connected to a PostgreSQL database; a session that has just ended is given two seconds
 * to go. @throws DatabaseInUse
 */
export async function refuseBusyPostgres(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { poolSize: 1 });
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { rows } = await sql`select 1 from pg_stat_activity where datname = current_database()
        and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(db);
      if (rows.length === 0) return;
      if (attempt === tries) throw new DatabaseInUse();
      await wait(pauseMs);
    }
  } finally {
    await close();
  }
}
