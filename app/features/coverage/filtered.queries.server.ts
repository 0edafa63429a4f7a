import { sql } from 'kysely';
import { boundAfter, boundBefore } from '#app/lib/days.ts';
import type { Db } from '#db/connection.ts';
import { articleMatches, articleMatchesOfAny, articlesMatching, searchText } from '#db/dialect/search.ts';
import type { Database } from '#db/schema/database.ts';
import type { ArticleFilter } from './filter.ts';
import { type PickUp, pickUpBounds } from './originality.ts';
import { asksFor, parseSearch, type SearchTerm } from './search-terms.ts';

/** A search of nothing but punctuation finds nothing. */
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

/** Only approved articles stand in the full-text index. */
const areIndexed = ({ status }: ArticleFilter) => (status ?? 'approved') === 'approved';

/** Whether the full-text index leads the list: some word is asked for among approved articles. */
export function isLedByIndex(filter: ArticleFilter): boolean {
  return areIndexed(filter) && asksFor(parseSearch(filter.search ?? ''));
}

/** Where a term stands in the text of an article outside the full-text index, as a part of a word too. */
function holds({ words, negated }: SearchTerm) {
  const text = sql`lower(articles.title || ' ' || articles.byline || ' ' || articles.body)`;
  const pattern = `%${words.join('%')}%`;
  return negated ? sql<boolean>`${text} not like ${pattern}` : sql<boolean>`${text} like ${pattern}`;
}

/**
 * The articles a filter lets through. Searching, the full-text index leads, as `matches`: newest first costs it nothing.
 * A search of exclusions alone lets all others through; articles that are not approved are read through.
 */
export function filteredArticles(db: Db, filter: ArticleFilter, matching = articleMatches<Database>) {
  const terms = filter.search?.trim() ? parseSearch(filter.search) : undefined;
  const led = isLedByIndex(filter);
  const from = led
    ? db
        .selectFrom(matching(db, terms!).as('matches'))
        .crossJoin('articles')
        .whereRef('articles.search_id', '=', 'matches.search_id')
    : db.selectFrom('articles');
  let query = (from as ReturnType<typeof plain>).where('articles.status', '=', filter.status ?? 'approved');
  if (terms && terms.length === 0) query = query.where(nothing);
  if (terms?.length && !led) {
    query = areIndexed(filter)
      ? query.where(sql<boolean>`articles.search_id not in ${articleMatchesOfAny(db, terms)}`)
      : query.where(eb => eb.and(terms.map(holds)));
  }
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
  if (!led) {
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
  return { query, searching: led };
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

/** The terms when nothing but a search narrows what can be found by text: the full-text index then answers alone. */
export function onlySearch({ search, status, ...others }: ArticleFilter) {
  if (!search?.trim() || (status && status !== 'approved')) return undefined;
  if (Object.values(others).some(value => value !== undefined)) return undefined;
  const terms = parseSearch(search);
  return asksFor(terms) ? terms : undefined;
}

/** The keys of the newest articles that the full-text index finds for a text of its own (`searchText`). */
export function keysMatching(db: Db, text: string, limit: number) {
  return db
    .selectFrom(articlesMatching(db, text).as('matches'))
    .select('search_id')
    .orderBy(sql`search_id desc`)
    .limit(limit);
}

/** The keys of a filter's newest approved articles in the full-text index, as `search_id`. */
export function newestKeys(db: Db, filter: ArticleFilter, limit: number) {
  const terms = onlySearch(filter);
  return terms
    ? keysMatching(db, searchText(db, terms), limit)
    : newestMatches(db, filter, limit).select(sql<number>`articles.search_id`.as('search_id'));
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
