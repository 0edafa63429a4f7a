import { sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { rankedArticleMatches } from '#db/dialect/search.ts';
import { keysetPage } from '#db/keyset.ts';
import type { ArticleFilter } from './filter.ts';
import { filteredArticles } from './filtered.queries.server.ts';
import { type ArticleListRow, readListRows } from './list.queries.server.ts';

/** Among so many matches, the newest, the best are sought: weighing all of a common word takes a fraction of a second. */
const rankedTo = 5000;

/**
 * A page of what a search found, the best match first, the newer of two equal ones before the other; of the filter's
 * newest 5,000 matches. Empty without a search.
 */
export async function listMostRelevant(
  db: Db,
  filter: ArticleFilter,
  request: PageRequest = {},
  limit = 50,
): Promise<Page<ArticleListRow>> {
  const { query, searching } = filteredArticles(db, filter, rankedArticleMatches);
  if (!searching) return { rows: [], next: null, previous: null };
  const newest = query
    .select([
      'articles.id',
      sql<number>`matches.search_id`.as('searchId'),
      sql<number>`matches.score`.as('score'),
    ])
    .orderBy(sql`matches.search_id desc`)
    .limit(rankedTo);
  const best = keysetPage(
    db.selectFrom(newest.as('newest')).selectAll(),
    [
      { column: 'newest.score', holds: 'real', direction: 'desc' },
      { column: 'newest.searchId', holds: 'bigint', direction: 'desc' },
    ],
    request,
    limit,
  );
  const page = cutPage(await best.execute(), limit, request, row => [row.score, row.searchId]);
  const ids = page.rows.map(row => row.id);
  return { ...page, rows: await readListRows(db, ids) };
}
