import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleReading } from '../reading/article-reading.ts';
import { judge } from '../snapshots/verdict.ts';
import { parseLineReading } from './line-reading.ts';

/**
 * Records the page that was handed over with a line as the article's first recording, in the caller's transaction; later
 * looks at the address are compared with it. Nothing for a line without a page. Call it before the line is closed, which
 * forgets what was read.
 * @param readNow what was read of it by the caller, where the line has forgotten it; null where nothing can be
 */
export async function recordHandedPage(
  { db }: Context<Db>,
  lineId: number,
  article: { id: number; url: string | null },
  readNow?: { url: string | null; reading: ArticleReading } | null,
): Promise<void> {
  const line = await db
    .selectFrom('log_lines')
    .innerJoin('log_batches', 'log_batches.id', 'log_lines.batch_id')
    .select([
      'page_file_id as fileId',
      'page_sha256 as sha256',
      'page_size as size',
      'file_name as fileName',
      'reading',
      'log_batches.created_at as handedAt',
    ])
    .where('log_lines.id', '=', lineId)
    .where('page_file_id', 'is not', null)
    .executeTakeFirst();
  if (!line) return;
  const found = readNow === undefined ? parseLineReading(line.reading).found : readNow;
  const address = found?.url ?? article.url ?? '';
  const verdict = found && judge(address, { ok: true, finalUrl: address, reading: found.reading });
  const problem = !verdict ? 'unreadable' : verdict.kind === 'read' ? null : verdict.problem;
  const { title = '', text = '' } = verdict && 'text' in verdict ? verdict : {};
  await db
    .insertInto('article_snapshots')
    .values({
      article_id: article.id,
      url: article.url ?? '',
      origin: 'uploaded',
      fetched_at: line.handedAt,
      seen_at: line.handedAt,
      problem,
      http_status: null,
      final_url: null,
      // Markup that was pasted came as text, whatever character set it names.
      content_type: line.fileName === '' ? 'text/html; charset=utf-8' : 'text/html',
      sha256: line.sha256,
      size: line.size,
      file_id: line.fileId,
      title,
      body: text,
    })
    .execute();
}
