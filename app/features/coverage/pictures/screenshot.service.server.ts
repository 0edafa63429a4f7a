import { config } from '#app/config.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob, forgetJobs } from '#app/features/jobs/service.server.ts';
import { authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findArticle } from '../articles.queries.server.ts';
import { fetchUrl } from '../reading/urls.ts';
import { keepPicture } from './keeping.server.ts';
import { type PhotographOptions, photographPage } from './photograph.server.ts';
import { hasPicture } from './queries.server.ts';

const jobsKeptMs = 24 * 3_600_000;

async function enqueue(ctx: Context<Db>, articleId: number): Promise<void> {
  await enqueueJob(ctx, {
    kind: 'coverage.screenshots',
    payload: { articleId },
    dedupeKey: `coverage.screenshots ${articleId}`,
    maxAttempts: 2,
  });
}

/**
 * Has a page photographed that a look has found, where a browser is configured: the first time, and when its story changed.
 * @param changed the story is not the one that was photographed before
 */
export async function askForScreenshot(ctx: Context<Db>, articleId: number, changed: boolean): Promise<void> {
  if (!config().chromium) return;
  if (changed || !(await hasPicture(ctx.db, articleId, 'screenshot'))) await enqueue(ctx, articleId);
}

/** Has the page of an article photographed now. @throws Conflict without a browser or an address */
export async function photographNow(ctx: Context<Db>, articleId: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  if (!config().chromium) throw new Conflict('pictures.noBrowser');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const article = await findArticle(db, articleId);
    if (!article) throw new NotFound();
    if (article.row.url === null || article.row.status !== 'approved') {
      throw new Conflict('snapshots.notWatched');
    }
    await recordAudit(inner, {
      action: 'article.screenshot-asked',
      subject: { kind: 'article', id: articleId, label: article.title },
    });
    await enqueue(inner, articleId);
  });
}

/**
 * Job `coverage.screenshots`: photographs the page of one article and keeps the picture. Jobs run one after the other in a
 * process, and so do its browsers.
 */
export async function runScreenshot(run: JobRun, options: PhotographOptions = {}) {
  const { articleId } = run.payload as { articleId: number };
  const { chromium } = config();
  const article = await findArticle(run.db, articleId);
  const address = article?.row.url ? fetchUrl(article.row.url) : undefined;
  if (!chromium || !address || article?.row.status !== 'approved') return { kept: 0 };
  const photograph = await photographPage(chromium, address, options);
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  await keepPicture(ctx, {
    ...{ articleId, kind: 'screenshot', caption: '' },
    url: photograph.ok ? photograph.finalUrl.slice(0, 2_000) : address,
    found: photograph.ok ? photograph.bytes : photograph.problem,
  });
  const before = new Date(Date.parse(run.now()) - jobsKeptMs).toISOString();
  await forgetJobs(run.db, ['coverage.screenshots'], before);
  return { kept: Number(photograph.ok), problem: photograph.ok ? null : photograph.problem };
}
