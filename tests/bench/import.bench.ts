import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import { commitImport } from '#app/features/imports/commit.service.server.ts';
import { chooseColumns, startImport } from '#app/features/imports/service.server.ts';
import type { BatchStatus } from '#app/features/imports/terms.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import { benchDir } from './data.ts';
import { type Figure, type Running, spentMs, startFlags, startNode } from './measure.ts';

const rows = 50_000;
const outlets = 200;
const folder = resolve(benchDir, '..', 'gema-bench-import');
/** Clips to a transaction of the floor. */
const perCommit = 1000;

/** What the commit has inserted for an article, by the column that names the article. */
const tables = {
  articles: 'id',
  article_journalists: 'article_id',
  article_topics: 'article_id',
  article_spokespersons: 'article_id',
  article_watches: 'article_id',
  audit_entries: 'subject_id',
};

/**
 * The same rows into the same tables and indexes of another file by prepared statements of better-sqlite3, article by
 * article, and nothing else. Milliseconds of processor time, without reading the rows.
 */
async function floorMs(source: string, run: number): Promise<number> {
  const file = join(folder, `floor-${run}.db`);
  const made = openDatabase(`sqlite:${file}`);
  await migrate(made.db);
  await made.close();
  const from = openSqlite(source);
  const to = openSqlite(file);
  to.pragma('foreign_keys = off');
  const parts = Object.entries(tables).map(([table, key]) => {
    const columns = (
      from.prepare(`select name from pragma_table_info('${table}')`).raw().all() as string[][]
    ).flat();
    const own = table === 'audit_entries' ? " and subject_kind = 'article'" : '';
    return {
      read: from.prepare(`select ${columns.join(', ')} from ${table} where ${key} = ?${own}`).raw(),
      write: to.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      ),
    };
  });
  parts.push({
    read: from
      .prepare(
        `select search_id, title, (select name from outlets where id = outlet_id) || ' ' || byline, body from articles where id = ?`,
      )
      .raw(),
    write: to.prepare('insert into article_search (rowid, title, people, body) values (?, ?, ?, ?)'),
  });
  const ids = (from.prepare('select id from articles order by id').raw().all() as number[][]).flat();
  let ms = 0;
  for (let next = 0; next < ids.length; next += perCommit) {
    const work = ids
      .slice(next, next + perCommit)
      .flatMap(id =>
        parts.flatMap(({ read, write }) => read.all(id).map(row => ({ write, row: row as unknown[] }))),
      );
    const began = process.cpuUsage();
    to.exec('begin immediate');
    for (const { write, row } of work) write.run(row);
    to.exec('commit');
    ms += spentMs(began);
  }
  from.close();
  to.close();
  return ms;
}

/** Waits until the server has brought a batch to a state. Throws when its job has failed. */
async function reached(db: Db, id: number, status: BatchStatus): Promise<void> {
  for (;;) {
    const batch = (await findBatch(db, id))!;
    if (batch.status === status) return;
    const job = await db
      .selectFrom('jobs')
      .select('status')
      .where('id', '=', batch.job_id)
      .executeTakeFirst();
    if (job?.status === 'failed') throw new Error(`the import stopped at ${batch.status}`);
    await new Promise(wake => setTimeout(wake, 100));
  }
}

/** Processor time and clock of the server until a batch reaches a state. */
async function measured(server: Running, work: () => Promise<void>) {
  const [began, cpu] = [performance.now(), server.cpuMs()];
  await work();
  return { ms: performance.now() - began, cpuMs: server.cpuMs() - cpu, peakMb: server.peakMb() };
}

/** Import of 50,000 rows by the built server: dry run and commit, against prepared inserts of what the commit wrote. */
export async function benchImport(): Promise<Figure[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  setConfig(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: folder }, 'benchmark'));
  setWorkerEntry(new URL('../support/sheet-worker-entry.mjs', import.meta.url));
  const file = join(folder, 'kliping.xlsx');
  const workbook = ['tests/bench/import-workbook.ts', file, String(rows), String(outlets)];
  execFileSync(process.execPath, ['--import', 'tsx', ...workbook]);
  const source = join(folder, 'gema.db');
  const { db, close } = openDatabase(`sqlite:${source}`);
  await migrate(db);
  const ctx = { db, actor: systemActor, now: new Date().toISOString() };
  await ensureDefaultTopics(ctx);
  const bytes = readFileSync(file);
  const id = await startImport(ctx, { kind: 'articles', name: 'kliping.xlsx', bytes });
  const server = await startNode(
    [...startFlags(), 'build/server/index.js'],
    { GEMA_DATA_DIR: folder },
    '/readyz',
  );
  let checked: Awaited<ReturnType<typeof measured>>;
  let committed: Awaited<ReturnType<typeof measured>>;
  try {
    checked = await measured(server, async () => {
      await chooseColumns(ctx, id, ['published', 'outlet', 'title', 'url', 'journalists', 'body']);
      await reached(db, id, 'checked');
    });
    committed = await measured(server, async () => {
      await commitImport(ctx, id, { includeDoubtful: false });
      await reached(db, id, 'committed');
    });
  } finally {
    await server.stop();
  }
  const { counts } = (await findBatch(db, id))!;
  if (counts.done !== rows) throw new Error(`${counts.done} of ${rows} rows were imported`);
  await close();
  const floor = Math.min(await floorMs(source, 1), await floorMs(source, 2));
  const perSecond = (ms: number) => ((rows / ms) * 1000).toFixed(0);
  const ratio = floor / committed.cpuMs;
  return [
    {
      what: `Import of ${rows} rows, commit, audit included`,
      figure: `${ratio.toFixed(2)} of the floor (${perSecond(committed.cpuMs)} rows/s of processor time, floor ${perSecond(floor)}; ${perSecond(committed.ms)} rows/s by the clock)`,
      bound: '≥ 0.5',
      holds: ratio >= 0.5,
    },
    {
      what: 'Reading and dry run of the same file before it',
      figure: `${(checked.cpuMs / 1000).toFixed(1)} s of processor time (${(checked.ms / 1000).toFixed(1)} s by the clock)`,
      bound: 'none',
      holds: true,
    },
    {
      what: 'Most resident memory of the server so far, all threads',
      figure: `${committed.peakMb.toFixed(0)} MB (${checked.peakMb.toFixed(0)} MB after the dry run)`,
      bound: '< 300 MB',
      holds: committed.peakMb < 300,
    },
  ];
}
