import type { ArticleFilter } from '#app/features/coverage/filter.ts';
import { newestFirst, orderedPage } from '#app/features/coverage/ordered-list.server.ts';
import { listMostRelevant } from '#app/features/coverage/relevance.queries.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { benchDatabase } from './data.ts';
import { type Figure, spentMs } from './measure.ts';

type Search = { match: string; filter: ArticleFilter; where: string };

/** A search as a person types it and as FTS5 reads it, with a filter and the same in SQL. */
const search = (typed: string, match: string, filter: ArticleFilter = {}, where = ''): Search => ({
  match,
  filter: { ...filter, search: typed },
  where,
});
const word = (text: string) => search(text, `"${text}"`);
const common = (filter: ArticleFilter, where: string) => search('pekerja', '"pekerja"', filter, where);

const kinds: Record<string, Search[]> = {
  'A word of nearly every story': ['pekerja', 'jaminan', 'sosial', 'peserta', 'program'].map(word),
  'A rarer word (one story in sixty)': ['bupirabu', 'babapaba', 'badiraba', 'bagipaba'].map(word),
  'Two rarer words (some thirty stories)': [
    search('bupirabu babapaba', '"bupirabu" AND "babapaba"'),
    search('badiraba bagipaba', '"badiraba" AND "bagipaba"'),
  ],
  'A phrase of common words': ['"jaminan sosial"', '"pekerja dan"'].map(text => search(text, text)),
  'A beginning': ['peker', 'jamin'].map(text => search(`${text}*`, `"${text}"*`)),
  'A common word without another': [search('pekerja -bupirabu', '"pekerja" NOT "bupirabu"')],
  'A common word, one outlet': [3, 40, 200].map(id => common({ outletId: id }, `and a.outlet_id = ${id}`)),
  'A common word, one tone, one month': [
    common(
      { headlineTone: 'negative', month: '2025-01' },
      "and a.headline_tone = 'negative' and a.published_on between '2025-01-01' and '2025-01-31'",
    ),
  ],
  'A common word, one topic': [
    common(
      { topicId: 2 },
      'and exists (select 1 from article_topics x where x.article_id = a.id and x.topic_id = 2)',
    ),
  ],
};

/** What a page shows of an article, its text among it for the passage. */
const shown = `a.id, a.title, a.outlet_id, o.name, a.channel, a.published_at, a.created_at, a.words, a.format,
  a.headline_tone, a.body_tone, a.search_id, coalesce(a.originality_override, a.originality), a.body,
  (select group_concat(t.name) from article_topics x join topics t on t.id = x.topic_id where x.article_id = a.id)`;

/** The raw queries of a first page by better-sqlite3: its rows, the newest first, and the count as far as 1,000. */
function rawSearches(file: string) {
  const db = openSqlite(file, { readonly: true });
  const found = `from article_search m cross join articles a on a.search_id = m.rowid
    join outlets o on o.id = a.outlet_id where article_search match ? and a.status = 'approved'`;
  const prepared = (sql: (where: string) => string) => {
    const kept = new Map<string, ReturnType<typeof db.prepare>>();
    return ({ match, where }: Search) => {
      const statement = kept.get(where) ?? db.prepare(sql(where));
      kept.set(where, statement);
      return statement.all(match);
    };
  };
  const page = prepared(where => `select ${shown} ${found} ${where} order by m.rowid desc limit 51`);
  const counted = prepared(where =>
    where
      ? `select count(*) from (select 1 ${found} ${where} limit 1001)`
      : 'select count(*) from (select 1 from article_search where article_search match ? limit 1001)',
  );
  return {
    firstPage: (one: Search) => {
      if (page(one).length > 50) counted(one);
    },
    /** As it is written by who does not know that the index is in order of time. */
    byDate: prepared(where => `select ${shown} ${found} ${where} order by a.published_at desc limit 51`),
    ranked: prepared(where => `select ${shown} ${found} ${where} order by rank limit 51`),
    close: () => db.close(),
  };
}

/** The first page as the list gives it: its rows with their passages, the count, and the counts by facet if asked for. */
const firstPage = (db: Db, filter: ArticleFilter, facets: boolean) =>
  orderedPage(db, filter, { sort: newestFirst, request: {}, limit: 50, facets });

const at = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

/**
 * The p95 of each work, their calls in turns; of several rounds the median. `warm` calls come before, so that the works
 * are measured as a running server does them, after the engine has compiled them.
 */
async function p95s(
  searches: Search[],
  works: ((one: Search) => unknown)[],
  { rounds, tries, warm = 1 }: { rounds: number; tries: number; warm?: number },
) {
  for (let i = 0; i < warm; i += 1) for (const one of searches) for (const work of works) await work(one);
  const found: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const times: number[][] = works.map(() => []);
    for (let i = 0; i < tries; i += 1) {
      const one = searches[i % searches.length]!;
      for (const [w, work] of works.entries()) {
        const began = process.cpuUsage();
        await work(one);
        times[w]!.push(spentMs(began));
      }
    }
    for (const [w, of] of times.entries()) found[w]!.push(at(of, 0.95));
  }
  return found.map(of => at(of, 0.5));
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Searches among 100,000 articles, with their counts by facet, over the raw queries for the same first page. */
export async function benchSearch(): Promise<Figure[]> {
  const { file } = await benchDatabase();
  const { db, close } = openDatabase(`sqlite:${file}`);
  const raw = rawSearches(file);
  const figures: Figure[] = [];
  try {
    for (const [what, searches] of Object.entries(kinds)) {
      const [floor, page, whole] = (await p95s(
        searches,
        [
          raw.firstPage,
          ({ filter }) => firstPage(db, filter, false),
          ({ filter }) => firstPage(db, filter, true),
        ],
        { rounds: 5, tries: 200, warm: 100 },
      )) as [number, number, number];
      const [byDate] = (await p95s(searches, [raw.byDate], { rounds: 1, tries: 4 })) as [number];
      figures.push({
        what,
        figure: `${(whole / floor).toFixed(1)} × raw (${ms(whole)}; page without facets ${ms(page)}, ${(page / floor).toFixed(1)} ×; raw ${ms(floor)}); ${(whole / byDate).toFixed(2)} × raw sorted by date (${ms(byDate)})`,
        bound: '≤ 3 × raw',
        holds: whole <= 3 * floor,
      });
    }
    const [floor, best] = (await p95s(
      kinds['A word of nearly every story']!,
      [raw.ranked, ({ filter }) => listMostRelevant(db, filter)],
      { rounds: 3, tries: 5 },
    )) as [number, number];
    figures.push({
      what: 'The best match first, a word of nearly every story',
      figure: `${(best / floor).toFixed(2)} × raw by rank (${ms(best)}, raw ${ms(floor)})`,
      bound: '≤ 3 × raw',
      holds: best <= 3 * floor,
    });
  } finally {
    raw.close();
    await close();
  }
  return figures;
}
