import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { forgetJobs } from '#app/features/jobs/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { askLeave, spaceHost } from '../feeds/hosts.service.server.ts';
import { findHost } from '../feeds/queries.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { readPageAt } from '../page-reading.server.ts';
import { keepLeadImage } from '../pictures/lead-image.server.ts';
import { askForScreenshot } from '../pictures/screenshot.service.server.ts';
import { fetchUrl } from '../reading/urls.ts';
import { claimWatch, type DueWatch, listDueWatches } from './queries.server.ts';
import { inTurns } from './schedule.ts';
import { type Look, type LookResult, recordLook } from './service.server.ts';
import { judge } from './verdict.ts';

/** A run ends after this; what is left waits for the next. */
const runMs = 30_000;
/** Pages taken up in a run, at most. */
const atOnce = 100;
/** A host that asks for a longer pause is not waited for. */
const longestWaitMs = 6_000;
/** A look that never ended, because the process did, is done again after this. */
const leaseMs = 10 * 60_000;
const jobsKeptMs = 24 * 3_600_000;

/** Looks that found the story at its address. */
const withPage: readonly LookResult[] = ['first', 'unchanged', 'changed', 'unread'];

export type Looking = { fetching?: FetchOptions; wait?: (ms: number) => Promise<void> };

export type LooksSummary = { looked: number; kept: number; changed: number; dead: number; failed: number };

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

type LeadImage = { url: string; caption: string };

/** Asks the host for leave, then for the page, and judges what came. */
async function look(
  run: JobRun,
  watch: DueWatch,
  address: string,
  fetching: FetchOptions,
): Promise<Look & { leadImage?: LeadImage | null }> {
  const { articleId, url } = watch;
  const { host } = new URL(address);
  const leave = await askLeave(run.db, address, run.now(), fetching);
  await spaceHost(run.db, host, run.now(), leave.spacingMs);
  if (!leave.allowed) {
    const problem = leave.problem ?? 'robots';
    return { articleId, url, verdict: judge(address, { ok: false, problem }) };
  }
  const { zone } = await readOffice(run.db);
  const asked = await readPageAt(address, fetching, { now: run.now(), zone });
  const verdict = judge(address, asked);
  const leadImage = asked.ok ? asked.reading.leadImage : null;
  if ('bytes' in asked) return { articleId, url, verdict, page: asked, leadImage };
  return { articleId, url, verdict, retryAfterSeconds: asked.retryAfter };
}

/** How long a host must still be left alone. */
async function pause(db: Db, host: string, now: string): Promise<number> {
  const free = (await findHost(db, host))?.nextRequestAt;
  return free === undefined ? 0 : Math.max(0, Date.parse(free) - Date.parse(now));
}

/**
 * Job `coverage.snapshots`: looks at the pages of logged articles that are due, one after the other, hosts in turn and
 * each left alone in between, and keeps what it finds. Several machines share the work.
 */
export async function runLooks(run: JobRun, looking: Looking = {}): Promise<LooksSummary> {
  const { fetching = {}, wait = sleep } = looking;
  const summary: LooksSummary = { looked: 0, kept: 0, changed: 0, dead: 0, failed: 0 };
  const ends = performance.now() + runMs;
  const due = await listDueWatches(run.db, run.now(), atOnce);
  const placed = due.map(watch => {
    const address = fetchUrl(watch.url);
    return { watch, address, host: address ? new URL(address).host : '' };
  });
  for (const { watch, address, host } of inTurns(placed)) {
    if (performance.now() > ends || (await run.cancelled())) break;
    const waitMs = watch.approved && address ? await pause(run.db, host, run.now()) : 0;
    if (waitMs > longestWaitMs) continue;
    if (waitMs > 0) await wait(waitMs);
    const until = new Date(Date.parse(run.now()) + leaseMs).toISOString();
    if (!(await claimWatch(run.db, watch, watch.approved ? until : null)) || !watch.approved) continue;
    const found: Awaited<ReturnType<typeof look>> = address
      ? await look(run, watch, address, fetching)
      : {
          articleId: watch.articleId,
          url: watch.url,
          verdict: judge('', { ok: false, problem: 'invalid-url' }),
        };
    const ctx = { db: run.db, actor: systemActor, now: run.now() };
    const result = await recordLook(ctx, found);
    if (withPage.includes(result)) {
      await keepLeadImage(ctx, watch.articleId, found.leadImage ?? null, fetching);
      await askForScreenshot(ctx, watch.articleId, result === 'changed');
    }
    summary.looked += 1;
    if (result === 'first' || result === 'changed' || result === 'unread') summary.kept += 1;
    if (result === 'changed') summary.changed += 1;
    if (result === 'dead') summary.dead += 1;
    if (result === 'failed') summary.failed += 1;
    await run.progress(summary.looked, due.length);
  }
  const before = new Date(Date.parse(run.now()) - jobsKeptMs).toISOString();
  await forgetJobs(run.db, ['coverage.snapshots'], before);
  return summary;
}
