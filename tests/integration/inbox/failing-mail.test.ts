import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { isLoggingMailDue, readLoggingMail } from '#app/features/inbox/reading.service.server.ts';
import { findReadMailbox, listReceivedMails } from '#app/features/inbox/received.queries.server.ts';
import { releaseMail } from '#app/features/inbox/service.server.ts';
import { mailboxName } from '#app/features/inbox/taking.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Db } from '#db/connection.ts';
import { listBatchLines, mailFrom, vouched } from '#tests/factories/inbox.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { pdfOf } from '#tests/support/evidence.ts';
import { type ImapServer, openImapServer } from '#tests/support/imap-server.ts';

let server: ImapServer;
const before = config();
const pdf = pdfOf(['Kliping yang tidak dapat disimpan']);
/** Something stands where the attachment is to be kept: keeping it breaks off, whoever tries. */
const obstacle = () => filePath(createHash('sha256').update(pdf).digest('hex'));

beforeEach(async () => {
  server = await openImapServer();
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: before.dataDir };
  const mail = { IMAP_URL: server.url, IMAP_AUTHSERV_ID: 'mx.kantor.example' };
  setConfig(
    readConfig({ ...env, ...mail, PUBLIC_URL: 'http://gema.test' }, 'a fixed secret for tests only, 43 long'),
  );
  await rm(obstacle(), { recursive: true, force: true });
  await mkdir(join(obstacle(), 'penghalang'), { recursive: true });
});
afterEach(async () => {
  await rm(obstacle(), { recursive: true, force: true });
  setConfig(before);
  await server.close();
});

const failing = [
  `Authentication-Results: ${vouched}`,
  'From: Si officer <officer@gema.test>',
  'Subject: Kliping pindaian',
  'Message-ID: <gagal@gema.test>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=batas',
  '',
  '--batas',
  'Content-Type: application/pdf; name=kliping.pdf',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename=kliping.pdf',
  '',
  Buffer.from(pdf).toString('base64'),
  '--batas--',
].join('\n');

const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString();

function read(db: Db, now = testNow) {
  const run: JobRun = {
    db,
    payload: null,
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  return readLoggingMail(run);
}

const states = async (db: Db) =>
  (await listReceivedMails(db)).rows.map(({ state, reason, subject }) => [state, reason, subject]);

describeOnEngines('a mail at which reading breaks off', fresh => {
  it('is set aside after three tries, and the mails behind it are taken', async () => {
    const db = await fresh();
    await contextFor(db);
    server.deliver(failing);
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    for (const minute of [0, 1, 2]) {
      await expect(read(db, later(minute))).rejects.toThrow();
      expect(await isLoggingMailDue(db, later(minute))).toBe(false);
    }
    expect(await states(db)).toEqual([]);
    expect(await read(db, later(3))).toMatchObject({ aside: 1, logged: 1 });
    expect(await states(db)).toEqual([
      ['logged', null, 'Kliping hari ini'],
      ['aside', 'failed', 'Kliping pindaian'],
    ]);
    expect(await findReadMailbox(db, mailboxName()!)).toMatchObject({ failures: 0, problem: null });
  });

  it('is taken when a person says so and it no longer fails, and set aside again when it does', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.deliver(failing);
    for (const minute of [0, 1, 2]) await expect(read(db, later(minute))).rejects.toThrow();
    await read(db, later(3));
    const [mail] = (await listReceivedMails(db)).rows;
    await releaseMail(ctx, mail!.id);
    for (const minute of [4, 5, 6]) await expect(read(db, later(minute))).rejects.toThrow();
    expect(await read(db, later(7))).toMatchObject({ aside: 1 });
    await rm(obstacle(), { recursive: true });
    await releaseMail(ctx, mail!.id);
    expect(await read(db, later(8))).toMatchObject({ logged: 1 });
    const batch = await db.selectFrom('log_batches').select('id').executeTakeFirstOrThrow();
    expect(await listBatchLines(db, batch.id)).toHaveLength(1);
  });

  it('is set aside with what its server still gives when it cannot even be listed', async () => {
    const db = await fresh();
    await contextFor(db);
    server.deliver(failing);
    server.fault = command => (command.startsWith('UID FETCH') ? 'drop' : undefined);
    for (const minute of [0, 5, 15]) {
      expect(await read(db, later(minute))).toMatchObject({ problem: 'unreachable' });
    }
    server.fault = command => (command.startsWith('UID FETCH') ? 'BAD broken' : undefined);
    expect(await read(db, later(60))).toMatchObject({ aside: 1, problem: null });
    expect(await states(db)).toEqual([['aside', 'failed', '']]);
  });
});
