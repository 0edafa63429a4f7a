import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ArticlesTable } from '#db/schema/coverage.ts';
import { announceArticle, announceScored, indexArticle } from '../article-changes.server.ts';
import { diffArticles } from '../article-diff.server.ts';
import { writeJournalists } from '../article-rows.queries.server.ts';
import { type Article, findArticle } from '../articles.queries.server.ts';
import { refreshOpenFindings } from '../open-findings/derive.server.ts';
import { dismissArticle, restoreArticle } from '../review.service.server.ts';
import { AlreadyLogged, refuseSameArticle } from '../same-article.server.ts';
import type { ArticleTopic } from '../topic-reading.ts';
import { deleteRejections, insertRejections, writeTopics } from '../topics.queries.server.ts';
import { type BulkChanges, type BulkState, movesArticle, type Planned } from './changes.ts';
import type { Obstacle } from './terms.ts';

type Columns = Pick<
  ArticlesTable,
  'outlet_id' | 'channel' | 'byline' | 'headline_tone' | 'body_tone' | 'rubric' | 'format' | 'regency'
>;

/** All of an article that a batch may change, as it was before. */
export type Before = {
  columns: Columns;
  /** Why it was out of the list; '' when it was in. */
  dismissedFor: string;
  journalistIds: number[];
  topics: ArticleTopic[];
  rejections: { topicId: number; userId: number | null; at: string }[];
};

/** How a change of a batch ended for one article. */
export type Written = { before: Before; version: number } | { left: Obstacle };

async function beforeOf(db: Db, { id, row, journalists, topics }: Article): Promise<Before> {
  const { outlet_id, channel, byline, headline_tone, body_tone, rubric, format, regency } = row;
  const rejections = await db
    .selectFrom('article_topic_rejections')
    .select(['topic_id as topicId', 'rejected_by as userId', 'rejected_at as at'])
    .where('article_id', '=', id)
    .execute();
  return {
    columns: { outlet_id, channel, byline, headline_tone, body_tone, rubric, format, regency },
    dismissedFor: row.status_reason,
    journalistIds: journalists.map(person => person.id),
    topics: topics.map(topic => ({ topicId: topic.id, source: topic.source })),
    rejections,
  };
}

type Rewriting = {
  columns: Partial<Columns>;
  journalistIds?: number[];
  topics: ArticleTopic[];
  /** Whether whom it counts for changes. */
  moves: boolean;
  action: 'bulk-updated' | 'bulk-undone';
};

/** Rewrites one article in the caller's transaction, with its audit entry and what follows from it. */
async function rewrite(ctx: Context<Db>, article: Article, to: Rewriting): Promise<number> {
  const { db } = ctx;
  const { id } = article;
  await db
    .updateTable('articles')
    .set(eb => ({ ...to.columns, updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  if (to.journalistIds) await writeJournalists(db, id, to.journalistIds);
  await writeTopics(db, id, to.topics);
  const after = (await findArticle(db, id))!;
  if (to.moves) await indexArticle(db, after);
  await recordAudit(ctx, {
    action: `article.${to.action}`,
    subject: { kind: 'article', id, label: after.title },
    changes: diffArticles(article, after),
  });
  if (to.moves) await announceArticle(ctx, id, article, after);
  else {
    await announceScored(ctx, article, after);
    await refreshOpenFindings(db, [id]);
  }
  return after.row.version;
}

/** Changes an article as planned from its state; inside the transaction in which the plan was made. */
export async function writePlanned(
  ctx: Context<Db>,
  state: BulkState,
  { next, reject, unreject }: Planned,
  changes: BulkChanges,
): Promise<Written> {
  const { db } = ctx;
  const article = (await findArticle(db, state.id))!;
  const before = await beforeOf(db, article);
  if (changes.status) {
    if (changes.status.to === 'dismissed') await dismissArticle(ctx, state.id, changes.status.reason);
    else if (await isTwin(db, article, article.row.outlet_id)) return { left: 'sameClip' };
    else await restoreArticle(ctx, state.id);
    return { before, version: article.row.version + 1 };
  }
  if (next.outlet.id !== state.outlet.id && (await isTwin(db, article, next.outlet.id)))
    return { left: 'sameClip' };
  await insertRejections(db, state.id, reject, { userId: actorUserId(ctx.actor), at: ctx.now });
  await deleteRejections(db, state.id, unreject);
  const version = await rewrite(ctx, article, {
    columns: {
      headline_tone: next.headlineTone,
      body_tone: next.bodyTone,
      rubric: next.rubric,
      format: next.format,
      regency: next.regency,
      ...(changes.outlet && { outlet_id: changes.outlet.id, channel: changes.outlet.channel }),
      ...(changes.journalists && { byline: changes.journalists.map(person => person.name).join(', ') }),
    },
    ...(changes.journalists && { journalistIds: changes.journalists.map(person => person.id) }),
    topics: next.topics,
    moves: movesArticle(state, next),
    action: 'bulk-updated',
  });
  return { before, version };
}

/** Whether the same clip is in the list already at that outlet; nobody logs it in between. */
async function isTwin(db: Db, { id, row }: Article, outletId: number): Promise<boolean> {
  const candidate = { ...row, outlet_id: outletId };
  try {
    await refuseSameArticle(db, candidate, id);
    return false;
  } catch (error) {
    if (error instanceof AlreadyLogged) return true;
    throw error;
  }
}

/**
 * Makes an article what it was before a batch, in the caller's transaction.
 * @returns why it stays as it is, or undefined when it was put back
 */
export async function putBack(
  ctx: Context<Db>,
  articleId: number,
  before: Before,
  changes: BulkChanges,
): Promise<Obstacle | undefined> {
  const { db } = ctx;
  const article = (await findArticle(db, articleId))!;
  if (changes.status) {
    if (changes.status.to === 'approved') await dismissArticle(ctx, articleId, before.dismissedFor);
    else if (await isTwin(db, article, article.row.outlet_id)) return 'sameClip';
    else await restoreArticle(ctx, articleId);
    return undefined;
  }
  const { columns, journalistIds, topics, rejections } = before;
  if (!(await arePartnersThere(db, columns.outlet_id, journalistIds))) return 'partnerGone';
  const moves =
    columns.outlet_id !== article.row.outlet_id ||
    journalistIds.join() !== article.journalists.map(person => person.id).join();
  if (columns.outlet_id !== article.row.outlet_id && (await isTwin(db, article, columns.outlet_id)))
    return 'sameClip';
  await db.deleteFrom('article_topic_rejections').where('article_id', '=', articleId).execute();
  for (const { topicId, ...by } of rejections) await insertRejections(db, articleId, [topicId], by);
  await rewrite(ctx, article, { columns, journalistIds, topics, moves, action: 'bulk-undone' });
  return undefined;
}

/** Whether an outlet and authors are still recorded: a merge may have taken them since. */
async function arePartnersThere(
  db: Db,
  outletId: number,
  journalistIds: readonly number[],
): Promise<boolean> {
  const outlet = await db.selectFrom('outlets').select('id').where('id', '=', outletId).executeTakeFirst();
  if (!outlet) return false;
  if (journalistIds.length === 0) return true;
  const people = await db
    .selectFrom('journalists')
    .select('id')
    .where('id', 'in', [...journalistIds])
    .execute();
  return people.length === new Set(journalistIds).size;
}
