import { sql } from 'kysely';
import { boundAfter, boundBefore } from '#app/lib/days.ts';
import { cutPage, decodeKey, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { articleMatches } from '#db/dialect/search.ts';
import { keysetPage } from '#db/keyset.ts';
import type { Database } from '#db/schema/database.ts';
import type { Channel } from '#db/schema/partners.ts';
import type { ArticleFilter } from './filter.ts';
import { type Kin, type PickUp, pickUpBounds } from './originality.ts';
import { findKinCopies } from './reuse.queries.server.ts';
import { parseSearch } from './search-terms.ts';

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

/** A search of nothing but exclusions or punctuation finds nothing. */
const nothing = sql<boolean>`1 = 0`;

/** `none` stands for articles whose tone nobody has judged yet. */
function toneIs(column: string, tone: string) {
  return tone === 'none'
    ? sql<boolean>`${sql.ref(column)} is null`
    : sql<boolean>`${sql.ref(column)} = ${tone}`;
}

/** As `pickUp` names an originality, a person's correction before what was derived. */
function pickUpIs(name: PickUp) {
  const value = sql<number | null>`coalesce(articles.originality_override, articles.originality)`;
  if (name === 'unknown') return sql<boolean>`${value} is null`;
  const { verbatim, adapted } = pickUpBounds;
  if (name === 'verbatim') return sql<boolean>`${value} <= ${verbatim}`;
  return name === 'own'
    ? sql<boolean>`${value} > ${adapted}`
    : sql<boolean>`${value} > ${verbatim} and ${value} <= ${adapted}`;
}

/**
 * The articles a filter lets through. Searching, the full-text index leads, as `matches`: newest first costs it nothing.
 */
export function filteredArticles(db: Db, filter: ArticleFilter, matching = articleMatches<Database>) {
  const terms = filter.search?.trim() ? parseSearch(filter.search) : undefined;
  const from = terms?.length
    ? db
        .selectFrom(matching(db, terms).as('matches'))
        .crossJoin('articles')
        .whereRef('articles.search_id', '=', 'matches.search_id')
    : db.selectFrom('articles');
  let query = (from as ReturnType<typeof plain>).where('articles.status', '=', filter.status ?? 'approved');
  if (terms && terms.length === 0) query = query.where(nothing);
  if (filter.outletId) query = query.where('articles.outlet_id', '=', filter.outletId);
  if (filter.channel) query = query.where('articles.channel', '=', filter.channel);
  if (filter.format) query = query.where('articles.format', '=', filter.format as never);
  if (filter.regency) query = query.where('articles.regency', '=', filter.regency);
  if (filter.headlineTone) query = query.where(toneIs('articles.headline_tone', filter.headlineTone));
  if (filter.bodyTone) query = query.where(toneIs('articles.body_tone', filter.bodyTone));
  if (filter.pickUp) query = query.where(pickUpIs(filter.pickUp));
  if (filter.fromOn) query = query.where('articles.published_on', '>=', filter.fromOn);
  if (filter.toOn) query = query.where('articles.published_on', '<=', filter.toOn);
  if (filter.month) {
    query = query
      .where('articles.published_on', '>=', `${filter.month}-01`)
      .where('articles.published_on', '<=', `${filter.month}-31`);
  }
  // Days have no index of their own; a search is led by the full-text index.
  if (!terms) {
    for (const day of [filter.fromOn, filter.month && `${filter.month}-01`])
      if (day) query = query.where('articles.published_at', '>=', boundBefore(day));
    for (const day of [filter.toOn, filter.month && `${filter.month}-31`])
      if (day) query = query.where('articles.published_at', '<', boundAfter(day));
  }
  if (filter.topicId) {
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('article_topics')
          .select('topic_id')
          .whereRef('article_id', '=', 'articles.id')
          .where('topic_id', '=', filter.topicId!),
      ),
    );
  }
  if (filter.journalistId) {
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('article_journalists')
          .select('journalist_id')
          .whereRef('article_id', '=', 'articles.id')
          .where('journalist_id', '=', filter.journalistId!),
      ),
    );
  }
  if (filter.page) {
    query = query.where('articles.id', 'in', eb => {
      const watched = eb.selectFrom('article_watches').select('article_id');
      // Written out, not bound: only so SQLite knows that the partial index fits.
      return filter.page === 'mati'
        ? watched.where('state', '=', sql.lit('dead'))
        : watched.where('changed_at', 'is not', null);
    });
  }
  if (filter.finding) {
    query = query.where('articles.id', 'in', eb =>
      eb.selectFrom('open_findings').select('article_id').where('kind', '=', filter.finding!),
    );
  }
  if (filter.batchId) {
    query = query.where('articles.id', 'in', eb =>
      eb
        .selectFrom('article_batch_rows')
        .select('article_id')
        .where('batch_id', '=', filter.batchId!)
        .where('state', '=', 'done'),
    );
  }
  if (filter.kitId) {
    query = query.where(eb => {
      const carried = eb
        .selectFrom('article_messages')
        .select('article_id')
        .whereRef('article_id', '=', 'articles.id')
        .where('kit_id', '=', filter.kitId!)
        .where('carried', '=', 1);
      return eb.exists(filter.messageKey ? carried.where('message_key', '=', filter.messageKey) : carried);
    });
  }
  return { query, searching: Boolean(terms?.length) };
}

/** The newest matches of a filter; searching, the full-text index gives them in that order by itself. */
export function newestMatches(db: Db, filter: ArticleFilter, limit: number) {
  const { query, searching } = filteredArticles(db, filter);
  const ordered = searching
    ? query.orderBy(sql`matches.search_id desc`)
    : query.orderBy('articles.published_at', 'desc').orderBy('articles.id', 'desc');
  return ordered.limit(limit);
}

function plain(db: Db) {
  return db.selectFrom('articles');
}

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
  const { query, searching } = filteredArticles(db, filter);
  const selected = listed(query);
  const byIndex = searching && sort.key === 'publishedAt';
  const { direction } = sort;
  const order = [
    { column: columns[sort.key], holds: sort.key === 'words' ? 'integer' : 'text', direction },
    { column: 'articles.id', holds: 'integer', direction },
  ] as const;
  const paged = byIndex
    ? indexPage(selected, direction, request, limit)
    : keysetPage(selected, [...order], request, limit);
  const fetched = await paged.execute();
  const page = cutPage(fetched, limit, request, row => (byIndex ? [row.searchId] : [row[sort.key], row.id]));
  return { ...page, rows: await completed(db, page.rows) };
}

/** Articles of the given ids as a list shows them, in the order of the ids. */
export async function readListRows(db: Db, ids: readonly number[]): Promise<ArticleListRow[]> {
  if (ids.length === 0) return [];
  const rows = await listed(plain(db).where('articles.id', 'in', ids)).execute();
  const places = new Map(ids.map((id, place) => [id, place]));
  return completed(
    db,
    rows.sort((a, b) => places.get(a.id)! - places.get(b.id)!),
  );
}

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
      'articles.originality_override as override',
    ]);
}

type Fetched = Omit<ArticleListRow, 'topics' | 'kin' | 'corrected'> & { override: number | null };

/** Rows with their topics and what they copy from their own house. */
async function completed(db: Db, rows: Fetched[]): Promise<ArticleListRow[]> {
  const ids = rows.map(row => row.id);
  const topics = await topicNames(db, ids);
  const kin = await findKinCopies(db, ids);
  return rows.map(({ override, ...row }) => ({
    ...row,
    corrected: override !== null,
    kin: kin.get(row.id) ?? null,
    topics: topics.get(row.id) ?? [],
  }));
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
  limit: number,
): Q {
  const backwards = Boolean(request.before) && !request.after;
  const descending = (direction === 'desc') !== backwards;
  const key = decodeKey(request.after ?? request.before, ['bigint']);
  const column = sql.ref('matches.search_id');
  const from = key
    ? query.where(descending ? sql<boolean>`${column} < ${key[0]}` : sql<boolean>`${column} > ${key[0]}`)
    : query;
  return from.orderBy(descending ? sql`${column} desc` : sql`${column} asc`).limit(limit + 1);
}

/** How many articles a filter lets through, counted no further than `most` + 1. */
export async function countArticles(db: Db, filter: ArticleFilter, most = 1000): Promise<number> {
  const { search, status = 'approved', ...others } = filter;
  const terms = search?.trim() ? parseSearch(search) : [];
  // Only approved articles stand in the full-text index: a search alone is counted in it, without looking at them.
  if (
    terms.length > 0 &&
    status === 'approved' &&
    Object.values(others).every(value => value === undefined)
  ) {
    const found = db
      .selectFrom(articleMatches(db, terms).as('matches'))
      .select('search_id')
      .limit(most + 1);
    const counted = await db
      .selectFrom(found.as('counted'))
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(counted.n);
  }
  const { query } = filteredArticles(db, filter);
  const row = await db
    .selectFrom(
      query
        .select('articles.id')
        .limit(most + 1)
        .as('counted'),
    )
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
