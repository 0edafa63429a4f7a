import { sql } from 'kysely';
import { readFacets } from '#app/features/coverage/facets.queries.server.ts';
import { countArticles, listArticles } from '#app/features/coverage/list.queries.server.ts';
import { snippetsOf } from '#app/features/coverage/snippets.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { benchDatabase } from './data.ts';
import type { Figure } from './measure.ts';

const tries = 60;

async function p95(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(tries * 0.95)]!;
}

/** The full-text query alone: the newest page of matches with what a row shows. */
function raw(db: Db, word: string) {
  return sql`select a.id, a.title, a.published_at, a.words, a.headline_tone, o.name, a.body
    from (select rowid as search_id from article_search where article_search match ${`"${word}"`}) m
    cross join articles a on a.search_id = m.search_id
    join outlets o on o.id = a.outlet_id
    where a.status = 'approved' order by m.search_id desc limit 51`.execute(db);
}

async function firstPage(db: Db, search: string) {
  const page = await listArticles(db, { search });
  if (page.next) await countArticles(db, { search });
  await snippetsOf(
    db,
    page.rows.map(row => row.id),
    search,
  );
}

/** First page of a search (rows, topics, count to 1,000, passages) over the raw query, and its facets apart. */
export async function benchSearch(): Promise<Figure[]> {
  const { file } = await benchDatabase();
  const { db, close } = openDatabase(`sqlite:${file}`);
  const figures: Figure[] = [];
  try {
    for (const word of ['pekerja', 'bupirabu']) {
      await firstPage(db, word);
      const floor = await p95(() => raw(db, word));
      const page = await p95(() => firstPage(db, word));
      const facets = await p95(() => readFacets(db, { search: word }));
      figures.push({
        what: `Search “${word}”, first page of 100,000 articles (p95)`,
        figure: `${(page / floor).toFixed(1)} × the raw query (${page.toFixed(1)} ms, raw ${floor.toFixed(1)} ms); facets, asked for after it, ${facets.toFixed(0)} ms`,
        bound: '≤ 3 × raw',
        holds: page <= 3 * floor,
      });
    }
  } finally {
    await close();
  }
  return figures;
}
