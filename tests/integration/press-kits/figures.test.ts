import { expect, it } from 'vitest';
import { listFigureChanges } from '#app/features/press-kits/figures.queries.server.ts';
import { takeFigures } from '#app/features/press-kits/figures.service.server.ts';
import { findKit, type Kit } from '#app/features/press-kits/queries.server.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { updateKit } from '#app/features/press-kits/service.server.ts';
import { createFigure, updateFigure } from '#app/features/programs/figures.service.server.ts';
import { findFigure } from '#app/features/programs/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { makeKit, makePublishedKit } from '#tests/factories/press-kits.ts';
import { makeFigure } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const figure = { code: 'peserta', label: 'Peserta aktif', value: 580_000, unit: 'orang' };
const showing = (id: number, shown = '580.000 orang') =>
  readMarkdown(`Sebanyak [${shown}](angka:${id}) dan lagi **[${shown}](angka:${id})**.`);

async function changesOf(ctx: Context<Db>, id: number) {
  const kit = (await findKit(ctx.db, id))!;
  return { kit, changes: (await listFigureChanges(ctx.db, [kit], ctx.now)).get(id) ?? [] };
}

async function correct(ctx: Context<Db>, id: number, value: number) {
  await updateFigure(ctx, { ...(await findFigure(ctx.db, id))!, id, value });
}

describeOnEngines('official figures in kits', fresh => {
  it('flag a draft once they change, and one click takes the new value', async () => {
    const ctx = await contextFor(await fresh());
    const figureId = await makeFigure(ctx, figure);
    const id = await makeKit(ctx, { document: showing(figureId) });
    expect((await changesOf(ctx, id)).changes).toEqual([]);
    await correct(ctx, figureId, 582_500);
    expect((await changesOf(ctx, id)).changes).toEqual([
      {
        figureId,
        label: 'Peserta aktif',
        shown: '580.000 orang',
        now: { figureId, shown: '582.500 orang' },
      },
    ]);
    await takeFigures(ctx, { id, version: 1, figureId });
    const { kit, changes } = await changesOf(ctx, id);
    expect(changes).toEqual([]);
    expect(kit).toMatchObject({ version: 2, bodyText: 'Sebanyak 582.500 orang dan lagi 582.500 orang.' });
    await expect(takeFigures(ctx, { id, version: 1 })).rejects.toThrow(Conflict);
    await expect(takeFigures(ctx, { id, version: 2 })).rejects.toThrow(Conflict);
  });

  it('follow to the value that came after', async () => {
    const ctx = await contextFor(await fresh());
    const old = await makeFigure(ctx, { ...figure, effectiveToOn: '2025-03-10' });
    const id = await makeKit(ctx, { document: showing(old) });
    expect((await changesOf(ctx, id)).changes).toMatchObject([{ now: null }]);
    await expect(takeFigures(ctx, { id, version: 1 })).rejects.toThrow(Conflict);
    const { id: _, ...before } = (await findFigure(ctx.db, old))!;
    const next = await createFigure(ctx, {
      ...before,
      value: 600_000,
      effectiveFromOn: '2025-03-11',
      effectiveToOn: null,
    });
    await takeFigures(ctx, { id, version: 1 });
    const { kit, changes } = await changesOf(ctx, id);
    expect(changes).toEqual([]);
    expect(JSON.stringify(kit.document)).toContain(`"figureId":${next}`);
  });

  it('only flag what is published, for the day it was published', async () => {
    const ctx = await contextFor(await fresh());
    const figureId = await makeFigure(ctx, figure);
    const id = await makePublishedKit(ctx, { document: showing(figureId) });
    const { id: _, ...current } = (await findFigure(ctx.db, figureId))!;
    await updateFigure(ctx, { ...current, id: figureId, effectiveToOn: '2025-12-31' });
    await createFigure(ctx, { ...current, value: 700_000, effectiveFromOn: '2026-01-01' });
    const nextYear = { ...ctx, now: '2026-02-01T03:00:00.000Z' };
    expect((await changesOf(nextYear, id)).changes).toEqual([]);
    await correct(ctx, figureId, 581_000);
    expect((await changesOf(nextYear, id)).changes).toMatchObject([{ now: { shown: '581.000 orang' } }]);
    await expect(takeFigures(ctx, { id, version: 2 })).rejects.toThrow(Conflict);
    expect((await findKit(ctx.db, id))?.bodyText).toContain('580.000 orang');
  });

  it('that do not exist stay as words', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx, { document: showing(999) });
    const plain = (kit: Kit | undefined) => expect(JSON.stringify(kit?.document)).not.toContain('figure');
    plain(await findKit(ctx.db, id));
    const headline = 'Judul';
    await updateKit(ctx, { id, version: 1, headline, document: showing(Number.MAX_SAFE_INTEGER) });
    const kit = await findKit(ctx.db, id);
    plain(kit);
    expect(kit?.bodyText).toBe('Sebanyak 580.000 orang dan lagi 580.000 orang.');
    expect(await ctx.db.selectFrom('press_kit_figures').selectAll().execute()).toEqual([]);
  });

  it('are kept as the body shows them, and no longer', async () => {
    const ctx = await contextFor(await fresh());
    const figureId = await makeFigure(ctx, figure);
    const id = await makeKit(ctx, { document: showing(figureId) });
    const kept = () => ctx.db.selectFrom('press_kit_figures').selectAll().execute();
    expect(await kept()).toEqual([{ kit_id: id, figure_id: figureId, shown: '580.000 orang' }]);
    await updateKit(ctx, { id, version: 1, headline: 'Judul saja' });
    expect(await kept()).toHaveLength(1);
    await updateKit(ctx, { id, version: 2, headline: 'Judul saja', document: readMarkdown('Tanpa angka.') });
    expect(await kept()).toEqual([]);
  });
});
