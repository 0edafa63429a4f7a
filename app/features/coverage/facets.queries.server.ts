import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticleFilter } from './filter.ts';
import { newestMatches } from './list.queries.server.ts';

/** Facets are counted in so many matches, the newest: a common word has tens of thousands. */
const facetsReadTo = 5000;

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

type Picked = {
  id: number;
  outletId: number;
  channel: string;
  tone: string | null;
  regency: string | null;
  month: string;
};

/** Counted values, most frequent first. */
function tally(values: readonly (string | null)[], most = 12): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
}

/** How many of a filter's newest 5,000 articles each outlet, channel, topic, open finding, tone, regency and month holds. */
export async function readFacets(db: Db, filter: ArticleFilter): Promise<Facets> {
  const rows: Picked[] = await newestMatches(db, filter, facetsReadTo + 1)
    .select([
      'articles.id',
      'articles.outlet_id as outletId',
      'articles.channel',
      'articles.headline_tone as tone',
      'articles.regency',
      sql<string>`substr(articles.published_on, 1, 7)`.as('month'),
    ])
    .execute();
  const cut = rows.length > facetsReadTo;
  const picked = rows.slice(0, facetsReadTo);
  return {
    outlets: await named(
      db,
      'outlets',
      tally(
        picked.map(row => String(row.outletId)),
        10,
      ),
    ),
    channels: tally(picked.map(row => row.channel)),
    topics: await topicCounts(db, filter),
    findings: await findingCounts(db, filter),
    tones: tally(picked.map(row => row.tone ?? 'none')),
    regencies: tally(picked.map(row => row.regency)),
    months: tally(picked.map(row => row.month)).sort((a, b) => (a.value < b.value ? 1 : -1)),
    cut,
  };
}

async function topicCounts(db: Db, filter: ArticleFilter): Promise<FacetCount[]> {
  const rows = await db
    .selectFrom(newestMatches(db, filter, facetsReadTo).select('articles.id').as('picked'))
    .innerJoin('article_topics', 'article_topics.article_id', 'picked.id')
    .select(['topic_id as topicId', eb => eb.fn.countAll<number>().as('count')])
    .groupBy('topic_id')
    .orderBy('count', 'desc')
    .orderBy('topic_id')
    .limit(12)
    .execute();
  return named(
    db,
    'topics',
    rows.map(row => ({ value: String(row.topicId), label: null, count: Number(row.count) })),
  );
}

async function findingCounts(db: Db, filter: ArticleFilter): Promise<FacetCount[]> {
  const rows = await db
    .selectFrom(newestMatches(db, filter, facetsReadTo).select('articles.id').as('picked'))
    .innerJoin('open_findings', 'open_findings.article_id', 'picked.id')
    .select(['kind as value', eb => eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .execute();
  return rows.map(row => ({ value: row.value, label: null, count: Number(row.count) }));
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
