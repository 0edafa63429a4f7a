import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { createSmtpTransport, type MailTransport } from '#app/features/outbox/transport.server.ts';
import { createMailWorker } from '#app/features/outbox/worker.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { createLogger } from '#app/log.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { exampleMail } from '#emails/examples.ts';
import { newMail, recipient } from '#tests/factories/outbox.ts';
import { benchDir } from './data.ts';
import { type Figure, fastest } from './measure.ts';

const messages = 1000;
const connections = 5;
const rounds = 10;

type Sink = { url: string; arrived: () => Promise<number>; close: () => void };

async function startSink(): Promise<Sink> {
  const child = fork('tests/bench/smtp-sink.mjs', { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    arrived: async () => {
      child.send('count');
      const [{ arrived }] = (await once(child, 'message')) as [{ arrived: number }];
      return arrived;
    },
    close: () => child.disconnect(),
  };
}

/** A press kit to many journalists, written into the outbox as the product writes it. */
async function queuePressKit(db: Db): Promise<void> {
  const ctx = { db, actor: systemActor, now: new Date(Date.now() - 1000).toISOString() };
  const links = { answerUrl: 'https://gema.example/u/4f1c9a70b2d84e55' };
  const recipients = Array.from({ length: messages }, (_, i) =>
    recipient(i + 1, { fields: { salutation: `Yth. Wartawan ${i + 1}`, ...links } }),
  );
  const content = await exampleMail('press-kit', 'id');
  const { queued } = await enqueueMail(ctx, newMail(0, { content, recipients }));
  if (queued !== messages) throw new Error(`${queued} of ${messages} messages were queued`);
}

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

/** The finished bytes of every message, by a transport that only listens. */
async function composed(db: Db): Promise<{ to: string; bytes: Buffer }[]> {
  const kept: { to: string; bytes: Buffer }[] = [];
  await sendOutbox(db, {
    send: async ({ to, bytes }) => {
      kept.push({ to, bytes });
      return { kind: 'accepted', code: 250, reply: '250 ok' };
    },
    close: () => undefined,
  });
  return kept;
}

async function sendBare(url: string, mails: { to: string; bytes: Buffer }[]): Promise<void> {
  const pool = nodemailer.createTransport({ url, pool: true, maxConnections: connections } as object);
  await Promise.all(
    mails.map(({ to, bytes }) => pool.sendMail({ envelope: { from: 'humas@gema.example', to }, raw: bytes })),
  );
  pool.close();
}

/** Milliseconds of one commit on this disk, the median of 200: what the outbox pays and the bare pool does not. */
async function commitMs(db: Db): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    const touch = db.updateTable('mail_contents').set({ version: i });
    times.push(await fastest(1, () => touch.execute()));
  }
  return times.sort((a, b) => a - b)[100]!;
}

/**
 * Messages per second of the outbox worker over real SMTP (claim, compose, mark, send, settle; a SQLite file with
 * synchronous = FULL) against a bare nodemailer pool that is handed the finished bytes, both with 5 connections.
 */
export async function benchOutbox(): Promise<Figure[]> {
  const folder = join(benchDir, '..', 'gema-bench-outbox');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { db, close } = openDatabase(`sqlite:${join(folder, 'gema.db')}`);
  const sink = await startSink();
  try {
    await migrate(db);
    await queuePressKit(db);
    const mails = await composed(db);
    const commit = await commitMs(db);
    let floor = Number.POSITIVE_INFINITY;
    let product = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      floor = Math.min(floor, await fastest(1, () => sendBare(sink.url, mails)));
      await requeue(db);
      const transport = createSmtpTransport({ url: sink.url, connections });
      product = Math.min(product, await fastest(1, () => sendOutbox(db, transport)));
    }
    const arrived = await sink.arrived();
    if (arrived !== 2 * rounds * messages) throw new Error(`${arrived} messages arrived`);
    const perSecond = (ms: number) => (messages / ms) * 1000;
    const size = mails.reduce((sum, { bytes }) => sum + bytes.length, 0) / mails.length / 1024;
    return [
      {
        what: `Outbox, a press kit of ${size.toFixed(0)} KB to ${messages} people, ${connections} connections`,
        figure: `${(floor / product).toFixed(2)} of the floor (${perSecond(product).toFixed(0)}/s, floor ${perSecond(floor).toFixed(0)}/s); a commit takes ${commit.toFixed(1)} ms here`,
        bound: '≥ 0.6',
        holds: floor / product >= 0.6,
      },
    ];
  } finally {
    sink.close();
    await close();
  }
}
