import type { Db } from '#db/connection.ts';
import type { ArticleMessagesTable, MessageVerdict } from '#db/schema/understanding.ts';

/** Releases published in a window of instants, with their key messages, newest first. */
export async function listMessagesBetween(
  db: Db,
  window: { from: string; to: string },
): Promise<{ kitId: number; messages: string[] }[]> {
  const rows = await db
    .selectFrom('press_kits')
    .select(['id', 'key_messages'])
    .where('status', '=', 'published')
    .where('published_at', '>=', window.from)
    .where('published_at', '<=', window.to)
    .orderBy('published_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(row => ({ kitId: row.id, messages: JSON.parse(row.key_messages) as string[] }));
}

export async function listVerdicts(db: Db, articleId: number): Promise<ArticleMessagesTable[]> {
  return db
    .selectFrom('article_messages')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('verdict', 'is not', null)
    .execute();
}

/** Replaces what is known of the messages an article carries. */
export async function writeMessages(
  db: Db,
  articleId: number,
  rows: readonly ArticleMessagesTable[],
): Promise<void> {
  await db.deleteFrom('article_messages').where('article_id', '=', articleId).execute();
  for (let from = 0; from < rows.length; from += 100) {
    await db
      .insertInto('article_messages')
      .values(rows.slice(from, from + 100))
      .execute();
  }
}

/** The key messages an article comes near to, those it carries first, with their releases. */
export async function listArticleMessages(db: Db, articleId: number) {
  const rows = await db
    .selectFrom('article_messages')
    .innerJoin('press_kits', 'press_kits.id', 'article_messages.kit_id')
    .select(['kit_id as kitId', 'press_kits.headline', 'message_key as key', 'message', 'share'])
    .select(['start_at as start', 'end_at as end', 'carried', 'verdict'])
    .where('article_id', '=', articleId)
    .where('press_kits.status', '=', 'published')
    .orderBy('carried', 'desc')
    .orderBy('share', 'desc')
    .orderBy('message_key')
    .limit(50)
    .execute();
  return rows.map(row => ({ ...row, carried: row.carried === 1 }));
}

/** Records a person's verdict on a message; returns whether there was such a row. */
export async function updateVerdict(
  db: Db,
  row: { articleId: number; kitId: number; key: string },
  values: { verdict: MessageVerdict | null; carried: number; by: number | null; at: string },
): Promise<boolean> {
  const updated = await db
    .updateTable('article_messages')
    .set({
      verdict: values.verdict,
      carried: values.carried,
      verdict_by: values.by,
      verdict_at: values.at,
    })
    .where('article_id', '=', row.articleId)
    .where('kit_id', '=', row.kitId)
    .where('message_key', '=', row.key)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) > 0;
}

/** In how many approved articles each message of a release is carried, and in how many at least one is. */
export async function countCarried(
  db: Db,
  kitId: number,
): Promise<{ articles: number; byMessage: Map<string, number> }> {
  const carried = db
    .selectFrom('article_messages')
    .innerJoin('articles', 'articles.id', 'article_messages.article_id')
    .where('kit_id', '=', kitId)
    .where('carried', '=', 1)
    .where('articles.status', '=', 'approved');
  const rows = await carried
    .select(['message_key as key', eb => eb.fn.countAll<number>().as('articles')])
    .groupBy('message_key')
    .execute();
  const any = await carried
    .select(eb => eb.fn.count<number>('article_messages.article_id').distinct().as('articles'))
    .executeTakeFirstOrThrow();
  return {
    articles: Number(any.articles),
    byMessage: new Map(rows.map(row => [row.key, Number(row.articles)])),
  };
}
