import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { fold, words } from '#app/lib/text.ts';
import { runDdl } from './ddl.ts';
import { engineOf } from './engine.ts';

/**
 * Full-text search over articles behind one interface: FTS5 on SQLite, tsvector on PostgreSQL. Rows are keyed by
 * `articles.search_id`, which grows with the publication instant, so that FTS5 returns "newest first" in rowid
 * order without sorting the matches.
 */
export async function createArticleSearch<T>(db: Kysely<T>): Promise<void> {
  await runDdl(
    db,
    engineOf(db) === 'sqlite'
      ? `create virtual table article_search using fts5 (
           title, people, body, content = '', contentless_delete = 1,
           tokenize = "unicode61 remove_diacritics 2", prefix = '3'
         )`
      : `create table article_search (search_id bigint primary key, document tsvector not null);
         create index article_search_document on article_search using gin (document)`,
  );
}

/** A tsvector holds a megabyte; the longest report is far below this, in any script. */
const mostIndexed = 250_000;

/**
 * A text as PostgreSQL is given it: bare words, as searches are made of. Its own parser takes "JKK/JKM" for a file,
 * "44.6" for one number and "2025-2026" for a year and a negative one, and keeps accents.
 */
function plainWords(text: string): string {
  return words(fold(text.slice(0, mostIndexed))).join(' ');
}

/**
 * The key of an article in the full-text index: publication second × 2^20 + id mod 2^20, below 2^53 until the
 * year 2240. Unique while fewer than 2^20 ids share a second.
 */
export function articleSearchId(publishedAt: string, id: number): number {
  return Math.floor(Date.parse(publishedAt) / 1000) * 2 ** 20 + (id % 2 ** 20);
}

/** Puts an article's text into the index under its search id, replacing what was there. */
export async function indexArticleText<T>(
  db: Kysely<T>,
  row: { searchId: number; title: string; people: string; body: string },
): Promise<void> {
  await removeArticleText(db, row.searchId);
  const insert =
    engineOf(db) === 'sqlite'
      ? sql`insert into article_search (rowid, title, people, body)
            values (${row.searchId}, ${row.title}, ${row.people}, ${row.body})`
      : sql`insert into article_search (search_id, document)
            values (${row.searchId}, to_tsvector('simple', ${plainWords(`${row.title} ${row.people} ${row.body}`)}))`;
  await insert.execute(db);
}

/** FTS5 writes out what it holds before each statement of several rows: one at a time, that waits for the commit. */
const textsPerStatement = { sqlite: 1, postgres: 50 };

/** Puts the texts of many new articles into the index; none of their search ids may be there yet. */
export async function indexArticleTexts<T>(
  db: Kysely<T>,
  rows: readonly { searchId: number; title: string; people: string; body: string }[],
): Promise<void> {
  const sqlite = engineOf(db) === 'sqlite';
  const tuple = (_: unknown, i: number) =>
    sqlite ? '(?, ?, ?, ?)' : `($${2 * i + 1}, to_tsvector('simple', $${2 * i + 2}))`;
  const head = sqlite
    ? 'insert into article_search (rowid, title, people, body) values '
    : 'insert into article_search (search_id, document) values ';
  const size = textsPerStatement[engineOf(db)];
  for (let from = 0; from < rows.length; from += size) {
    const chunk = rows.slice(from, from + size);
    const values = chunk.flatMap(row =>
      sqlite
        ? [row.searchId, row.title, row.people, row.body]
        : [row.searchId, plainWords(`${row.title} ${row.people} ${row.body}`)],
    );
    await db.executeQuery(CompiledQuery.raw(head + chunk.map(tuple).join(', '), values));
  }
}

/** Takes an article out of the index; nothing happens when it is not there. */
export async function removeArticleText<T>(db: Kysely<T>, searchId: number): Promise<void> {
  const remove =
    engineOf(db) === 'sqlite'
      ? sql`delete from article_search where rowid = ${searchId}`
      : sql`delete from article_search where search_id = ${searchId}`;
  await remove.execute(db);
}

/** What a person asked for, already split: words, phrases, prefixes, and what must not occur. */
export type SearchTerm = { words: string[]; prefix: boolean; negated: boolean };

const phrases = (terms: SearchTerm[], negated: boolean) => terms.filter(term => term.negated === negated);

function sqliteQuery(terms: SearchTerm[]): string {
  const phrase = (term: SearchTerm) => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`;
  const unwanted = phrases(terms, true).map(term => ` NOT ${phrase(term)}`);
  return phrases(terms, false).map(phrase).join(' AND ') + unwanted.join('');
}

function postgresQuery(terms: SearchTerm[]): string {
  const phrase = (term: SearchTerm) =>
    `(${term.words.map((word, i) => `'${word}'${term.prefix && i === term.words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
  return [...phrases(terms, false).map(phrase), ...phrases(terms, true).map(term => `!${phrase(term)}`)].join(
    ' & ',
  );
}

/**
 * A subquery `(search_id, …)` of the matching rows for use in `from`. On SQLite it may be ordered by `search_id`
 * at no cost. The terms carry words only (see `parseSearch`), so no engine syntax can be injected.
 */
export function articleMatches<T>(db: Kysely<T>, terms: SearchTerm[]): RawBuilder<{ search_id: number }> {
  return articlesMatching(db, searchText(db, terms));
}

/** What the engine is asked for terms. */
export function searchText<T>(db: Kysely<T>, terms: SearchTerm[]): string {
  return engineOf(db) === 'sqlite' ? sqliteQuery(terms) : postgresQuery(terms);
}

/** The same subquery for what the engine is asked (see {@link searchText}). */
export function articlesMatching<T>(db: Kysely<T>, text: string): RawBuilder<{ search_id: number }> {
  return engineOf(db) === 'sqlite'
    ? sql`(select rowid as search_id from article_search where article_search match ${text})`
    : sql`(select search_id from article_search where document @@ to_tsquery('simple', ${text}))`;
}

/** The rows in which any of the terms occurs, wanted or not: what a search of nothing but exclusions leaves out. */
export function articleMatchesOfAny<T>(
  db: Kysely<T>,
  terms: SearchTerm[],
): RawBuilder<{ search_id: number }> {
  const queries = terms.map(term => [{ ...term, negated: false }]);
  return engineOf(db) === 'sqlite'
    ? sql`(select rowid as search_id from article_search
        where article_search match ${queries.map(sqliteQuery).join(' OR ')})`
    : sql`(select search_id from article_search
        where document @@ to_tsquery('simple', ${queries.map(postgresQuery).join(' | ')}))`;
}

/** A title as PostgreSQL is given texts (`plainWords`), said in its own words. */
const plainTitle = sql.raw(`regexp_replace(regexp_replace(lower(normalize(titled.title, NFKD)),
  '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')`);

/**
 * The matching rows with a `score`, greater the better a row fits: rare words and repeated ones count for more, those of the
 * title most. BM25 on SQLite, `ts_rank` on PostgreSQL, where a title that fits by itself goes before all others.
 */
export function rankedArticleMatches<T>(
  db: Kysely<T>,
  terms: SearchTerm[],
): RawBuilder<{ search_id: number; score: number }> {
  if (engineOf(db) === 'sqlite') {
    return sql`(select rowid as search_id, -bm25(article_search, 10.0, 3.0, 1.0) as score
      from article_search where article_search match ${sqliteQuery(terms)})`;
  }
  return sql`(select found.search_id, cast(ts_rank(found.document, query)
        + case when to_tsvector('simple', ${plainTitle}) @@ query then 1 else 0 end as double precision) as score
      from to_tsquery('simple', ${postgresQuery(terms)}) query
      join article_search found on found.document @@ query
      join articles titled on titled.search_id = found.search_id)`;
}
