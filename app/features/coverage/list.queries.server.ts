import { sql } from 'kysely';
import { cutPage, decodeKey, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { articlesMatching, searchText } from '#db/dialect/search.ts';
import { keptQuery } from '#db/kept-query.ts';
import { keysetPage } from '#db/keyset.ts';
import type { Channel } from '#db/schema/partners.ts';
import type { ArticleFilter } from './filter.ts';
import { filteredArticles, onlySearch, plain } from './filtered.queries.server.ts';
import type { Kin } from './originality.ts';
import { kinOfArticle } from './reuse.queries.server.ts';
import type { SearchTerm } from './search-terms.ts';
import { type Snippet, snippetFinder } from './snippet.ts';

export const articleSorts = ['publishedAt', 'words', 'createdAt'] as const;
export type ArticleSort = { key: (typeof articleSorts)[number]; direction: 'asc' | 'desc' };

export type ArticleListRow = {
  id: number;
  title: string;
  outletId: number;
  outletName: string;
  channel: Channel;
  publishedAt: string;
  createdAt: string;
  words: number;
  format: string;
  headlineTone: string | null;
  bodyTone: string | null;
  originality: number | null;
  corrected: boolean;
  /** Whose copy it is within its own house; null when it is none. */
  kin: Kin | null;
  searchId: number | null;
  topics: string[];
};

const columns = {
  publishedAt: 'articles.published_at',
  words: 'articles.words',
  createdAt: 'articles.created_at',
} as const;

/** The names of articles' topics, in the order of the word lists. */
export async function topicNames(db: Db, ids: readonly number[]): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>();
  if (ids.length === 0) return names;
  const rows = await db
    .selectFrom('article_topics')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['article_id', 'topics.name'])
    .where('article_id', 'in', ids)
    .orderBy('topics.position')
    .execute();
  for (const row of rows) names.set(row.article_id, [...(names.get(row.article_id) ?? []), row.name]);
  return names;
}

/** Bodies of articles by id. */
export async function readBodies(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('articles').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(row => [row.id, row.body]));
}

/** A page of articles. Searching with the newest first, pages are keyed by the full-text index itself. */
export async function listArticles(
  db: Db,
  filter: ArticleFilter,
  sort: ArticleSort = { key: 'publishedAt', direction: 'desc' },
  request: PageRequest = {},
  limit = 50,
): Promise<Page<ArticleListRow>> {
  const page = await readPage(db, filter, { sort, request, limit });
  return { ...page, rows: page.rows.map(row => completed(row)) };
}

/** What a list shows, and the passage in which a search found its words. */
export type PassageRow = ArticleListRow & { snippet: Snippet | null };

/** The same with the passages of a search, found in the texts that come with the rows. */
export async function listArticlesWithPassages(
  db: Db,
  filter: ArticleFilter,
  sought: readonly SearchTerm[],
  wanted: WantedPage,
): Promise<Page<PassageRow>> {
  const terms = onlySearch(filter);
  const { sort, request, limit } = wanted;
  const first = sort.key === 'publishedAt' && sort.direction === 'desc' && !request.after && !request.before;
  const page =
    terms && first
      ? cutPage(
          await newestOfSearch(db, { text: searchText(db, terms), most: limit + 1 }),
          limit,
          request,
          row => [row.searchId],
        )
      : await readPage(db, filter, wanted, ['articles.body']);
  const find = snippetFinder(sought);
  return { ...page, rows: page.rows.map(row => completed(row, find(row.body!) ?? null)) };
}

/** The first page of a search that nothing else narrows, the page of searches that is asked for most. */
const newestOfSearch = keptQuery(['text', 'most'], (db, { text, most }: { text: string; most: number }) =>
  indexPage(
    listed(
      db
        .selectFrom(articlesMatching(db, text).as('matches'))
        .crossJoin('articles')
        .whereRef('articles.search_id', '=', 'matches.search_id')
        .where('articles.status', '=', 'approved') as never as ReturnType<typeof plain>,
    ).select('articles.body'),
    'desc',
    {},
    most,
  ),
);

export type WantedPage = { sort: ArticleSort; request: PageRequest; limit: number };

async function readPage(
  db: Db,
  filter: ArticleFilter,
  { sort, request, limit }: WantedPage,
  more: 'articles.body'[] = [],
): Promise<Page<ReadRow>> {
  const { query, searching } = filteredArticles(db, filter);
  const selected = listed(query).select(more);
  const byIndex = searching && sort.key === 'publishedAt';
  const { direction } = sort;
  const order = [
    { column: columns[sort.key], holds: sort.key === 'words' ? 'integer' : 'text', direction },
    { column: 'articles.id', holds: 'integer', direction },
  ] as const;
  const paged = byIndex
    ? indexPage(selected, direction, request, limit + 1)
    : keysetPage(selected, [...order], request, limit);
  const fetched: ReadRow[] = await paged.execute();
  return cutPage(fetched, limit, request, row => (byIndex ? [row.searchId] : [row[sort.key], row.id]));
}

/** Articles of the given ids as a list shows them, in the order of the ids. */
export async function readListRows(db: Db, ids: readonly number[]): Promise<ArticleListRow[]> {
  if (ids.length === 0) return [];
  const rows = await listed(plain(db).where('articles.id', 'in', ids)).execute();
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows.sort((a, b) => places.get(a.id)! - places.get(b.id)!).map(row => completed(row));
}

/** The names of an article's topics, a line each, in the order of the word lists. */
const topicsOfArticle = sql<string | null>`(
  select string_agg(topics.name, ${sql.lit('\n')} order by topics.position)
  from article_topics tagged join topics on topics.id = tagged.topic_id
  where tagged.article_id = articles.id)`;

function listed(query: ReturnType<typeof plain>) {
  return query
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id',
      'articles.title',
      'articles.outlet_id as outletId',
      'outlets.name as outletName',
      'articles.channel',
      'articles.published_at as publishedAt',
      'articles.created_at as createdAt',
      'articles.words',
      'articles.format',
      'articles.headline_tone as headlineTone',
      'articles.body_tone as bodyTone',
      'articles.search_id as searchId',
      eb => eb.fn.coalesce('articles.originality_override', 'articles.originality').as('originality'),
      'articles.originality_override as corrected',
      kinOfArticle.as('kin'),
      topicsOfArticle.as('topics'),
    ]);
}

type ReadRow = Omit<ArticleListRow, 'corrected' | 'topics'> & {
  corrected: number | null;
  /** A line each. */
  topics: string | null;
  body?: string;
};

/**
 * A row as a list shows it. Written out field by field, because the rows of better-sqlite3 are slow to copy and a list
 * copies many.
 */
function completed(row: ReadRow): ArticleListRow;
function completed(row: ReadRow, snippet: Snippet | null): PassageRow;
function completed(row: ReadRow, snippet?: Snippet | null): ArticleListRow | PassageRow {
  const shown: ArticleListRow = {
    id: row.id,
    title: row.title,
    outletId: row.outletId,
    outletName: row.outletName,
    channel: row.channel,
    publishedAt: row.publishedAt,
    createdAt: row.createdAt,
    words: row.words,
    format: row.format,
    headlineTone: row.headlineTone,
    bodyTone: row.bodyTone,
    originality: row.originality,
    corrected: row.corrected !== null,
    kin: row.kin,
    searchId: row.searchId,
    topics: row.topics === null ? [] : row.topics.split('\n'),
  };
  return snippet === undefined ? shown : Object.assign(shown, { snippet });
}

type Pageable<Q> = {
  where: (e: ReturnType<typeof sql<boolean>>) => Q;
  orderBy: (e: ReturnType<typeof sql>) => Q;
  limit: (n: number) => Q;
};

/** Keyset paging along the full-text index, so that SQLite reads it in rowid order and stops after a page. */
function indexPage<Q extends Pageable<Q>>(
  query: Q,
  direction: 'asc' | 'desc',
  request: PageRequest,
  rows: number,
): Q {
  const backwards = Boolean(request.before) && !request.after;
  const descending = (direction === 'desc') !== backwards;
  const key = decodeKey(request.after ?? request.before, ['bigint']);
  const column = sql.ref('matches.search_id');
  const from = key
    ? query.where(descending ? sql<boolean>`${column} < ${key[0]}` : sql<boolean>`${column} > ${key[0]}`)
    : query;
  return from.orderBy(descending ? sql`${column} desc` : sql`${column} asc`).limit(rows);
}
