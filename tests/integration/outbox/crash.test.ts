import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, it, onTestFinished } from 'vitest';
import { listMail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { queueMail } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { minute, testClock, testWorker } from '#tests/support/mail-worker.ts';
import { openSmtpSink, type SmtpSink } from '#tests/support/smtp-sink.ts';

const full = Boolean(process.env.GEMA_TEST_FULL);
const recipients = full ? 500 : 50;
const kills = full ? 25 : 6;

/** Where in the conversation each kill strikes: after so many stages (five to a message). */
const strikes = Array.from({ length: kills }, (_, i) => 7 + ((i * 29) % (full ? 90 : 30)));

async function killAfter(stages: number, sink: SmtpSink, start: () => ChildProcess): Promise<void> {
  const child = start();
  let left = stages;
  sink.script = () => {
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
    return undefined;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'exit');
  sink.script = () => undefined;
}

it(
  'loses nothing when it is killed while sending, and doubles only what it lists as uncertain',
  async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'gema-crash-')), 'gema.db');
    const sink = await openSmtpSink();
    const { db, close } = openDatabase(`sqlite:${file}`);
    try {
      await migrate(db);
      await queueMail(await contextFor(db), recipients);
      const start = () =>
        spawn(process.execPath, ['--import', 'tsx', 'tests/support/mail-child.ts', file, sink.url], {
          stdio: 'inherit',
        });
      for (const stages of strikes) await killAfter(stages, sink, start);

      // The last worker finds everything as the killed ones left it, later than any lease or wait.
      const clock = testClock(new Date(Date.now() + 60 * minute).toISOString());
      await testWorker(db, sink.url, { clock }).runDue();
      clock.pass(16 * minute);
      await testWorker(db, sink.url, { clock }).runDue();

      const counts = await mailCounts(db);
      expect(counts).toMatchObject({ total: recipients, sent: recipients });
      const { rows } = await listMail(db, {}, recipients);
      for (const mail of rows) {
        const copies = sink.received.filter(copy => copy.to === mail.recipient.address);
        expect(copies.length).toBeGreaterThanOrEqual(1);
        expect(copies.length).toBeLessThanOrEqual(1 + mail.uncertain);
        expect((await PostalMime.parse(copies[0]!.bytes)).messageId).toBe(mail.messageId);
        for (const copy of copies) expect(copy.bytes.equals(copies[0]!.bytes)).toBe(true);
      }
      expect(counts.uncertain).toBeGreaterThan(0);
      expect(counts.uncertain).toBeLessThanOrEqual(3 * kills);
    } finally {
      await close();
      await sink.close();
    }
  },
  full ? 400_000 : 120_000,
);
