import type { Db } from '#db/connection.ts';
import type { ArticleTopic } from './topic-reading.ts';

/** Topics a person took off an article, by position. */
export async function listRejectedTopics(db: Db, articleId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('article_topic_rejections')
    .innerJoin('topics', 'topics.id', 'article_topic_rejections.topic_id')
    .select(['topics.id', 'topics.name'])
    .where('article_id', '=', articleId)
    .orderBy('topics.position')
    .execute();
}

/** Notes topics as rejected; those that are already stay as they were. */
export async function insertRejections(
  db: Db,
  articleId: number,
  topicIds: readonly number[],
  by: { userId: number | null; at: string },
): Promise<void> {
  if (topicIds.length === 0) return;
  await db
    .insertInto('article_topic_rejections')
    .values(
      topicIds.map(topic_id => ({
        article_id: articleId,
        topic_id,
        rejected_by: by.userId,
        rejected_at: by.at,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Forgets rejections; returns how many there were. */
export async function deleteRejections(
  db: Db,
  articleId: number,
  topicIds: readonly number[],
): Promise<number> {
  if (topicIds.length === 0) return 0;
  const deleted = await db
    .deleteFrom('article_topic_rejections')
    .where('article_id', '=', articleId)
    .where('topic_id', 'in', [...topicIds])
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** Replaces the topics of an article. */
export async function writeTopics(db: Db, articleId: number, topics: readonly ArticleTopic[]): Promise<void> {
  await db.deleteFrom('article_topics').where('article_id', '=', articleId).execute();
  if (topics.length === 0) return;
  await db
    .insertInto('article_topics')
    .values(
      topics.map(({ topicId, source }) => ({
        article_id: articleId,
        topic_id: topicId,
        source,
        evidence: '[]',
      })),
    )
    .execute();
}
