import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import { runCheck } from '#app/features/imports/check-job.server.ts';
import { runCommit } from '#app/features/imports/commit-job.server.ts';
import { longestCommitMs } from '#app/features/imports/pacing.ts';
import { chooseColumns, commitImport, startImport } from '#app/features/imports/service.server.ts';
import type { JobHandler } from '#app/features/jobs/registry.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, openDatabase } from '#db/connection.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { migrate } from '#db/migrate.ts';
import { benchDir } from './data.ts';
import { type Figure, fastest } from './measure.ts';

const rows = 50_000;
const outlets = 200;
const folder = join(benchDir, '..', 'gema-bench-import');

let peakMb = 0;
const watched = () => {
  peakMb = Math.max(peakMb, process.memoryUsage().rss / 1024 / 1024);
};

async function runNow(ctx: Context<Db>, kind: string, handler: JobHandler): Promise<void> {
  const job = await ctx.db
    .selectFrom('jobs')
    .select(['id', 'payload'])
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await handler({
    db: ctx.db,
    payload: JSON.parse(job.payload),
    now: () => ctx.now,
    progress: async () => watched(),
    cancelled: async () => false,
  });
}

/** What the commit has written for an article, by the column that names the article. */
const tables = {
  articles: 'id',
  article_journalists: 'article_id',
  article_topics: 'article_id',
  audit_entries: 'subject_id',
};

/**
 * The same rows into the same tables and indexes of another file by prepared statements of better-sqlite3, article by
 * article, and nothing else; commits are as short as the product's have to be. Milliseconds, without reading the rows.
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
  let next = 0;
  while (next < ids.length) {
    const work = ids
      .slice(next, next + 1000)
      .map(id =>
        parts.flatMap(({ read, write }) => read.all(id).map(row => ({ write, row: row as unknown[] }))),
      );
    const started = performance.now();
    to.exec('begin immediate');
    let done = 0;
    do for (const { write, row } of work[done++]!) write.run(row);
    while (done < work.length && performance.now() - started < longestCommitMs / 2);
    to.exec('commit');
    ms += performance.now() - started;
    next += done;
  }
  from.close();
  to.close();
  return ms;
}

/** Import of 50,000 rows: dry run and commit of the product, against prepared inserts of what the commit wrote. */
export async function benchImport(): Promise<Figure[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  setConfig(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: folder }, 'benchmark'));
  setWorkerEntry(new URL('../support/sheet-worker-entry.mjs', import.meta.url));
  const file = join(folder, 'kliping.xlsx');
  execFileSync(process.execPath, [
    '--import',
    'tsx',
    'tests/bench/import-workbook.ts',
    file,
    String(rows),
    String(outlets),
  ]);
  const bytes = readFileSync(file);
  const source = join(folder, 'gema.db');
  const { db, close } = openDatabase(`sqlite:${source}`);
  await migrate(db);
  const ctx = { db, actor: systemActor, now: '2025-06-30T03:00:00.000Z' };
  await ensureDefaultTopics(ctx);
  const id = await startImport(ctx, { kind: 'articles', name: 'kliping.xlsx', bytes });
  await chooseColumns(ctx, id, ['published', 'outlet', 'title', 'url', 'journalists', 'body']);
  watched();
  const checkMs = await fastest(1, () => runNow(ctx, 'imports.check', runCheck));
  await commitImport(ctx, id, { includeDoubtful: false });
  const commitMs = await fastest(1, () => runNow(ctx, 'imports.commit', runCommit));
  const peak = peakMb;
  const { counts } = (await findBatch(db, id))!;
  if (counts.done !== rows) throw new Error(`${counts.done} of ${rows} rows were imported`);
  await close();
  const floor = Math.min(await floorMs(source, 1), await floorMs(source, 2));
  const perSecond = (ms: number) => ((rows / ms) * 1000).toFixed(0);
  return [
    {
      what: `Import of ${rows} rows, commit, audit included`,
      figure: `${(floor / commitMs).toFixed(2)} of the floor (${perSecond(commitMs)} rows/s, floor ${perSecond(floor)})`,
      bound: '≥ 0.5',
      holds: floor / commitMs >= 0.5,
    },
    {
      what: 'Reading and dry run of the same file before it',
      figure: `${(checkMs / 1000).toFixed(1)} s (${perSecond(checkMs)} rows/s)`,
      bound: 'none',
      holds: true,
    },
    {
      what: 'Resident memory of the process at its peak, worker thread included',
      figure: `${peak.toFixed(0)} MB`,
      bound: '< 300 MB',
      holds: peak < 300,
    },
  ];
}
