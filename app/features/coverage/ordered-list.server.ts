import type { Page, PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleFilter } from './filter.ts';
import { type ArticleListRow, type ArticleSort, articleSorts, listArticles } from './list.queries.server.ts';
import { listMostRelevant } from './relevance.queries.server.ts';
import { parseSearch } from './search-terms.ts';

/** What the list can be sorted by: its columns, and how well an article fits a search. */
export const listSorts = [...articleSorts, 'relevance'] as const;
export type ListSort = { key: (typeof listSorts)[number]; direction: ArticleSort['direction'] };

export const newestFirst = { key: 'publishedAt', direction: 'desc' } as const;

const isByColumn = (sort: ListSort): sort is ArticleSort => sort.key !== 'relevance';

/**
 * A page of the list in the order asked for. The best match first only where there is a search: nothing fits better than
 * another otherwise, and the newest come first.
 */
export async function orderedPage(
  db: Db,
  filter: ArticleFilter,
  asked: ListSort,
  request: PageRequest,
  limit: number,
): Promise<Page<ArticleListRow> & { sort: ListSort; searching: boolean }> {
  const searching = filter.search !== undefined && parseSearch(filter.search).length > 0;
  if (searching && !isByColumn(asked)) {
    const sort = { ...asked, direction: 'desc' } as const;
    return { ...(await listMostRelevant(db, filter, request, limit)), sort, searching };
  }
  const sort = isByColumn(asked) ? asked : newestFirst;
  return { ...(await listArticles(db, filter, sort, request, limit)), sort, searching };
}
