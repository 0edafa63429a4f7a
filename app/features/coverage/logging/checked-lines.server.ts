import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { SameArticle } from '../articles.queries.server.ts';

/** The line that a form checks: its evidence, who found it, and the article it became when somebody was faster. */
export async function findLineToLog(
  db: Db,
  lineId: number,
): Promise<{
  id: number;
  fileId: number | null;
  foundBy: 'officer' | 'candidate';
  article: SameArticle | undefined;
}> {
  const row = await db
    .selectFrom('log_lines')
    .innerJoin('log_batches', 'log_batches.id', 'log_lines.batch_id')
    .leftJoin('articles', 'articles.id', 'log_lines.article_id')
    .select(['file_id as fileId', 'articles.id as articleId', 'articles.title', 'articles.status', 'origin'])
    .where('log_lines.id', '=', lineId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const article =
    row.articleId === null ? undefined : { id: row.articleId, title: row.title!, status: row.status! };
  return {
    id: lineId,
    fileId: row.fileId,
    foundBy: row.origin === 'claim' ? 'candidate' : 'officer',
    article,
  };
}

/** A line became this article; other lines of the same address, in whatever batch, have nothing left to check. */
export async function closeLines(
  db: Db,
  closed: { articleId: number; lineId: number | undefined; compareKey: string | null; now: string },
): Promise<void> {
  const values = { article_id: closed.articleId, reading: '', updated_at: closed.now };
  if (closed.lineId !== undefined) {
    await db
      .updateTable('log_lines')
      .set({ ...values, state: 'logged' })
      .where('id', '=', closed.lineId)
      .execute();
  }
  if (closed.compareKey === null) return;
  await db
    .updateTable('log_lines')
    .set({ ...values, state: 'known' })
    .where('compare_key', '=', closed.compareKey)
    .where('state', 'in', ['waiting', 'read', 'failed'])
    .execute();
}
