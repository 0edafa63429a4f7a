import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { facetsText } from '#db/dialect/article-facets.ts';
import type { ArticleFilter } from './filter.ts';
import { newestMatches } from './filtered.queries.server.ts';

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

const add = (counts: Counts, value: string, times: number) =>
  counts.set(value, (counts.get(value) ?? 0) + times);

/** Values by how often they occur, most frequent first. */
function most(counts: Counts, limit = 12): FacetCount[] {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value, count]) => ({ value, label: null, count }));
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
  const fields: Counts[] = Array.from({ length: 6 }, () => new Map());
  for (const [rest, times] of rests) {
    for (const [i, field] of rest.split(';').entries())
      for (const value of field.split(' ')) if (value) add(fields[i]!, value, times);
  }
  const [channels, tones, regencies, months, topics, findings] = fields as [
    Counts,
    Counts,
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  return { outlets, channels, tones, regencies, months, topics, findings };
}

/** Facets out of what `count` articles are counted by, a line each. */
export async function facetsOf(db: Db, lines: string | null, count: number): Promise<Facets> {
  const counted = tally(lines ?? '');
  return {
    outlets: await named(db, 'outlets', most(counted.outlets, 10)),
    channels: most(counted.channels),
    topics: await named(db, 'topics', most(counted.topics)),
    findings: most(counted.findings),
    tones: most(counted.tones),
    regencies: most(counted.regencies),
    // Not the fullest: people look for what is recent.
    months: most(counted.months, Number.POSITIVE_INFINITY)
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, 12),
    cut: count > facetsReadTo,
  };
}

/** How many of a filter's newest 1,000 articles each outlet, channel, topic, open finding, tone, regency and month holds. */
export async function readFacets(db: Db, filter: ArticleFilter): Promise<Facets> {
  const newest = newestMatches(db, filter, facetsReadTo + 1).select(['articles.id', 'articles.search_id']);
  const from = db.selectFrom(newest.as('newest')).select(eb => eb.fn.countAll<number>().as('count'));
  // Only approved articles have their row of facets.
  const lines =
    filter.status && filter.status !== 'approved'
      ? from
          .innerJoin('articles as a', 'a.id', 'newest.id')
          .select(sql<string | null>`string_agg(${sql.raw(facetsText)}, ${sql.lit('\n')})`.as('lines'))
      : from
          .crossJoin('article_facets')
          .whereRef('article_facets.search_id', '=', 'newest.search_id')
          .select(sql<string | null>`string_agg(article_facets.facets, ${sql.lit('\n')})`.as('lines'));
  const read = await lines.executeTakeFirstOrThrow();
  return facetsOf(db, read.lines, Number(read.count));
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
