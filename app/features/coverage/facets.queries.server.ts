import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { facetsText, joinedFacets } from '#db/dialect/article-facets.ts';
import { searchText } from '#db/dialect/search.ts';
import { keptQuery } from '#db/kept-query.ts';
import { type Tallied, tallyFacets } from './facet-tally.ts';
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

const isBefore = (a: Tallied, b: Tallied) => a.count > b.count || (a.count === b.count && a.value < b.value);

/** The values that occur most, most frequent first. */
function most(counts: readonly Tallied[], limit = 12): FacetCount[] {
  const found: Tallied[] = [];
  for (const one of counts) {
    // Of hundreds of outlets few come this far.
    if (found.length === limit && !isBefore(one, found[limit - 1]!)) continue;
    let at = found.length;
    while (at > 0 && isBefore(one, found[at - 1]!)) at -= 1;
    found.splice(at, 0, one);
    if (found.length > limit) found.pop();
  }
  return found.map(({ value, count }) => ({ value, label: null, count }));
}

/**
 * How many of a filter's newest 1,000 articles each outlet, channel, topic, open finding, tone, regency and month holds,
 * and how many there are, counted no further than 1,001.
 */
export async function readFacets(db: Db, filter: ArticleFilter): Promise<Facets & { count: number }> {
  const { count, lines } = await readLines(db, filter);
  const counted = mostOfEach(lines ?? new Uint8Array());
  const named = await namesOf(db, counted.outlets, counted.topics);
  return {
    ...counted,
    outlets: named('outlet', counted.outlets),
    topics: named('topic', counted.topics),
    cut: Number(count) > facetsReadTo,
    count: Number(count),
  };
}

/** What is shown of a tally, taken out of it at once: the next tally counts in the same places. */
function mostOfEach(lines: Uint8Array): Omit<Facets, 'cut'> {
  const counted = tallyFacets(lines);
  return {
    outlets: most(counted.outlets, mostOutlets),
    channels: most(counted.channels),
    topics: most(counted.topics, mostTopics),
    findings: most(counted.findings),
    tones: most(counted.tones),
    regencies: most(counted.regencies),
    // Not the fullest: people look for what is recent.
    months: most(counted.months, counted.months.length)
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, 12),
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
      .select([count, joinedFacets(db, sql.ref('article_facets.facets')).as('lines')])
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
      .select([count, joinedFacets(db, sql.raw(facetsText)).as('lines')])
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
