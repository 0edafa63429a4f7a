import { setImmediate } from 'node:timers/promises';
import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { announceResults, issueDossiers, renderAnnouncement } from './announcement.server.ts';
import { type Candidate, type DossierPage, dossierPages } from './dossier-page.ts';
import { deleteReplacedPages, insertDossierPages, listRunCandidates } from './dossiers.queries.server.ts';
import { readRun } from './run-file.server.ts';
import { type AwardRun, findRun, listRuns, listSignatures } from './runs.queries.server.ts';
import { newestRun, signaturesNeeded } from './signing.service.server.ts';

const dayMs = 86_400_000;

/**
 * Publishes a signed run: its results stand on the public page from then on, in place of an earlier run's, and candidates
 * may object for `objectionDays` days, and never shorter than an earlier run promised. A job makes every candidate's
 * dossier and writes to the journalists.
 * @throws Conflict without the signatures of two different people, when a later run replaced it, or when it is published.
 */
export async function publishRun(
  ctx: Context<Db>,
  runId: number,
  input: { objectionDays: number },
): Promise<void> {
  authorise(ctx.actor, 'awards.publish');
  const asked = new Date(Date.parse(ctx.now) + input.objectionDays * dayMs).toISOString();
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const run = await newestRun(db, runId);
    const signatures = await listSignatures(db, runId);
    if (signatures.length < signaturesNeeded) throw new Conflict('results.unsigned');
    const promised = await lastObjectionDay(db, run.seasonId);
    const changed = await db
      .updateTable('award_runs')
      .set({
        published_at: ctx.now,
        published_by: actorUserId(ctx.actor),
        objections_until: promised !== null && promised > asked ? promised : asked,
      })
      .where('id', '=', runId)
      .where('published_at', 'is', null)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.alreadyDone');
    await enqueueJob(inner, {
      kind: 'awards.announce',
      payload: { runId },
      dedupeKey: `awards.announce:${runId}`,
    });
    await recordAudit(inner, {
      action: 'season.published',
      subject: { kind: 'season', id: run.seasonId, label: run.season },
      changes: [{ field: 'run', before: null, after: run.number }],
    });
  });
}

/** The latest instant until which the published runs of a season took objections; null before the first. */
async function lastObjectionDay(db: Db, seasonId: number): Promise<string | null> {
  const promised = (await listRuns(db, seasonId)).flatMap(run => run.objectionsUntil ?? []);
  return promised.sort().at(-1) ?? null;
}

/** Whether the run that the public saw before has the same document: then nothing changed that anybody must be told. */
async function repeatsPublished(db: Db, run: AwardRun): Promise<boolean> {
  const earlier = (await listRuns(db, run.seasonId)).find(
    other => other.number < run.number && other.publishedAt !== null,
  );
  return earlier?.sha256 === run.sha256;
}

/** Pages written in one transaction. */
const pagesAtOnce = 50;

async function keepPages(run: JobRun, runId: number, fileId: number): Promise<void> {
  const document = await readRun(run.db, fileId);
  const { standings } = document.results;
  let waiting: (Candidate & { page: DossierPage })[] = [];
  let done = 0;
  for (const each of dossierPages(document)) {
    waiting.push(each);
    if (waiting.length < pagesAtOnce) continue;
    await insertDossierPages(run.db, runId, waiting);
    done += waiting.length;
    waiting = [];
    await run.progress(done, Math.max(done, standings.length));
    await setImmediate();
  }
  await insertDossierPages(run.db, runId, waiting);
}

/**
 * Job `awards.announce`: makes the dossiers of a published run and writes to the journalists among its candidates, unless
 * the result is the one they know. Safe to run again: what is made stays, and nobody is written to twice about one run. Payload: `{ runId }`.
 */
export async function runAnnouncement(run: JobRun): Promise<unknown> {
  const { runId } = run.payload as { runId: number };
  const { db } = run;
  const published = await findRun(db, runId);
  if (!published?.objectionsUntil) return {};
  const ctx = { db, actor: systemActor, now: run.now() };
  await keepPages(run, runId, published.fileId);
  const candidates = await listRunCandidates(db, runId);
  const mail = await renderAnnouncement(db, published);
  return inTransaction(db, async inside => {
    const inner = { ...ctx, db: inside };
    await issueDossiers(inner, published.seasonId, candidates);
    await deleteReplacedPages(inside, published.seasonId, runId);
    const known = await repeatsPublished(inside, published);
    const mails = known ? 0 : await announceResults(inner, published, { content: mail, candidates });
    return { dossiers: candidates.length, mails };
  });
}
