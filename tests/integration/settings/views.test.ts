import { expect, it } from 'vitest';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { viewSchema } from '#app/features/settings/view-schema.ts';
import { deleteView, saveView, updateView } from '#app/features/settings/views.service.server.ts';
import { shownViews } from '#app/features/settings/views-shown.server.ts';
import { merge, outlets } from '#tests/factories/merges.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const form = (values: Record<string, unknown> = {}) =>
  viewSchema.parse({ list: 'articles', name: 'Nada negatif', query: 'nada=negative&after=x', ...values });

describeOnEngines(
  'saved views',
  fresh => {
    it('are seen by their owner, and by the office once shared', async () => {
      const officer = await contextFor(await fresh(), 'officer');
      const leader = await contextFor(officer.db, 'leader');
      const id = await saveView(officer, form());
      expect(await shownViews(officer, 'articles')).toMatchObject([
        { id, query: 'nada=negative', mine: true },
      ]);
      expect(await shownViews(leader, 'articles')).toEqual([]);
      await updateView(officer, id, form({ shared: true, name: 'Perlu dijawab' }));
      expect(await shownViews(leader, 'articles')).toMatchObject([
        { name: 'Perlu dijawab', mine: false, owner: 'Si officer' },
      ]);
      expect(await shownViews(leader, 'outlets')).toEqual([]);
      await expect(updateView(leader, id, form())).rejects.toMatchObject({ code: 'not-found' });
      await expect(deleteView(leader, id)).rejects.toMatchObject({ code: 'not-found' });
      expect(await deleteView(officer, id)).toMatchObject({ list: 'articles' });
      expect(await shownViews(officer, 'articles')).toEqual([]);
    });

    it('lead to the record that stays when theirs is merged into it, and back when that is undone', async () => {
      const ctx = await contextFor(await fresh(), 'officer');
      const kept = await makeOutlet(ctx, { name: 'Jambi Pos' });
      const gone = await makeOutlet(ctx, { name: 'JambiPos.com' });
      const query = `media=${gone}&nada=negative`;
      await saveView(ctx, form({ name: 'Satu', query }));
      await saveView(ctx, form({ name: 'Dua', query: `media=${gone}0` }));
      await saveView(ctx, form({ name: 'Tiga', list: 'journalists', query: `media=${gone}` }));
      await saveView(ctx, form({ name: 'Empat', query: `media=${kept}` }));
      const queries = async () =>
        (await ctx.db.selectFrom('saved_views').select('query').orderBy('id').execute()).map(
          row => row.query,
        );
      const before = await queries();
      const merged = await merge(ctx, outlets(kept, gone));
      expect(await queries()).toEqual([
        `media=${kept}&nada=negative`,
        `media=${gone}0`,
        `media=${kept}`,
        `media=${kept}`,
      ]);
      await undoMerge(ctx, merged);
      expect(await queries()).toEqual(before);
    });

    it('show one’s own before those of colleagues, however many these are', async () => {
      const ctx = await contextFor(await fresh(), 'officer');
      await saveView(ctx, form({ name: 'Zaman saya' }));
      const admin = await contextFor(ctx.db, 'admin');
      const leader = await contextFor(ctx.db, 'leader');
      for (const colleague of [admin, leader])
        for (let i = 1; i <= 30; i += 1)
          await saveView(colleague, form({ name: `Bersama ${i}`, query: `q=${i}`, shared: true }));
      const shown = await shownViews(ctx, 'articles');
      expect(shown).toHaveLength(61);
      expect(shown[0]).toMatchObject({ name: 'Zaman saya', mine: true });
    });

    it('have names of their own, are bounded, and only of lists that one may read', async () => {
      const ctx = await contextFor(await fresh(), 'officer');
      await saveView(ctx, form());
      await expect(saveView(ctx, form({ name: ' nada  NEGATIF ' }))).rejects.toMatchObject({
        fields: { name: ['views.nameTaken'] },
      });
      await saveView(ctx, form({ list: 'outlets' }));
      for (let i = 1; i < 30; i += 1) await saveView(ctx, form({ name: `Tampilan ${i}` }));
      await expect(saveView(ctx, form({ name: 'Satu lagi' }))).rejects.toMatchObject({
        fields: { '': ['views.tooMany'] },
      });
      const juror = await contextFor(ctx.db, 'juror');
      await expect(saveView(juror, form())).rejects.toMatchObject({ code: 'forbidden' });
    });
  },
  { pglite: true },
);
