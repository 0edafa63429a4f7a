import { CompiledQuery, Kysely, type LogEvent } from 'kysely';
import { type Db, opened } from '#db/connection.ts';
import { openSqlite, sqliteDialect } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema/database.ts';

/** How SQLite runs the statements of a query, one step a line. */
export async function planOf(query: (db: Db) => Promise<unknown>): Promise<string> {
  const seen: CompiledQuery[] = [];
  const log = (event: LogEvent) => void seen.push(event.query);
  const db = new Kysely<Database>({ dialect: sqliteDialect(openSqlite(':memory:')), log });
  opened(db, 'sqlite');
  await migrate(db);
  seen.length = 0;
  await query(db);
  const steps: string[] = [];
  for (const { sql, parameters } of [...seen]) {
    const plan = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    steps.push(...plan.rows.map(({ detail }) => detail));
  }
  await db.destroy();
  return steps.join('\n');
}
