import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { runOriginality } from '#app/features/coverage/originality.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import type { Actor } from '#app/lib/actor.ts';
import { wire } from '#app/wiring.server.ts';
import { openDatabase } from '#db/connection.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { benchDatabase, benchDir, sequence, text } from './data.ts';
import type { Figure } from './measure.ts';

const logged = 200;
const rounds = 3;
const now = '2025-06-30T03:00:00.000Z';
const actor: Actor = { kind: 'user', userId: 1, name: 'Petugas', role: 'officer', sessionId: 1 };

/** Tables that logging an article and comparing it writes, each with the column that says which article. */
const tables: Record<string, string> = {
  articles: 'id',
  article_journalists: 'article_id',
  article_topics: 'article_id',
  article_shingles: 'article_id',
  article_fingerprints: 'article_id',
  article_reuse: 'article_id',
  audit_entries: 'subject_id',
};

function copyOf(file: string, name: string): string {
  const folder = join(benchDir, '..', 'gema-bench-logging');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `${name}.db`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  cpSync(file, copy);
  const target = openSqlite(copy);
  target.pragma('synchronous = OFF');
  target.close();
  return copy;
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

type Raw = ReturnType<typeof openSqlite>;
type Rows = { table: string; rows: Record<string, unknown>[] }[];

/** Articles like those in the book: each takes a passage of 60 words from an article of the week before. */
function forms(raw: Raw, seed: number) {
  const random = sequence(seed);
  const sources = raw
    .prepare("select body from articles where published_at >= '2025-06-22' order by id limit ?")
    .all(logged) as { body: string }[];
  return sources.map(({ body }, i) =>
    articleSchema.parse({
      title: `Artikel uji ${seed} ${i}`,
      outletName: `Media ${String(1 + (i % 900)).padStart(4, '0')}`,
      journalistNames: `Jurnalis ${1 + (i % 900)}`,
      publishedLocal: `2025-06-29T${String(i % 24).padStart(2, '0')}:00`,
      body: `${text(random, 180)} ${body.split(' ').slice(20, 80).join(' ')} ${text(random, 60)}`,
      topicIds: ['1'],
    }),
  );
}

/** Processor time in ms of logging and comparing one article, and the rows that this wrote, by article. */
async function logAll(file: string, seed: number): Promise<{ ms: number; written: Rows[] }> {
  const copy = copyOf(file, 'product');
  const raw = openSqlite(copy);
  const inputs = forms(raw, seed);
  const { db, close } = openDatabase(`sqlite:${copy}`);
  const ctx = { db, actor, now };
  const ids: number[] = [];
  const started = process.cpuUsage();
  for (const form of inputs) {
    const id = await logArticle(ctx, form);
    const { publishedAt } = await db
      .selectFrom('articles')
      .select('published_at as publishedAt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await runOriginality({
      db,
      payload: { articleId: id, publishedAt: [publishedAt] },
      now: () => now,
      progress: async () => {},
      cancelled: async () => false,
    } as never);
    ids.push(id);
  }
  const ms = milliseconds(started) / logged;
  await close();
  const written = ids.map(id =>
    Object.entries(tables).map(([table, column]) => ({
      table,
      rows: raw.prepare(`select * from ${table} where ${column} = ?`).all(id) as Record<string, unknown>[],
    })),
  );
  raw.close();
  return { ms, written };
}

/** Processor time in ms of inserting the same rows with prepared statements, a transaction for each article. */
function insertAll(file: string, written: Rows[]): number {
  const raw = openSqlite(copyOf(file, 'raw'));
  raw.pragma('foreign_keys = OFF');
  const statements = new Map<string, ReturnType<Raw['prepare']>>();
  const search = raw.prepare('insert into article_search (rowid, title, people, body) values (?, ?, ?, ?)');
  const statement = (table: string, columns: string[]) => {
    let known = statements.get(table);
    if (!known) {
      known = raw.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      );
      statements.set(table, known);
    }
    return known;
  };
  const started = process.cpuUsage();
  for (const article of written) {
    raw.exec('begin immediate');
    for (const { table, rows } of article) {
      for (const row of rows) {
        statement(table, Object.keys(row)).run(Object.values(row));
        if (table === 'articles') search.run(row.search_id, row.title, '', row.body);
      }
    }
    raw.exec('commit');
  }
  const ms = milliseconds(started) / written.length;
  raw.close();
  return ms;
}

async function measure(count: number): Promise<{ product: number; raw: number }> {
  const { file } = await benchDatabase(count);
  let best = { product: Number.POSITIVE_INFINITY, raw: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= rounds; round += 1) {
    const { ms, written } = await logAll(file, round);
    best = { product: Math.min(best.product, ms), raw: Math.min(best.raw, insertAll(file, written)) };
  }
  return best;
}

/** Logging an article with its comparison against 10,000 and 100,000 others, beside raw inserts of the same rows. */
export async function benchLogging(): Promise<Figure[]> {
  wire();
  const small = await measure(10_000);
  const large = await measure(100_000);
  const ratio = large.product / large.raw;
  const growth = large.product / small.product;
  return [
    {
      what: 'Logging and comparing an article, 100,000 articles (processor time)',
      figure: `${ratio.toFixed(1)} × raw inserts of the same rows (${large.product.toFixed(2)} ms against ${large.raw.toFixed(2)} ms)`,
      bound: '≤ 4 ×',
      holds: ratio <= 4,
    },
    {
      what: 'The same, growth from 10,000 to 100,000 articles',
      figure: `${growth.toFixed(2)} × (${small.product.toFixed(2)} ms to ${large.product.toFixed(2)} ms)`,
      bound: '< 2 ×',
      holds: growth < 2,
    },
  ];
}
