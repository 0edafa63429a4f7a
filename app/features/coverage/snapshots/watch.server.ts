import type { Context } from '#app/lib/context.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import type { Article } from '../articles.queries.server.ts';

const columns = ['article_id', 'url', 'watched_from', 'next_look_at', 'state', 'failures'] as const;

/**
 * Has the page of a logged article looked at soon, in the caller's transaction. One that is watched already goes on as it
 * was, unless its address is another one now; one that was put aside is taken up again.
 * @param before the article as it was; undefined when it has just come into the list
 */
export async function watchPage(
  { db, now }: Context<Db>,
  before: Article | undefined,
  after: Article,
): Promise<void> {
  const { url, status } = after.row;
  const watch = db.updateTable('article_watches').where('article_id', '=', after.id);
  if (status !== 'approved' || url === null) {
    await watch.set({ next_look_at: null }).execute();
    return;
  }
  const fresh = {
    url,
    watched_from: now,
    next_look_at: now,
    looked_at: null,
    state: 'waiting' as const,
    problem: null,
    http_status: null,
    failures: 0,
    changed_at: null,
  };
  await db
    .insertInto('article_watches')
    .values({ article_id: after.id, ...fresh })
    .onConflict(conflict =>
      conflict.column('article_id').doUpdateSet(fresh).where('article_watches.url', '<>', url),
    )
    .execute();
  if (before?.row.status !== 'approved' || before.row.url === null) {
    await watch.set({ next_look_at: now }).where('next_look_at', 'is', null).execute();
  }
}

/** The same for articles that were just imported. */
export async function watchPages(
  { db, now }: Context<Db>,
  articles: readonly { id: number; url: string | null }[],
): Promise<void> {
  const rows = articles.flatMap(({ id, url }) => (url === null ? [] : [[id, url, now, now, 'waiting', 0]]));
  if (rows.length > 0) await bulkInsert(db, 'article_watches', columns, rows);
}
