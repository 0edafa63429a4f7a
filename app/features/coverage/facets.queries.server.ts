import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticleFilter } from './filter.ts';
import { newestMatches } from './list.queries.server.ts';

/** Facets are counted in so many matches, the newest: a common word has tens of thousands. */
const facetsReadTo = 1000;

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

/** How often each of the values between commas occurs, most frequent first. */
function tally(values: string | null, most = 12): FacetCount[] {
  const counts = new Map<string, number>();
  if (values) for (const value of values.split(',')) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value, count]) => ({ value, label: null, count }));
}

/** All values of a column in one text: as a row for each article they cost twice as much. */
const together = (value: string) => sql<string | null>`string_agg(${sql.raw(value)}, ',')`;

/** How many of a filter's newest 1,000 articles each outlet, channel, topic, open finding, tone, regency and month holds. */
export async function readFacets(db: Db, filter: ArticleFilter): Promise<Facets> {
  const read = await db
    .with(
      cte => cte('newest').materialized(),
      () =>
        newestMatches(db, filter, facetsReadTo + 1).select([
          'articles.id',
          'articles.outlet_id',
          'articles.channel',
          'articles.headline_tone',
          'articles.regency',
          'articles.published_on',
        ]),
    )
    .selectFrom('newest')
    .select(eb => [
      eb.fn.countAll<number>().as('count'),
      together('cast(outlet_id as text)').as('outlets'),
      together('channel').as('channels'),
      together(`coalesce(headline_tone, 'none')`).as('tones'),
      together('regency').as('regencies'),
      together('substr(published_on, 1, 7)').as('months'),
      eb
        .selectFrom('newest as tagged')
        // Not an inner join, which SQLite would begin with the topics of all articles.
        .crossJoin('article_topics')
        .whereRef('article_topics.article_id', '=', 'tagged.id')
        .select(together('cast(topic_id as text)').as('topics'))
        .as('topics'),
      eb
        .selectFrom('newest as found')
        .crossJoin('open_findings')
        .whereRef('open_findings.article_id', '=', 'found.id')
        .select(together('kind').as('findings'))
        .as('findings'),
    ])
    .executeTakeFirstOrThrow();
  return {
    outlets: await named(db, 'outlets', tally(read.outlets, 10)),
    channels: tally(read.channels),
    topics: await named(db, 'topics', tally(read.topics)),
    findings: tally(read.findings),
    tones: tally(read.tones),
    regencies: tally(read.regencies),
    // Not the fullest: people look for what is recent.
    months: tally(read.months, Number.POSITIVE_INFINITY)
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, 12),
    cut: Number(read.count) > facetsReadTo,
  };
}

async function named(db: Db, table: 'outlets' | 'topics', counts: FacetCount[]): Promise<FacetCount[]> {
  if (counts.length === 0) return counts;
  const ids = counts.map(entry => Number(entry.value));
  const rows =
    table === 'outlets'
      ? await db.selectFrom('outlets').select(['id', 'name']).where('id', 'in', ids).execute()
      : await db.selectFrom('topics').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(row => [String(row.id), row.name]));
  return counts.map(entry => ({ ...entry, label: names.get(entry.value) ?? null }));
}
