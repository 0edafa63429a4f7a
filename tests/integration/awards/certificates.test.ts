import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { findNewestBatch, holdsVoid } from '#app/features/awards/certificates/batches.queries.server.ts';
import {
  findMadeFile,
  orderBatch,
  readBatch,
  stopBatch,
} from '#app/features/awards/certificates/batches.service.server.ts';
import { certificatesPdf } from '#app/features/awards/certificates/certificate-pdf.server.ts';
import {
  countValid,
  findByCode,
  findCertificate,
  listCertificates,
  listValid,
} from '#app/features/awards/certificates/certificates.queries.server.ts';
import {
  issueForAwards,
  replaceCertificate,
  withdrawCertificate,
} from '#app/features/awards/certificates/issuing.service.server.ts';
import { setCertificateAddress } from '#app/features/awards/certificates/mailing.server.ts';
import { certificateSchema } from '#app/features/awards/certificates/schema.ts';
import { findTemplate } from '#app/features/awards/certificates/templates.queries.server.ts';
import {
  createTemplate,
  updateTemplate,
} from '#app/features/awards/certificates/templates.service.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { wire } from '#app/wiring.server.ts';
import { awardedRun, begun, issued, templateForm } from '#tests/factories/certificates.ts';
import { judgedSeason, plannedRound } from '#tests/factories/jury.ts';
import { picture } from '#tests/factories/pictures.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { planOf } from '#tests/support/query-plan.ts';

wire();
setWorkerEntry(new URL('../../support/html-worker-entry.mjs', import.meta.url));

const words = { number: 'Nomor:', check: 'Periksa' };

describeOnEngines('certificates', fresh => {
  it('are numbered without a gap, by series and year, and a withdrawn number is not given again', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const first = await issued(ctx, seasonId, { templateId });
    expect(first.number).toBe('001/PIAGAM/XII/2025');
    await withdrawCertificate(ctx, first.id, 'Nama keliru');
    expect((await issued(ctx, seasonId, { templateId })).number).toBe('002/PIAGAM/XII/2025');
    expect((await issued(ctx, seasonId, { templateId, issuedOn: '2026-01-05' })).number).toBe(
      '001/PIAGAM/I/2026',
    );
    const other = await createTemplate(ctx, seasonId, templateForm({ name: 'Lain', firstNumber: 40 }));
    expect((await issued(ctx, seasonId, { templateId: other })).number).toBe('040/PIAGAM/XII/2025');
    expect((await issued(ctx, seasonId, { templateId })).number).toBe('041/PIAGAM/XII/2025');
  });

  it('stay as they were issued when their template changes', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const before = await issued(ctx, seasonId, { templateId });
    const changed = templateForm({ heading: 'PIAGAM LAIN', version: 1 });
    await updateTemplate(ctx, templateId, changed);
    expect((await findCertificate(ctx.db, before.id))!.design.heading).toBe('PIAGAM PENGHARGAAN');
    expect((await issued(ctx, seasonId, { templateId })).design.heading).toBe('PIAGAM LAIN');
    await expect(updateTemplate(ctx, templateId, changed)).rejects.toThrow(Conflict);
  });

  it('are found by their code alone, withdrawn ones too, and are withdrawn once', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const { id, code, number } = await issued(ctx, seasonId, { templateId });
    expect(await findByCode(ctx.db, code)).toMatchObject({ number, season: 'Anugerah Jurnalistik 2025' });
    expect(await findByCode(ctx.db, '0000000000000000')).toBeUndefined();
    await withdrawCertificate(ctx, id, 'Nama keliru');
    expect(await findByCode(ctx.db, code)).toMatchObject({
      withdrawnAt: ctx.now,
      withdrawalReason: 'Nama keliru',
    });
    await expect(withdrawCertificate(ctx, id, 'Lagi')).rejects.toThrow(Conflict);
  });

  it('are issued to the winners of the newest run once, with their addresses', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const { seasonId } = season;
    const roundId = await plannedRound(ctx, season, { board: 'journalists', name: 'Jurnalis' });
    await fillShortlist(ctx, roundId);
    const [one, two] = await listEntries(db, roundId);
    await db
      .insertInto('contact_points')
      .values({
        journalist_id: one!.journalistId!,
        kind: 'email',
        value: 'wartawan@kabar.example',
        value_key: 'wartawan@kabar.example',
        is_primary: 1,
        lawful_basis: 'public_task',
        source: 'kartu nama',
        created_at: ctx.now,
      })
      .execute();
    const winners = [
      { entryId: one!.id, recipient: 'Wartawan Satu', award: 'Juara I', workTitle: 'Nelayan' },
      { entryId: two!.id, recipient: 'Wartawan Dua', award: 'Juara II' },
    ];
    await awardedRun(ctx, seasonId, roundId, winners);
    const templateId = await createTemplate(ctx, seasonId, templateForm());
    const form = { templateId, issuedOn: '2025-12-12' };
    expect(await issueForAwards(ctx, seasonId, form)).toBe(2);
    expect(await issueForAwards(ctx, seasonId, form)).toBe(0);
    const [first, second] = await listValid(db, seasonId);
    expect(first).toMatchObject({
      recipient: 'Wartawan Satu',
      detail: 'Kabar Batanghari · “Nelayan”',
      email: 'wartawan@kabar.example',
    });
    expect(second).toMatchObject({ recipient: 'Wartawan Dua', email: null });

    // A later run that keeps the first and changes the second does not count before it is published.
    const afterIssue = new Date(Date.parse(ctx.now) + 1000).toISOString();
    const changed = [winners[0]!, { ...winners[1]!, award: 'Juara Harapan' }];
    const later = await awardedRun(ctx, seasonId, roundId, changed, false);
    const overtaken = async () =>
      (await listCertificates(db, seasonId)).rows.filter(row => row.overtaken).map(({ id }) => id);
    expect(await overtaken()).toEqual([]);
    expect(await issueForAwards(ctx, seasonId, form)).toBe(0);
    await expect(replaceCertificate(ctx, second!.id, { reason: 'Hasil berubah' })).rejects.toThrow(
      'certificates.notOvertaken',
    );
    expect(await holdsVoid(db, { seasonId, askedAt: afterIssue, madeAt: afterIssue })).toBe(false);
    await db.updateTable('award_runs').set({ published_at: afterIssue }).where('id', '=', later).execute();
    expect(await overtaken()).toEqual([second!.id]);
    const made = { seasonId, askedAt: afterIssue, madeAt: afterIssue };
    expect(await holdsVoid(db, made)).toBe(true);
    // One made after that publication left it out.
    expect(await holdsVoid(db, { ...made, askedAt: '2025-12-31T00:00:00.000Z', madeAt: null })).toBe(false);
    expect(await countValid(db, seasonId)).toEqual({ valid: 1, unmailed: 1, overtaken: 1 });
    expect((await listValid(db, seasonId)).map(({ id }) => id)).toEqual([first!.id]);
    const replaced = await replaceCertificate(ctx, second!.id, { reason: 'Hasil berubah' });
    expect(await findCertificate(db, replaced!)).toMatchObject({
      award: 'Juara Harapan',
      number: '003/PIAGAM/III/2025',
      overtaken: false,
    });
    expect((await findCertificate(db, second!.id))!.withdrawalReason).toBe('Hasil berubah');

    // Then the first is not given any more: it is withdrawn, and nothing takes its place.
    await awardedRun(ctx, seasonId, roundId, [changed[1]!]);
    expect(await overtaken()).toEqual([first!.id]);
    expect(await replaceCertificate(ctx, first!.id, { reason: 'Hasil berubah' })).toBeNull();
    expect((await listValid(db, seasonId)).map(({ award }) => award)).toEqual(['Juara Harapan']);
  });

  it('belong to staff, to a template of their season, and to a pattern that holds a number', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const leader = await contextFor(ctx.db, 'leader');
    await expect(issued(leader, seasonId, { templateId })).rejects.toThrow(Forbidden);
    await expect(orderBatch(leader, seasonId, 'document')).rejects.toThrow(Forbidden);
    await expect(issued(ctx, seasonId, { templateId: 999 })).rejects.toThrow(Invalid);
    await expect(createTemplate(ctx, seasonId, templateForm({ name: 'piagam PEMENANG' }))).rejects.toThrow(
      Invalid,
    );
    expect(() => templateForm({ series: 'PIAGAM' })).toThrow('certificates.noNumber');
    expect(() => certificateSchema.parse({ recipient: 'x'.repeat(121) })).toThrow('errors.tooLong');
  });

  it('take pictures that are pictures: a signature stays see-through, a background becomes one sheet', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const uploads = {
      background: await picture('png', { width: 3000, height: 2100 }),
      signature: await picture('png', { width: 900, height: 300 }),
    };
    await updateTemplate(ctx, templateId, templateForm({ version: 1 }), uploads);
    const { background, signature } = (await findTemplate(ctx.db, templateId))!;
    expect(background).toMatchObject({ width: 2480, height: 1736 });
    expect(signature).toMatchObject({ width: 640, height: 213 });
    expect((await findFile(ctx.db, background!.id))!.contentType).toBe('image/jpeg');
    expect((await findFile(ctx.db, signature!.id))!.contentType).toBe('image/png');
    const pdf = (await certificatesPdf([await issued(ctx, seasonId, { templateId })], words))!;
    expect(pdf.toString('latin1')).toContain('/SMask');
    const text = { signature: new TextEncoder().encode('bukan gambar') };
    await expect(updateTemplate(ctx, templateId, templateForm({ version: 2 }), text)).rejects.toThrow(
      Invalid,
    );
    const broken = { background: (await picture('jpeg', { width: 400, height: 300 })).subarray(0, 60) };
    await expect(updateTemplate(ctx, templateId, templateForm({ version: 2 }), broken)).rejects.toThrow(
      Invalid,
    );
    await updateTemplate(ctx, templateId, templateForm({ version: 2, removeBackground: true }));
    expect(await findTemplate(ctx.db, templateId)).toMatchObject({ background: null, signature });
  });

  it('are printed as one document with the fonts embedded, the same bytes each time', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const longest =
      'Prof. Dr. Hj. Siti Nurhaliza Maharani Tanjung Batanghari Kusumawardhani, S.I.Kom., S.H., M.H.';
    const first = await issued(ctx, seasonId, { templateId, recipient: longest });
    const gone = await issued(ctx, seasonId, { templateId, recipient: 'Ditarik' });
    await issued(ctx, seasonId, { templateId, recipient: 'Ahmad Fauzi' });
    await withdrawCertificate(ctx, gone.id, 'Nama keliru');
    await orderBatch(ctx, seasonId, 'document');
    await expect(orderBatch(ctx, seasonId, 'document')).rejects.toThrow('certificates.atWork');
    await runJobs(ctx.db);
    expect(await readBatch(ctx.db, seasonId, 'document')).toMatchObject({ open: false, certificates: 2 });
    const batch = (await findNewestBatch(ctx.db, seasonId, 'document', { made: true }))!;
    expect(await findFile(ctx.db, batch.fileId!)).toMatchObject({ contentType: 'application/pdf' });

    await orderBatch(ctx, seasonId, 'archive');
    await runJobs(ctx.db);
    const zip = (await findNewestBatch(ctx.db, seasonId, 'archive', { made: true }))!;
    const kept = (await findFile(ctx.db, zip.fileId!))!;
    expect(kept.contentType).toBe('application/zip');
    expect(
      readFileSync(filePath(kept.sha256))
        .toString('latin1')
        .match(/Piagam 00\d-PIAGAM-[^/]*?\.pdf/g),
    ).toHaveLength(4);

    const bytes = (await certificatesPdf([first], words))!;
    expect(await certificatesPdf([first], words)).toEqual(bytes);
    expect(bytes.toString('latin1').match(/\/FontFile2/g)).toHaveLength(2);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items
      .map(item => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(longest);
    expect(text).toContain('001/PIAGAM/XII/2025');
  });

  it('are kept as a file only while all in it hold: a withdrawn or overtaken one has it made anew', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const gone = await issued(ctx, seasonId, { templateId, recipient: 'Ditarik' });
    await issued(ctx, seasonId, { templateId, recipient: 'Ahmad Fauzi' });
    const kinds = ['document', 'archive'] as const;
    const make = async (now: string) => {
      for (const kind of kinds) await orderBatch({ ...ctx, now }, seasonId, kind);
      await runJobs(ctx.db, now);
    };
    const hours = (n: number) => new Date(Date.parse(ctx.now) + n * 3_600_000).toISOString();
    const file = (kind: (typeof kinds)[number]) => findMadeFile(ctx.db, seasonId, kind);
    await expect(file('archive')).rejects.toThrow(NotFound);
    await make(hours(1));
    for (const kind of kinds) expect(await file(kind)).toMatchObject({ id: expect.any(Number) });
    await withdrawCertificate({ ...ctx, now: hours(2) }, gone.id, 'Nama keliru');
    for (const kind of kinds) await expect(file(kind)).rejects.toThrow('certificates.madeVoid');
    await make(hours(3));
    for (const kind of kinds) expect(await file(kind)).toMatchObject({ id: expect.any(Number) });
  });

  it('are mailed once to those with an address, each with its own PDF; a withdrawn one is stopped', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    await expect(orderBatch(ctx, seasonId, 'mail')).rejects.toThrow('certificates.noneToMail');
    const one = await issued(ctx, seasonId, { templateId, email: 'ratna@kampus.example' });
    await issued(ctx, seasonId, { templateId, recipient: 'Tanpa Alamat' });
    await orderBatch(ctx, seasonId, 'mail');
    await runJobs(ctx.db);
    expect(await readBatch(ctx.db, seasonId, 'mail')).toMatchObject({ certificates: 1 });
    await expect(orderBatch(ctx, seasonId, 'mail')).rejects.toThrow('certificates.noneToMail');
    const mails = () =>
      ctx.db
        .selectFrom('mail_messages')
        .innerJoin('mail_contents', 'mail_contents.id', 'mail_messages.content_id')
        .select(['address', 'status', 'fields', 'attachments'])
        .where('mail_messages.kind', '=', 'certificate')
        .execute();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ address: 'ratna@kampus.example', status: 'queued' });
    expect(JSON.parse(mail!.fields)).toMatchObject({ number: one.number });
    expect(JSON.parse(mail!.attachments)).toMatchObject([
      { name: 'Piagam 001-PIAGAM-XII-2025 Ratna Kusuma, M.Si..pdf', contentType: 'application/pdf' },
    ]);
    await withdrawCertificate(ctx, one.id, 'Nama keliru');
    expect((await mails())[0]!.status).toBe('cancelled');
    await expect(setCertificateAddress(ctx, one.id, null)).rejects.toThrow(Conflict);
  });

  it('stop being printed when somebody stops it', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    await issued(ctx, seasonId, { templateId });
    await orderBatch(ctx, seasonId, 'document');
    await stopBatch(ctx, seasonId, 'document');
    await runJobs(ctx.db);
    expect(await readBatch(ctx.db, seasonId, 'document')).toMatchObject({ open: false, cancelled: true });
    await orderBatch(ctx, seasonId, 'document');
    await runJobs(ctx.db);
    expect(await readBatch(ctx.db, seasonId, 'document')).toMatchObject({ ended: true });
  });
});

it('lists certificates and finds a code by index', async () => {
  const plans = [
    await planOf(db => listCertificates(db, 1)),
    await planOf(db => findByCode(db, '0000000000000000')),
    await planOf(db => listValid(db, 1)),
  ].join('\n');
  expect(plans).not.toMatch(/SCAN|TEMP B-TREE/);
});
