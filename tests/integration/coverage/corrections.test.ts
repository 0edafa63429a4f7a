import { expect, it } from 'vitest';
import { readArticleView } from '#app/features/coverage/article-view.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle, updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { readFormChoices } from '#app/features/coverage/form-choices.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { updateTopic } from '#app/features/programs/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { programmeIds } from '#tests/factories/awards.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const topicsOf = async (ctx: Context<Db>, id: number) =>
  (await findArticle(ctx.db, id))!.topics.map(topic => topic.id);

async function retire(ctx: Context<Db>, ...ids: number[]) {
  for (const id of ids) await updateTopic(ctx, { ...(await findTopic(ctx.db, id))!, active: false });
}

const labels = { quote: 'kutipan', copy: 'salinan', figure: '', mixUp: '', message: '' };

describeOnEngines(
  'correcting an article',
  fresh => {
    it('keeps a topic that is no longer in use until somebody takes it away, and adds none', async () => {
      const ctx = await contextFor(await fresh());
      const [used, retired, never] = (await programmeIds(ctx)) as [number, number, number];
      const id = await loggedArticle(ctx, { topicIds: [used, retired], body: `JKM. ${storyText(1)}` });
      const source = (await findArticle(ctx.db, id))!.topics.find(topic => topic.id === retired)!.source;
      await retire(ctx, retired, never);
      const offered = (await readFormChoices(ctx.db, null, [used, retired])).topics;
      expect(offered.find(topic => topic.id === retired)).toMatchObject({ active: false });
      expect(offered.find(topic => topic.id === used)).toMatchObject({ active: true });
      expect(offered.map(topic => topic.id)).not.toContain(never);
      expect((await readFormChoices(ctx.db)).topics.map(topic => topic.id)).not.toContain(retired);
      const save = (topicIds: number[], version: number) =>
        updateArticle(ctx, id, articleForm({ body: `JKM. ${storyText(1)}`, topicIds, version }));
      await save([used, retired, never], 1);
      expect(await topicsOf(ctx, id)).toEqual([used, retired]);
      expect((await findArticle(ctx.db, id))!.topics.find(topic => topic.id === retired)!.source).toBe(
        source,
      );
      await save([used], 2);
      expect(await topicsOf(ctx, id)).toEqual([used]);
      await save([used, retired], 3);
      expect(await topicsOf(ctx, id)).toEqual([used]);
      const fresher = await loggedArticle(ctx, { outletName: 'Muaro Pos', topicIds: [used, retired] });
      expect(await topicsOf(ctx, fresher)).toEqual([used]);
    });

    it('does not bring back an article that was logged again meanwhile', async () => {
      const ctx = await contextFor(await fresh());
      const url = 'https://kabarbatanghari.example/a';
      const dismissed = await loggedArticle(ctx, { url });
      await dismissArticle(ctx, dismissed, 'Salah catat');
      const view = async () => (await readArticleView(ctx.db, dismissed, labels))!;
      expect((await view()).same).toBeUndefined();
      const again = await loggedArticle(ctx, { url, body: storyText(9) });
      await expect(restoreArticle(ctx, dismissed)).rejects.toMatchObject({
        fields: { '': ['coverage.alreadyLogged'] },
        article: { id: again },
      });
      expect(await view()).toMatchObject({ row: { status: 'dismissed' }, same: { id: again } });
      await dismissArticle(ctx, again, 'Salah catat');
      await restoreArticle(ctx, dismissed);
      expect(await view()).toMatchObject({ row: { status: 'approved' }, same: undefined });
      await expect(restoreArticle(ctx, again)).rejects.toMatchObject({ article: { id: dismissed } });
    });

    it('takes a publication from 1945 until two days ahead', async () => {
      const ctx = await contextFor(await fresh());
      const log = (publishedLocal: string) =>
        logArticle(ctx, articleForm({ publishedLocal, body: storyText(publishedLocal.length), title: 'x' }));
      const refusal = (key: string) => ({ fields: { publishedLocal: [key] } });
      for (const early of ['0001-01-01T00:00', '1944-12-31T23:59'])
        await expect(log(early)).rejects.toMatchObject(refusal('coverage.publishedTooEarly'));
      for (const late of ['9999-12-31T23:59', '2025-03-22T10:01'])
        await expect(log(late)).rejects.toMatchObject(refusal('coverage.publishedAhead'));
      const id = await log('1945-01-01T00:00');
      const at = (publishedLocal: string, version: number) =>
        updateArticle(ctx, id, articleForm({ publishedLocal, version }));
      await at('2025-03-22T10:00', 1);
      await expect(at('9999-12-31T23:59', 2)).rejects.toMatchObject(refusal('coverage.publishedAhead'));
    });
  },
  { pglite: true },
);
