import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { setConfig } from '#app/config.server.ts';
import { discardRestored, pauseMail, resumeMail } from '#app/features/outbox/control.service.server.ts';
import { findMail, listMailRoutes, mailCounts } from '#app/features/outbox/queries.server.ts';
import { mailOfReturnPath, returnPath } from '#app/features/outbox/return-path.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { restoreBackup, takeBackup } from '#db/archive.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { testConfig } from '#tests/support/config.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines, type TestEngine } from '#tests/support/database.ts';
import { mailSummary } from '#tests/support/mail-summary.ts';
import { minute, testClock, testWorker } from '#tests/support/mail-worker.ts';
import { failing, openSmtpSink, type SinkScript, type SmtpSink } from '#tests/support/smtp-sink.ts';

const recipients = process.env.GEMA_TEST_FULL ? 500 : 50;
const act = { kind: 'mailing', id: 1 };
const nothing = { lost: [], denied: [], doubled: [], uncertain: [], changed: [] };

const sinks: SmtpSink[] = [];
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
});

async function sinkWith(script: SinkScript = () => undefined): Promise<SmtpSink> {
  const sink = await openSmtpSink(script);
  sinks.push(sink);
  return sink;
}

/** Runs once, when so many mails have arrived; the server answers the last of them when it is done. */
function whenArrived(count: number, sink: SmtpSink, work: () => Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      if (sink.received.length < count) return;
      clearInterval(look);
      work().then(() => resolve(), reject);
    }, 1);
  });
}

/** From now on no result of a sending can be written, as on a full disk; everything before the sending can. */
async function fillDisk(db: Db, engine: TestEngine): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create trigger disk_full before update of status on mail_messages when new.status = 'sent'
      begin select raise(abort, 'database or disk is full'); end`.execute(db);
    return;
  }
  await sql`create function no_room() returns trigger language plpgsql
    as $$ begin raise exception 'No space left on device'; end $$`.execute(db);
  await sql`create trigger disk_full before update on mail_messages for each row
    when (new.status = 'sent') execute function no_room()`.execute(db);
}

describeOnEngines('while a mailing leaves', (fresh, engine) => {
  it('is paused, its text edited, resumed and cancelled: nobody gets two texts, nothing leaves after the cancelling', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith();
    await queueMail(ctx, recipients);
    const worker = testWorker(ctx.db, sink.url, { clock, batch: 3, connections: 2 });
    const paused = whenArrived(5, sink, () => pauseMail(ctx));
    await worker.runDue();
    await paused;
    await worker.runDue();
    const first = sink.received.length;
    expect(first).toBeLessThan(recipients);
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: first, queued: recipients - first });

    // Another text under the same version changes nothing of what waits: an edit is a version of its own.
    const edited = { subject: 'Teks lain', html: '{{salutation}}', text: '{{salutation}}' };
    await queueMail(ctx, recipients, { content: edited });
    await resumeMail(ctx);
    const cancelled = whenArrived(first + 5, sink, () => cancelMail(ctx, act));
    await worker.runDue();
    await cancelled;
    await worker.runDue();
    const second = sink.received.length;
    clock.pass(60 * minute);
    await worker.runDue();
    expect(sink.received).toHaveLength(second);
    const counts = await mailCounts(ctx.db, act);
    expect(counts).toMatchObject({ total: recipients, sent: second, cancelled: recipients - second });
    expect(await mailSummary(ctx.db, sink)).toEqual(nothing);
    const subjects = await Promise.all(sink.received.map(async ({ bytes }) => PostalMime.parse(bytes)));
    expect(new Set(subjects.map(mail => mail.subject))).toEqual(new Set(['Siaran pers']));
  });

  it('has its clock set back by three hours: goes on at once, without a double', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('dot', 'silent', 1));
    await queueMail(ctx, recipients);
    const stopped = testWorker(ctx.db, sink.url, { clock, rates: { perMinute: 10 } });
    await stopped.runDue();
    // A worker that vanished with what it held, its leases written by the wrong clock.
    const left = { lease_token: 'vanished', lease_until: new Date(clock().getTime() + minute).toISOString() };
    const some = ctx.db.selectFrom('mail_messages').select('id').where('status', '=', 'queued').limit(4);
    const ids = (await some.execute()).map(row => row.id);
    await ctx.db
      .updateTable('mail_messages')
      .set({ ...left, status: 'claimed' })
      .where('id', 'in', ids)
      .execute();
    clock.pass(-180 * minute);
    await ctx.db
      .updateTable('mail_messages')
      .set({ not_before: clock.iso() })
      .where('status', '!=', 'unknown')
      .execute();
    const before = sink.received.length;
    await testWorker(ctx.db, sink.url, { clock, rates: { perMinute: 1_000 } }).runDue();
    expect(sink.received.length).toBeGreaterThan(before);
    clock.pass(200 * minute);
    await testWorker(ctx.db, sink.url, { clock }).runDue();
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: recipients, uncertain: 1 });
    const { uncertain, ...faults } = await mailSummary(ctx.db, sink);
    expect(faults).toEqual({ lost: [], denied: [], doubled: [], changed: [] });
    expect(uncertain).toHaveLength(1);
  });

  it('finds the disk full between the 250 and the commit: stops, and writes down what was sent when there is room', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith();
    await queueMail(ctx, recipients);
    await fillDisk(ctx.db, engine);
    const clock = testClock();
    const worker = testWorker(ctx.db, sink.url, { clock, settleRetriesMs: [5], connections: 2 });
    const running = worker.runDue();
    await whenArrived(4, sink, () => new Promise(resolve => setTimeout(resolve, 200)));
    // Two for each connection are in flight, and no more leave.
    expect(sink.received).toHaveLength(4);
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: 0, transmitting: 4 });
    await sql`drop trigger disk_full ${engine === 'sqlite' ? sql`` : sql`on mail_messages`}`.execute(ctx.db);
    await running;
    // What could not be marked as leaving beside them waits until its lease is over.
    clock.pass(2 * minute);
    await worker.runDue();
    expect(await mailCounts(ctx.db)).toMatchObject({ sent: recipients });
    expect(sink.received).toHaveLength(recipients);
    expect(await mailSummary(ctx.db, sink)).toEqual(nothing);
  });

  it('honours a bounce of another mail that came between queueing and sending', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith(failing('rcpt', '550 5.1.1 No such user', 1));
    await queueMail(ctx, 0, {
      act: { kind: 'mailing', id: 2 },
      priority: 'urgent',
      recipients: [recipient(4)],
    });
    await queueMail(ctx, 5);
    await testWorker(ctx.db, sink.url, { connections: 1 }).runDue();
    expect(await mailCounts(ctx.db, act)).toMatchObject({ sent: 4, suppressed: 1 });
    expect(sink.received.some(mail => mail.to.startsWith('wartawan4@'))).toBe(false);
  });

  it('writes once to one address in two spellings', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith();
    const spellings = ['Redaksi@Media.example', 'redaksi@media.example', ' REDAKSI@MEDIA.EXAMPLE '];
    const bare = spellings.map(address => recipient(1, { kind: 'address', id: null, address }));
    await queueMail(ctx, 0, { recipients: bare });
    await testWorker(ctx.db, sink.url).runDue();
    expect(sink.received).toHaveLength(1);
  });

  it('bears whatever people are called and whatever they wrote', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith();
    const hostile = [
      'Rahmat\r\nBcc: x@y.example\r\n\r\nisi',
      `"Rahmat" O'Neil <x@y.example>`,
      'Rahmat 🌙👨‍👩‍👧‍👦',
      '\u202Eرحمت هدايت\u202C',
      'é'.repeat(300),
      'a@b.example, c@d.example',
      '=?utf-8?Q?x?= {{salutation}} </p><script>alert(1)</script>',
    ];
    for (const [index, text] of hostile.entries()) {
      await queueMail(ctx, 0, {
        act: { kind: 'mailing', id: index + 1 },
        content: {
          subject: `{{salutation}}`,
          html: '<p>{{salutation}}</p><a href="{{unsubscribeUrl}}">x</a>',
          text: '{{salutation}} {{unsubscribeUrl}}',
        },
        recipients: [recipient(index + 1, { name: text, fields: { salutation: text } })],
      });
    }
    await testWorker(ctx.db, sink.url).runDue();
    expect(sink.received).toHaveLength(hostile.length);
    for (const { to, bytes } of sink.received) {
      const n = Number(/^wartawan(\d+)@/.exec(to)![1]);
      const text = hostile[n - 1]!;
      const line = text.replace(/[\r\n]+/g, ' ');
      const mail = await PostalMime.parse(bytes);
      expect(mail.to).toEqual([{ name: Array.from(line).slice(0, 200).join(''), address: to }]);
      expect(mail.subject).toBe(line);
      expect(mail.headers.some(({ key }) => key === 'bcc' || key === 'cc')).toBe(false);
      expect(mail.html).not.toContain('<script');
      expect(mail.text).toContain(text.replaceAll('\r\n', '\n').split('\n')[0]);
      expect(bytes.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]|[\x80-\xff]/);
    }
  });
});

describe("yesterday's backup", () => {
  it.each([
    ['is restored and what it holds discarded: nothing leaves twice', 'discard'],
    ['is restored and resumed: second copies have the same Message-ID', 'resume'],
  ] as const)('%s', async (_, choice) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'gema-restored-'));
    const installation = { dataDir, databaseUrl: `sqlite:${join(dataDir, 'gema.db')}` };
    const sink = await sinkWith();
    const clock = testClock();
    const before = openDatabase(installation.databaseUrl);
    await migrate(before.db);
    const ctx = await contextFor(before.db);
    await before.db.updateTable('users').set({ password_hash: 'kept' }).execute();
    await queueMail(ctx, 10);
    await testWorker(ctx.db, sink.url, { clock, rates: { perMinute: 4 } }).runDue();
    const archive = await takeBackup(installation, join(dataDir, 'backups'), testNow);
    clock.pass(minute);
    await testWorker(ctx.db, sink.url, { clock }).runDue();
    expect(sink.received).toHaveLength(10);
    await before.close();

    await restoreBackup(archive, installation);
    const after = openDatabase(installation.databaseUrl);
    try {
      clock.pass(24 * 60 * minute);
      const restored = { ...(await contextFor(after.db)), now: clock.iso() };
      await testWorker(after.db, sink.url, { clock }).runDue();
      expect(sink.received).toHaveLength(10);
      expect(await listMailRoutes(after.db)).toMatchObject([{ name: 'smtp', reason: 'restored' }]);
      if (choice === 'discard') {
        expect(await discardRestored(restored)).toBe(6);
        await expect(discardRestored(restored)).rejects.toThrow('mail.nothingRestored');
      } else await resumeMail(restored);
      await testWorker(after.db, sink.url, { clock }).runDue();
      expect(sink.received).toHaveLength(choice === 'discard' ? 10 : 16);
      const ids = await Promise.all(
        sink.received.map(async ({ bytes }) => (await PostalMime.parse(bytes)).messageId),
      );
      expect(new Set(ids).size).toBe(10);
    } finally {
      await after.close();
    }
  });
});

describeOnEngines('what a receiving domain gets', fresh => {
  const spared = { sparesDomains: true, connections: 5 };
  const arrivedAt = (sink: SmtpSink, domain: string) =>
    sink.received.filter(mail => mail.to.endsWith(`@${domain}`)).length;
  const crowd = Array.from({ length: 60 }, (_, i) =>
    recipient(i + 1, { address: `wartawan${i + 1}@${i < 50 ? 'besar' : 'kecil'}.example` }),
  );

  it('starts at twenty a minute, also after a restart, holds up nobody else, and rises slowly', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith();
    await queueMail(ctx, 0, { recipients: crowd });
    const run = () => testWorker(ctx.db, sink.url, { clock, ...spared }).runDue();
    await run();
    await run();
    expect([arrivedAt(sink, 'besar.example'), arrivedAt(sink, 'kecil.example')]).toEqual([20, 10]);
    await queueMail(ctx, 0, {
      act: { kind: 'user', id: 1 },
      priority: 'urgent',
      recipients: [recipient(99, { address: 'wartawan99@besar.example' })],
    });
    await run();
    expect(arrivedAt(sink, 'besar.example')).toBe(21);
    clock.pass(minute);
    await run();
    await run();
    const second = arrivedAt(sink, 'besar.example') - 21;
    expect(second).toBe(25);
    clock.pass(minute);
    await run();
    expect(arrivedAt(sink, 'besar.example')).toBe(51);
  });

  it('is halved when it says that it has too much to do', async () => {
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('rcpt', '421 4.7.0 Too fast', 1));
    await queueMail(ctx, 0, { recipients: crowd.slice(0, 50) });
    const run = () => testWorker(ctx.db, sink.url, { clock, ...spared }).runDue();
    await run();
    sink.received.splice(0);
    clock.pass(2 * minute);
    await run();
    expect(sink.received).toHaveLength(10);
  });

  it('is asked by two connections at a time', async () => {
    const ctx = await contextFor(await fresh());
    let open = 0;
    let most = 0;
    const sink = await sinkWith(stage => {
      if (stage === 'mail') {
        open += 1;
        most = Math.max(most, open);
      }
      if (stage === 'dot') open -= 1;
      return 'trickle';
    });
    await queueMail(ctx, 0, { recipients: crowd.slice(0, 8) });
    await testWorker(ctx.db, sink.url, spared).runDue();
    expect(sink.received).toHaveLength(8);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describeOnEngines('a configured sender', fresh => {
  afterEach(() => setConfig(testConfig()));

  it('signs, returns bounces to an address of the mail, and repeats to the byte', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'gema-dkim-')), 'dkim.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const env = { DKIM_KEY_FILE: file, DKIM_SELECTOR: 'gema', MAIL_BOUNCES: 'Pantul@gema.example' };
    setConfig(testConfig({ ...env, PUBLIC_URL: 'https://gema.test' }));
    const ctx = await contextFor(await fresh());
    const clock = testClock();
    const sink = await sinkWith(failing('dot', 'keep-and-drop', 1));
    const [id] = await queueMail(ctx, 1);
    await testWorker(ctx.db, sink.url, { clock }).runDue();
    clock.pass(16 * minute);
    await testWorker(ctx.db, sink.url, { clock }).runDue();
    expect(await findMail(ctx.db, id!)).toMatchObject({ status: 'sent', uncertain: 1 });
    const [first, second] = sink.received;
    expect(first!.bytes.equals(second!.bytes)).toBe(true);
    const mail = await PostalMime.parse(first!.bytes);
    const signature = mail.headers.find(({ key }) => key === 'dkim-signature')!.value;
    expect(signature).toMatch(/d=gema\.example;.*s=gema;.*list-unsubscribe-post/);
    expect(first!.from).toBe(returnPath(id!));
    expect(first!.from).toMatch(/^Pantul\+\d+-[0-9a-f]{32}@gema\.example$/i);
    expect(mailOfReturnPath(first!.from.toUpperCase())).toBe(id);
    expect(mailOfReturnPath(first!.from.replace(/\+\d+-/, '+9999-'))).toBeUndefined();
    for (const other of ['', 'pantul@gema.example', `lain${first!.from}`, `${first!.from}.example`])
      expect(mailOfReturnPath(other)).toBeUndefined();
  });

  it('without them sends unsigned from its own address', async () => {
    const ctx = await contextFor(await fresh());
    const sink = await sinkWith();
    const [id] = await queueMail(ctx, 1);
    await testWorker(ctx.db, sink.url).runDue();
    expect(sink.received[0]!.from).toBe('humas@gema.example');
    expect(sink.received[0]!.bytes.toString()).not.toContain('DKIM-Signature');
    expect(mailOfReturnPath(returnPath(id!))).toBeUndefined();
  });
});
