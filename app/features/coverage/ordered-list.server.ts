import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { type Facets, facetsOf, facetsReadTo, readFacets } from './facets.queries.server.ts';
import type { ArticleFilter } from './filter.ts';
import { countArticles, walkFound } from './filtered.queries.server.ts';
import {
  type ArticleListRow,
  type ArticleSort,
  articleSorts,
  listArticles,
  readFoundRows,
} from './list.queries.server.ts';
import { listMostRelevant } from './relevance.queries.server.ts';
import { parseSearch } from './search-terms.ts';
import { type Snippet, snippetFinder } from './snippet.ts';
import { snippetsOf } from './snippets.server.ts';

/** What the list can be sorted by: its columns, and how well an article fits a search. */
export const listSorts = [...articleSorts, 'relevance'] as const;
export type ListSort = { key: (typeof listSorts)[number]; direction: ArticleSort['direction'] };

export const newestFirst = { key: 'publishedAt', direction: 'desc' } as const;

/** Counting stops here: beyond it people want "many", not a figure. */
export const countedTo = facetsReadTo;

const isByColumn = (sort: ListSort): sort is ArticleSort => sort.key !== 'relevance';

export type OrderedPage = Page<ArticleListRow & { snippet: Snippet | null }> & {
  sort: ListSort;
  searching: boolean;
  /** How many the filter lets through, as far as `countedTo` + 1. */
  counted: number;
  /** Null unless asked for. */
  facets: Facets | null;
};

export type ListWanted = { sort: ListSort; request: PageRequest; limit: number; facets: boolean };

/**
 * A page of the list in the order asked for, with the count of all and, searching, the passages in which the words
 * stand. The best match first only where there is a search: nothing fits better than another otherwise, and the newest
 * come first.
 */
export async function orderedPage(db: Db, filter: ArticleFilter, wanted: ListWanted): Promise<OrderedPage> {
  const terms = filter.search ? parseSearch(filter.search) : [];
  const searching = terms.length > 0;
  const { request } = wanted;
  const sort = isByColumn(wanted.sort)
    ? wanted.sort
    : searching
      ? ({ ...wanted.sort, direction: 'desc' } as const)
      : newestFirst;
  const first = !request.after && !request.before;
  const newest = sort.key === 'publishedAt' && sort.direction === 'desc';
  if (searching && first && newest && (filter.status ?? 'approved') === 'approved')
    return { ...(await newestFound(db, filter, wanted, snippetFinder(terms))), sort, searching };
  const page = isByColumn(sort)
    ? await listArticles(db, filter, sort, request, wanted.limit)
    : await listMostRelevant(db, filter, request, wanted.limit);
  const whole = page.next === null && page.previous === null;
  const ids = page.rows.map(row => row.id);
  const snippets = await snippetsOf(db, ids, filter.search);
  return {
    ...page,
    rows: page.rows.map(row => ({ ...row, snippet: snippets.get(row.id) ?? null })),
    sort,
    searching,
    counted: whole ? page.rows.length : await countArticles(db, filter, countedTo),
    facets: wanted.facets ? await readFacets(db, filter) : null,
  };
}

/** The first page of a search, the newest first, which one walk over the finds tells, counts and all. */
async function newestFound(
  db: Db,
  filter: ArticleFilter,
  { limit, facets }: ListWanted,
  find: (body: string) => Snippet | undefined,
) {
  const found = await walkFound(db, filter, { most: countedTo + 1, keys: limit + 1, facets });
  const rows = await readFoundRows(db, found.searchIds.slice(0, limit + 1));
  const page = cutPage(rows, limit, {}, row => [row.searchId]);
  return {
    ...page,
    rows: page.rows.map(({ body, ...row }) => ({ ...row, snippet: find(body) ?? null })),
    counted: found.count,
    facets: facets ? await facetsOf(db, found.facets, found.count) : null,
  };
}
