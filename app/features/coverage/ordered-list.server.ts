import type { Page, PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { type Facets, facetsReadTo, readFacets } from './facets.queries.server.ts';
import type { ArticleFilter } from './filter.ts';
import { countArticles, isLedByIndex } from './filtered.queries.server.ts';
import {
  type ArticleSort,
  articleSorts,
  listArticles,
  listArticlesWithPassages,
  type PassageRow,
} from './list.queries.server.ts';
import { listMostRelevant } from './relevance.queries.server.ts';
import { asksFor, parseSearch, type SearchTerm } from './search-terms.ts';
import { snippetsOf } from './snippets.server.ts';

/** What the list can be sorted by: its columns, and how well an article fits a search. */
export const listSorts = [...articleSorts, 'relevance'] as const;
export type ListSort = { key: (typeof listSorts)[number]; direction: ArticleSort['direction'] };

export const newestFirst = { key: 'publishedAt', direction: 'desc' } as const;

/** Counting stops here: beyond it people want "many", not a figure. */
export const countedTo = facetsReadTo;

const isByColumn = (sort: ListSort): sort is ArticleSort => sort.key !== 'relevance';

export type OrderedPage = Page<PassageRow> & {
  sort: ListSort;
  /** Whether words are searched for in the full-text index, so that one article may fit better than another. */
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
  const searching = isLedByIndex(filter);
  const sort = isByColumn(wanted.sort)
    ? wanted.sort
    : searching
      ? ({ ...wanted.sort, direction: 'desc' } as const)
      : newestFirst;
  const page = await withPassages(db, filter, { ...wanted, sort }, terms);
  const whole = page.next === null && page.previous === null;
  const facets = wanted.facets ? await readFacets(db, filter) : null;
  const counted = whole ? page.rows.length : (facets?.count ?? (await countArticles(db, filter, countedTo)));
  return { ...page, sort, searching, counted, facets };
}

/** A page with the passages in which the words of a search stand; the texts come with the rows where they can. */
async function withPassages(
  db: Db,
  filter: ArticleFilter,
  { sort, request, limit }: ListWanted,
  terms: readonly SearchTerm[],
): Promise<Page<PassageRow>> {
  if (!asksFor(terms) || !isByColumn(sort)) {
    const page = isByColumn(sort)
      ? await listArticles(db, filter, sort, request, limit)
      : await listMostRelevant(db, filter, request, limit);
    const ids = page.rows.map(row => row.id);
    const passages = await snippetsOf(db, ids, filter.search);
    return { ...page, rows: page.rows.map(row => ({ ...row, snippet: passages.get(row.id) ?? null })) };
  }
  return listArticlesWithPassages(db, filter, terms, { sort, request, limit });
}
