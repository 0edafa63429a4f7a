import { randomUUID } from 'node:crypto';
import { Kysely } from 'kysely';
import pg from 'pg';
import { afterEach, describe } from 'vitest';
import { type Db, type OpenedDatabase, openDatabase, opened } from '#db/connection.ts';
import { openSqlite, sqliteDialect } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import type { Database } from '#db/schema/database.ts';
import { openPglite } from './pglite.ts';

type Make = () => Promise<OpenedDatabase>;
export type TestEngine = 'sqlite' | 'postgres' | 'pglite';

let migratedSqlite: Buffer | undefined;

/** A fresh migrated SQLite database in memory: a copy of one migrated once per test file, under a millisecond. */
async function freshSqlite(): Promise<OpenedDatabase> {
  if (!migratedSqlite) {
    const source = openSqlite(':memory:');
    const { db } = opened(new Kysely<Database>({ dialect: sqliteDialect(source) }), 'sqlite');
    await migrate(db);
    migratedSqlite = source.serialize();
    await db.destroy();
  }
  return opened(new Kysely<Database>({ dialect: sqliteDialect(openSqlite(migratedSqlite)) }), 'sqlite');
}

const serverUrl = process.env.GEMA_TEST_DATABASE_URL;
let template: Promise<string> | undefined;

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseOnServer(name: string): string {
  const url = new URL(serverUrl!);
  url.pathname = `/${name}`;
  return url.href;
}

async function makeTemplate(): Promise<string> {
  const name = `template_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const { db, close } = openDatabase(databaseOnServer(name), { poolSize: 1 });
  await migrate(db);
  await close();
  return name;
}

/** A fresh database on the PostgreSQL server of GEMA_TEST_DATABASE_URL, copied from a migrated template. */
async function freshPostgres(): Promise<OpenedDatabase> {
  template ??= makeTemplate();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${await template}`);
  const database = openDatabase(databaseOnServer(name), { poolSize: 5 });
  return {
    ...database,
    close: async () => {
      await database.close();
      await dropDatabase(name);
    },
  };
}

/** Drops a database once its last connection is gone: a closed pool's sockets take a moment to end. */
async function dropDatabase(name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(`drop database ${name}`);
    } catch (error) {
      const inUse = (error as { code?: string }).code === '55006';
      if (!inUse || attempt === 100) throw error;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}

/**
 * Runs one suite per engine: SQLite always, PostgreSQL when a server is given, PGlite where `pglite` asks for it
 * (migrations, dialect, one journey per feature). `fresh()` gives each test a database of its own.
 */
export function describeOnEngines(
  name: string,
  suite: (fresh: () => Promise<Db>, engine: TestEngine) => void,
  options: { pglite?: boolean } = {},
): void {
  const engines: [TestEngine, Make][] = [['sqlite', freshSqlite]];
  if (serverUrl) engines.push(['postgres', freshPostgres]);
  if (options.pglite && !serverUrl) engines.push(['pglite', openPglite]);
  describe.each(engines)(`${name} on %s`, (engine, make) => {
    const open: OpenedDatabase[] = [];
    afterEach(async () => {
      for (const database of open.splice(0)) await database.close();
    });
    suite(async () => {
      const database = await make();
      open.push(database);
      return database.db;
    }, engine);
  });
}
