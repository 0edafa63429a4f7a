import { afterEach, expect, it } from 'vitest';
import { pauseMail, resendMail, resumeMail } from '#app/features/outbox/control.service.server.ts';
import { findMail, listMail, listMailRoutes, mailCounts } from '#app/features/outbox/queries.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { minute, testClock, testWorker } from '#tests/support/mail-worker.ts';
import { failing, openSmtpSink, type SinkScript, type SmtpSink } from '#tests/support/smtp-sink.ts';

const sinks: SmtpSink[] = [];
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
});

async function sinkWith(script: SinkScript): Promise<SmtpSink> {
  const sink = await openSmtpSink(script);
  sinks.push(sink);
  return sink;
}

const act = { kind: 'mailing', id: 1 };
const to = (n: number) => (address: string) => address.startsWith(`wartawan${n}@`);

describeOnEngines('a mail server that fails', fresh => {
  it('refuses an address: it is suppressed, the others arrive', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(failing('rcpt', '550 5.1.1 No such user', 1, to(2)));
    const ids = await queueMail(ctx, 4);
    await testWorker(ctx.db, sink.url).runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 3, failed: 1 });
    expect(await findMail(ctx.db, ids[1]!)).toMatchObject({
      status: 'failed',
      reason: 'no-such-mailbox',
      lastCode: 550,
      lastReply: '550 5.1.1 No such user',
    });
    expect(await isSuppressed(ctx.db, 'WARTAWAN2@media2.example', false)).toBe(true);
    await queueMail(ctx, 4, { act: { kind: 'mailing', id: 2 } });
    expect(await mailCounts(ctx.db, { kind: 'mailing', id: 2 })).toMatchObject({ queued: 3, suppressed: 1 });
  });

  it('defers: the message returns after the step, and no other is sent twice', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('rcpt', '451 4.7.1 Greylisted', 2, to(1)));
    const [id] = await queueMail(ctx, 3);
    const worker = testWorker(ctx.db, sink.url, { clock });
    await worker.runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 2, deferred: 1 });
    clock.pass(4 * minute);
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'deferred', attempts: 1 });
    clock.pass(minute);
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'deferred', attempts: 2 });
    clock.pass(15 * minute);
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'sent', attempts: 3, reason: null });
    expect(sink.received).toHaveLength(3);
  });

  it('is greylisting for ever: given up after 48 hours, or when the mail is of no use any more', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('rcpt', '450 4.2.0 later'));
    const [id] = await queueMail(ctx, 1);
    const until = new Date(clock().getTime() + 30 * minute).toISOString();
    const [short] = await queueMail(ctx, 1, { act: { kind: 'mailing', id: 2 }, expiresAt: until });
    const worker = testWorker(ctx.db, sink.url, { clock });
    for (let n = 0; n < 30; n++) {
      await worker.runDue();
      clock.pass(120 * minute);
    }
    expect(await findMail(ctx.db, id!)).toMatchObject({
      status: 'failed',
      reason: 'temporary',
      attempts: 28,
    });
    expect(await findMail(ctx.db, short!)).toMatchObject({ status: 'failed', reason: 'expired' });
  });

  it('answers 421 to everything: the route rests longer and longer, no attempt is counted, all arrive', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('mail', '421 4.3.2 Too busy', 8));
    await queueMail(ctx, 6);
    const worker = testWorker(ctx.db, sink.url, { clock });
    const pauses: number[] = [];
    for (let n = 0; n < 12; n++) {
      await worker.runDue();
      const [route] = await listMailRoutes(ctx.db);
      if (!route?.pausedUntil || route.pausedUntil <= clock.iso()) break;
      pauses.push((Date.parse(route.pausedUntil) - clock().getTime()) / 1000);
      await worker.runDue();
      clock.pass(Date.parse(route.pausedUntil) - clock().getTime());
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBe(30);
    expect(pauses.length).toBeGreaterThan(1);
    const { rows } = await listMail(ctx.db, { act });
    expect(rows.map(({ status, attempts }) => [status, attempts])).toEqual(Array(6).fill(['sent', 1]));
    expect(sink.received).toHaveLength(6);
  });

  it('cannot be reached: everything waits and then arrives', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('connect', 'drop', 3));
    await queueMail(ctx, 3);
    const worker = testWorker(ctx.db, sink.url, { clock });
    for (let n = 0; n < 6; n++) {
      await worker.runDue();
      clock.pass(15 * minute);
    }
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 3, uncertain: 0 });
    expect(await listMailRoutes(ctx.db)).toMatchObject([{ name: 'smtp', pausedUntil: null, failures: 0 }]);
  });

  it('refuses our credentials: the route stops until a person opens it', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('mail', '530 5.7.0 Authentication required', 1));
    await queueMail(ctx, 2);
    const worker = testWorker(ctx.db, sink.url, { clock, connections: 1 });
    await worker.runDue();
    clock.pass(1000 * 60 * minute);
    await worker.runDue();
    expect(sink.received).toHaveLength(0);
    expect(await listMailRoutes(ctx.db)).toMatchObject([{ reason: 'credentials' }]);
    await resumeMail({ ...ctx, now: clock.iso() });
    await worker.runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 2 });
  });

  it('refuses us by policy: that domain rests, others arrive, nobody is suppressed', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const blocked = (address: string) => address.endsWith('@media1.example');
    const sink = await sinkWith(failing('rcpt', '554 5.7.1 Refused by policy', 1, blocked));
    await queueMail(ctx, 9);
    const worker = testWorker(ctx.db, sink.url, { clock, connections: 1, batch: 1 });
    await worker.runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 6, deferred: 1, queued: 2 });
    expect(await listMailRoutes(ctx.db)).toMatchObject([{ name: 'smtp/media1.example', reason: 'policy' }]);
    expect(await isSuppressed(ctx.db, 'wartawan1@media1.example')).toBe(false);
    clock.pass(61 * minute);
    await worker.runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 9 });
  });

  it('keeps the message and drops the line before its answer: one resend, the same to the byte', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('dot', 'keep-and-drop', 1));
    const [id] = await queueMail(ctx, 1);
    const worker = testWorker(ctx.db, sink.url, { clock });
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'unknown', uncertain: 1 });
    clock.pass(14 * minute);
    await worker.runDue();
    expect(sink.received).toHaveLength(1);
    clock.pass(minute);
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'sent', uncertain: 1 });
    expect(sink.received).toHaveLength(2);
    expect(sink.received[0]!.bytes.equals(sink.received[1]!.bytes)).toBe(true);
    expect((await listMail(ctx.db, { uncertain: true })).rows.map(mail => mail.id)).toEqual([id]);
  });

  it('drops the line after the dot each time: a press kit is tried twice, then a person decides', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('dot', 'drop'));
    const [id] = await queueMail(ctx, 1);
    const worker = testWorker(ctx.db, sink.url, { clock });
    for (let n = 0; n < 5; n++) {
      await worker.runDue();
      clock.pass(60 * minute);
    }
    expect(sink.dots).toBe(2);
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'unknown', uncertain: 2 });
    sink.script = () => undefined;
    await resendMail({ ...ctx, now: clock.iso() }, id!);
    await worker.runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'sent', uncertain: 2 });
    await expect(resendMail({ ...ctx, now: clock.iso() }, id!)).rejects.toThrow('mail.cannotResend');
  });

  it('gives up a second try when the mail is cancelled meanwhile', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('dot', 'keep-and-drop', 1));
    const [id] = await queueMail(ctx, 1);
    const worker = testWorker(ctx.db, sink.url, { clock });
    await worker.runDue();
    expect(await cancelMail(ctx, act)).toBe(0);
    clock.pass(60 * minute);
    await worker.runDue();
    expect(sink.received).toHaveLength(1);
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'unknown' });
  });

  it('falls silent after the dot: unknown after the time-out, not sent at once again', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(failing('dot', 'silent', 1));
    const [id] = await queueMail(ctx, 1);
    await testWorker(ctx.db, sink.url).runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'unknown', uncertain: 1 });
  });

  it('breaks off before the message: deferred, never doubtful', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(failing('data', 'drop', 1));
    const [id] = await queueMail(ctx, 1);
    await testWorker(ctx.db, sink.url).runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'deferred', uncertain: 0, attempts: 1 });
  });
});

describeOnEngines('what happens between queueing and sending', fresh => {
  it('honours an unsubscription, a do-not-contact and an expiry', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(() => undefined);
    const expiresAt = new Date(clock().getTime() + 5000).toISOString();
    await queueMail(ctx, 3);
    await queueMail(ctx, 3, { act: { kind: 'gathering', id: 1 }, bulk: false, priority: 'normal' });
    const [late] = await queueMail(ctx, 0, {
      act: { kind: 'gathering', id: 2 },
      recipients: [recipient(9)],
      expiresAt,
    });
    const say = (n: number, scope: 'all' | 'bulk', reason: 'do_not_contact' | 'unsubscribed') =>
      suppress(ctx, { address: `wartawan${n}@media${n}.example`, scope, reason, source: 'test' });
    await say(1, 'bulk', 'unsubscribed');
    await say(2, 'all', 'do_not_contact');
    clock.pass(6000);
    await testWorker(ctx.db, sink.url, { clock }).runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 1, suppressed: 2 });
    expect(await mailCounts(ctx.db, { kind: 'gathering', id: 1 })).toMatchObject({ sent: 2, suppressed: 1 });
    expect(await findMail(ctx.db, late!)).toMatchObject({ status: 'failed', reason: 'expired' });
  });

  it('sends nothing while a person has paused it, and goes on afterwards', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(() => undefined);
    await queueMail(ctx, 3);
    const worker = testWorker(ctx.db, sink.url);
    await pauseMail(ctx);
    await worker.runDue();
    expect(sink.received).toHaveLength(0);
    await resumeMail(ctx);
    await worker.runDue();
    expect(sink.received).toHaveLength(3);
    await expect(pauseMail(await contextFor(ctx.db, 'leader'))).rejects.toThrow();
  });

  it('sends nothing that was cancelled in its hold', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(() => undefined);
    await queueMail(ctx, 3, { holdSeconds: 60 });
    const worker = testWorker(ctx.db, sink.url, { clock });
    clock.pass(59_000);
    await worker.runDue();
    expect(await cancelMail(ctx, act)).toBe(3);
    clock.pass(minute);
    await worker.runDue();
    expect(sink.connections).toBe(0);
  });

  it('keeps to the rate, also across a restart', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(() => undefined);
    await queueMail(ctx, 12);
    const limited = () => testWorker(ctx.db, sink.url, { clock, rates: { perMinute: 5 } });
    await limited().runDue();
    expect(sink.received).toHaveLength(5);
    clock.pass(59_000);
    await limited().runDue();
    expect(sink.received).toHaveLength(5);
    clock.pass(1_000);
    await limited().runDue();
    expect(sink.received).toHaveLength(10);
    clock.pass(minute);
    await limited().runDue();
    expect(sink.received).toHaveLength(12);
  });

  it('is shared by two workers without a double', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(() => undefined);
    const count = process.env.GEMA_TEST_FULL ? 500 : 50;
    await queueMail(ctx, count);
    const workers = [1, 2].map(() => testWorker(ctx.db, sink.url, { batch: 3 }));
    await Promise.all(workers.map(worker => worker.runDue()));
    expect(sink.received).toHaveLength(count);
    expect(new Set(sink.received.map(mail => mail.to)).size).toBe(count);
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: count, uncertain: 0 });
  });

  it('is stopped: what is in flight ends or becomes unknown, the rest goes back', async () => {
    const ctx = await contextFor(await fresh());
    let stuck = 0;
    const sink = await sinkWith(stage => {
      if (stage !== 'dot') return undefined;
      stuck += 1;
      return stuck === 1 ? 'silent' : undefined;
    });
    await queueMail(ctx, 6);
    const worker = testWorker(ctx.db, sink.url, { connections: 1 });
    worker.start();
    while (stuck === 0) await new Promise(resolve => setTimeout(resolve, 5));
    await worker.stop(50);
    expect(await mailCounts(ctx.db, act)).toMatchObject({ unknown: 1, queued: 5, claimed: 0, uncertain: 1 });
  });
});
