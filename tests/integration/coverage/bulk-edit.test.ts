import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import {
  findBulkBatch,
  listBatchArticles,
  listBatchRows,
  listChangedSince,
} from '#app/features/coverage/bulk/batches.queries.server.ts';
import { draftOf } from '#app/features/coverage/bulk/changes-draft.ts';
import { planRows } from '#app/features/coverage/bulk/plans.server.ts';
import { discardBatch, keepTicked } from '#app/features/coverage/bulk/preparing.service.server.ts';
import { readPreview } from '#app/features/coverage/bulk/preview.server.ts';
import { changesSchema } from '#app/features/coverage/bulk/schema.ts';
import {
  carryOut,
  chooseChanges,
  mayUndo,
  pickArticles,
  undoBatch,
} from '#app/features/coverage/bulk/service.server.ts';
import { logArticles } from '#app/features/coverage/bulk-log.service.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { coverageChanged } from '#app/features/coverage/ports.server.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { listRejectedTopics } from '#app/features/coverage/topics.queries.server.ts';
import { rejectTopic } from '#app/features/coverage/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();
const touched: number[] = [];
coverageChanged.connect(async (_, change) => void touched.push(change.articleId));

const changes = (values: object) => changesSchema.parse(values);

async function carriedOut(ctx: Context<Db>, ids: number[], values: object): Promise<number> {
  const batch = await pickArticles(ctx, { ids });
  await chooseChanges(ctx, batch, changes(values));
  await carryOut(ctx, batch);
  await runJobs(ctx.db);
  return batch;
}

async function undone(ctx: Context<Db>, batch: number) {
  await undoBatch(ctx, batch);
  await runJobs(ctx.db);
  return (await findBulkBatch(ctx.db, batch))!;
}

describeOnEngines(
  'changing many articles',
  fresh => {
    it('changes what was chosen in each, with an entry in the log, and takes all of it back', async () => {
      const ctx = await contextFor(await fresh());
      const old = await makeTopic(ctx, { name: 'Lama', terms: ['sawit'] });
      const added = await makeTopic(ctx, { name: 'Baru', terms: ['karet'] });
      const first = await loggedArticle(ctx, {
        body: storyText(1),
        journalistNames: 'Rina',
        topicIds: [old],
      });
      const second = await loggedArticle(ctx, { body: storyText(2), rubric: 'Utama', topicIds: [added] });
      await rejectTopic(ctx, second, added);
      await loggedArticle(ctx, { body: storyText(3), outletName: 'Suara Kerinci', journalistNames: 'Budi' });
      await runJobs(ctx.db);
      const was = await Promise.all([first, second].map(id => findArticle(ctx.db, id)));
      touched.length = 0;

      const batch = await pickArticles(ctx, { ids: [first, second, 999] });
      const form = changes({
        addTopicIds: [`${added}`],
        removeTopicIds: [`${old}`],
        headlineTone: 'positive',
        rubric: 'Ekonomi',
        format: 'feature',
        regency: 'kota-jambi',
        outletName: 'suara kerinci',
        journalistNames: 'Budi',
      });
      await chooseChanges(ctx, batch, form);
      const rows = await listBatchRows(ctx.db, batch, {}, 10);
      const plans = await planRows(ctx.db, (await findBulkBatch(ctx.db, batch))!, rows);
      expect(plans.map(({ plan }) => 'next' in plan)).toEqual([true, true]);
      expect(touched).toEqual([]);
      await carryOut(ctx, batch);
      await expect(carryOut(ctx, batch)).rejects.toMatchObject({ messageKey: 'bulk.movedOn' });
      await runJobs(ctx.db);
      expect(await findBulkBatch(ctx.db, batch)).toMatchObject({ status: 'done', counts: { done: 2 } });
      for (const id of [first, second]) {
        expect(await findArticle(ctx.db, id)).toMatchObject({
          outlet: { name: 'Suara Kerinci' },
          journalists: [{ name: 'Budi' }],
          topics: [{ id: added, source: 'person' }],
          row: { headline_tone: 'positive', rubric: 'Ekonomi', format: 'feature', byline: 'Budi' },
        });
      }
      expect(await countArticles(ctx.db, { search: 'Kerinci' })).toBe(3);
      expect(new Set(touched)).toEqual(new Set([first, second]));
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'article', subjectId: first });
      expect(entry).toMatchObject({ action: 'article.bulk-updated', actorName: 'Si officer' });
      expect(entry!.changes).toEqual(
        expect.arrayContaining([
          { field: 'topics', before: 'Lama', after: 'Baru' },
          { field: 'outlet', before: 'Kabar Batanghari', after: 'Suara Kerinci' },
        ]),
      );

      expect((await undone(ctx, batch)).counts).toMatchObject({ undone: 2 });
      const { version: _, updated_at: __, search_id: ___, ...row } = was[0]!.row;
      const after = (await findArticle(ctx.db, first))!;
      expect(after).toMatchObject({ ...was[0], row });
      expect((await findArticle(ctx.db, second))!.topics).toEqual([]);
      expect(await listRejectedTopics(ctx.db, second)).toMatchObject([{ id: added }]);
      expect(await listRejectedTopics(ctx.db, first)).toEqual([]);
      expect(await countArticles(ctx.db, { search: 'Kerinci' })).toBe(1);
      await expect(undoBatch(ctx, batch)).rejects.toMatchObject({ messageKey: 'bulk.undoTooLate' });
    });

    it('leaves alone what somebody changed, before the change and before its undoing, and names it', async () => {
      const ctx = await contextFor(await fresh());
      const ids = [];
      for (const seed of [1, 2, 3])
        ids.push(await loggedArticle(ctx, { title: `Judul ${seed}`, body: storyText(seed) }));
      const [early, late, gone] = ids as [number, number, number];
      const edit = async (id: number, seed: number) =>
        updateArticle(
          ctx,
          id,
          articleForm({
            title: `Diubah ${seed}`,
            body: storyText(seed),
            version: (await findArticle(ctx.db, id))!.row.version,
          }),
        );
      const batch = await pickArticles(ctx, { ids });
      await chooseChanges(ctx, batch, changes({ headlineTone: 'negative' }));
      await edit(early, 1);
      await dismissArticle(ctx, gone, 'Di luar topik');
      await carryOut(ctx, batch);
      await runJobs(ctx.db);
      expect(await listBatchArticles(ctx.db, batch, 'left', 10)).toMatchObject([
        { articleId: gone, title: 'Judul 3', reason: 'changed' },
        { articleId: early, title: 'Diubah 1', reason: 'changed' },
      ]);
      await edit(late, 2);
      expect(await listChangedSince(ctx.db, batch, 10)).toEqual([{ articleId: late, title: 'Diubah 2' }]);
      expect((await undone(ctx, batch)).counts).toMatchObject({ kept: 1, left: 2 });
      expect(await listBatchArticles(ctx.db, batch, 'kept', 10)).toMatchObject([
        { articleId: late, reason: 'changed' },
      ]);
    });

    it('is forgotten when nobody wants it, but not any more once it is carried out', async () => {
      const ctx = await contextFor(await fresh());
      const id = await loggedArticle(ctx, { body: storyText(1) });
      const unwanted = await pickArticles(ctx, { ids: [id] });
      await chooseChanges(ctx, unwanted, changes({ rubric: 'Ekonomi' }));
      const leader = await contextFor(ctx.db, 'leader');
      await expect(discardBatch(leader, unwanted)).rejects.toMatchObject({ code: 'forbidden' });
      await discardBatch(ctx, unwanted);
      expect(await findBulkBatch(ctx.db, unwanted)).toBeUndefined();
      expect((await listAuditEntries(ctx.db, { subjectKind: 'bulk-change' }))[0]).toMatchObject({
        action: 'bulk-change.discarded',
        subjectId: unwanted,
        changes: [
          { field: 'articles', before: 1 },
          { field: 'preparedBy', before: 'Si officer' },
        ],
      });
      expect((await findArticle(ctx.db, id))!.row.rubric).toBe('');
      const done = await carriedOut(ctx, [id], { rubric: 'Ekonomi' });
      await expect(discardBatch(ctx, done)).rejects.toMatchObject({ code: 'conflict' });
    });

    it('leaves alone what was unticked in the preview, and lists exactly what it changed', async () => {
      const ctx = await contextFor(await fresh());
      const ids = [1, 2, 3].map(seed => ({ body: storyText(seed) }));
      const [one, two, three] = [
        await loggedArticle(ctx, ids[0]!),
        await loggedArticle(ctx, ids[1]!),
        await loggedArticle(ctx, ids[2]!),
      ];
      const batch = await pickArticles(ctx, { ids: [one, two, three] }, '/pemberitaan?nada=negative');
      const untick = { shown: [one, two, three], kept: [one] };
      await expect(keepTicked(ctx, batch, untick)).rejects.toMatchObject({ code: 'conflict' });
      await chooseChanges(ctx, batch, changes({ rubric: 'Ekonomi' }));
      const leader = await contextFor(ctx.db, 'leader');
      await expect(keepTicked(leader, batch, untick)).rejects.toMatchObject({ code: 'forbidden' });
      await keepTicked(ctx, batch, untick);
      // Another page of the preview says nothing about what this one showed.
      await keepTicked(ctx, batch, { shown: [three, 999], kept: [three, 999] });
      const waiting = (await findBulkBatch(ctx.db, batch))!;
      const preview = await readPreview(ctx.db, waiting, { asked: undefined, afterId: 0 });
      expect(preview).toMatchObject({ groups: { changes: 3 }, willChange: 2 });
      expect(preview.rows.map(row => [row.articleId, row.ticked]).sort()).toEqual([
        [one, true],
        [two, false],
        [three, true],
      ]);
      await carryOut(ctx, batch);
      await runJobs(ctx.db);
      expect(await findBulkBatch(ctx.db, batch)).toMatchObject({
        origin: '/pemberitaan?nada=negative',
        counts: { done: 2, left: 1 },
      });
      expect(await listBatchArticles(ctx.db, batch, 'left', 10)).toMatchObject([
        { articleId: two, reason: 'leftOut' },
      ]);
      const filter = filterFrom(new URLSearchParams(`perubahan=${batch}`));
      expect((await listArticles(ctx.db, filter)).rows.map(row => row.id).sort()).toEqual([one, three]);
      await expect(keepTicked(ctx, batch, untick)).rejects.toMatchObject({ code: 'conflict' });
      await undone(ctx, batch);
      expect((await listArticles(ctx.db, filter)).rows).toEqual([]);
    });

    it('records journalists who are not recorded yet only when told to, and only when carried out', async () => {
      const ctx = await contextFor(await fresh());
      const outletName = 'Suara Kerinci';
      const one = await loggedArticle(ctx, { body: storyText(1), outletName });
      const two = await loggedArticle(ctx, { body: storyText(2), outletName, journalistNames: 'Rina' });
      const batch = await pickArticles(ctx, { ids: [one, two] });
      const names = { journalistNames: 'Rina, Yuda Baru, Tari Baru' };
      await expect(chooseChanges(ctx, batch, changes(names))).rejects.toMatchObject({
        fields: { journalistNames: ['bulk.journalistUnknown?names=Yuda+Baru%2C+Tari+Baru'] },
      });
      await chooseChanges(ctx, batch, changes({ ...names, recordNew: true }));
      const recorded = () =>
        ctx.db.selectFrom('journalists').select('name').where('name', 'like', '%Baru').execute();
      expect(await recorded()).toEqual([]);
      expect(draftOf((await findBulkBatch(ctx.db, batch))!.changes)).toMatchObject({
        ...names,
        recordNew: 'on',
      });
      await carryOut(ctx, batch);
      await runJobs(ctx.db);
      expect(await recorded()).toHaveLength(2);
      for (const id of [one, two]) {
        const article = (await findArticle(ctx.db, id))!;
        expect(article.journalists.map(person => person.name)).toEqual(['Rina', 'Yuda Baru', 'Tari Baru']);
        const writers = await ctx.db
          .selectFrom('affiliations')
          .select('journalist_id')
          .where('outlet_id', '=', article.outlet.id)
          .execute();
        expect(writers.map(row => row.journalist_id)).toEqual(
          expect.arrayContaining(article.journalists.map(person => person.id)),
        );
      }
      await undone(ctx, batch);
      expect((await findArticle(ctx.db, one))!.journalists).toEqual([]);
      expect((await findArticle(ctx.db, two))!.journalists.map(person => person.name)).toEqual(['Rina']);
    });

    it('takes out of the list with a reason and brings back, but never the same clip twice', async () => {
      const ctx = await contextFor(await fresh());
      const url = 'https://kabar.example/satu';
      const one = await loggedArticle(ctx, { body: storyText(1), url });
      const two = await loggedArticle(ctx, { body: storyText(2) });
      const batch = await carriedOut(ctx, [one, two], { act: 'dismiss', reason: 'Uji coba' });
      expect((await findArticle(ctx.db, one))!.row).toMatchObject({
        status: 'dismissed',
        status_reason: 'Uji coba',
      });
      expect(await countArticles(ctx.db, { search: 'petani' })).toBe(0);
      const again = await loggedArticle(ctx, { body: storyText(4), url });
      expect((await undone(ctx, batch)).counts).toMatchObject({ undone: 1, kept: 1 });
      expect(await listBatchArticles(ctx.db, batch, 'kept', 10)).toMatchObject([
        { articleId: one, reason: 'sameClip' },
      ]);
      expect(await countArticles(ctx.db, { search: 'petani' })).toBe(2);
      const back = await carriedOut(ctx, [one, again], { act: 'restore' });
      expect((await findBulkBatch(ctx.db, back))!.counts).toMatchObject({ left: 1, same: 1 });
      await dismissArticle(ctx, again, 'Salah');
      const third = await carriedOut(ctx, [one], { act: 'restore' });
      expect((await findArticle(ctx.db, one))!.row.status).toBe('approved');
      await undone(ctx, third);
      expect((await findArticle(ctx.db, one))!.row).toMatchObject({
        status: 'dismissed',
        status_reason: 'Uji coba',
      });
    });

    it('does not make the same text twice in one outlet', async () => {
      const ctx = await contextFor(await fresh());
      const one = await loggedArticle(ctx, { body: storyText(1), outletName: 'Media A' });
      const two = await loggedArticle(ctx, { body: storyText(1), outletName: 'Media B' });
      await loggedArticle(ctx, { body: storyText(5), outletName: 'Media C' });
      const batch = await carriedOut(ctx, [one, two], { outletName: 'Media C' });
      expect((await findBulkBatch(ctx.db, batch))!.counts).toEqual({ done: 1, left: 1 });
    });

    it('picks by a filter, and refuses what makes no sense', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const topic = await makeTopic(ctx, {});
      const first = await loggedArticle(ctx, { body: storyText(1) });
      await loggedArticle(ctx, { body: storyText(2), outletName: 'Media B' });
      const batch = await pickArticles(ctx, { filter: { search: 'petani' } });
      expect(await listBatchRows(db, batch, {}, 10)).toHaveLength(2);
      expect((await findBulkBatch(db, batch))!.beyond).toBe(false);
      const refused = (values: object) => chooseChanges(ctx, batch, changes(values));
      await expect(refused({})).rejects.toMatchObject({ fields: { '': ['bulk.nothingChosen'] } });
      await expect(refused({ outletName: 'Tidak Ada' })).rejects.toMatchObject({
        fields: { outletName: ['bulk.outletUnknown'] },
      });
      await expect(refused({ journalistNames: 'Tidak Ada' })).rejects.toMatchObject({
        fields: { journalistNames: ['bulk.journalistUnknown?names=Tidak+Ada'] },
      });
      await expect(refused({ act: 'dismiss' })).rejects.toMatchObject({
        fields: { reason: ['errors.required'] },
      });
      await expect(refused({ addTopicIds: [topic], removeTopicIds: [topic] })).rejects.toMatchObject({
        fields: { removeTopicIds: ['bulk.topicBoth'] },
      });
      await expect(carryOut(ctx, batch)).rejects.toMatchObject({ messageKey: 'bulk.movedOn' });
      await expect(pickArticles(ctx, { ids: [999] })).rejects.toMatchObject({
        messageKey: 'coverage.nothingPicked',
      });
      const leader = await contextFor(db, 'leader');
      await expect(pickArticles(leader, { ids: [first] })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(carryOut(leader, batch)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('takes the newest 1,000 that match and says that there are more', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const outlet = { id: await makeOutlet(ctx), name: 'Kabar Uji', channel: 'online' as const };
      await logArticles(
        ctx,
        Array.from({ length: 1001 }, (_, n) => ({
          ...{ outlet, journalists: [], topicIds: [], spokespersons: [], url: null, canonicalUrl: null },
          ...{ title: `Judul ${n}`, contentHash: `hash ${n}`, body: 'Pekerja terlindungi.', words: 2 },
          ...{ publishedAt: '2025-03-01T03:00:00.000Z', publishedOn: '2025-03-01', rubric: '' },
          ...{ format: 'hard_news' as const, headlineTone: null, bodyTone: null },
          ...{ channel: null, regency: null, seconds: null },
        })),
      );
      const batch = await pickArticles(ctx, { filter: { search: 'pekerja' } });
      expect((await findBulkBatch(db, batch))!.beyond).toBe(true);
      const rows = await listBatchRows(db, batch, {}, 2000);
      expect(rows).toHaveLength(1000);
      expect(rows.map(row => row.articleId)).not.toContain(1);
    });

    it('goes on after an interruption, or is taken back as far as it came; after 30 days no more', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const ids: number[] = [];
      for (let seed = 1; seed <= 12; seed += 1) ids.push(await loggedArticle(ctx, { body: storyText(seed) }));
      const batch = await carriedOut(ctx, ids, { bodyTone: 'neutral' });
      const found = (await findBulkBatch(db, batch))!;
      expect(await mayUndo({ ...ctx, now: '2025-04-19T03:00:00.000Z' }, found)).toBe(true);
      expect(await mayUndo({ ...ctx, now: '2025-04-19T03:00:00.001Z' }, found)).toBe(false);
      // As a run that was stopped in the middle leaves it.
      await db.updateTable('article_batches').set({ status: 'running' }).where('id', '=', batch).execute();
      await db
        .updateTable('article_batch_rows')
        .set({ state: 'waiting' })
        .where('article_id', 'in', ids.slice(0, 2))
        .execute();
      await db
        .updateTable('jobs')
        .set({ status: 'cancelled' })
        .where('kind', '=', 'coverage.bulk-edit')
        .execute();
      await carryOut(ctx, batch);
      await runJobs(db);
      expect((await findBulkBatch(db, batch))!.counts).toEqual({ done: 10, left: 2 });
      expect((await undone(ctx, batch)).counts).toMatchObject({ undone: 10 });
    });
  },
  { pglite: true },
);
