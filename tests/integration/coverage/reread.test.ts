import { expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { findBulkBatch } from '#app/features/coverage/bulk/batches.queries.server.ts';
import { readPreview } from '#app/features/coverage/bulk/preview.server.ts';
import { countToReread, rereadTopic } from '#app/features/coverage/bulk/reread.server.ts';
import { carryOut, undoBatch } from '#app/features/coverage/bulk/service.server.ts';
import { rejectTopic } from '#app/features/coverage/topics.service.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { updateTopic } from '#app/features/programs/topics.service.server.ts';
import { wire } from '#app/wiring.server.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

describeOnEngines(
  'reading articles again for a topic',
  fresh => {
    it('shows what would come and go after its words changed, and changes it when told to; people keep the last word', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const topic = await makeTopic(ctx, { name: 'Kelapa sawit', terms: ['getah'] });
      const other = await makeTopic(ctx, { name: 'Karet', terms: ['sungai'] });
      const log = (seed: number, start: string, rest: object = {}) =>
        loggedArticle(ctx, { title: `Judul ${seed}`, body: `${start} ${storyText(seed)}`, ...rest });
      const loses = await log(1, 'Getah menetes.', { topicIds: [topic, other] });
      const gains = await log(2, 'Sawit dipanen.');
      const rejected = await log(3, 'Getah dan sawit.', { topicIds: [topic] });
      await rejectTopic(ctx, rejected, topic);
      const byHand = await log(4, 'Tanpa kata itu.', { topicIds: [topic] });
      const captioned = await log(5, 'Getah.', { topicIds: [topic], leadImageCaption: 'Kebun sawit' });
      const late = await log(6, 'Sawit lagi.');
      const saved = { ...(await findTopic(db, topic))!, terms: ['sawit'] };
      expect(await updateTopic(ctx, saved)).toEqual({ wordsChanged: true });
      expect(await updateTopic(ctx, { ...saved, name: 'Sawit' })).toEqual({ wordsChanged: false });
      await runJobs(db);

      expect(await countToReread(db)).toBe(6);
      const batch = await rereadTopic(ctx, topic);
      await runJobs(db);
      const found = (await findBulkBatch(db, batch))!;
      expect(found).toMatchObject({
        status: 'ready',
        topic: { name: 'Sawit' },
        counts: { read: 6, added: 2, removed: 1, waiting: 3 },
      });
      const preview = await readPreview(db, found, { asked: undefined, afterId: 0 });
      expect(preview.groups.changes).toBe(3);
      expect(preview.rows.map(row => [row.title, row.topics, row.changes])).toEqual([
        ['Judul 1', { added: [], removed: ['Sawit'] }, []],
        ['Judul 2', { added: ['Sawit'], removed: [] }, []],
        ['Judul 6', { added: ['Sawit'], removed: [] }, []],
      ]);
      // The sentence is the reason, with what is new, and what no longer counts, told apart.
      expect(found.words).toMatchObject({
        now: { terms: ['sawit'] },
        former: { terms: ['getah'] },
        fired: [
          { text: 'sawit', mark: 'fresh', articles: 2 },
          { text: 'getah', mark: 'gone', articles: 1 },
        ],
      });
      expect(preview.rows.map(row => row.witness?.pieces.find(piece => piece.mark))).toEqual([
        { text: 'Getah', mark: 'gone' },
        { text: 'Sawit', mark: 'fresh' },
        { text: 'Sawit', mark: 'fresh' },
      ]);
      const topicsOf = async (id: number) =>
        (await findArticle(db, id))!.topics.map(({ id, source }) => [id, source]);
      expect(await topicsOf(gains)).toEqual([]);

      await rejectTopic(ctx, loses, other);
      await carryOut(ctx, batch);
      await runJobs(db);
      expect((await findBulkBatch(db, batch))!.counts).toMatchObject({ done: 2, left: 1, read: 6 });
      expect(await topicsOf(gains)).toEqual([[topic, 'machine']]);
      expect(await topicsOf(rejected)).toEqual([]);
      expect(await topicsOf(byHand)).toEqual([[topic, 'person']]);
      expect(await topicsOf(captioned)).toEqual([[topic, 'machine']]);

      await rejectTopic(ctx, late, topic);
      await undoBatch(ctx, batch);
      await runJobs(db);
      expect(await topicsOf(gains)).toEqual([]);
      expect((await findBulkBatch(db, batch))!.counts).toMatchObject({ undone: 1, kept: 1 });
    });

    it('reads from a day on, and a topic out of use only where it stands', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const topic = await makeTopic(ctx, { name: 'Sawit', terms: ['sawit'] });
      await loggedArticle(ctx, { body: 'Sawit.', publishedLocal: '2025-03-01T10:00' });
      await loggedArticle(ctx, { body: 'Sawit baru.', publishedLocal: '2025-03-10T10:00' });
      const counts = async (fromOn?: string) => {
        const batch = await rereadTopic(ctx, topic, { fromOn });
        await runJobs(db);
        return (await findBulkBatch(db, batch))!.counts;
      };
      expect(await counts('2025-03-05')).toMatchObject({ read: 1, added: 1 });
      expect(await counts()).toMatchObject({ read: 2, added: 2 });
      await updateTopic(ctx, { ...(await findTopic(db, topic))!, active: false });
      expect(await counts()).toMatchObject({ read: 2, added: 0, removed: 0, waiting: 0 });
      await expect(rereadTopic(ctx, 999)).rejects.toMatchObject({ code: 'not-found' });
      await expect(rereadTopic(await contextFor(db, 'leader'), topic)).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  },
  { pglite: true },
);
