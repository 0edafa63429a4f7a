import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { create, extract } from 'tar';
import { openDatabase } from './connection.ts';
import { openSqlite } from './dialect/sqlite.ts';
import { claimSqliteFile, refuseBusyPostgres } from './in-use.ts';
import { brokenInvariants } from './invariants.ts';
import { pendingMigrations } from './migrate.ts';

const run = promisify(execFile);

/** What an archive says of itself; checked before anything is restored. */
type Manifest = { format: 1; createdAt: string; engine: 'sqlite' | 'postgres'; databaseSha256: string };

export type Installation = { databaseUrl: string; dataDir: string };

const isPostgres = (url: string) => /^postgres(ql)?:/.test(url);
const sqliteFile = (url: string) => url.replace(/^sqlite:/, '');

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function dump(databaseUrl: string, target: string): Promise<void> {
  if (isPostgres(databaseUrl)) {
    await run('pg_dump', ['--format=custom', '--no-owner', `--file=${target}`, databaseUrl]);
    return;
  }
  const source = openSqlite(sqliteFile(databaseUrl), { readonly: true });
  try {
    await source.backup(target);
  } finally {
    source.close();
  }
}

/**
 * Takes one archive of the database (SQLite's online backup or pg_dump), the kept files, the mailbox and the secret, and
 * verifies it by unpacking it and running the invariants. The program may keep running meanwhile.
 * @param now UTC ISO; names the archive.
 * @returns the path of the archive. @throws when the archive does not stand the check; nothing is left behind.
 */
export async function takeBackup(
  installation: Installation,
  targetDir: string,
  now: string,
): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'gema-backup-'));
  try {
    const database = join(work, 'database');
    await dump(installation.databaseUrl, database);
    const engine = isPostgres(installation.databaseUrl) ? 'postgres' : 'sqlite';
    const manifest: Manifest = { format: 1, createdAt: now, engine, databaseSha256: await sha256(database) };
    await writeFile(join(work, 'manifest.json'), JSON.stringify(manifest));
    for (const name of ['files', 'mailbox', 'secret.key']) {
      const from = join(installation.dataDir, name);
      if (await exists(from)) await cp(from, join(work, name), { recursive: true });
    }
    await mkdir(targetDir, { recursive: true, mode: 0o700 });
    const path = join(targetDir, `gema-${now.replace(/[:.]/g, '-')}.tar.gz`);
    const partial = `${path}.partial`;
    await create({ gzip: true, file: partial, cwd: work }, ['.']);
    await chmod(partial, 0o600);
    try {
      await verifyBackup(partial, installation.databaseUrl);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await rename(partial, path);
    return path;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpack(archive: string): Promise<{ dir: string; manifest: Manifest }> {
  const dir = await mkdtemp(join(tmpdir(), 'gema-restore-'));
  try {
    await extract({ file: archive, cwd: dir, strict: true });
    const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as Manifest;
    if (manifest.format !== 1) throw new Error(`archive of unknown format ${manifest.format}`);
    const found = await sha256(join(dir, 'database'));
    if (found !== manifest.databaseSha256)
      throw new Error('the database in the archive does not match its checksum');
    return { dir, manifest };
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}

async function checkDatabase(url: string): Promise<void> {
  const { db, close } = openDatabase(url, { poolSize: 1 });
  try {
    // The invariants speak of the newest schema: a copy taken before an upgrade is checked by the engine alone.
    if ((await pendingMigrations(db)).length > 0) return;
    const broken = await brokenInvariants(db);
    if (broken.length > 0) {
      throw new Error(`invariants broken: ${broken.map(({ name, rows }) => `${name} (${rows})`).join('; ')}`);
    }
  } finally {
    await close();
  }
}

function checkSqliteFile(file: string): void {
  const database = openSqlite(file, { readonly: true });
  try {
    const [row] = database.pragma('integrity_check') as { integrity_check: string }[];
    if (row?.integrity_check !== 'ok') throw new Error(`SQLite: ${row?.integrity_check}`);
  } finally {
    database.close();
  }
}

/**
 * Opens an archive and checks it: checksum, the engine's own check, known migrations, invariants. A PostgreSQL dump is
 * restored into a scratch database beside the one named by `databaseUrl`, which is dropped again.
 */
export async function verifyBackup(archive: string, databaseUrl: string): Promise<void> {
  const { dir, manifest } = await unpack(archive);
  try {
    if (manifest.engine === 'sqlite') {
      checkSqliteFile(join(dir, 'database'));
      await checkDatabase(`sqlite:${join(dir, 'database')}`);
      return;
    }
    const scratch = new URL(databaseUrl);
    const name = `gema_verify_${randomUUID().replaceAll('-', '')}`;
    scratch.pathname = `/${name}`;
    await run('psql', ['--quiet', '-c', `create database ${name}`, databaseUrl]);
    try {
      await run('pg_restore', [
        '--no-owner',
        '--exit-on-error',
        `--dbname=${scratch.href}`,
        join(dir, 'database'),
      ]);
      await checkDatabase(scratch.href);
    } finally {
      await run('psql', ['--quiet', '-c', `drop database ${name} with (force)`, databaseUrl]);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * Puts an archive in place of what an installation has. What was there before is kept beside it as
 * `*.before-restore` (SQLite, whole in the one file) or lost (PostgreSQL: take a backup first).
 * @throws DatabaseInUse, before anything is touched, while the program runs.
 */
export async function restoreBackup(archive: string, installation: Installation): Promise<void> {
  const { dir, manifest } = await unpack(archive);
  try {
    const engine = isPostgres(installation.databaseUrl) ? 'postgres' : 'sqlite';
    if (manifest.engine !== engine) {
      throw new Error(`the archive holds a ${manifest.engine} database, this installation uses ${engine}`);
    }
    await mkdir(installation.dataDir, { recursive: true, mode: 0o700 });
    if (engine === 'sqlite') await replaceSqlite(join(dir, 'database'), sqliteFile(installation.databaseUrl));
    else {
      await refuseBusyPostgres(installation.databaseUrl);
      const target = `--dbname=${installation.databaseUrl}`;
      await run('pg_restore', [
        '--no-owner',
        '--clean',
        '--if-exists',
        '--single-transaction',
        target,
        join(dir, 'database'),
      ]);
    }
    for (const name of ['files', 'mailbox', 'secret.key']) {
      if (!(await exists(join(dir, name)))) continue;
      await setAside(join(installation.dataDir, name));
      await cp(join(dir, name), join(installation.dataDir, name), { recursive: true });
    }
    await checkDatabase(installation.databaseUrl);
    await holdWaitingMail(installation.databaseUrl, new Date().toISOString());
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The instant of what is left to a person. */
const openEnd = '9999-12-31T00:00:00.000Z';

/** What a copy holds as waiting may have left since it was taken: nothing leaves until a person has decided. */
async function holdWaitingMail(databaseUrl: string, now: string): Promise<void> {
  const { db, close } = openDatabase(databaseUrl, { poolSize: 1 });
  try {
    const waiting = await db
      .selectFrom('mail_messages')
      .select('id')
      .where('status', 'in', ['queued', 'deferred', 'claimed', 'transmitting', 'unknown'])
      .where('not_before', '<', openEnd)
      .limit(1)
      .executeTakeFirst();
    if (!waiting) return;
    const hold = { paused_until: openEnd, reason: 'restored', updated_at: now } as const;
    await db
      .insertInto('mail_routes')
      .values({ name: 'smtp', failures: 0, ...hold })
      .onConflict(conflict => conflict.column('name').doUpdateSet(hold))
      .execute();
  } finally {
    await close();
  }
}

async function setAside(path: string, aside = `${path}.before-restore`): Promise<void> {
  if (!(await exists(path))) return;
  await rm(aside, { recursive: true, force: true });
  await rename(path, aside);
}

async function replaceSqlite(from: string, to: string): Promise<void> {
  checkSqliteFile(from);
  claimSqliteFile(to);
  await mkdir(dirname(to), { recursive: true });
  const aside = `${to}.before-restore`;
  // A log of an earlier copy must not lie beside the new one: SQLite would play it back into it.
  if (await exists(to)) for (const suffix of ['-wal', '-shm']) await rm(aside + suffix, { force: true });
  for (const suffix of ['', '-wal', '-shm']) await setAside(to + suffix, aside + suffix);
  await cp(from, to);
}
