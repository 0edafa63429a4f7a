import { expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import {
  approveSuggestions,
  dismissSuggestions,
  undoDecisions,
} from '#app/features/coverage/suggestions/review.service.server.ts';
import { keepItems } from '#app/features/coverage/suggestions/suggest.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { articleForm, loggedArticle } from '#tests/factories/coverage.ts';
import { feedAt, ruleOn } from '#tests/factories/feeds.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const url = 'https://kabar-uji.example/berita/sawit';

/** The one suggestion of a feed. */
async function suggested(ctx: Context<Db>): Promise<number> {
  await ruleOn(ctx, ['sawit']);
  await feedAt(ctx, 'https://kabar-uji.example/feed');
  const feed = await ctx.db.selectFrom('feeds').selectAll().executeTakeFirstOrThrow();
  const item = { key: 'a', url, urlKey: url, title: 'Petani sawit', summary: '', publishedAt: ctx.now };
  await inTransaction(ctx.db, db => keepItems({ db, now: ctx.now }, feed, [item]));
  const { id } = await ctx.db.selectFrom('articles').select('id').executeTakeFirstOrThrow();
  return id;
}

const row = async (ctx: Context<Db>, id: number) => (await findArticle(ctx.db, id))!.row;

describeOnEngines('what was decided since', fresh => {
  it('stays when a colleague undoes an earlier decision: a dismissal, and a return to the list', async () => {
    const ctx = await contextFor(await fresh());
    const colleague = await contextFor(ctx.db, 'admin');
    const id = await suggested(ctx);
    await approveSuggestions(ctx, [id]);
    await dismissArticle(colleague, id, 'bukan tentang kita');
    expect(await undoDecisions(ctx, [id])).toBe(0);
    expect(await row(ctx, id)).toMatchObject({ status: 'dismissed', status_reason: 'bukan tentang kita' });
    await restoreArticle(colleague, id);
    expect(await undoDecisions(ctx, [id])).toBe(0);
    expect(await row(ctx, id)).toMatchObject({ status: 'approved' });
  });

  it('stays when the story was logged by hand: undoing a dismissal makes no double', async () => {
    const ctx = await contextFor(await fresh());
    const id = await suggested(ctx);
    await dismissSuggestions(ctx, [id], 'salah umpan');
    const byHand = await loggedArticle(ctx, { url, outletName: 'Kabar Uji' });
    expect(await undoDecisions(ctx, [id])).toBe(0);
    expect((await listArticles(ctx.db, {})).rows.map(article => article.id)).toEqual([byHand]);
    expect(await row(ctx, id)).toMatchObject({ status: 'dismissed' });
  });

  it('keeps out of the search what is corrected while it waits in the inbox or is out of the list', async () => {
    const ctx = await contextFor(await fresh());
    const id = await suggested(ctx);
    const correct = async () => {
      const { version } = await row(ctx, id);
      await updateArticle(ctx, id, articleForm({ title: 'Petani sawit', outletName: 'Kabar Uji', version }));
    };
    await correct();
    expect(await countArticles(ctx.db, { search: 'sawit' })).toBe(0);
    expect(await row(ctx, id)).toMatchObject({ status: 'suggested', search_id: null });
    await approveSuggestions(ctx, [id]);
    expect(await countArticles(ctx.db, { search: 'sawit' })).toBe(1);
    await dismissArticle(ctx, id, 'bukan tentang kita');
    await correct();
    expect(await countArticles(ctx.db, { search: 'sawit' })).toBe(0);
    await restoreArticle(ctx, id);
    expect(await countArticles(ctx.db, { search: 'sawit' })).toBe(1);
  });
});
