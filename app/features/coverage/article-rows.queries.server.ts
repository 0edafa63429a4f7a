import type { Db } from '#db/connection.ts';

export type ArticleRows = {
  journalistIds: number[];
  topics: { topicId: number; source: 'machine' | 'person' }[];
  spokespersons: { name: string; title: string }[];
};

/** Replaces who an article is by, in the order given. */
export async function writeJournalists(
  db: Db,
  articleId: number,
  journalistIds: readonly number[],
): Promise<void> {
  await db.deleteFrom('article_journalists').where('article_id', '=', articleId).execute();
  if (journalistIds.length === 0) return;
  await db
    .insertInto('article_journalists')
    .values(
      journalistIds.map((journalist_id, position) => ({ article_id: articleId, journalist_id, position })),
    )
    .execute();
}

/** Replaces an article's people and topics. */
export async function writeArticleRows(db: Db, articleId: number, rows: ArticleRows): Promise<void> {
  await writeJournalists(db, articleId, rows.journalistIds);
  await db.deleteFrom('article_topics').where('article_id', '=', articleId).execute();
  await db.deleteFrom('article_spokespersons').where('article_id', '=', articleId).execute();
  if (rows.topics.length > 0) {
    await db
      .insertInto('article_topics')
      .values(
        rows.topics.map(topic => ({
          article_id: articleId,
          topic_id: topic.topicId,
          source: topic.source,
          evidence: '[]',
        })),
      )
      .execute();
  }
  if (rows.spokespersons.length > 0) {
    await db
      .insertInto('article_spokespersons')
      .values(rows.spokespersons.map(person => ({ article_id: articleId, ...person })))
      .execute();
  }
}
