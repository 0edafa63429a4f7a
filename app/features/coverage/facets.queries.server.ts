import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { facetsText } from '#db/dialect/article-facets.ts';
import { searchText } from '#db/dialect/search.ts';
import { keptQuery } from '#db/kept-query.ts';
import type { ArticleFilter } from './filter.ts';
import { keysMatching, newestKeys, newestMatches, onlySearch } from './filtered.queries.server.ts';

/** Facets are counted in so many matches, the newest: a common word has tens of thousands. */
export const facetsReadTo = 1000;

export type FacetCount = { value: string; label: string | null; count: number };
export type Facets = {
  outlets: FacetCount[];
  channels: FacetCount[];
  topics: FacetCount[];
  findings: FacetCount[];
  tones: FacetCount[];
  regencies: FacetCount[];
  months: FacetCount[];
  /** Only the newest matches were counted. */
  cut: boolean;
};

type Counts = Map<string, number>;

function add(counts: Counts, value: string, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

/** Values by how often they occur, most frequent first. */
function most(counts: Counts, limit = 12): FacetCount[] {
  const found: FacetCount[] = [];
  // Of hundreds of outlets only those that will be shown are put in order.
  const least = Float64Array.from(counts.values()).sort().at(-limit) ?? 0;
  for (const [value, count] of counts) if (count >= least) found.push({ value, label: null, count });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit);
}

/** Counts what articles are counted by (`facetsText`), a line each. Lines differ in their outlets most: the rest is taken apart once for all that share it. */
function tally(lines: string) {
  const outlets: Counts = new Map();
  const rests: Counts = new Map();
  for (let at = 0; at < lines.length; ) {
    const cut = lines.indexOf(';', at);
    const end = lines.indexOf('\n', cut);
    add(outlets, lines.slice(at, cut), 1);
    add(rests, lines.slice(cut + 1, end < 0 ? undefined : end), 1);
    at = end < 0 ? lines.length : end + 1;
  }
  const counted = {
    channels: new Map() as Counts,
    tones: new Map() as Counts,
    regencies: new Map() as Counts,
    months: new Map() as Counts,
    topics: new Map() as Counts,
    findings: new Map() as Counts,
  };
  const fields = Object.values(counted);
  for (const [rest, times] of rests) {
    const values = rest.split(';');
    for (let i = 0; i < fields.length; i += 1) {
      const value = values[i]!;
      if (value.includes(' ')) for (const one of value.split(' ')) add(fields[i]!, one, times);
      else if (value) add(fields[i]!, value, times);
    }
  }
  return { outlets, ...counted };
}

/**
 * How many of a filter's newest 1,000 articles each outlet, channel, topic, open finding, tone, regency and month holds,
 * and how many there are, counted no further than 1,001.
 */
export async function readFacets(db: Db, filter: ArticleFilter): Promise<Facets & { count: number }> {
  const { count, lines } = await readLines(db, filter);
  const counted = tally(lines ?? '');
  const outlets = most(counted.outlets, mostOutlets);
  const topics = most(counted.topics, mostTopics);
  const named = await namesOf(db, outlets, topics);
  return {
    outlets: named('outlet', outlets),
    channels: most(counted.channels),
    topics: named('topic', topics),
    findings: most(counted.findings),
    tones: most(counted.tones),
    regencies: most(counted.regencies),
    // Not the fullest: people look for what is recent.
    months: most(counted.months, counted.months.size)
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, 12),
    cut: Number(count) > facetsReadTo,
    count: Number(count),
  };
}

const count = sql<number>`count(*)`.as('count');
const readTo = facetsReadTo + 1;

/** What the articles of some keys are counted by, a line each: as rows they would cost half as much again. */
function linesOf(db: Db, keys: ReturnType<typeof newestKeys>) {
  return (
    db
      .selectFrom(keys.as('newest'))
      // Not an inner join, which SQLite may begin with the facets of all articles.
      .crossJoin('article_facets')
      .whereRef('article_facets.search_id', '=', 'newest.search_id')
      .select([count, sql<string | null>`string_agg(article_facets.facets, ${sql.lit('\n')})`.as('lines')])
  );
}

const linesOfSearch = keptQuery(['text'], (db, { text }: { text: string }) =>
  linesOf(db, keysMatching(db, text, readTo)),
);

/** What the newest articles are counted by, a line each, and how many there are. */
async function readLines(db: Db, filter: ArticleFilter) {
  // Only approved articles have their row of facets.
  if (filter.status && filter.status !== 'approved') {
    return db
      .selectFrom(newestMatches(db, filter, readTo).select('articles.id').as('newest'))
      .innerJoin('articles as a', 'a.id', 'newest.id')
      .select([count, sql<string | null>`string_agg(${sql.raw(facetsText)}, ${sql.lit('\n')})`.as('lines')])
      .executeTakeFirstOrThrow();
  }
  const terms = onlySearch(filter);
  const [read] = terms
    ? await linesOfSearch(db, { text: searchText(db, terms) })
    : await linesOf(db, newestKeys(db, filter, readTo)).execute();
  return read!;
}

const mostOutlets = 10;
const mostTopics = 12;
const places = (of: string, most: number) => Array.from({ length: most }, (_, i) => `${of}${i}`);
const outletPlaces = places('outlet', mostOutlets);
const topicPlaces = places('topic', mostTopics);

const readNames = keptQuery([...outletPlaces, ...topicPlaces], (db, ids: Record<string, number>) =>
  db
    .selectFrom('outlets')
    .select([sql.lit('outlet').as('of'), 'id', 'name'])
    .where(
      'id',
      'in',
      outletPlaces.map(place => ids[place]!),
    )
    .unionAll(
      db
        .selectFrom('topics')
        .select([sql.lit('topic').as('of'), 'id', 'name'])
        .where(
          'id',
          'in',
          topicPlaces.map(place => ids[place]!),
        ),
    ),
);

/** The names of outlets and topics, by table and id. */
async function namesOf(db: Db, outlets: readonly FacetCount[], topics: readonly FacetCount[]) {
  const ids: Record<string, number> = {};
  // No row has the id 0.
  outletPlaces.forEach((place, i) => {
    ids[place] = Number(outlets[i]?.value ?? 0);
  });
  topicPlaces.forEach((place, i) => {
    ids[place] = Number(topics[i]?.value ?? 0);
  });
  const rows = await readNames(db, ids);
  const names = new Map(rows.map(row => [`${row.of} ${row.id}`, row.name]));
  return (of: 'outlet' | 'topic', counts: FacetCount[]) =>
    counts.map(entry => ({ ...entry, label: names.get(`${of} ${entry.value}`) ?? null }));
}
