import { afterEach, expect, it, vi } from 'vitest';
import { resumeMail } from '#app/features/outbox/control.service.server.ts';
import { findPause } from '#app/features/outbox/pauses.queries.server.ts';
import { mailCounts } from '#app/features/outbox/queries.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { createSmtpTransport } from '#app/features/outbox/transport.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { queueMail } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { mailSummary } from '#tests/support/mail-summary.ts';
import { minute, testClock, testWorker } from '#tests/support/mail-worker.ts';
import { openSmtpSink, type SinkFault, type SinkStage, type SmtpSink } from '#tests/support/smtp-sink.ts';

const recipients = process.env.GEMA_TEST_FULL ? 500 : 50;
if (process.env.GEMA_TEST_FULL) vi.setConfig({ testTimeout: 240_000 });

const sinks: SmtpSink[] = [];
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
});

/** Fails the first tries to some recipients: `faultOf` is asked once for each recipient and stage. */
async function sinkWith(faultOf: (stage: SinkStage, n: number) => SinkFault): Promise<SmtpSink> {
  const met = new Set<string>();
  const sink = await openSmtpSink((stage, { to }) => {
    const n = Number(/^wartawan(\d+)@/.exec(to)?.[1] ?? 0);
    if (met.has(`${stage} ${n}`)) return undefined;
    met.add(`${stage} ${n}`);
    return faultOf(stage, n);
  });
  sinks.push(sink);
  return sink;
}

type Clock = ReturnType<typeof testClock>;

/** Every round is a program started anew; a person opens a route that waits for one. */
async function finish(ctx: Context<Db>, sink: SmtpSink, clock: Clock): Promise<number> {
  // Every refusal rests the route: what three connections met in one round is all that it brings forward.
  for (let round = 1; round <= 2 * recipients; round += 1) {
    const transport = createSmtpTransport({ url: sink.url, connections: 3, socketTimeoutMs: 1_000 });
    const worker = testWorker(ctx.db, sink.url, { clock, transport });
    await worker.runDue();
    await worker.stop();
    const { queued, deferred, claimed, transmitting, nextAt } = await mailCounts(ctx.db);
    clock.pass(20 * minute);
    const paused = await findPause(ctx.db, clock.iso());
    if (paused?.reason === 'credentials') await resumeMail({ ...ctx, now: clock.iso() });
    const second = nextAt === null && (await mailCounts(ctx.db)).unknown === 0;
    if (queued + deferred + claimed + transmitting === 0 && second) return round;
  }
  throw new Error('mail still waits');
}

const nothing = { lost: [], denied: [], doubled: [], uncertain: [], changed: [] };
const every = (k: number, n: number) => n > 0 && n % k === 0;
const tenth = Math.floor(recipients / 10);

describeOnEngines('a storm over a mailing', fresh => {
  const storms: [string, (stage: SinkStage, n: number) => SinkFault, { uncertain?: number }][] = [
    [
      'the line dropped after the dot',
      (stage, n) => (stage === 'dot' && every(10, n) ? 'drop' : undefined),
      { uncertain: tenth },
    ],
    [
      'accepted, then the line dropped',
      (stage, n) => (stage === 'dot' && every(10, n) ? 'keep-and-drop' : undefined),
      { uncertain: tenth },
    ],
    ['greylisting of everybody', stage => (stage === 'rcpt' ? '451 4.7.1 Greylisted' : undefined), {}],
    [
      '421 at every stage',
      (stage, n) =>
        every(5, n) && ['rcpt', 'data', 'dot'].includes(stage) ? '421 4.3.2 Too busy' : undefined,
      {},
    ],
    [
      'lines dropped before the dot',
      (stage, n) => (every(5, n) && ['rcpt', 'data'].includes(stage) ? 'drop' : undefined),
      {},
    ],
    ['530 once', (stage, n) => (stage === 'rcpt' && n === 7 ? '530 5.7.0 Sign in first' : undefined), {}],
    ['a server that writes letter by letter', (_, n) => (every(10, n) ? 'trickle' : undefined), {}],
  ];

  it.each(storms)(
    '%s: all arrive, and only what is uncertain is listed',
    async (_, faultOf, { uncertain = 0 }) => {
      const ctx = await contextFor(await fresh());
      const sink = await sinkWith(faultOf);
      await queueMail(ctx, recipients);
      await finish(ctx, sink, testClock());
      expect(await mailCounts(ctx.db)).toMatchObject({ total: recipients, sent: recipients, uncertain });
      const summary = await mailSummary(ctx.db, sink);
      expect({ ...summary, uncertain: summary.uncertain.length }).toEqual({ ...nothing, uncertain });
    },
  );

  it('stalls at each stage: what stalls after the dot is uncertain, all arrive', async () => {
    const ctx = await contextFor(await fresh());
    const stages = ['rcpt', 'data', 'dot'] as const;
    const sink = await sinkWith((stage, n) => (n <= 3 && stages[n - 1] === stage ? 'silent' : undefined));
    await queueMail(ctx, recipients);
    await finish(ctx, sink, testClock());
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: recipients, uncertain: 1 });
    expect(await mailSummary(ctx.db, sink)).toEqual({ ...nothing, uncertain: ['wartawan3@media0.example'] });
  });

  it('550 at RCPT and 554 at DATA: those who exist get it, unknown addresses alone are suppressed', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith((stage, n) => {
      if (stage === 'rcpt' && every(10, n)) return '550 5.1.1 No such user';
      if (stage === 'dot' && every(7, n)) return '554 5.7.1 Looks like spam';
      return undefined;
    });
    await queueMail(ctx, recipients);
    await finish(ctx, sink, testClock());
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: recipients - tenth, failed: tenth });
    expect(await mailSummary(ctx.db, sink)).toEqual(nothing);
    expect(await isSuppressed(ctx.db, 'wartawan10@media1.example')).toBe(true);
    expect(await isSuppressed(ctx.db, 'wartawan7@media1.example')).toBe(false);
  });

  it('everything at once, and two workers: the summary names the uncertain ones alone', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith((stage, n) => {
      if (stage === 'rcpt') return every(6, n) ? '450 4.2.0 later' : every(11, n) ? 'drop' : undefined;
      if (stage === 'data') return every(13, n) ? '421 4.3.2 Too busy' : undefined;
      return stage === 'dot' && every(10, n) ? (every(20, n) ? 'drop' : 'keep-and-drop') : undefined;
    });
    await queueMail(ctx, recipients);
    const both = [1, 2].map(() => testWorker(ctx.db, sink.url, { clock, batch: 3 }));
    await Promise.all(both.map(worker => worker.runDue()));
    await finish(ctx, sink, clock);
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: recipients, uncertain: tenth });
    const { uncertain, ...faults } = await mailSummary(ctx.db, sink);
    expect(faults).toEqual({ lost: [], denied: [], doubled: [], changed: [] });
    expect(uncertain).toHaveLength(tenth);
  });
});
