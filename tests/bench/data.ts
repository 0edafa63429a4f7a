import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stretchOf } from '#app/features/coverage/fingerprints.queries.server.ts';
import { fingerprints, packFingerprints, packShingles, shingles } from '#app/features/coverage/shingles.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { openDatabase } from '#db/connection.ts';
import { articleSearchId } from '#db/dialect/search.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';

export const benchDir = 'node_modules/.cache/gema-bench';
const now = '2025-06-30T03:00:00.000Z';
export const benchToken = 'a-session-of-the-benchmark';
const outletCount = 1000;

/** A fixed sequence of numbers in [0, 1): the data are the same on every run. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables =
  'ba ja ka ma pa ra sa ta wa ya di gi ki li mi ni pi ri si ti bu du gu ku lu mu nu ru su tu'.split(' ');
const vocabulary = Array.from({ length: 6000 }, (_, i) =>
  [i % 30, Math.floor(i / 30) % 30, Math.floor(i / 900) % 30, (i * 7) % 30].map(n => syllables[n]).join(''),
);
const common =
  'yang di dan pekerja jaminan sosial ketenagakerjaan peserta program untuk dengan dari pada'.split(' ');

/** A text of so many words, a third of them common ones. */
export function text(random: () => number, words: number): string {
  const out: string[] = [];
  for (let i = 0; i < words; i += 1) {
    out.push(
      random() < 0.35
        ? common[Math.floor(random() * common.length)]!
        : vocabulary[Math.floor(random() ** 2 * vocabulary.length)]!,
    );
  }
  return out.join(' ');
}

function schemaHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync('db/migrations')) hash.update(readFileSync(join('db/migrations', name)));
  return hash.update(readFileSync('tests/bench/data.ts')).digest('hex');
}

/**
 * A SQLite database with `count` approved articles of 1,000 outlets over two years, in the full-text index, with
 * shingles and originality, one running season, and a signed-in officer. Kept between runs while schema and generator
 * stay the same.
 */
export async function benchDatabase(count = 100_000): Promise<{ dataDir: string; file: string }> {
  const dataDir = count === 100_000 ? benchDir : `${benchDir}-${count}`;
  const file = join(dataDir, 'gema.db');
  const stamp = join(dataDir, `stamp-${count}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === schemaHash()) return { dataDir, file };
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const { db, close } = openDatabase(`sqlite:${file}`);
  await migrate(db);
  await close();
  fill(file, count);
  writeFileSync(stamp, schemaHash());
  return { dataDir, file };
}

function fill(file: string, count: number): void {
  const db = openSqlite(file);
  db.pragma('synchronous = OFF');
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    return db.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    );
  };
  const random = sequence(1);
  db.exec('begin');
  db.exec(`insert into users (id, email, email_key, name, role, locale, theme, password_hash, status, created_at, updated_at)
    values (1, 'p@g', 'p@g', 'Petugas', 'officer', 'id', 'auto', 'x', 'active', '${now}', '${now}')`);
  db.prepare(
    'insert into sessions (token_hash, user_id, user_agent, ip, created_at, last_seen_at, expires_at) values (?, 1, ?, ?, ?, ?, ?)',
  ).run(hashToken(benchToken), '', '', now, '2099-01-01T00:00:00.000Z', '2099-02-01T00:00:00.000Z');
  const outlet = insert('outlets', {
    id: 0,
    name: 0,
    name_key: 0,
    channel: 0,
    scope: 0,
    press_council: 0,
    notes: 0,
    active: 0,
    created_at: 0,
    updated_at: 0,
    version: 0,
  });
  for (let id = 1; id <= outletCount; id += 1) {
    const name = `Media ${String(id).padStart(4, '0')}`;
    outlet.run(
      id,
      name,
      name.toLowerCase(),
      'online',
      id % 10 === 0 ? 'national' : 'regional',
      'not_recorded',
      '',
      1,
      now,
      now,
      1,
    );
  }
  const journalist = insert('journalists', {
    id: 0,
    name: 0,
    name_key: 0,
    salutation: 0,
    ukw: 0,
    do_not_contact: 0,
    notes: 0,
    active: 0,
    created_at: 0,
    updated_at: 0,
    version: 0,
  });
  for (let id = 1; id <= outletCount; id += 1)
    journalist.run(id, `Jurnalis ${id}`, `jurnalis ${id}`, '', 'none', 0, '', 1, now, now, 1);
  const topic = insert('topics', { id: 0, code: 0, kind: 0, name: 0, terms: 0, position: 0, active: 0 });
  for (const [i, code] of ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JMO'].entries())
    topic.run(i + 1, code, 'programme', code, '[]', i, 1);
  fillArticles(db, count, random);
  fillSeason(db);
  db.exec('commit');
  db.exec("insert into article_search(article_search) values ('optimize')");
  db.exec('analyze');
  db.close();
}

function fillArticles(db: ReturnType<typeof openSqlite>, count: number, random: () => number): void {
  const columns =
    'id, search_id, outlet_id, channel, title, rubric, byline, published_at, published_on, dateline, body, words, format, headline_tone, body_tone, own_sources, field_reporting, status, status_reason, found_by, entry_method, reading, content_hash, originality, originality_detail, originality_at, originality_reason, created_at, updated_at, version';
  const article = db.prepare(
    `insert into articles (${columns}) values (${columns
      .split(',')
      .map(() => '?')
      .join(',')})`,
  );
  const search = db.prepare('insert into article_search (rowid, title, people, body) values (?, ?, ?, ?)');
  const byline = db.prepare(
    'insert into article_journalists (article_id, journalist_id, position) values (?, ?, 0)',
  );
  const tag = db.prepare(
    "insert into article_topics (article_id, topic_id, source, evidence) values (?, ?, 'machine', '[]')",
  );
  const kept = db.prepare(
    'insert into article_shingles (article_id, hashes, fingerprints, stretch) values (?, ?, ?, ?)',
  );
  const print = db.prepare('insert into article_fingerprints (stretch, hash, article_id) values (?, ?, ?)');
  const start = Date.parse('2024-07-01T00:00:00.000Z');
  const step = (Date.parse('2025-06-30T00:00:00.000Z') - start) / count;
  for (let id = 1; id <= count; id += 1) {
    const at = new Date(Math.floor((start + id * step) / 1000) * 1000).toISOString();
    const outletId = 1 + Math.floor(random() ** 1.5 * outletCount);
    const words = 160 + Math.floor(random() * 240);
    const body = text(random, words);
    const title = `Berita ${id} ${text(random, 7)}`;
    const searchId = articleSearchId(at, id);
    const o = Math.round(random() * 1000) / 1000;
    article.run(
      id,
      searchId,
      outletId,
      'online',
      title,
      '',
      '',
      at,
      at.slice(0, 10),
      '',
      body,
      words,
      'hard_news',
      ['positive', 'neutral', 'negative'][id % 3],
      'neutral',
      id % 4,
      id % 2,
      'approved',
      '',
      'officer',
      'seed',
      '',
      createHash('sha256').update(body).digest('hex'),
      o,
      '',
      at,
      '',
      at,
      at,
      1,
    );
    search.run(searchId, title, '', body);
    byline.run(id, outletId);
    tag.run(id, 1 + (id % 6));
    if (id % 3 === 0) tag.run(id, 1 + ((id + 1) % 6));
    const hashes = packShingles(shingles(body));
    const prints = fingerprints(body);
    const stretch = stretchOf(at);
    kept.run(
      id,
      Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength),
      packFingerprints(prints),
      stretch,
    );
    for (const hash of prints) print.run(stretch, hash, id);
  }
}

function fillSeason(db: ReturnType<typeof openSqlite>): void {
  db.exec(`insert into seasons (id, name, starts_on, ends_on, status, created_at, updated_at, version)
    values (1, 'Musim', '2024-07-01', '2025-06-30', 'open', '${now}', '${now}', 1)`);
  db.exec(
    "insert into leagues (id, season_id, name, scope, channel, position) values (1, 1, 'Nasional', 'national', null, 0), (2, 1, 'Daerah', 'regional', null, 1)",
  );
  db.exec('insert into season_topics (season_id, topic_id) select 1, id from topics');
}
