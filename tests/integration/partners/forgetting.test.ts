import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import { commitImport } from '#app/features/imports/commit.service.server.ts';
import { mailboxFolder } from '#app/features/outbox/mailbox.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { addContactPoint } from '#app/features/partners/contacts.service.server.ts';
import { forgetPerson, rehearseForgetting } from '#app/features/partners/forgetting-person.service.server.ts';
import { countJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { findJournalist, searchJournalists } from '#app/features/partners/journalists.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { listLikelyDoubles } from '#app/features/partners/likely-doubles.queries.server.ts';
import { addNote } from '#app/features/partners/notes.service.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { checkedImport, startSheetWorkers } from '#tests/factories/imports.ts';
import { brokenRules, journalists, merge } from '#tests/factories/merges.ts';
import { newMail, recipient } from '#tests/factories/outbox.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

const name = 'Rina Puspitasari';
const address = 'Rina.Puspita@kabar.example';
const older = 'rina.lama@kabar.example';
const phone = '0812-3456-7890';

/** Every value of every table, as text. */
async function everyValue(db: Db): Promise<{ table: string; column: string; text: string }[]> {
  const values: { table: string; column: string; text: string }[] = [];
  for (const { name: table, isView } of await db.introspection.getTables()) {
    if (isView || /^(kysely_|article_search_|sqlite_)/.test(table)) continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (value !== null && !(value instanceof Uint8Array))
          values.push({ table, column, text: String(value) });
  }
  return values;
}

const found = async (db: Db, is: (text: string) => boolean) => [
  ...new Set(
    (await everyValue(db)).filter(({ text }) => is(text)).map(({ table, column }) => `${table}.${column}`),
  ),
];

const isAddress = (text: string) => /rina\.(puspita|lama)(@|%40)kabar/i.test(text);
const isPhone = (text: string) => text.replace(/[\s().\-/]/g, '').includes('81234567890');

/** A person of whom the office knows much, in every place where it writes such things down. */
async function knownPerson(ctx: Context<Db>) {
  const { db } = ctx;
  const outletId = await makeOutlet(ctx, { name: 'Kabar Uji' });
  const id = await makeJournalist(ctx, {
    name,
    outletId,
    ukw: 'madya',
    notes: `Hubungi ${phone} sore hari`,
    tags: ['ekonomi'],
    contacts: [
      { kind: 'email', value: address, lawfulBasis: 'consent', source: 'Kartu nama' },
      { kind: 'whatsapp', value: phone, lawfulBasis: 'consent', source: 'Kartu nama' },
    ],
  });
  const double = await makeJournalist(ctx, { name: 'Rina P., S.Sos.', outletId, email: older });
  await addNote(ctx, { kind: 'journalist', id }, { kind: 'call', body: 'Sakit', happenedOn: '2025-03-01' });
  await addNote(
    ctx,
    { kind: 'outlet', id: outletId },
    {
      kind: 'call',
      body: `Rina pindah; nomornya 0812 3456 7890, surel ${address}`,
      happenedOn: '2025-03-01',
    },
  );
  const article = await loggedArticle(ctx, {
    outletName: 'Kabar Uji',
    body: storyText(3),
    journalistNames: name,
  });
  const gathering = await makeGathering(ctx);
  await inviteGuests(ctx, gathering, { journalistIds: [id, double] });
  await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'link' });
  const merged = await merge(ctx, journalists(id, double));
  const batch = await checkedImport(
    ctx,
    'journalists',
    `Nama;Media;Email;HP\n${name};Kabar Uji;${address};${phone}\nBudi Santoso;Kabar Uji;budi@kabar.example;0813-1111-2222\n`,
  );
  await commitImport(ctx, batch.id, { includeDoubtful: true });
  await runJobs(db, ctx.now);
  const [mail] = await db.selectFrom('mail_messages').select('id').where('recipient_id', '=', id).execute();
  await db
    .insertInto('mail_events')
    .values({ message_id: mail!.id, at: testNow, status: 'failed', detail: `550 <${address}> unknown` })
    .execute();
  await db
    .insertInto('received_mails')
    .values({
      mailbox: 'kotak',
      uid_validity: '1',
      uid: 1,
      message_id: '<a@b>',
      sender: address,
      subject: 'Tautan',
      size: 10,
      received_at: testNow,
      state: 'aside',
      answer_due: 0,
      kept: JSON.stringify({ text: `WA saya ${phone}`, attachments: [] }),
    } as never)
    .execute();
  await db
    .insertInto('jobs')
    .values({ kind: 'x', payload: '{"hp":81234567890}', status: 'done', run_at: testNow } as never)
    .execute()
    .catch(() => undefined);
  return { id, double, outletId, article, merged, batchId: batch.id, mailId: mail!.id };
}

const wish = { name, requestedOn: '2025-03-19' };

describeOnEngines('forgetting a person', fresh => {
  it('leaves neither address nor number anywhere, and the name only where it was published', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const { id, article, mailId, batchId } = await knownPerson(ctx);
    const file = await findFile(db, (await findBatch(db, batchId))!.file_id);
    mkdirSync(mailboxFolder(), { recursive: true });
    const eml = join(mailboxFolder(), `${mailId}.eml`);
    writeFileSync(eml, `To: ${address}`);
    expect(await found(db, isAddress)).toContain('partner_notes.body');
    expect(await found(db, isPhone)).toContain('import_rows.cells');

    const done = await forgetPerson(ctx, { id, ...wish });

    expect(await found(db, isAddress)).toEqual([]);
    expect(await found(db, isPhone)).toEqual([]);
    const published = await found(db, text => text.includes(name));
    expect(published.filter(place => !/^article/.test(place))).toEqual([]);
    expect(await found(db, text => text.includes('Rina P., S.Sos.'))).toEqual([]);
    expect(
      await db.selectFrom('articles').select('byline').where('id', '=', article).executeTakeFirst(),
    ).toEqual({
      byline: name,
    });
    expect(done.stays).toMatchObject({ articles: 1 });
    expect(existsSync(eml)).toBe(false);
    expect(existsSync(filePath(file!.sha256))).toBe(false);
    expect(await brokenRules(db)).toEqual([]);
    // The other person of the same file stays.
    expect(await found(db, text => text.includes('budi@kabar.example'))).toContain('contact_points.value');
    const note = await db.selectFrom('partner_notes').select('body').executeTakeFirstOrThrow();
    expect(note.body).toBe(`Rina pindah; nomornya ${erased}, surel ${erased}`);
  });

  it('is rehearsed without a trace, and the preview says what then happens', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const { id } = await knownPerson(ctx);
    const before = (await everyValue(db)).filter(({ table }) => table !== 'files');
    const preview = await rehearseForgetting(ctx, id);
    expect((await everyValue(db)).filter(({ table }) => table !== 'files')).toEqual(before);
    expect(preview.gone).toMatchObject({ contacts: 3, notes: 1, merges: 1, imports: 1, received: 1 });
    expect(preview.refused).toBe(3);
    expect(await forgetPerson(ctx, { id, ...wish })).toEqual(preview);
  });

  it('never mails or records the address and number again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const { id } = await knownPerson(ctx);
    await forgetPerson(ctx, { id, ...wish });
    const mail = newMail(0, {
      recipients: [recipient(77, { address: address.toUpperCase(), name })],
      bulk: false,
    });
    expect(await enqueueMail(ctx, mail)).toMatchObject({ queued: 0, suppressed: 1 });
    expect(await found(db, isAddress)).toEqual([]);
    const other = await makeJournalist(ctx, { name: 'Rina Puspitasari' });
    for (const [kind, value] of [
      ['email', address],
      ['whatsapp', '+62 812 3456 7890'],
      ['phone', phone],
    ] as const)
      await expect(addContactPoint(ctx, { journalistId: other, kind, value })).rejects.toThrow(Invalid);

    // A file may bring the address back: its row is refused in words, the others are taken over.
    const again = await checkedImport(
      ctx,
      'journalists',
      `Nama;Media;Email\nRina Lain;Kabar Uji;${address}\nDewi Anggraini;Kabar Uji;dewi@kabar.example\n`,
    );
    await commitImport(ctx, again.id, { includeDoubtful: true });
    await runJobs(db, ctx.now);
    const rows = await db
      .selectFrom('import_rows')
      .select(['state', 'reason'])
      .where('batch_id', '=', again.id)
      .orderBy('row_no')
      .execute();
    expect(rows).toEqual([
      { state: 'failed', reason: 'askedForgotten' },
      { state: 'done', reason: '' },
    ]);
    expect(await db.selectFrom('contact_points').select('id').where('value', '=', address).execute()).toEqual(
      [],
    );
  });

  it('leaves to others what they share', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const { id } = await knownPerson(ctx);
    const other = await makeJournalist(ctx, { name: 'Sari', email: address });
    const done = await forgetPerson(ctx, { id, ...wish });
    expect(done.shared).toEqual([address.toLowerCase()]);
    expect((await findJournalist(db, other))?.contacts).toMatchObject([{ value: address }]);
    const mail = newMail(0, { recipients: [recipient(other, { address })], bulk: false });
    expect(await enqueueMail(ctx, mail)).toMatchObject({ queued: 1 });
  });

  it('takes the record off every list, and nothing about it can be written any more', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const { id, outletId, merged } = await knownPerson(ctx);
    const count = await countJournalists(db, {}, '2025-03-20');
    await forgetPerson(ctx, { id, ...wish });
    expect(await countJournalists(db, {}, '2025-03-20')).toBe(count - 1);
    expect((await searchJournalists(db, '')).map(row => row.id)).not.toContain(id);
    expect((await listLikelyDoubles(db, 'journalist')).pairs).toEqual([]);
    const record = (await findJournalist(db, id))!;
    expect(record).toMatchObject({ name: `Jurnalis ${id} (data dihapus)`, forgottenAt: testNow });
    const { version } = record;
    await expect(updateJournalist(ctx, { id, version, name })).rejects.toThrow(Conflict);
    await expect(
      addNote(ctx, { kind: 'journalist', id }, { kind: 'call', body: 'x', happenedOn: '2025-03-01' }),
    ).rejects.toThrow(Conflict);
    await expect(merge(ctx, journalists(id, await makeJournalist(ctx, { outletId })))).rejects.toThrow(
      Conflict,
    );
    await expect(undoMerge(ctx, merged)).rejects.toThrow(Conflict);
    await expect(forgetPerson(ctx, { id, ...wish })).rejects.toThrow(Conflict);
    await expect(rehearseForgetting(ctx, id)).rejects.toThrow(Conflict);
  });

  it('is for admins, with the right name, and on no day ahead', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'admin');
    const id = await makeJournalist(ctx, { name });
    for (const role of ['officer', 'leader'] as const) {
      const other = await contextFor(db, role);
      await expect(forgetPerson(other, { id, ...wish })).rejects.toThrow(Forbidden);
      await expect(rehearseForgetting(other, id)).rejects.toThrow(Forbidden);
    }
    await expect(forgetPerson(ctx, { id, ...wish, name: 'Rina' })).rejects.toThrow(Invalid);
    await expect(forgetPerson(ctx, { id, ...wish, requestedOn: '2025-03-21' })).rejects.toThrow(Invalid);
    await expect(forgetPerson(ctx, { ...wish, id: 999 })).rejects.toThrow(NotFound);
    expect((await findJournalist(db, id))?.name).toBe(name);
  });
});
