import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { mailCounts } from '#app/features/outbox/queries.server.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { queueMail } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { mailSummary } from '#tests/support/mail-summary.ts';
import { minute, testClock, testWorker } from '#tests/support/mail-worker.ts';
import { openSmtpSink, type SmtpSink } from '#tests/support/smtp-sink.ts';

const full = Boolean(process.env.GEMA_TEST_FULL);
const recipients = full ? 500 : 50;
const kills = 20;

/** Beside the modules it needs; one file, so that twenty starts take seconds. */
const outDir = 'build/tests';
const entry = join(outDir, 'mail-child.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/support/mail-child.ts',
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'mail-child.mjs' } },
    },
  });
});

/** Where each kill strikes: after so many steps of the conversation (five to a message); drawn anew in every run. */
const mostSteps = full ? 100 : 9;
const strikes = Array.from({ length: kills }, () => 1 + Math.floor(Math.random() * mostSteps));

/** Kills a worker in the middle of its work, or after a while when there is no more to do. */
async function killAfter(steps: number, sink: SmtpSink, start: () => ChildProcess): Promise<void> {
  const child = start();
  let left = steps;
  const idle = setTimeout(() => child.kill('SIGKILL'), 10_000);
  sink.script = () => {
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
    return undefined;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'exit');
  clearTimeout(idle);
  sink.script = () => undefined;
}

it(
  `loses nothing when it is killed ${kills} times while sending, and doubles only what it lists as uncertain`,
  async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'gema-crash-')), 'gema.db');
    const sink = await openSmtpSink();
    const { db, close } = openDatabase(`sqlite:${file}`);
    try {
      await migrate(db);
      await queueMail(await contextFor(db), recipients);
      const start = () => spawn(process.execPath, [entry, file, sink.url], { stdio: 'inherit' });
      for (const steps of strikes) await killAfter(steps, sink, start);

      // The last worker finds everything as the killed ones left it, later than any lease or wait.
      const clock = testClock(new Date(Date.now() + 60 * minute).toISOString());
      await testWorker(db, sink.url, { clock }).runDue();
      clock.pass(16 * minute);
      await testWorker(db, sink.url, { clock }).runDue();

      const where = `kills after ${strikes.join(', ')} steps`;
      const counts = await mailCounts(db);
      expect(counts, where).toMatchObject({ total: recipients, sent: recipients });
      const { uncertain, ...faults } = await mailSummary(db, sink);
      expect(faults, where).toEqual({ lost: [], denied: [], doubled: [], changed: [] });
      expect(uncertain.length, where).toBe(counts.uncertain);
      expect(uncertain.length, where).toBeGreaterThan(0);
    } finally {
      await close();
      await sink.close();
    }
  },
  full ? 600_000 : 240_000,
);
