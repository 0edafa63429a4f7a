import { expect, it } from 'vitest';
import { readArticleView } from '#app/features/coverage/article-view.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const labels = { quote: 'kutipan', copy: 'salinan' };

describeOnEngines(
  'correcting an article',
  fresh => {
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
  },
  { pglite: true },
);
