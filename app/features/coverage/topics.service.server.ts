import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { listTopicsFor } from './article-topics.server.ts';
import { type Article, findArticle } from './articles.queries.server.ts';
import { findTopics } from './reading/topics.ts';
import { changed } from './review.service.server.ts';
import { topicsAfterReading } from './topic-reading.ts';
import { topicText } from './topic-text.ts';
import {
  deleteRejections,
  insertRejections,
  listRejectedTopics,
  writeTopics,
} from './topics.queries.server.ts';

const currentTopics = (article: Article) =>
  article.topics.map(topic => ({ topicId: topic.id, source: topic.source }));

async function audit(
  ctx: Context<Db>,
  article: Article,
  action: 'topic-rejected' | 'topic-taken-back' | 'topics-read',
): Promise<void> {
  const names = (of: Article) => ({ topics: of.topics.map(topic => topic.name).join(', ') });
  const after = (await findArticle(ctx.db, article.id))!;
  await recordAudit(ctx, {
    action: `article.${action}`,
    subject: { kind: 'article', id: article.id, label: article.title },
    changes: diffFields(names(article), names(after), ['topics']),
  });
}

async function bump({ db, now }: Context<Db>, id: number): Promise<void> {
  await db
    .updateTable('articles')
    .set(eb => ({ updated_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a topic off an article for good: reading the text again does not put it back. Standings follow.
 * @throws Conflict when the article does not carry it (any more).
 */
export async function rejectTopic(ctx: Context<Db>, articleId: number, topicId: number): Promise<void> {
  await changed(ctx, articleId, async (inner, article) => {
    if (!article.topics.some(topic => topic.id === topicId)) throw new Conflict('errors.alreadyDone');
    await insertRejections(inner.db, articleId, [topicId], { userId: actorUserId(ctx.actor), at: ctx.now });
    await writeTopics(
      inner.db,
      articleId,
      currentTopics(article).filter(topic => topic.topicId !== topicId),
    );
    await bump(inner, articleId);
    await audit(inner, article, 'topic-rejected');
  });
}

/** Puts a rejected topic back; from then on it counts as chosen by a person. */
export async function takeBackTopic(ctx: Context<Db>, articleId: number, topicId: number): Promise<void> {
  await changed(ctx, articleId, async (inner, article) => {
    if ((await deleteRejections(inner.db, articleId, [topicId])) === 0)
      throw new Conflict('errors.alreadyDone');
    const others = currentTopics(article).filter(topic => topic.topicId !== topicId);
    await writeTopics(inner.db, articleId, [...others, { topicId, source: 'person' }]);
    await bump(inner, articleId);
    await audit(inner, article, 'topic-taken-back');
  });
}

/**
 * Reads an article's topics again by the word lists of today (see `topicsAfterReading`).
 * @returns whether anything changed; if not, nothing is written.
 */
export async function readTopicsAgain(ctx: Context<Db>, articleId: number): Promise<boolean> {
  authorise(ctx.actor, 'coverage.write');
  const before = await findArticle(ctx.db, articleId);
  if (!before) throw new NotFound();
  const text = topicText({ ...before.row, caption: before.row.lead_image_caption });
  const carried = before.topics.map(topic => topic.id);
  const found = findTopics(text, await listTopicsFor(ctx.db, carried)).map(match => match.topicId);
  const rejected = new Set((await listRejectedTopics(ctx.db, articleId)).map(topic => topic.id));
  const planned = topicsAfterReading(currentTopics(before), found, rejected);
  const key = (topics: typeof planned) =>
    topics
      .map(topic => `${topic.topicId}${topic.source}`)
      .sort()
      .join();
  if (key(planned) === key(currentTopics(before))) return false;
  await changed(ctx, articleId, async (inner, article) => {
    if (article.row.version !== before.row.version) throw new Conflict('errors.conflict');
    await writeTopics(inner.db, articleId, planned);
    await bump(inner, articleId);
    await audit(inner, article, 'topics-read');
  });
  return true;
}
