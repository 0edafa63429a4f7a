import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashToken } from '#app/lib/tokens.server.ts';
import { sessionCookie } from '#app/web/cookies.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { benchToken } from './data.ts';
import { type Figure, fastestLoads, type Load, type Running, startFlags, startNode } from './measure.ts';
import { queuePressKit, type Sink, startSink } from './outbox-mails.ts';

const queued = 10_000;
const rounds = 2;
/** Warm-up and load of one measurement, in seconds. */
const seconds = 8;

async function insertReader(db: Db): Promise<void> {
  const now = '2025-06-30T03:00:00.000Z';
  const names = { email: 'p@g', email_key: 'p@g', name: 'Petugas', password_hash: 'x' };
  await db
    .insertInto('users')
    .values({
      ...{ ...names, id: 1, role: 'officer', locale: 'id', theme: 'auto', status: 'active' },
      ...{ created_at: now, updated_at: now },
    })
    .execute();
  await db
    .insertInto('sessions')
    .values({
      ...{ token_hash: hashToken(benchToken), user_id: 1, user_agent: '', ip: '', created_at: now },
      ...{ last_seen_at: now, expires_at: '2099-01-01T00:00:00.000Z' },
    })
    .execute();
}

/** A database of which every mail waits, or was sent; each mail to a domain of its own, so that none is spared. */
async function prepare(dataDir: string, status: 'queued' | 'sent'): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const { db, close } = openDatabase(`sqlite:${join(dataDir, 'gema.db')}`);
  try {
    await migrate(db);
    await insertReader(db);
    const address = (n: number) => `wartawan@media${n}.example`;
    for (let act = 1; act <= 3; act += 1)
      await queuePressKit(db, queued, { address, mail: { act: { kind: 'mailing', id: act } } });
    if (status === 'sent')
      await db.updateTable('mail_messages').set({ status, sent_at: '2025-06-30T03:00:00.000Z' }).execute();
  } finally {
    await close();
  }
}

const processorMs = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

type Measured = { load: Load; cpuMs: number; sinkMs: number };

async function measure(server: Running, sink: Sink, path: string): Promise<Measured> {
  const headers = { cookie: (await sessionCookie.serialize(benchToken)).split(';')[0]! };
  const [cpu, sinkCpu] = [server.cpuMs(), processorMs(sink.pid)];
  const [load] = await fastestLoads(1, [{ server, path, headers }]);
  return { load, cpuMs: server.cpuMs() - cpu, sinkMs: processorMs(sink.pid) - sinkCpu };
}

function burn(share: number): ChildProcess {
  return spawn(process.execPath, ['tests/bench/burner.mjs', share.toFixed(2)], { stdio: 'ignore' });
}

/**
 * How long a page takes (p99) while the same program sends as fast as it can, against the same load
 * beside processes that burn as much of the machine as sending and the receiving sink do.
 */
async function benchPage(folder: string, what: string, path: string): Promise<Figure> {
  const sink = await startSink();
  const start = (dataDir: string) =>
    startNode(
      [...startFlags(), 'build/server/index.js'],
      { GEMA_DATA_DIR: dataDir, SMTP_URL: sink.url },
      '/readyz',
    );
  const quietDir = join(folder, 'quiet');
  rmSync(quietDir, { recursive: true, force: true });
  await prepare(quietDir, 'sent');
  let [sending, beside, idle] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  let shares = [0, 0];
  let perSecond = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const busyDir = join(folder, `busy-${round}`);
      rmSync(busyDir, { recursive: true, force: true });
      await prepare(busyDir, 'queued');
      const quiet = await start(quietDir);
      const alone = await measure(quiet, sink, path);
      const arrived = await sink.arrived();
      const busy = await start(busyDir);
      const during = await measure(busy, sink, path);
      perSecond = ((await sink.arrived()) - arrived) / seconds;
      if ((await sink.arrived()) - arrived >= 3 * queued) throw new Error('all mail had left before the end');
      await busy.stop();
      const eachMs = alone.cpuMs / alone.load.requestsPerSecond;
      const spent = during.cpuMs - eachMs * during.load.requestsPerSecond;
      shares = [spent, during.sinkMs].map(ms => Math.max(0, ms / (seconds * 1000)));
      const burners = shares.map(burn);
      const burdened = await measure(quiet, sink, path);
      for (const burner of burners) burner.kill('SIGKILL');
      await quiet.stop();
      sending = Math.min(sending, during.load.p99);
      beside = Math.min(beside, burdened.load.p99);
      idle = Math.min(idle, alone.load.p99);
    }
  } finally {
    sink.close();
  }
  const cores = shares.map(share => share.toFixed(2)).join(' + ');
  return {
    what: `p99 of ${what} while mail leaves, against the same load beside burners of equal weight`,
    figure: `${(sending / beside).toFixed(2)} × (${sending} ms at ${perSecond.toFixed(0)} mails/s; beside burners of ${cores} cores ${beside} ms; alone ${idle} ms)`,
    bound: '≤ 2 ×',
    holds: sending <= 2 * beside,
  };
}

export async function benchLatencyWhileSending(folder: string): Promise<Figure[]> {
  return [
    await benchPage(folder, 'the news list', '/pemberitaan'),
    await benchPage(folder, 'the list of 30,000 outgoing mails', '/pengaturan/surat'),
  ];
}
