import { expect, it } from 'vitest';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { createKit, publishKit } from '#app/features/press-kits/service.server.ts';
import { listTemplates } from '#app/features/press-kits/templates.queries.server.ts';
import { deleteTemplate, saveTemplate, startKit } from '#app/features/press-kits/templates.service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { makeKit } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const words = { headline: 'Judul baru', dateline: '' };

describeOnEngines('templates of kits', fresh => {
  it('start a kit with its parts, the office’s boilerplate and contact', async () => {
    const ctx = await contextFor(await fresh());
    const { boilerplate, contactEmail } = await readOffice(ctx.db);
    for (const from of ['release', 'factSheet', 'invitation'] as const) {
      const id = await startKit(ctx, { ...words, headline: `Judul ${from}`, from });
      const kit = await findKit(ctx.db, id);
      expect(kit?.bodyText).toContain('[isi: ');
      expect(kit).toMatchObject({ boilerplate, contactEmail, contactName: ctx.actor.name });
      await expect(publishKit(ctx, { id })).rejects.toThrow(Invalid);
    }
    const blank = await findKit(ctx.db, await startKit(ctx, { ...words, from: 'blank' }));
    expect(blank?.bodyText).toBe('');
  });

  it('are kept from a kit without its pictures, and make new kits', async () => {
    const ctx = await contextFor(await fresh());
    const document = readMarkdown('Isi tetap.\n\n![](gambar:5)\n\n:::fakta Kotak\nSatu\n:::');
    const kitId = await makeKit(ctx, { document, keyMessages: ['Pesan'] });
    await saveTemplate(ctx, { kitId, name: 'Laporan bulanan' });
    const [template] = await listTemplates(ctx.db);
    expect(template).toMatchObject({ name: 'Laporan bulanan' });
    const kit = await findKit(ctx.db, await startKit(ctx, { ...words, from: template!.id }));
    expect(kit).toMatchObject({ bodyText: 'Isi tetap.\n\nKotak\nSatu', keyMessages: ['Pesan'] });
    await expect(saveTemplate(ctx, { kitId, name: 'LAPORAN bulanan' })).rejects.toThrow(Invalid);
    expect(await deleteTemplate(ctx, template!.id)).toBe('Laporan bulanan');
    await expect(deleteTemplate(ctx, template!.id)).rejects.toThrow(NotFound);
    await expect(startKit(ctx, { ...words, from: template!.id })).rejects.toThrow(Invalid);
  });

  it('need a body, and somebody who writes', async () => {
    const ctx = await contextFor(await fresh());
    const empty = await createKit(ctx, { headline: 'Kosong' });
    await expect(saveTemplate(ctx, { kitId: empty, name: 'Kosong' })).rejects.toThrow(Invalid);
    const leader = { ...ctx, actor: { ...ctx.actor, role: 'leader' } as typeof ctx.actor };
    await expect(saveTemplate(leader, { kitId: empty, name: 'x' })).rejects.toThrow(Forbidden);
    await expect(startKit(leader, { ...words, from: 'release' })).rejects.toThrow(Forbidden);
  });
});
