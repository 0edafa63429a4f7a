import { expect, it } from 'vitest';
import { type readSaveState, saveKit } from '#app/features/press-kits/editing.service.server.ts';
import { restoreVersion } from '#app/features/press-kits/restoring.service.server.ts';
import { action as autosave } from '#app/features/press-kits/routes/autosave.ts';
import { loader as versionsPage } from '#app/features/press-kits/routes/versions.tsx';
import { kitSchema } from '#app/features/press-kits/schema.ts';
import { updateKit } from '#app/features/press-kits/service.server.ts';
import { listVersions } from '#app/features/press-kits/versions.queries.server.ts';
import { findWorkingKit } from '#app/features/press-kits/working.queries.server.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { makeKit, makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const form = (over: object) => kitSchema.parse({ version: 1, headline: 'Judul', markdown: 'Isi.', ...over });

describeOnEngines('versions', fresh => {
  it('are kept, compared by words and brought back', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const id = await makeKit(ctx, { headline: 'Satu', document: releaseOf('Kata lama di sini.') });
    await updateKit(ctx, { id, version: 1, headline: 'Dua', document: releaseOf('Kata baru di sini.') });
    const page = await officer.get(versionsPage, `/siaran-pers/${id}/versi`, { id: String(id) });
    expect(page.versions.map(({ version, kind, savedBy }) => [version, kind, savedBy])).toEqual([
      [2, 'saved', ctx.actor.name],
      [1, 'saved', ctx.actor.name],
    ]);
    expect(page.comparison?.parts.map(({ part }) => part)).toEqual(['headline', 'document']);
    expect(
      page.comparison?.parts[1]?.diff.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()),
    ).toEqual(['lama', 'baru']);
    expect(await restoreVersion(ctx, { id, version: 2, restored: 1 })).toBe(3);
    expect(await findWorkingKit(ctx.db, id)).toMatchObject({
      headline: 'Satu',
      bodyText: 'Kata lama di sini.',
    });
    expect((await listVersions(ctx.db, id)).map(version => version.kind)).toEqual([
      'restored',
      'saved',
      'saved',
    ]);
    await expect(restoreVersion(ctx, { id, version: 2, restored: 1 })).rejects.toThrow(Conflict);
    await expect(restoreVersion(ctx, { id, version: 3, restored: 99 })).rejects.toThrow(NotFound);
  });

  it('of a published kit wait, and the published one stays', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makePublishedKit(ctx, { headline: 'Terbit' });
    await updateKit(ctx, { id, version: 2, headline: 'Berikut' });
    await restoreVersion(ctx, { id, version: 3, restored: 1 });
    expect(await findWorkingKit(ctx.db, id)).toMatchObject({
      headline: 'Terbit',
      version: 4,
      liveVersion: 2,
    });
  });
});

describeOnEngines('two people in one kit', fresh => {
  it('are joined where they touch different parts, and asked where they touch the same', async () => {
    const ctx = await contextFor(await fresh());
    const other = await contextFor(ctx.db, 'admin');
    const id = await makeKit(ctx, { headline: 'Judul', document: releaseOf('Satu.', 'Dua.', 'Tiga.') });
    const { version } = await saveKit(other, id, form({ markdown: 'Satu.\n\nDua.\n\nTiga, dari rekan.' }));
    expect(version).toBe(2);
    const saved = await saveKit(ctx, id, form({ markdown: 'Satu, dari saya.\n\nDua.\n\nTiga.' }), 'auto');
    expect(saved).toMatchObject({ version: 3, joined: true, savedBy: 'Si admin' });
    expect((await findWorkingKit(ctx.db, id))?.bodyText).toBe(
      'Satu, dari saya.\n\nDua.\n\nTiga, dari rekan.',
    );
    const clash = form({ version: 2, markdown: 'Satu, lain lagi.\n\nDua.\n\nTiga, dari rekan.' });
    await expect(saveKit(other, id, clash)).rejects.toThrow(Conflict);
    await saveKit(other, id, { ...clash, overwrites: 3 });
    expect((await findWorkingKit(ctx.db, id))?.bodyText).toContain('Satu, lain lagi.');
  });

  it('hear of each other through the page that saves by itself', async () => {
    const db = await fresh();
    const [one, two] = [await visitorFor(db), await visitorFor(db, 'admin')];
    const id = await makeKit(one.ctx, { headline: 'Judul' });
    const ask = async (who: typeof one, fields: Record<string, string>) => {
      const answer = (await who.post(autosave, '/x', fields, { id: String(id) })) as Response;
      return ((await answer.json()) as { state: Awaited<ReturnType<typeof readSaveState>> }).state;
    };
    expect(await ask(one, { version: '1' })).toMatchObject({ others: [], version: 1, joined: null });
    const typed = { version: '1', changed: '1', headline: 'Judul baru', markdown: 'Isi baru.' };
    expect(await ask(two, typed)).toMatchObject({ others: [one.ctx.actor.name], version: 2, conflict: null });
    expect(await ask(one, { version: '1' })).toMatchObject({
      ...{ others: [two.ctx.actor.name], version: 2, savedBy: two.ctx.actor.name },
      joined: { headline: 'Judul baru' },
    });
    expect(await ask(one, { ...typed, headline: 'Judul lain' })).toMatchObject({
      conflict: 'errors.conflict',
    });
    expect((await listVersions(db, id)).map(version => version.kind)).toEqual(['auto', 'saved']);
  });
});
