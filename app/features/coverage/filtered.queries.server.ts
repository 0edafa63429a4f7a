import { sql } from 'kysely';
import { boundAfter, boundBefore } from '#app/lib/days.ts';
import type { Db } from '#db/connection.ts';
import { linesInOrder } from '#db/dialect/article-facets.ts';
import { articleMatches } from '#db/dialect/search.ts';
import type { Database } from '#db/schema/database.ts';
import type { ArticleFilter } from './filter.ts';
import { type PickUp, pickUpBounds } from './originality.ts';
import { parseSearch } from './search-terms.ts';

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

/** All articles, of whatever status. */
export function plain(db: Db) {
  return db.selectFrom('articles');
}

/** What a search found, the newest first. */
export type Found = {
  /** How many, counted as far as asked. */
  count: number;
  /** The keys of the newest. */
  searchIds: number[];
  /** What each is counted by (`facetsText`), a line each; null when it was not asked for. */
  facets: string | null;
};

/** The terms when nothing but a search narrows what can be found by text: the full-text index then answers alone. */
function onlySearch({ search, status, ...others }: ArticleFilter) {
  if (!search?.trim() || (status && status !== 'approved')) return undefined;
  if (Object.values(others).some(value => value !== undefined)) return undefined;
  const terms = parseSearch(search);
  return terms.length > 0 ? terms : undefined;
}

/**
 * Walks once over the newest finds of a search among approved articles: for a page of them, their count as far as
 * `most` and what they are counted by.
 */
export async function walkFound(
  db: Db,
  filter: ArticleFilter,
  { most, keys, facets }: { most: number; keys: number; facets: boolean },
): Promise<Found> {
  const terms = onlySearch(filter);
  const newest = terms
    ? db
        .selectFrom(articleMatches(db, terms).as('matches'))
        .select('search_id')
        .orderBy(sql`search_id desc`)
        .limit(most)
    : newestMatches(db, filter, most).select(sql<number>`articles.search_id`.as('search_id'));
  const walked = db
    .selectFrom(newest.as('newest'))
    .select(eb => [
      eb.fn.countAll<number>().as('count'),
      linesInOrder(db, 'newest.search_id', 'newest.search_id').as('keys'),
    ]);
  const {
    count,
    keys: lines,
    ...more
  } = await (facets
    ? walked
        .crossJoin('article_facets')
        .whereRef('article_facets.search_id', '=', 'newest.search_id')
        .select(linesInOrder(db, 'article_facets.facets', 'newest.search_id').as('facets'))
    : walked
  ).executeTakeFirstOrThrow();
  return {
    count: Number(count),
    searchIds: lines ? lines.split('\n', keys).map(Number) : [],
    facets: 'facets' in more ? (more.facets as string | null) : null,
  };
}

/** How many articles a filter lets through, counted no further than `most` + 1. */
export async function countArticles(db: Db, filter: ArticleFilter, most = 1000): Promise<number> {
  const terms = onlySearch(filter);
  const found = terms
    ? db
        .selectFrom(articleMatches(db, terms).as('matches'))
        .select('search_id as id')
        .limit(most + 1)
    : filteredArticles(db, filter)
        .query.select('articles.id')
        .limit(most + 1);
  const row = await db
    .selectFrom(found.as('counted'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
