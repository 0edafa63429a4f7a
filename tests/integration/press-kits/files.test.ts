import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { saveKit } from '#app/features/press-kits/editing.service.server.ts';
import { mostFiles } from '#app/features/press-kits/file-terms.ts';
import { listKitFiles } from '#app/features/press-kits/files.queries.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { kitSchema } from '#app/features/press-kits/schema.ts';
import { updateKit } from '#app/features/press-kits/service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { makeKit, onePixelPng, smallPdf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const png = (name: string, mark = '') => new File([onePixelPng, mark], name);
const form = (values: Record<string, unknown>) =>
  kitSchema.parse({ version: 1, headline: 'Judul', markdown: 'Isi.', ...values });

describeOnEngines('files of a kit', fresh => {
  it('takes pictures and documents by their bytes, once each', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makeKit(ctx);
    const image = {
      kitId,
      role: 'image',
      name: '../../etc/Foto "pasar"\u202E.png',
      bytes: onePixelPng,
    } as const;
    const first = await addKitFile(ctx, { ...image, caption: ' Di  pasar ', credit: 'Humas', alt: 'Pasar' });
    expect(first).toMatchObject({
      name: 'Foto pasar.png',
      contentType: 'image/png',
      caption: 'Di pasar',
      width: 1,
      height: 1,
    });
    expect((await addKitFile(ctx, image)).id).toBe(first.id);
    await addKitFile(ctx, { kitId, role: 'attachment', name: 'data.pdf', bytes: smallPdf });
    expect((await listKitFiles(ctx.db, kitId)).map(file => file.role)).toEqual(['image', 'attachment']);
  });

  it.each([
    ['nothing', new Uint8Array(), 'errors.required'],
    ['an SVG with a script', Buffer.from('<svg onload="alert(1)"/>'), 'errors.fileType'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'errors.fileType'],
    ['a PDF as a picture', smallPdf, 'errors.fileType'],
    ['more than 20 MB', Buffer.concat([onePixelPng, Buffer.alloc(20 * 1024 * 1024)]), 'errors.fileTooLarge'],
  ])('refuses %s', async (_name, bytes, key) => {
    const ctx = await contextFor(await fresh());
    const kitId = await makeKit(ctx);
    const adding = addKitFile(ctx, { kitId, role: 'image', name: 'foto.png', bytes });
    await expect(adding).rejects.toMatchObject({ fields: { file: [key] } });
    expect(await listKitFiles(ctx.db, kitId)).toEqual([]);
  });

  it('asks for the right role and a kit', async () => {
    const ctx = await contextFor(await fresh());
    const image = { role: 'image', name: 'a.png', bytes: onePixelPng } as const;
    const leader = await contextFor(ctx.db, 'leader');
    const kitId = await makeKit(ctx);
    await expect(addKitFile(leader, { ...image, kitId })).rejects.toThrow(Forbidden);
    await expect(addKitFile(ctx, { ...image, kitId: 99 })).rejects.toThrow(NotFound);
  });

  it(`holds ${mostFiles} files`, async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makeKit(ctx);
    const add = (i: number) =>
      addKitFile(ctx, { kitId, role: 'attachment', name: 'a.txt', bytes: Buffer.from(`teks ${i}`) });
    for (let i = 0; i < mostFiles; i++) await add(i);
    await expect(add(mostFiles)).rejects.toMatchObject({ fields: { file: ['kits.tooManyFiles'] } });
  });
});

describeOnEngines('the edit form', fresh => {
  it('saves words, new files, words beside pictures and removals together', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    await saveKit(
      ctx,
      id,
      form({ newImages: [png('a.png'), png('b.png', 'b')], newAttachments: [new File([smallPdf], 'c.pdf')] }),
    );
    const [a, b, c] = await listKitFiles(ctx.db, id);
    await saveKit(
      ctx,
      id,
      form({
        version: 2,
        markdown: `Awal.\n\n![x](gambar:${a!.id})\n\n![y](gambar:${b!.id})\n\n![z](gambar:999)`,
        keyMessages: ['Satu', '', ' Dua '],
        files: [
          { id: a!.id, alt: 'Pasar', caption: 'Di pasar', credit: 'Humas' },
          { id: b!.id, removed: true },
          { id: 999, caption: 'milik lain' },
        ],
      }),
    );
    expect((await listKitFiles(ctx.db, id)).map(({ id, alt, caption }) => [id, alt, caption])).toEqual([
      [a!.id, 'Pasar', 'Di pasar'],
      [c!.id, '', ''],
    ]);
    const kit = await findKit(ctx.db, id);
    expect(kit).toMatchObject({ version: 3, keyMessages: ['Satu', 'Dua'] });
    expect(kit?.document.content.map(block => block.type)).toEqual(['paragraph', 'image']);
    const actions = (await listAuditEntries(ctx.db, { subjectKind: 'kit' })).map(entry => entry.action);
    expect(actions).toEqual([
      ...['kit.updated', 'kit.filesChanged', 'kit.updated'],
      ...['kit.fileAdded', 'kit.fileAdded', 'kit.fileAdded', 'kit.created'],
    ]);
  });

  it('saves nothing at all when somebody was faster, unless told to', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    await updateKit(ctx, { id, version: 1, headline: 'Dari orang lain' });
    const mine = { newImages: [png('a.png')], headline: 'Punya saya' };
    await expect(saveKit(ctx, id, form(mine))).rejects.toThrow(Conflict);
    expect(await listKitFiles(ctx.db, id)).toEqual([]);
    await saveKit(ctx, id, form({ ...mine, overwrites: 2 }));
    expect(await findKit(ctx.db, id)).toMatchObject({ headline: 'Punya saya', version: 3 });
    await expect(saveKit(ctx, id, form({ ...mine, overwrites: 2 }))).rejects.toThrow(Conflict);
  });

  it('reads the embargo in the local time of the office', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    await saveKit(ctx, id, form({ embargoUntil: '2025-03-21T07:30:05' }));
    expect((await findKit(ctx.db, id))?.embargoUntil).toBe('2025-03-21T00:30:05.000Z');
    await saveKit(ctx, id, form({ version: 2 }));
    expect((await findKit(ctx.db, id))?.embargoUntil).toBeNull();
    const impossible = saveKit(ctx, id, form({ version: 3, embargoUntil: '2025-02-31T07:30' }));
    await expect(impossible).rejects.toMatchObject({ fields: { embargoUntil: ['errors.impossibleDate'] } });
  });

  it('says beside the file inputs what it does not take, and saves nothing', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    const bad = new File(['<svg/>'], 'gambar.png');
    await expect(saveKit(ctx, id, form({ newImages: [bad] }))).rejects.toMatchObject({
      fields: { newImages: ['errors.fileType'] },
    });
    await expect(saveKit(ctx, id, form({ newAttachments: [bad] }))).rejects.toThrow(Invalid);
    expect((await findKit(ctx.db, id))?.version).toBe(1);
  });

  it('refuses forged bodies beside the body, and bad contacts beside theirs', () => {
    const faults = (values: Record<string, unknown>) =>
      kitSchema
        .safeParse({ version: 1, headline: 'Judul', ...values })
        .error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
    expect(faults({ document: '{"type":"doc","content":[{"type":"iframe"}]}' })).toEqual([
      'markdown: kits.bodyUnknownPart',
    ]);
    expect(faults({ markdown: '>'.repeat(5000) })).toEqual(['markdown: kits.bodyTooDeep']);
    expect(faults({ document: 'x'.repeat(600_000) })).toEqual(['markdown: kits.bodyTooLarge']);
    expect(
      faults({ headline: '  ', contactPhone: 'abc', contactEmail: 'a@b, c@d.id', embargoUntil: 'kapan' }),
    ).toEqual([
      'headline: errors.required',
      'contactPhone: kits.phone',
      'contactEmail: errors.email',
      'embargoUntil: errors.date',
    ]);
    expect(faults({ headline: 'a'.repeat(251), keyMessages: ['b'.repeat(301)] })).toEqual([
      'headline: errors.tooLong',
      'keyMessages.0: errors.tooLong',
    ]);
  });
});
