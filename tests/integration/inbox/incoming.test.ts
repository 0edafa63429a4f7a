import { afterEach, beforeEach, expect, it } from 'vitest';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { handleIncoming, reverseDecision } from '#app/features/inbox/incoming/handling.service.server.ts';
import {
  countIncoming,
  findIncoming,
  findIncomingRaw,
  listIncoming,
} from '#app/features/inbox/incoming/queries.server.ts';
import {
  isInboxDue,
  readInbox,
  repliesName,
  takeUploads,
} from '#app/features/inbox/incoming/reading.service.server.ts';
import { takeIncoming } from '#app/features/inbox/incoming/taking.server.ts';
import { findReadMailbox } from '#app/features/inbox/received.queries.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { returnPath, stopAddress } from '#app/features/outbox/return-path.server.ts';
import { findSoftBounces } from '#app/features/outbox/sent-mail.queries.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { Conflict, Forbidden, Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { original, plain, report } from '#tests/factories/bounces/build.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type ImapServer, openImapServer } from '#tests/support/imap-server.ts';

let server: ImapServer;
const before = config();

beforeEach(async () => {
  server = await openImapServer();
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: before.dataDir };
  const mail = { IMAP_REPLIES_URL: server.url, MAIL_BOUNCES: 'pantulan@badan.example' };
  setConfig(
    readConfig({ ...env, ...mail, PUBLIC_URL: 'http://gema.test' }, 'a fixed secret for tests only, 43 long'),
  );
});
afterEach(async () => {
  setConfig(before);
  await server.close();
});

const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString();
const days = (count: number) => later(count * 1_440);

function read(db: Db, now = testNow) {
  const run: JobRun = {
    db,
    payload: null,
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  return readInbox(run);
}

const address = 'wartawan1@media1.example';
const all = async (db: Db) => (await listIncoming(db, { group: null }, {})).rows;
const take = (db: Db, mail: string, uid: number, now = testNow) =>
  takeIncoming(
    { db, actor: systemActor, now },
    { mailbox: 'kotak', uidValidity: '1', uid },
    new TextEncoder().encode(mail.replaceAll('\n', '\r\n')),
  );

function bounce(answer: string, over: { to?: string; returned?: string; subject?: string } = {}): string {
  return report({
    ...{
      from: 'MAILER-DAEMON@mx.media1.example',
      subject: over.subject ?? 'Undelivered Mail Returned to Sender',
    },
    to: over.to ?? 'humas@badan.example',
    text: `<${address}>: ${answer}`,
    fields: [`Final-Recipient: rfc822; ${address}`, 'Action: failed', `Diagnostic-Code: smtp; ${answer}`],
    returned: over.returned ?? original(address),
  });
}

describeOnEngines('mail that comes in', fresh => {
  const begin = async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const ids = await queueMail(ctx, 2);
    await db.updateTable('mail_messages').set({ status: 'sent', sent_at: testNow }).execute();
    const [mail] = await db
      .selectFrom('mail_messages')
      .select(['id', 'message_id'])
      .where('id', '=', ids[0]!)
      .execute();
    return { db, ctx, mail: mail! };
  };

  it('a bounce of a dead address stops mail to it, and a person can take that back', async () => {
    const { db, ctx, mail } = await begin();
    const { id } = await take(db, bounce('550 5.1.1 User unknown', { to: returnPath(mail.id) }), 1);
    expect(await findIncoming(db, id!)).toMatchObject({
      ...{ kind: 'hard', recipient: address, foundBy: 'verp', mailId: mail.id, effect: 'suppressed' },
      ...{ rule: 'report:status:5.1.1', passage: '550 5.1.1 User unknown', state: 'settled' },
    });
    expect((await findIncomingRaw(db, id!))!.raw).toContain('Final-Recipient');
    expect(await isSuppressed(db, address, false)).toBe(true);
    const events = await db
      .selectFrom('mail_events')
      .select('status')
      .where('message_id', '=', mail.id)
      .execute();
    expect(events.at(-1)).toEqual({ status: 'bounced' });
    await reverseDecision(ctx, id!);
    expect(await isSuppressed(db, address)).toBe(false);
    expect(await findIncoming(db, id!)).toMatchObject({ state: 'open', reversedAt: ctx.now });
    await expect(reverseDecision(ctx, id!)).rejects.toThrow(Conflict);
    const audited = await db.selectFrom('audit_entries').select('action').execute();
    expect(audited.map(entry => entry.action)).toEqual(
      expect.arrayContaining(['mail.suppressed', 'mail.unsuppressed', 'incoming-mail.reversed']),
    );
  });

  it('taking back leaves what somebody else had said of the address', async () => {
    const { db, ctx, mail } = await begin();
    await suppress(ctx, { address, scope: 'all', reason: 'hard_bounce', source: 'smtp' });
    const { id } = await take(db, bounce('550 5.1.1 User unknown', { to: returnPath(mail.id) }), 1);
    await reverseDecision(ctx, id!);
    expect(await isSuppressed(db, address)).toBe(true);
  });

  it.each([
    ['policy', '550 5.7.1 blocked using zen.spamhaus.org', 'policy', 'none'],
    ['greylisting', '450 4.2.0 Greylisted', 'soft', 'counted'],
    ['a full mailbox', '552 5.2.2 over quota', 'soft', 'counted'],
  ])('%s suppresses nobody', async (_, answer, kind, effect) => {
    const { db, mail } = await begin();
    const { id } = await take(db, bounce(answer, { to: returnPath(mail.id) }), 1);
    expect(await findIncoming(db, id!)).toMatchObject({ kind, effect });
    expect(await isSuppressed(db, address)).toBe(false);
  });

  it('a note of who is away, sent to the signed return path, suppresses nobody', async () => {
    const { db, mail } = await begin();
    const note = plain({
      ...{ from: `Rina <${address}>`, to: returnPath(mail.id), subject: 'Balasan otomatis: cuti' },
      ...{
        headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
        text: '550 5.1.1 User unknown. Saya cuti.',
      },
    });
    const { id } = await take(db, note, 1);
    expect(await findIncoming(db, id!)).toMatchObject({ kind: 'vacation', effect: 'none', mailId: mail.id });
    expect(await isSuppressed(db, address)).toBe(false);
  });

  it('a bounce is matched by the Message-ID it returns, then by an address that mail left for; a forged one does nothing', async () => {
    const { db, mail } = await begin();
    const returned = original(address).replace(/<[^>]+@badan\.example>/, mail.message_id);
    const one = await take(db, bounce('552 over quota', { returned, subject: 'Undeliverable: satu' }), 1);
    expect(await findIncoming(db, one.id!)).toMatchObject({ mailId: mail.id, foundBy: 'report' });
    const two = await take(db, bounce('550 5.1.1 User unknown', { subject: 'Undeliverable: dua dua' }), 2);
    expect(await findIncoming(db, two.id!)).toMatchObject({ mailId: mail.id, effect: 'suppressed' });
    const stranger = bounce('550 5.1.1 User unknown', { subject: 'Undeliverable: tiga tiga' }).replaceAll(
      address,
      'lain@media.example',
    );
    const three = await take(db, stranger, 3);
    expect(await findIncoming(db, three.id!)).toMatchObject({ mailId: null, effect: 'unmatched' });
    expect(await isSuppressed(db, 'lain@media.example')).toBe(false);
    const forged = returnPath(mail.id)
      .replace(/.@badan/, '0@badan')
      .replace(/-./, '-0');
    const four = await take(
      db,
      bounce('552 over quota', { to: forged, subject: 'Undeliverable: empat empat' }),
      4,
    );
    expect(await findIncoming(db, four.id!)).toMatchObject({ foundBy: 'report' });
  });

  it('soft bounces in three different weeks ask for the address to be checked', async () => {
    const { db, mail } = await begin();
    for (const [index, day] of [0, 1, 8, 16].entries()) {
      const text = bounce('552 5.2.2 over quota', {
        to: returnPath(mail.id),
        subject: `Undeliverable ${'x'.repeat(index)}`,
      });
      await take(db, text, index + 1, days(day));
    }
    const found = await findSoftBounces(db, [address], testNow);
    expect(found.get(address)).toHaveLength(4);
    const { weeksOf } = await import('#app/features/outbox/bounce-weeks.ts');
    expect(weeksOf(found.get(address)!)).toBe(3);
    expect(await isSuppressed(db, address)).toBe(false);
  });

  it('a complaint and a wish by mail end mailings, not letters', async () => {
    const { db, mail } = await begin();
    const complaint = report({
      ...{
        from: 'feedback@arf.example',
        subject: 'Siaran pers',
        text: 'abuse',
        reportType: 'feedback-report',
      },
      fields: ['Feedback-Type: abuse', `Original-Mail-From: <${returnPath(mail.id)}>`],
      returned: original('dihapus@example.com'),
    });
    const { id } = await take(db, complaint, 1);
    expect(await findIncoming(db, id!)).toMatchObject({
      kind: 'complaint',
      recipient: address,
      effect: 'suppressed',
    });
    expect([await isSuppressed(db, address, true), await isSuppressed(db, address, false)]).toEqual([
      true,
      false,
    ]);
    const other = 'wartawan2@media2.example';
    await take(db, plain({ from: other, to: stopAddress(mail.id + 1)!, subject: 'stop', text: '' }), 2);
    expect(await isSuppressed(db, other)).toBe(true);
    const stranger = await take(db, plain({ from: 'asing@x.example', subject: 'unsubscribe', text: '' }), 3);
    expect(await findIncoming(db, stranger.id!)).toMatchObject({ kind: 'unsubscribe', effect: 'unmatched' });
  });

  it('an answer of a person is matched to the mail and the journalist, assigned and answered', async () => {
    const { db, ctx } = await begin();
    const journalist = await makeJournalist(ctx, { email: 'rina@kabar.example' });
    const [own] = await queueMail(ctx, 0, {
      act: { kind: 'mailing', id: 9 },
      recipients: [recipient(journalist, { address: 'rina@kabar.example' })],
    });
    const sent = await db
      .selectFrom('mail_messages')
      .select('message_id')
      .where('id', '=', own!)
      .executeTakeFirstOrThrow();
    const { id } = await take(
      db,
      plain({
        ...{ from: 'Rina <rina.pribadi@lain.example>', subject: 'Re: Siaran pers', text: 'Boleh wawancara?' },
        headers: [`In-Reply-To: ${sent.message_id}`],
      }),
      1,
    );
    expect(await findIncoming(db, id!)).toMatchObject({
      kind: 'human',
      journalistId: journalist,
      mailId: own,
      state: 'open',
      body: 'Boleh wawancara?',
    });
    const bySender = await take(db, plain({ from: 'rina@kabar.example', subject: 'Halo', text: 'Halo' }), 2);
    expect(await findIncoming(db, bySender.id!)).toMatchObject({ journalistId: journalist, mailId: null });
    const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : 0;
    await handleIncoming(ctx, id!, { assigneeId: userId, state: 'open' });
    expect((await countIncoming(db, userId)).mine).toBe(1);
    expect((await listIncoming(db, { group: 'open', assigneeId: userId }, {})).rows).toHaveLength(1);
    await handleIncoming(ctx, id!, { assigneeId: userId, state: 'answered' });
    expect(await countIncoming(db, userId)).toMatchObject({ mine: 0, open: 1, replies: 2 });
    await expect(handleIncoming(ctx, id!, { assigneeId: 999, state: 'open' })).rejects.toThrow(Invalid);
    const leader = await contextFor(db, 'leader');
    await expect(reverseDecision(leader, id!)).rejects.toThrow(Forbidden);
  });

  it('the box is read once, changed in nothing, and read anew without doubles when its server counts anew', async () => {
    const { db, mail } = await begin();
    server.deliver(bounce('550 5.1.1 User unknown', { to: returnPath(mail.id) }));
    server.deliver(plain({ from: 'rina@kabar.example', subject: 'Halo', text: 'Halo' }));
    expect(await read(db)).toMatchObject({ taken: 2, problem: null });
    expect(await isInboxDue(db, later(0))).toBe(false);
    server.uidValidity = 8;
    expect(await read(db, later(1))).toMatchObject({ taken: 0, repeated: 2 });
    server.deliver(plain({ from: 'rina@kabar.example', subject: 'Baru lagi', text: 'Halo lagi' }));
    expect(await read(db, later(2))).toMatchObject({ taken: 1, repeated: 0 });
    expect(await all(db)).toHaveLength(3);
    expect(server.asked.some(command => /EXPUNGE|MOVE|STORE|\\Deleted/.test(command))).toBe(false);
  });

  it('a refused sign-in is told and tried again in an hour', async () => {
    const { db } = await begin();
    server.fault = command =>
      /LOGIN|AUTHENTICATE/.test(command) ? 'NO [AUTHENTICATIONFAILED] wrong' : undefined;
    expect(await read(db)).toMatchObject({ problem: 'sign-in' });
    expect(await findReadMailbox(db, repliesName()!)).toMatchObject({
      problem: 'sign-in',
      failures: 1,
      next_read_at: later(60),
    });
  });

  it('a mail of 50 MB and one of 3,000 nested parts are refused with a note, and the next is read', async () => {
    const { db } = await begin();
    server.deliver(plain({ from: 'besar@x.example', subject: 'Besar', text: 'x' }), {
      claimedSize: 50 * 1024 * 1024,
    });
    server.deliver(nested(3_000));
    server.deliver(plain({ from: 'rina@kabar.example', subject: 'Halo', text: 'Halo' }));
    expect(await read(db)).toMatchObject({ refused: 2, taken: 1 });
    expect((await all(db)).map(({ kind, rule, state }) => [kind, rule, state])).toEqual([
      ['human', 'none', 'open'],
      ['refused', 'too-many-parts', 'open'],
      ['refused', 'too-large', 'open'],
    ]);
  });

  it('files that staff upload are taken once; what is no mail is refused', async () => {
    const { ctx, mail } = await begin();
    const bytes = new TextEncoder().encode(bounce('550 5.1.1 User unknown', { to: returnPath(mail.id) }));
    const file = { name: 'pantulan.eml', bytes, hash: 'abc' };
    expect((await takeUploads(ctx, [file])).taken).toMatchObject([{ outcome: 'taken', kind: 'hard' }]);
    expect(await takeUploads(ctx, [file])).toMatchObject({ repeated: 1 });
    const foreign = { name: 'foto.jpg', bytes: new Uint8Array([0xff, 0xd8, 1, 2]), hash: 'def' };
    await expect(takeUploads(ctx, [foreign])).rejects.toThrow(Invalid);
    await expect(takeUploads(ctx, [])).rejects.toThrow(Invalid);
  });
});

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
  );
  return `From: jahat@x.example\nSubject: Bersarang\nMIME-Version: 1.0\n${open.join('')}Content-Type: text/plain\n\nisi\n`;
}
