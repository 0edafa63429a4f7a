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

const at = sql.ref('a.published_at');
const id = sql.ref('a.id');

/** The approved articles of an outlet or a journalist for their timeline. */
export async function listArticleEvents(
  { db }: Context<Db>,
  request: TimelineRequest,
): Promise<TimelineEvent[]> {
  if (!request.sources.includes('article')) return [];
  const base =
    request.kind === 'outlet'
      ? db.selectFrom('articles as a').where('a.outlet_id', '=', request.id)
      : db
          .selectFrom('articles as a')
          .where('a.id', 'in', eb =>
            eb.selectFrom('article_journalists').select('article_id').where('journalist_id', '=', request.id),
          );
  const rows = await base
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .select(['a.id', 'a.published_at as at', 'a.title', 'o.name as outlet'])
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
