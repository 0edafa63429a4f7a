import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import { createSmtpTransport, type MailTransport } from '#app/features/outbox/transport.server.ts';
import { createMailWorker } from '#app/features/outbox/worker.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { createLogger } from '#app/log.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { exampleMail } from '#emails/examples.ts';
import { benchDir } from './data.ts';
import { type Figure, fastest, spentMs } from './measure.ts';
import { benchLatencyWhileSending } from './outbox-latency.bench.ts';
import { queuePressKit, type Sink, startSink } from './outbox-mails.ts';
import { onTheLine, sendPipelined } from './pipelining-client.ts';

const messages = 1000;
const withAttachment = 60;
const connections = 5;
const rounds = 6;
const folder = join(benchDir, '..', 'gema-bench-outbox');

/** Puts every message back into the queue as if nothing had been sent. */
async function requeue(db: Db): Promise<void> {
  await db.deleteFrom('mail_events').execute();
  await db
    .updateTable('mail_messages')
    .set({ status: 'queued', attempts: 0, sent_at: null, last_code: null, last_reply: null })
    .execute();
}

async function sendOutbox(db: Db, transport: MailTransport): Promise<void> {
  const worker = createMailWorker({
    db,
    logger: createLogger('silent'),
    clock: () => new Date(),
    transport,
    connections,
  });
  await worker.runDue();
  await worker.stop();
}

type Finished = { to: string; bytes: Buffer };

/** A transport that only listens. */
function listening(kept: Finished[] = []): MailTransport {
  return {
    send: async ({ to, bytes }) => {
      kept.push({ to, bytes });
      return { kind: 'accepted', code: 250, reply: '250 ok' };
    },
    close: () => undefined,
  };
}

/** The finished bytes of every message. */
async function composed(db: Db): Promise<Finished[]> {
  const kept: Finished[] = [];
  await sendOutbox(db, listening(kept));
  return kept;
}

async function sendBare(url: string, mails: Finished[]): Promise<void> {
  const pool = nodemailer.createTransport({ url, pool: true, maxConnections: connections } as object);
  await Promise.all(
    mails.map(({ to, bytes }) => pool.sendMail({ envelope: { from: 'humas@gema.example', to }, raw: bytes })),
  );
  pool.close();
}

/** Milliseconds of one commit on this disk, the median of 200: what the outbox pays and a bare client does not. */
async function commitMs(db: Db): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const touch = db.updateTable('mail_contents').set({ version: i });
    times.push(await fastest(1, () => touch.execute()));
  }
  return times.sort((a, b) => a - b)[100]!;
}

/** Runs with mail signed by a fresh RSA-2048 key. */
async function signed<T>(work: () => Promise<T>): Promise<T> {
  const plain = config();
  const file = join(folder, 'dkim.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: plain.dataDir };
  setConfig(readConfig({ ...env, DKIM_KEY_FILE: file, DKIM_SELECTOR: 'gema' }, 'benchmark'));
  try {
    return await work();
  } finally {
    setConfig(plain);
  }
}

async function withDatabase<T>(name: string, work: (db: Db) => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const { db, close } = openDatabase(`sqlite:${join(folder, `${name}.db`)}`);
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await close();
  }
}

type Run = { ms: number; cpuMs: number };

/** The fastest of several sendings of all that is queued, over real SMTP. */
async function better(best: Run | undefined, db: Db, sink: Sink): Promise<Run> {
  await requeue(db);
  const transport = createSmtpTransport({ url: sink.url, connections });
  const before = process.cpuUsage();
  const ms = await fastest(1, () => sendOutbox(db, transport));
  const run = { ms, cpuMs: spentMs(before) };
  return best && best.ms <= ms ? best : run;
}

function line(what: string, run: Run, limitMs: number, count: number, bound: number): Figure {
  const perSecond = (ms: number) => ((count / ms) * 1000).toFixed(0);
  const ratio = limitMs / run.ms;
  return {
    what,
    figure: `${ratio.toFixed(2)} of a raw pipelining client (${perSecond(run.ms)}/s, limit ${perSecond(limitMs)}/s); ${(run.cpuMs / count).toFixed(2)} ms of CPU each`,
    bound: `≥ ${bound}`,
    holds: ratio >= bound,
  };
}

/** Personal mails unsigned and signed, against a bare nodemailer pool and against the raw limit. */
async function benchMails(sink: Sink): Promise<Figure[]> {
  return withDatabase('mails', async db => {
    await queuePressKit(db, messages);
    const mails = await composed(db);
    const raw = mails.map(onTheLine);
    const commit = await commitMs(db);
    let limit = Number.POSITIVE_INFINITY;
    let pool = Number.POSITIVE_INFINITY;
    let plain: Run | undefined;
    let withKey: Run | undefined;
    for (let round = 0; round < rounds; round += 1) {
      limit = Math.min(limit, await fastest(1, () => sendPipelined(sink.port, raw, connections)));
      pool = Math.min(pool, await fastest(1, () => sendBare(sink.url, mails)));
      plain = await better(plain, db, sink);
      withKey = await signed(() => better(withKey, db, sink));
    }
    const arrived = await sink.arrived();
    if (arrived !== 4 * rounds * messages) throw new Error(`${arrived} messages arrived`);
    const size = mails.reduce((sum, { bytes }) => sum + bytes.length, 0) / mails.length / 1024;
    const what = `a press kit of ${size.toFixed(0)} KB to ${messages} people, ${connections} connections`;
    return [
      {
        what: `Outbox, ${what}`,
        figure: `${(pool / plain!.ms).toFixed(2)} of a bare nodemailer pool (floor ${((messages / pool) * 1000).toFixed(0)}/s); a commit takes ${commit.toFixed(1)} ms here`,
        bound: '≥ 0.6',
        holds: pool / plain!.ms >= 0.6,
      },
      line('The same against the limit, unsigned', plain!, limit, messages, 0.2),
      line('The same, signed (DKIM, RSA-2048)', withKey!, limit, messages, 0.07),
    ];
  });
}

async function benchAttachment(sink: Sink): Promise<Figure> {
  return withDatabase('attachment', async db => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1024 * 1024, 'isi berkas ')]);
    const ctx = { db, actor: systemActor, now: new Date().toISOString() };
    const contentType = 'application/pdf';
    const file = await storeFile(ctx, { bytes, allowed: [contentType], field: 'file', readAs: contentType });
    const content = {
      ...(await exampleMail('press-kit', 'id')),
      attachments: [{ fileId: file.id, name: 'lembar fakta.pdf', contentType }],
    };
    await queuePressKit(db, withAttachment, { mail: { content } });
    const raw = (await composed(db)).map(onTheLine);
    let limit = Number.POSITIVE_INFINITY;
    let run: Run | undefined;
    for (let round = 0; round < rounds; round += 1) {
      limit = Math.min(limit, await fastest(1, () => sendPipelined(sink.port, raw, connections)));
      run = await better(run, db, sink);
    }
    return line('With an attachment of 1 MB', run!, limit, withAttachment, 0.25);
  });
}

/** Queueing 10,000 recipients, and what claiming and marking alone take, with a transport that only listens. */
async function benchBook(): Promise<Figure[]> {
  return withDatabase('book', async db => {
    const ms = await fastest(1, () => queuePressKit(db, 10_000));
    const before = process.cpuUsage();
    const marked = await fastest(1, () => sendOutbox(db, listening()));
    const cpu = spentMs(before);
    return [
      {
        what: 'Queueing 10,000 recipients in one transaction',
        figure: `${(ms / 1000).toFixed(1)} s (${((10_000 / ms) * 1000).toFixed(0)}/s)`,
        bound: '',
        holds: true,
      },
      {
        what: 'Claim, compose, mark before and after, with synchronous = FULL and no network',
        figure: `${((10_000 / marked) * 1000).toFixed(0)}/s; ${(cpu / 10_000).toFixed(2)} ms of CPU each`,
        bound: '',
        holds: true,
      },
    ];
  });
}

/**
 * The outbox worker over real SMTP (claim, compose, mark, send, settle; a SQLite file with synchronous = FULL) against
 * a bare nodemailer pool and a raw pipelining client that are handed the finished bytes, all with 5 connections.
 */
export async function benchOutbox(): Promise<Figure[]> {
  rmSync(folder, { recursive: true, force: true });
  const sink = await startSink();
  const figures: Figure[] = [];
  try {
    figures.push(...(await benchMails(sink)), await benchAttachment(sink), ...(await benchBook()));
  } finally {
    sink.close();
  }
  figures.push(...(await benchLatencyWhileSending(folder)));
  const load = loadavg()[0]!.toFixed(1);
  return figures.map(figure => ({ ...figure, figure: `${figure.figure} (load ${load})` }));
}
