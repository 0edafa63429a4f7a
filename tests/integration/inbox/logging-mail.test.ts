import { afterEach, beforeEach, expect, it } from 'vitest';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { answerSenders } from '#app/features/inbox/answering.server.ts';
import { isLoggingMailDue, readLoggingMail } from '#app/features/inbox/reading.service.server.ts';
import {
  countAside,
  findKeptMail,
  findReadMailbox,
  listReceivedMails,
} from '#app/features/inbox/received.queries.server.ts';
import { discardMail, readMailboxNow, releaseMail } from '#app/features/inbox/service.server.ts';
import { readMailboxState } from '#app/features/inbox/state.server.ts';
import { mailboxName } from '#app/features/inbox/taking.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { listBatchLines, mailFrom, vouched } from '#tests/factories/inbox.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type ImapServer, openImapServer } from '#tests/support/imap-server.ts';

let server: ImapServer;
const before = config();

function configure(over: Record<string, string> = {}): void {
  const env = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    GEMA_DATA_DIR: before.dataDir,
    PUBLIC_URL: 'http://gema.test',
  };
  const mail = { IMAP_URL: server.url, IMAP_AUTHSERV_ID: 'mx.kantor.example' };
  setConfig(readConfig({ ...env, ...mail, ...over }, 'a fixed secret for tests, never used elsewhere'));
}

beforeEach(async () => {
  server = await openImapServer();
  configure();
});
afterEach(async () => {
  setConfig(before);
  await server.close();
});

const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString();

async function read(db: Db, now = testNow) {
  const run: JobRun = {
    db,
    payload: null,
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  return readLoggingMail(run);
}

const mails = async (db: Db) => (await listReceivedMails(db)).rows;
const sentMails = (db: Db) =>
  db.selectFrom('mail_messages').select(['kind', 'address']).orderBy('id').execute();

describeOnEngines('mail to the logging address', fresh => {
  const begin = async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    return { db, ctx };
  };

  it('a mail of an officer becomes a batch as an uploaded .eml does, and is marked as read', async () => {
    const { db, ctx } = await begin();
    server.deliver(mailFrom({ text: 'Dua tautan:\nhttps://kabar.example/a/1\nhttps://muaro.example/b/2' }));
    expect(await read(db)).toMatchObject({ logged: 1, aside: 0, problem: null });
    const [mail] = await mails(db);
    expect(mail).toMatchObject({ state: 'logged', sender: 'officer@gema.test', subject: 'Kliping hari ini' });
    const batch = await db.selectFrom('log_batches').selectAll().executeTakeFirstOrThrow();
    expect(batch).toMatchObject({ origin: 'mail', id: mail!.batchId });
    expect(batch.created_by).toBe(ctx.actor.kind === 'user' ? ctx.actor.userId : 0);
    expect((await listBatchLines(db, batch.id)).map(line => line.url)).toEqual([
      'https://kabar.example/a/1',
      'https://muaro.example/b/2',
    ]);
    expect(server.mails[0]!.seen).toBe(true);
    expect(server.asked.some(command => /EXPUNGE|MOVE|\\Deleted/.test(command))).toBe(false);
  });

  it('the sender is told once what came of it, when its lines have been read', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    await read(db);
    const tell = () => answerSenders({ db, actor: systemActor, now: later(2) });
    expect(await tell()).toBe(0);
    expect(await isLoggingMailDue(db, testNow)).toBe(false);
    await db.updateTable('log_lines').set({ state: 'failed', problem: 'fetch-failed' }).execute();
    expect(await isLoggingMailDue(db, testNow)).toBe(true);
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(await sentMails(db)).toEqual([{ kind: 'logging-result', address: 'officer@gema.test' }]);
    const { text } = await db.selectFrom('mail_contents').select('text').executeTakeFirstOrThrow();
    expect(text).toContain('Halaman tidak dapat diambil');
    expect(text).toContain('http://gema.test/pemberitaan/catat/');
  });

  it('a mail with nothing in it is refused, and its sender told why', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({ text: '' }));
    expect(await read(db)).toMatchObject({ refused: 1, logged: 0 });
    expect(await db.selectFrom('log_batches').select('id').execute()).toEqual([]);
    await read(db, later(1));
    expect(await sentMails(db)).toHaveLength(1);
  });

  it.each([
    ['no header of the receiving server', mailFrom({ results: null }), 'unverified'],
    [
      'a failed check',
      mailFrom({ results: 'mx.kantor.example; dmarc=fail header.from=gema.test' }),
      'unverified',
    ],
    ['a check that the sender wrote', mailFrom({ results: 'mx.penipu.example; dmarc=pass' }), 'unverified'],
    [
      'a forged check below the true one',
      mailFrom({ results: 'mx.kantor.example; dmarc=fail header.from=gema.test', below: vouched }),
      'unverified',
    ],
    [
      'a signature of another house',
      mailFrom({
        results:
          'mx.kantor.example; dkim=pass header.d=penipu.example; spf=pass smtp.mailfrom=penipu.example',
      }),
      'unverified',
    ],
    ['a stranger', mailFrom({ from: 'Asing <asing@gema.test>' }), 'unknown-sender'],
    ['a person who may not log', mailFrom({ from: 'leader@gema.test' }), 'not-allowed'],
    ['two senders', mailFrom({ from: 'officer@gema.test, penipu@lain.example' }), 'no-sender'],
    ['two From headers', `From: penipu@lain.example\n${mailFrom({})}`, 'no-sender'],
  ])('%s: set aside for people to see, never logged, never answered', async (_, mail, reason) => {
    const { db } = await begin();
    await contextFor(db, 'leader');
    server.deliver(mail);
    expect(await read(db)).toMatchObject({ aside: 1, logged: 0 });
    expect((await mails(db))[0]).toMatchObject({ state: 'aside', reason, batchId: null });
    expect(await db.selectFrom('log_batches').select('id').execute()).toEqual([]);
    await read(db, later(1));
    expect(await sentMails(db)).toEqual([]);
    // Only its beginning was asked for.
    expect(server.asked.filter(command => command.startsWith('UID FETCH'))).toHaveLength(1);
  });

  it('without a named server nothing is trusted', async () => {
    configure({ IMAP_AUTHSERV_ID: '' });
    const { db } = await begin();
    server.deliver(mailFrom({}));
    expect(await read(db)).toMatchObject({ aside: 1, logged: 0 });
    expect((await mails(db))[0]).toMatchObject({ reason: 'unverifiable' });
    expect(await readMailboxState(db)).toMatchObject({ vouched: false, problem: null });
  });

  it('what was set aside is logged in the name of the officer who takes it, and nobody is answered', async () => {
    const { db, ctx } = await begin();
    server.deliver(mailFrom({ from: 'Asing <asing@lain.example>', text: 'https://kabar.example/a/1' }));
    await read(db);
    const [aside] = await mails(db);
    await releaseMail(ctx, aside!.id);
    await expect(releaseMail(ctx, aside!.id)).rejects.toThrow(Conflict);
    expect(await read(db)).toMatchObject({ logged: 1 });
    const [mail] = await mails(db);
    expect(mail).toMatchObject({
      id: aside!.id,
      state: 'logged',
      userName: 'Si officer',
      sender: 'asing@lain.example',
    });
    await db.updateTable('log_lines').set({ state: 'read' }).execute();
    await read(db, later(1));
    expect(await sentMails(db)).toEqual([]);
  });

  it('what was set aside can be read, taken without its mailbox, or discarded; then nothing waits', async () => {
    const { db, ctx } = await begin();
    const from = 'Asing <asing@lain.example>';
    server.deliver(mailFrom({ id: '<1@lain.example>', from, text: 'Ini: https://kabar.example/a/1' }));
    server.deliver(mailFrom({ id: '<2@lain.example>', from, text: 'Menangkan hadiah' }));
    await read(db);
    const [spam, story] = await mails(db);
    expect((await findKeptMail(db, story!.id))?.kept?.text).toBe('Ini: https://kabar.example/a/1');
    expect(await countAside(db)).toBe(2);

    const leader = await contextFor(db, 'leader');
    await expect(discardMail(leader, spam!.id)).rejects.toMatchObject({ code: 'forbidden' });
    await discardMail(ctx, spam!.id);
    await expect(discardMail(ctx, spam!.id)).rejects.toThrow(Conflict);
    await expect(releaseMail(ctx, spam!.id)).rejects.toThrow(Conflict);
    expect((await findKeptMail(db, spam!.id))?.kept).toBeUndefined();

    configure({ IMAP_URL: '', IMAP_AUTHSERV_ID: '' });
    await releaseMail(ctx, story!.id);
    await expect(releaseMail(ctx, story!.id)).rejects.toThrow(Conflict);
    expect(await mails(db)).toMatchObject([
      { state: 'discarded' },
      { state: 'logged', userName: 'Si officer' },
    ]);
    const batch = await db.selectFrom('log_batches').select('id').executeTakeFirstOrThrow();
    expect((await listBatchLines(db, batch.id)).map(line => line.url)).toEqual(['https://kabar.example/a/1']);
    expect(await countAside(db)).toBe(0);
  });

  it.each([
    ['an automatic answer', 'Auto-Submitted: auto-replied'],
    ['our own answer come back', 'Auto-Submitted: auto-generated'],
    ['bulk mail', 'Precedence: bulk'],
    ['a mailing list', 'List-Id: <rekan.kantor.example>'],
    ['a bounce', 'Return-Path: <>'],
    ['a report', 'Content-Type: multipart/report; boundary=x'],
  ])('%s is neither logged nor answered', async (_, header) => {
    const { db } = await begin();
    server.deliver(`${header}\n${mailFrom({ text: 'https://kabar.example/a/1' })}`);
    expect(await read(db)).toMatchObject({ ignored: 1, logged: 0 });
    await read(db, later(1));
    expect(await sentMails(db)).toEqual([]);
  });

  it('a program that answers our answers without saying so is told nothing after ten within an hour', async () => {
    const { db } = await begin();
    for (let n = 0; n < 14; n += 1) {
      server.deliver(mailFrom({ id: `<loop-${n}@gema.test>`, text: '' }));
      await read(db, later(n));
      await read(db, later(n));
    }
    expect(await sentMails(db)).toHaveLength(10);
    // Each mail is taken apart in a thread of its own.
  }, 120_000);

  it('the same mail twice is logged once, also when the server counts anew', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    expect(await read(db)).toMatchObject({ logged: 1, repeated: 1 });
    server.uidValidity = 8;
    expect(await read(db, later(1))).toMatchObject({ logged: 0, repeated: 2 });
    expect(await db.selectFrom('log_batches').select('id').execute()).toHaveLength(1);
    expect(await read(db, later(2))).toMatchObject({ logged: 0, repeated: 0 });
  });

  it('a crash between logging and noting logs nothing twice and loses nothing', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    await read(db);
    // As if the note and the place in the mailbox had not been written any more.
    await db.deleteFrom('received_mails').execute();
    await db.updateTable('read_mailboxes').set({ last_uid: 0, next_read_at: testNow }).execute();
    expect(await read(db)).toMatchObject({ logged: 1 });
    expect(await db.selectFrom('log_batches').select('id').execute()).toHaveLength(1);
    expect(await db.selectFrom('log_lines').select('id').execute()).toHaveLength(1);
  });

  it('a line cut in the middle of a mail is taken up where it was cut, later and later while it goes on', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({ id: '<1@gema.test>', text: 'https://kabar.example/a/1' }));
    server.deliver(mailFrom({ id: '<2@gema.test>', text: 'https://kabar.example/a/2' }));
    server.fault = command => (/^UID FETCH 2 /.test(command) ? 'drop' : undefined);
    expect(await read(db)).toMatchObject({ logged: 1, problem: 'unreachable' });
    const book = async () => (await findReadMailbox(db, mailboxName()!))!;
    expect(await book()).toMatchObject({ failures: 1, last_uid: 1, next_read_at: later(1) });
    expect(await isLoggingMailDue(db, testNow)).toBe(false);
    expect(await read(db, later(1))).toMatchObject({ problem: 'unreachable' });
    expect(await book()).toMatchObject({ failures: 2, next_read_at: later(3) });
    expect(await readMailboxState(db)).toMatchObject({ problem: 'unreachable', failures: 2 });
    server.fault = () => undefined;
    expect(await read(db, later(3))).toMatchObject({ logged: 1, problem: null });
    expect(await book()).toMatchObject({ failures: 0, last_uid: 2, problem: null });
  });

  it.each([
    ['a refused sign-in', /AUTHENTICATE|LOGIN/, 'NO [AUTHENTICATIONFAILED] wrong', 'sign-in', 60],
    ['a folder that is not there', /^SELECT/, 'NO no such mailbox', 'no-folder', 1],
    ['a server that hangs up at once', /greeting/, 'drop', 'unreachable', 1],
  ])('%s is said in a word', async (_, at, answer, problem, minutes) => {
    const { db, ctx } = await begin();
    server.fault = command => (at.test(command) ? answer : undefined);
    expect(await read(db)).toMatchObject({ problem });
    expect((await readMailboxState(db))?.nextReadAt).toBe(later(minutes));
    server.fault = () => undefined;
    await readMailboxNow(ctx);
    expect(await read(db)).toMatchObject({ problem: null });
  });

  it('a mail of 50 MB is refused by its size, without loading it', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({}), { claimedSize: 50 * 1024 * 1024 });
    expect(await read(db)).toMatchObject({ refused: 1 });
    expect((await mails(db))[0]).toMatchObject({ state: 'refused', reason: 'received.tooLarge' });
    expect(server.asked.filter(command => command.startsWith('UID FETCH'))).toHaveLength(1);
  });

  it('a mail larger than its server says is not loaded whole', async () => {
    const { db } = await begin();
    const big = Buffer.concat([
      Buffer.from(mailFrom({}).replace(/\n/g, '\r\n')),
      Buffer.alloc(50 * 1024 * 1024, 97),
    ]);
    server.deliver(big, { claimedSize: 2_000 });
    expect(await read(db)).toMatchObject({ refused: 1 });
    expect((await mails(db))[0]).toMatchObject({ reason: 'received.tooLarge' });
  });

  it('a mailbox seen for the first time is read from seven days back, and 25 mails at a time', async () => {
    const { db } = await begin();
    const old = new Date('2024-01-05T00:00:00Z');
    for (let n = 0; n < 30; n += 1)
      server.deliver(mailFrom({ id: `<alt-${n}@gema.test>` }), { arrivedAt: old });
    for (let n = 0; n < 30; n += 1) {
      server.deliver(mailFrom({ id: `<neu-${n}@gema.test>`, text: `https://kabar.example/a/${n}` }));
    }
    expect(await read(db)).toMatchObject({ logged: 25 });
    expect(await isLoggingMailDue(db, testNow)).toBe(true);
    expect(await read(db)).toMatchObject({ logged: 5 });
    expect(await read(db, later(1))).toMatchObject({ logged: 0 });
    expect(await mails(db)).toHaveLength(30);
    // Each mail is taken apart in a thread of its own.
  }, 120_000);

  it('an empty mailbox begins with the next mail', async () => {
    const { db } = await begin();
    server.deliver(mailFrom({}), { uid: 41, arrivedAt: new Date('2024-01-05T00:00:00Z') });
    await read(db);
    expect((await findReadMailbox(db, mailboxName()!))?.last_uid).toBe(41);
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    expect(await read(db, later(1))).toMatchObject({ logged: 1 });
  });
});
