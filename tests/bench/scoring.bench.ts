import { recomputeEntrants, recomputeSeason } from '#app/features/awards/recompute.server.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { type Figure, fastest } from './measure.ts';
import { seasonCopy, seasonId } from './scored-season.ts';

type Raw = ReturnType<typeof openSqlite>;

const rounds = 4;
/** A single outlet takes so little that more rounds cost nothing, and the first ones still compile. */
const outletRounds = 16;
/** 1 July 2024 to 30 June 2025 in Asia/Jakarta. */
const span = ['2024-06-30T17:00:00.000Z', '2025-06-30T17:00:00.000Z'];

const facts = `id, outlet_id, published_at, channel, format, words, seconds, own_sources, field_reporting,
  evidence_file_id, octet_length(body), content_hash, originality_override, originality`;

/** Every column that scoring a season looks at, read once, each table in its own order, and nothing done with it. */
function readSeason(raw: Raw): void {
  raw
    .prepare(
      `select ${facts} from articles where status = 'approved' and published_at >= ? and published_at < ?`,
    )
    .all(span);
  raw.prepare('select article_id, topic_id from article_topics').all();
  raw.prepare('select article_id, journalist_id from article_journalists').all();
  // Row by row: all shingles at once would measure the allocation of their 220 MB.
  for (const _ of raw.prepare('select article_id, hashes from article_shingles').iterate());
}

/** The same columns of the articles of one outlet. */
function readOutlet(raw: Raw, outletId: number): void {
  const own = 'article_id in (select id from articles where outlet_id = ?)';
  raw
    .prepare(
      `select ${facts} from articles where outlet_id = ? and status = 'approved' and published_at >= ? and published_at < ?`,
    )
    .all(outletId, ...span);
  raw.prepare(`select article_id, topic_id from article_topics where ${own}`).all(outletId);
  raw.prepare(`select article_id, journalist_id from article_journalists where ${own}`).all(outletId);
  raw.prepare(`select article_id, hashes from article_shingles where ${own}`).all(outletId);
}

type Cost = { ms: number; cpuMs: number };

/** Wall and processor time of one run, in ms. */
async function cost(work: () => unknown): Promise<Cost> {
  const cpu = process.cpuUsage();
  const ms = await fastest(1, work);
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}

function lesser(a: Cost, b: Cost): Cost {
  return { ms: Math.min(a.ms, b.ms), cpuMs: Math.min(a.cpuMs, b.cpuMs) };
}

/** Floor and product in turns, so that both meet the same machine; the least of each. */
async function inTurns(
  floor: () => unknown,
  product: () => unknown,
  times = rounds,
): Promise<{ floor: Cost; product: Cost }> {
  let best = { floor: await cost(floor), product: await cost(product) };
  for (let round = 1; round < times; round += 1) {
    best = {
      floor: lesser(best.floor, await cost(floor)),
      product: lesser(best.product, await cost(product)),
    };
  }
  return best;
}

function largestOutlet(raw: Raw): { id: number; articles: number } {
  return raw
    .prepare(
      'select outlet_id as id, count(*) as articles from articles group by outlet_id order by count(*) desc, outlet_id limit 1',
    )
    .get() as { id: number; articles: number };
}

async function scoreSeason(db: Db): Promise<void> {
  const done = await recomputeSeason(db, seasonId, new Date().toISOString());
  if (done.articles !== 100_000) throw new Error(`scored ${done.articles} articles`);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

function times({ floor, product }: { floor: Cost; product: Cost }): string {
  const ratio = (product.ms / floor.ms).toFixed(2);
  const cpuRatio = (product.cpuMs / floor.cpuMs).toFixed(2);
  return `${ratio} × the floor (${product.ms.toFixed(0)} ms, floor ${floor.ms.toFixed(0)} ms); processor time ${cpuRatio} ×`;
}

/**
 * Season scoring of 100,000 articles as the job does it (read, judge, compare texts, score both boards, write every
 * standing and every article's points) against reading the same columns with raw better-sqlite3; then one outlet with
 * its journalists.
 */
export async function benchScoring(): Promise<Figure[]> {
  const { file } = await seasonCopy();
  const raw = openSqlite(file, { readonly: true });
  const { db, close } = openDatabase(`sqlite:${file}`);
  try {
    const first = await cost(() => scoreSeason(db));
    const season = await inTurns(
      () => readSeason(raw),
      () => scoreSeason(db),
    );
    const largest = largestOutlet(raw);
    const journalists = raw
      .prepare(
        'select distinct j.journalist_id from article_journalists j join articles a on a.id = j.article_id where a.outlet_id = ?',
      )
      .pluck()
      .all(largest.id) as number[];
    const entrants = { outlets: [largest.id], journalists };
    const corrected = raw
      .prepare('select id from articles where outlet_id = ? order by id limit 1')
      .pluck()
      .get(largest.id) as number;
    let originality = 0;
    const outlet = await inTurns(
      () => readOutlet(raw, largest.id),
      async () => {
        // Another value each time, so that the points of every article are others than before.
        originality = originality === 1 ? 0.9 : 1;
        await db
          .updateTable('articles')
          .set({ originality_override: originality })
          .where('id', '=', corrected)
          .execute();
        await recomputeEntrants(db, seasonId, entrants, new Date().toISOString());
      },
      outletRounds,
    );
    return [
      {
        what: 'Season scored anew, 100,000 articles, 1,000 outlets, 1,000 journalists',
        figure: `${times(season)}; the first time ${(first.ms / 1000).toFixed(2)} s`,
        bound: '≤ 5 × reading the columns',
        holds: season.product.ms <= 5 * season.floor.ms,
      },
      {
        what: `One article corrected, its outlet and ${journalists.length} journalist(s) scored anew, ${largest.articles} articles`,
        figure: `${share(outlet.product.ms, season.product.ms)} of the season (processor time ${share(outlet.product.cpuMs, season.product.cpuMs)}); ${times(outlet)}`,
        bound: '≤ 2 % of the season',
        holds: outlet.product.ms <= 0.02 * season.product.ms,
      },
    ];
  } finally {
    await close();
    raw.close();
  }
}
