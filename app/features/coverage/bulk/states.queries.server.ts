import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';
import type { BulkState } from './changes.ts';

/** Rows of a table that hangs on articles, by article. */
function byArticle<R extends { articleId: number }>(rows: readonly R[]): Map<number, R[]> {
  const lists = new Map<number, R[]>();
  for (const row of rows) {
    const list = lists.get(row.articleId);
    if (list) list.push(row);
    else lists.set(row.articleId, [row]);
  }
  return lists;
}

/** What a batch may change of some articles, by id; those that are gone are absent. Bodies are not read. */
export async function listBulkStates(db: Db, ids: readonly number[]): Promise<Map<number, BulkState>> {
  const states = new Map<number, BulkState>();
  for (const chunk of chunksOf(ids))
    for (const state of await readChunk(db, chunk)) states.set(state.id, state);
  return states;
}

async function readChunk(db: Db, ids: number[]): Promise<BulkState[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.version', 'title', 'status', 'published_on', 'outlet_id'])
    .select([
      'headline_tone',
      'body_tone',
      'rubric',
      'format',
      'articles.regency',
      'outlets.name as outletName',
    ])
    .where('articles.id', 'in', ids)
    .execute();
  const journalists = byArticle(
    await db
      .selectFrom('article_journalists')
      .innerJoin('journalists', 'journalists.id', 'article_journalists.journalist_id')
      .select(['article_id as articleId', 'journalists.id', 'journalists.name'])
      .where('article_id', 'in', ids)
      .orderBy('position')
      .execute(),
  );
  const topics = byArticle(
    await db
      .selectFrom('article_topics')
      .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
      .select(['article_id as articleId', 'topic_id as topicId', 'source'])
      .where('article_id', 'in', ids)
      .orderBy('topics.position')
      .execute(),
  );
  const rejections = byArticle(
    await db
      .selectFrom('article_topic_rejections')
      .select(['article_id as articleId', 'topic_id as topicId'])
      .where('article_id', 'in', ids)
      .execute(),
  );
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    title: row.title,
    status: row.status,
    publishedOn: row.published_on,
    outlet: { id: row.outlet_id, name: row.outletName },
    journalists: (journalists.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    topics: (topics.get(row.id) ?? []).map(({ topicId, source }) => ({ topicId, source })),
    rejectedTopicIds: (rejections.get(row.id) ?? []).map(({ topicId }) => topicId),
    headlineTone: row.headline_tone,
    bodyTone: row.body_tone,
    rubric: row.rubric,
    format: row.format,
    regency: row.regency,
  }));
}

/** The versions of some articles, by id. */
export async function listVersions(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'version'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(row => [row.id, row.version]));
}

/** How many articles of a batch carry each topic, by topic. */
export async function countTopicsOf(db: Db, batchId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('article_batch_rows')
    .innerJoin('article_topics', 'article_topics.article_id', 'article_batch_rows.article_id')
    .select(['topic_id as topicId', eb => eb.fn.countAll<number>().as('n')])
    .where('batch_id', '=', batchId)
    .groupBy('topic_id')
    .execute();
  return new Map(rows.map(row => [row.topicId, Number(row.n)]));
}
