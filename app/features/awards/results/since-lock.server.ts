import type { CoverageImport } from '#app/features/coverage/ports.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { listArticleLabels } from './run-articles.queries.server.ts';
import { articlesDiff } from './run-diff.ts';
import { readRun } from './run-file.server.ts';
import { readFacts } from './run-inputs.server.ts';
import { updateSince } from './run-summaries.queries.server.ts';
import { shownArticles } from './run-summary.ts';
import { findNewestRun, findRun, listLockedSeasons } from './runs.queries.server.ts';

/** Changes that come in a burst are compared once. */
const waitMs = 60_000;

const comparison = (runId: number) => ({
  kind: 'awards.since',
  payload: { runId },
  dedupeKey: `awards.since:${runId}`,
});

/**
 * Has the newest run of every locked season compared with its articles when one of them may have changed: the run stays as
 * it is, and its page tells. Runs in the transaction of the change.
 */
export async function noteChangeAfterLock(ctx: Context<Db>, change: CoverageImport): Promise<void> {
  const days = change.publishedAt.map(at => isoDay(at, 'Asia/Jakarta'));
  for (const { runId, startsOn, endsOn } of await listLockedSeasons(ctx.db)) {
    if (!days.some(day => startsOn <= day && day <= endsOn)) continue;
    await enqueueJob(ctx, {
      ...comparison(runId),
      runAt: new Date(Date.parse(ctx.now) + waitMs).toISOString(),
    });
  }
}

/** Has a run compared with the articles of today, by a job. */
export async function requestComparison(ctx: Context<Db>, runId: number): Promise<void> {
  authorise(ctx.actor, 'awards.standing');
  await inTransaction(ctx.db, async db => {
    if (!(await findRun(db, runId))) throw new NotFound();
    const inner = { ...ctx, db };
    // One that waits out a burst gives way: a person wants to know now.
    await db
      .updateTable('jobs')
      .set({ run_at: ctx.now })
      .where('dedupe_key', '=', comparison(runId).dedupeKey)
      .where('status', '=', 'queued')
      .where('run_at', '>', ctx.now)
      .execute();
    await enqueueJob(inner, comparison(runId));
  });
}

/** Job `awards.since`: compares a season's newest run with the articles of today. Payload: `{ runId }`. */
export async function runComparison(job: JobRun): Promise<unknown> {
  const { runId } = job.payload as { runId: number };
  const { db } = job;
  const run = await findRun(db, runId);
  const season = run && (await findSeason(db, run.seasonId));
  if (!run || !season || (await findNewestRun(db, run.seasonId))?.id !== runId) return {};
  const { articles } = await readRun(db, run.fileId);
  const { facts } = await readFacts(db, season);
  const diff = articlesDiff(articles, facts);
  const named = diff.added.slice(0, 20);
  const labels = named.length > 0 ? await listArticleLabels(db, named) : new Map();
  const titles = new Map([...labels].map(([id, { title }]) => [id, title]));
  await updateSince(db, runId, shownArticles(diff, titles), job.now());
  return { added: diff.added.length, removed: diff.removed.length, changed: diff.changed.length };
}
