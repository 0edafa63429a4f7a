import { enqueueJob } from '#app/features/jobs/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { articleSearchId, indexArticleText, removeArticleText } from '#db/dialect/search.ts';
import type { Article } from './articles.queries.server.ts';
import { coverageChanged } from './ports.server.ts';
import { watchPage } from './snapshots/watch.server.ts';

/** Queues what follows from a change of an article: its originality, the key messages it carries, a copy of its page, and whoever is scored by it. */
export async function announceArticle(
  ctx: Context<Db>,
  articleId: number,
  before: Article | undefined,
  after: Article,
): Promise<void> {
  const publishedAt = (before ? [before, after] : [after]).map(state => state.row.published_at);
  await enqueueJob(ctx, {
    kind: 'coverage.originality',
    payload: { articleId, publishedAt },
    dedupeKey: `coverage.originality:${articleId}:${after.row.version}`,
  });
  await enqueueJob(ctx, {
    kind: 'coverage.messages',
    payload: { articleId },
    dedupeKey: `coverage.messages:${articleId}:${after.row.version}`,
  });
  await watchPage(ctx, before, after);
  await announceScored(ctx, before, after);
}

/** Tells whoever is scored by an article that it changed; enough where its text, time, place and people are as before. */
export async function announceScored(
  ctx: Context<Db>,
  before: Article | undefined,
  after: Article,
): Promise<void> {
  const states = before ? [before, after] : [after];
  await coverageChanged.call(ctx, {
    articleId: after.id,
    outletIds: [...new Set(states.map(state => state.outlet.id))],
    journalistIds: [...new Set(states.flatMap(state => state.journalists.map(person => person.id)))],
    publishedAt: states.map(state => state.row.published_at),
  });
}

/** Puts an article into the full-text index under the key of its publication, moving it when that has changed. */
export async function indexArticle(db: Db, article: Article): Promise<void> {
  const searchId = articleSearchId(article.row.published_at, article.id);
  if (article.row.search_id !== null && article.row.search_id !== searchId) {
    await removeArticleText(db, article.row.search_id);
  }
  await db.updateTable('articles').set({ search_id: searchId }).where('id', '=', article.id).execute();
  const people = [
    article.outlet.name,
    ...article.journalists.map(person => person.name),
    ...article.spokespersons.map(person => person.name),
  ];
  await indexArticleText(db, {
    searchId,
    title: article.title,
    people: people.join(' '),
    body: article.row.body,
  });
}
