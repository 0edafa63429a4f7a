import { sql } from 'kysely';
import type { TimelineEvent } from '#app/features/partners/timeline.ts';
import {
  comesAfter,
  newestFirst,
  type TimelineRequest,
} from '#app/features/partners/timeline-page.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { coveragePaths } from './paths.ts';

const id = sql.ref('a.id');

/**
 * An outlet's articles lie in an index by time. A journalist's are few among all: the bare column would have SQLite walk
 * every article from the newest, so an expression keeps it to the journalist's own.
 */
const publishedAt = {
  outlet: sql<string>`${sql.ref('a.published_at')}`,
  journalist: sql<string>`(a.published_at || '')`,
};

/** The approved articles of an outlet or a journalist for their timeline. */
export async function listArticleEvents(
  { db }: Context<Db>,
  request: TimelineRequest,
): Promise<TimelineEvent[]> {
  if (!request.sources.includes('article')) return [];
  const at = publishedAt[request.kind];
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .select(['a.id', 'a.published_at as at', 'a.title', 'o.name as outlet'])
    .$if(request.kind === 'outlet', query => query.where('a.outlet_id', '=', request.id))
    .$if(request.kind === 'journalist', query =>
      query
        .innerJoin('article_journalists as w', 'w.article_id', 'a.id')
        .where('w.journalist_id', '=', request.id),
    )
    .where('a.status', '=', 'approved')
    .where(comesAfter(request, 'article', at, id))
    .orderBy(newestFirst(at, id))
    .limit(request.limit + 1)
    .execute();
  return rows.map(row => ({
    ...row,
    source: 'article',
    href: coveragePaths.show(row.id),
    outlet: request.kind === 'outlet' ? null : row.outlet,
  }));
}
