import { type ArticleFilter, filterFrom, filterNames } from '#app/features/coverage/filter.ts';
import { filteredArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { readRowId } from '#app/lib/row-id.ts';
import type { Db } from '#db/connection.ts';
import { mostInBook } from './terms.ts';

export type Selection = {
  /** Whether anything was chosen at all: an address without a filter chooses nothing. */
  chosen: boolean;
  /** Ids of approved articles, the newest first; no more than fit into a book. */
  ids: number[];
  /** How many articles were chosen, counted no further than `countedTo`. */
  count: number;
};

/** Counting stops here: how far beyond the limit a choice is helps nobody. */
const countedTo = 10_000;

async function idsOf(db: Db, filter: ArticleFilter): Promise<number[]> {
  const { query } = filteredArticles(db, { ...filter, status: 'approved' });
  const rows = await query
    .select(['articles.id', 'articles.published_at'])
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(countedTo)
    .execute();
  return rows.map(row => row.id);
}

async function approvedOf(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'published_at'])
    .where('id', 'in', ids)
    .where('status', '=', 'approved')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(row => row.id);
}

/** Most single articles that an address may name. */
const mostPicked = 5000;

/**
 * The articles that an address chooses: those named by `artikel`, or all that the filters of the article list let through.
 * Only approved ones, whatever the filter asks for.
 */
export async function readSelection(db: Db, params: URLSearchParams): Promise<Selection> {
  const picked = params.getAll('artikel').slice(0, mostPicked);
  const filtered = filterNames.some(name => params.get(name)?.trim());
  if (picked.length === 0 && !filtered) return { chosen: false, ids: [], count: 0 };
  const ids =
    picked.length > 0
      ? await approvedOf(db, [...new Set(picked.map(readRowId).filter(id => id !== undefined))])
      : await idsOf(db, filterFrom(params));
  return { chosen: true, ids: ids.slice(0, mostInBook), count: ids.length };
}
