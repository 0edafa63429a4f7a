import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { takeBackup } from '#db/archive.ts';
import { startServer, withDatabase } from '#tests/support/server.ts';

const run = promisify(execFile);

/** The command line that restores, in a process of its own. */
async function restore(archive: string, dataDir: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, GEMA_DATA_DIR: dataDir };
  return run('npx', ['tsx', 'db/restore.ts', archive], { env }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  );
}

it('refuses to restore under a running server, which loses nothing, and restores once it has stopped', async () => {
  const server = await startServer();
  const { dataDir } = server;
  const installation = { dataDir, databaseUrl: `sqlite:${join(dataDir, 'gema.db')}` };
  const archive = await takeBackup(installation, join(dataDir, 'backups'), new Date().toISOString());
  const refused = await restore(archive, dataDir);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).toMatch(/in use.*stop/i);
  expect(refused.output).not.toMatch(/\bat .+:\d+/);
  const admin = await server.signedIn('admin');
  expect((await admin.post('/preferensi', { theme: 'dark', back: '/' })).status).toBe(303);
  await server.stop();
  const sessions = () => withDatabase(dataDir, ({ db }) => db.selectFrom('sessions').selectAll().execute());
  expect(await sessions()).toHaveLength(1);
  expect(await restore(archive, dataDir)).toMatchObject({ code: 0 });
  expect(await sessions()).toHaveLength(0);
});
