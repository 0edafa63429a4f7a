import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { restoreBackup, takeBackup, verifyBackup } from '#db/archive.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';

const now = '2025-03-20T03:00:00.000Z';

async function installation() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gema-backup-test-'));
  const databaseUrl = `sqlite:${join(dataDir, 'gema.db')}`;
  const { db, close } = openDatabase(databaseUrl);
  await migrate(db);
  await db
    .insertInto('settings')
    .values({ key: 'office', value: '{"organisation":"Humas"}', updated_at: now })
    .execute();
  await close();
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true });
  writeFileSync(join(dataDir, 'files/ab/abc'), 'evidence');
  writeFileSync(join(dataDir, 'secret.key'), 'secret', { mode: 0o600 });
  return { dataDir, databaseUrl };
}

async function settingOf(databaseUrl: string): Promise<string | undefined> {
  const { db, close } = openDatabase(databaseUrl);
  const row = await db.selectFrom('settings').select('value').executeTakeFirst();
  await close();
  return row?.value;
}

it('brings database, files and keys back from one verified archive', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  expect(statSync(archive).mode & 0o077).toBe(0);
  const { db, close } = openDatabase(here.databaseUrl);
  await db.deleteFrom('settings').execute();
  await close();
  writeFileSync(join(here.dataDir, 'secret.key'), 'lost');
  await restoreBackup(archive, here);
  expect(await settingOf(here.databaseUrl)).toBe('{"organisation":"Humas"}');
  expect(readFileSync(join(here.dataDir, 'secret.key'), 'utf8')).toBe('secret');
  expect(readFileSync(join(here.dataDir, 'files/ab/abc'), 'utf8')).toBe('evidence');
});

it('keeps what was there whole in one file, also after a crash that left a write-ahead log', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  const crashed = mkdtempSync(join(tmpdir(), 'gema-crash-test-'));
  const { db, close } = openDatabase(here.databaseUrl);
  await db.updateTable('settings').set({ value: '"late"' }).execute();
  for (const file of ['gema.db', 'gema.db-wal']) copyFileSync(join(here.dataDir, file), join(crashed, file));
  await close();
  const there = { dataDir: crashed, databaseUrl: `sqlite:${join(crashed, 'gema.db')}` };
  await restoreBackup(archive, there);
  expect(await settingOf(there.databaseUrl)).toBe('{"organisation":"Humas"}');
  const alone = join(mkdtempSync(join(tmpdir(), 'gema-alone-test-')), 'gema.db');
  copyFileSync(join(crashed, 'gema.db.before-restore'), alone);
  expect(await settingOf(`sqlite:${alone}`)).toBe('"late"');
});

it('puts an archive in place of a database that is damaged', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  writeFileSync(join(here.dataDir, 'gema.db'), 'no database at all, and long enough to look like one');
  await restoreBackup(archive, here);
  expect(await settingOf(here.databaseUrl)).toBe('{"organisation":"Humas"}');
});

it('touches nothing while somebody has the database open, idle or not', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  const { db, close } = openDatabase(here.databaseUrl);
  await db.updateTable('settings').set({ value: '"late"' }).execute();
  await expect(restoreBackup(archive, here)).rejects.toThrow(/in use/);
  expect(await db.selectFrom('settings').select('value').executeTakeFirst()).toEqual({ value: '"late"' });
  await close();
  expect(await settingOf(here.databaseUrl)).toBe('"late"');
  await restoreBackup(archive, here);
  expect(await settingOf(here.databaseUrl)).toBe('{"organisation":"Humas"}');
});

it('restores into an empty folder', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  const dataDir = join(mkdtempSync(join(tmpdir(), 'gema-restore-test-')), 'data');
  const there = { dataDir, databaseUrl: `sqlite:${join(dataDir, 'gema.db')}` };
  await restoreBackup(archive, there);
  expect(await settingOf(there.databaseUrl)).toBe('{"organisation":"Humas"}');
});

it('keeps no archive of a database that breaks an invariant', async () => {
  const here = await installation();
  const { db, close } = openDatabase(here.databaseUrl);
  await db
    .insertInto('jobs')
    .values({
      kind: 'x',
      payload: 'null',
      status: 'running',
      run_at: now,
      attempts: 1,
      max_attempts: 1,
      cancel_requested: 0,
      progress_done: 0,
      created_at: now,
    })
    .execute();
  await close();
  const target = join(here.dataDir, 'backups');
  await expect(takeBackup(here, target, now)).rejects.toThrow(/a running job has a lease/);
  expect(readdirSync(target)).toEqual([]);
});

it('refuses a damaged archive before touching anything', async () => {
  const here = await installation();
  const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
  const bytes = readFileSync(archive);
  writeFileSync(archive, bytes.subarray(0, bytes.length / 2));
  await expect(verifyBackup(archive, here.databaseUrl)).rejects.toThrow();
  await expect(restoreBackup(archive, here)).rejects.toThrow();
  expect(await settingOf(here.databaseUrl)).toBe('{"organisation":"Humas"}');
});

const serverUrl = process.env.GEMA_TEST_DATABASE_URL;

it.skipIf(!serverUrl)('restores a PostgreSQL database when nobody else is in it', async () => {
  const server = openDatabase(serverUrl!, { poolSize: 1 });
  const name = `restore_${randomUUID().replaceAll('-', '')}`;
  await sql.raw(`create database ${name}`).execute(server.db);
  const databaseUrl = Object.assign(new URL(serverUrl!), { pathname: `/${name}` }).href;
  const here = { dataDir: mkdtempSync(join(tmpdir(), 'gema-pg-test-')), databaseUrl };
  const { db, close } = openDatabase(databaseUrl, { poolSize: 1 });
  try {
    await migrate(db);
    const setting = { key: 'office', value: '"early"', updated_at: now };
    await db.insertInto('settings').values(setting).execute();
    const archive = await takeBackup(here, join(here.dataDir, 'backups'), now);
    await db.updateTable('settings').set({ value: '"late"' }).execute();
    await expect(restoreBackup(archive, here)).rejects.toThrow(/in use/);
    expect(await db.selectFrom('settings').select('value').executeTakeFirst()).toEqual({ value: '"late"' });
    await close();
    await restoreBackup(archive, here);
    expect(await settingOf(databaseUrl)).toBe('"early"');
  } finally {
    await sql.raw(`drop database ${name} with (force)`).execute(server.db);
    await server.close();
  }
});
