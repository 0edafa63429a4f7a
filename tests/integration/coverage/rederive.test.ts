import { expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { runRederive } from '#app/features/coverage/rederive.service.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { listJobs } from '#app/features/jobs/queries.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { updateOutlet } from '#app/features/partners/outlets.service.server.ts';
import { defaultOffice } from '#app/features/settings/schema.ts';
import { updateOffice } from '#app/features/settings/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** Words that occur in no other text of these tests. */
const own = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(' ');

const o = async (ctx: Context<Db>, id: number) => (await findArticle(ctx.db, id))!.row.originality;

/** A story of Perintis and its copy in Penyalin a day later, derived. */
async function storyAndCopy(ctx: Context<Db>) {
  const text = storyText(5, 200);
  const form = { outletName: 'Perintis', body: text, publishedLocal: '2025-03-09T10:00' };
  const story = await loggedArticle(ctx, form);
  const copy = await loggedArticle(ctx, {
    outletName: 'Penyalin',
    body: `${text} tambahan`,
    publishedLocal: '2025-03-10T10:00',
    topicIds: (await programmeIds(ctx)).slice(0, 1),
  });
  await runJobs(ctx.db);
  return { story, copy, form };
}

async function joinNetwork(ctx: Context<Db>, name: string, network: string | null) {
  const { id } = await ctx.db
    .selectFrom('outlets')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  const { version, channel, scope } = (await findOutlet(ctx.db, id))!;
  await updateOutlet(ctx, { id, version, name, channel, scope, network });
}

describeOnEngines(
  'originality is derived again',
  fresh => {
    it('for the articles of the old and the new outlet when an article moves between them', async () => {
      const ctx = await contextFor(await fresh());
      const { story, copy, form } = await storyAndCopy(ctx);
      const later = await loggedArticle(ctx, {
        ...form,
        publishedLocal: '2025-03-11T10:00',
        body: `${form.body} lagi`,
      });
      await dismissArticle(ctx, copy, 'Bukan soal ini');
      await runJobs(ctx.db);
      expect(await o(ctx, later)).toBe(1);
      await restoreArticle(ctx, copy);
      await runJobs(ctx.db);
      const move = async (outletName: string, version: number) => {
        await updateArticle(ctx, story, articleForm({ ...form, outletName, version }));
        await runJobs(ctx.db);
        return [await o(ctx, copy), await o(ctx, later)];
      };
      expect(await o(ctx, copy)).toBeLessThan(0.01);
      expect(await move('Penyalin', 1)).toEqual([1, expect.closeTo(0, 1)]);
      await dismissArticle(ctx, copy, 'Bukan soal ini');
      expect(await move('Perintis', 2)).toEqual([1, 1]);
      await restoreArticle(ctx, copy);
      expect(await move('Muaro Pos', 3)).toEqual([expect.closeTo(0, 1), expect.closeTo(0, 1)]);
    });

    it('for an outlet and those of its old and new network when the outlet changes its network', async () => {
      const ctx = await contextFor(await fresh());
      const { copy } = await storyAndCopy(ctx);
      expect(await o(ctx, copy)).toBeLessThan(0.01);
      await joinNetwork(ctx, 'Penyalin', 'Grup Uji');
      await joinNetwork(ctx, 'Perintis', 'Grup Uji');
      await runJobs(ctx.db);
      expect(await o(ctx, copy)).toBe(1);
      await joinNetwork(ctx, 'Perintis', 'Grup Lain');
      await runJobs(ctx.db);
      expect(await o(ctx, copy)).toBeLessThan(0.01);
      await joinNetwork(ctx, 'Perintis', 'Grup Lain');
      expect(await runJobs(ctx.db)).toBe(0);
    });

    it('and the standing computed again', async () => {
      const ctx = await contextFor(await fresh());
      await openedSeason(ctx);
      await storyAndCopy(ctx);
      const points = async () =>
        (await ctx.db.selectFrom('standing_points').select('u').where('u', '>', 0).execute()).length;
      expect(await points()).toBe(0);
      await joinNetwork(ctx, 'Penyalin', 'Grup Uji');
      await joinNetwork(ctx, 'Perintis', 'Grup Uji');
      await runJobs(ctx.db);
      expect(await points()).toBeGreaterThan(0);
    });

    it('when a source that is not among the kept overlaps is dismissed, restored or rewritten', async () => {
      const ctx = await contextFor(await fresh());
      const parts = Array.from({ length: 12 }, (_, i) => own(`bagian${i}kata`, i === 11 ? 20 : 30));
      const form = { publishedLocal: '2025-03-09T10:00' };
      const sources: number[] = [];
      for (const [i, body] of parts.entries())
        sources.push(await loggedArticle(ctx, { ...form, outletName: `Sumber ${i}`, body }));
      const copy = await loggedArticle(ctx, { outletName: 'Penyalin', body: parts.join(' . ') });
      await runJobs(ctx.db);
      const before = (await o(ctx, copy))!;
      const smallest = sources[11]!;
      await dismissArticle(ctx, smallest, 'Bukan soal ini');
      await runJobs(ctx.db);
      const without = (await o(ctx, copy))!;
      expect(without).toBeGreaterThan(before);
      await restoreArticle(ctx, smallest);
      await runJobs(ctx.db);
      expect(await o(ctx, copy)).toBe(before);
      const { version } = (await findArticle(ctx.db, smallest))!.row;
      const rewritten = { ...form, outletName: 'Sumber 11', body: own('lain', 40), version };
      await updateArticle(ctx, smallest, articleForm(rewritten));
      await runJobs(ctx.db);
      expect(await o(ctx, copy)).toBe(without);
    });

    it('for all articles when the standing paragraph of the office changes, and can be stopped', async () => {
      const ctx = await contextFor(await fresh(), 'admin');
      const about = own('tentang', 60);
      const copies: number[] = [];
      for (const [i, outletName] of ['Perintis', 'Penyalin'].entries())
        copies.push(
          await loggedArticle(ctx, {
            outletName,
            body: `${own(`naskah${i}kata`, 60)}. ${about}`,
            publishedLocal: `2025-03-1${i}T10:00`,
          }),
        );
      await runJobs(ctx.db);
      const [, copy] = copies;
      expect(await o(ctx, copy!)).toBeLessThan(0.6);
      await updateOffice(ctx, { ...defaultOffice, boilerplate: about });
      await updateOffice(ctx, { ...defaultOffice, boilerplate: about, city: 'Jambi' });
      expect(await listJobs(ctx.db, { kind: 'coverage.rederive' })).toMatchObject([{ status: 'queued' }]);
      const stopped = { db: ctx.db, payload: {}, now: () => testNow, progress: async () => undefined };
      expect(await runRederive({ ...stopped, cancelled: async () => true })).toEqual({ derived: 0 });
      expect(await o(ctx, copy!)).toBeLessThan(0.6);
      await runJobs(ctx.db);
      expect(await o(ctx, copy!)).toBe(1);
      expect(await listJobs(ctx.db, { kind: 'coverage.rederive' })).toMatchObject([
        { status: 'done', progressDone: 2, progressTotal: 2, summary: { derived: 2 } },
      ]);
      await updateOffice(ctx, defaultOffice);
      await runJobs(ctx.db);
      expect(await o(ctx, copy!)).toBeLessThan(0.6);
    });
  },
  { pglite: true },
);
