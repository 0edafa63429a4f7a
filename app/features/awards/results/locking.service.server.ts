import { recordAudit } from '#app/features/audit/service.server.ts';
import { hasOpenJob } from '#app/features/jobs/queries.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { hasStandingChanges } from '../changes.queries.server.ts';
import { findCheck } from '../completeness/checks.queries.server.ts';
import { countClaims } from '../completeness/claims.queries.server.ts';
import { listIndexChanges } from '../judging/entry-index.server.ts';
import { listRounds, type Round } from '../judging/rounds.queries.server.ts';
import { findSeasonJob } from '../season-jobs.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { runDiff } from './run-diff.ts';
import type { RunDocument } from './run-document.ts';
import { readRun, recomputesToItself, storeRun } from './run-file.server.ts';
import { readRunInputs } from './run-inputs.server.ts';
import { completeRun, resultsVersion } from './run-results.ts';
import { listDecisions } from './run-rounds.queries.server.ts';
import { insertSummary } from './run-summaries.queries.server.ts';
import { paperDocument, runCounts, type ShownDiff, shownDiff } from './run-summary.ts';
import { findNewestRun, findRun } from './runs.queries.server.ts';

type LockPayload = { seasonId: number; reason: string; userId: number | null };

/** Rounds that were opened and not yet decided; a round that was only planned keeps nothing from being locked. */
export function undecidedRounds(rounds: readonly Round[]): Round[] {
  return rounds.filter(({ status }) => status === 'judging' || status === 'closed');
}

/** Decided rounds whose finalists have another index by now: a lock would hold two, one in F and one in the standing. */
export async function overtakenRounds(db: Db, rounds: readonly Round[]): Promise<Round[]> {
  const overtaken: Round[] = [];
  for (const round of rounds) {
    if (round.status === 'decided' && (await listIndexChanges(db, round)).length > 0) overtaken.push(round);
  }
  return overtaken;
}

async function refuseUnready(db: Db, seasonId: number, now: string): Promise<void> {
  const season = await findSeason(db, seasonId);
  if (!season) throw new NotFound();
  if (season.status !== 'finished') throw new Conflict('results.seasonRuns');
  // A lock in between would hold the standing from before.
  const waits = await hasStandingChanges(db, seasonId);
  if (waits || (await findSeasonJob(db, 'awards.recompute', seasonId)))
    throw new Conflict('results.recomputing');
  const rounds = await listRounds(db, seasonId);
  if (undecidedRounds(rounds).length > 0) throw new Conflict('results.undecided');
  if (!rounds.some(({ status }) => status === 'decided')) throw new Conflict('results.nothingDecided');
  if ((await overtakenRounds(db, rounds)).length > 0) throw new Conflict('results.indexMoved');
  if ((await countClaims(db, seasonId)).open > 0) throw new Conflict('results.claimsOpen');
  if (await toldLockDay(db, seasonId, now)) throw new Conflict('results.lockToldLater');
}

/** The day (YYYY-MM-DD) from which candidates were told the result would be locked, while it has not come; else null. */
export async function toldLockDay(db: Db, seasonId: number, now: string): Promise<string | null> {
  const check = await findCheck(db, seasonId);
  return check && isoDay(now, 'Asia/Jakarta') < check.lockOn ? check.lockOn : null;
}

/**
 * Has a season's results locked by a job: everything they were computed from is written down, hashed and kept. Every lock
 * after the first needs a reason.
 * @throws Conflict while the season runs or its standing is being recomputed, a round is undecided or decided by another index,
 * a claim of a missing article waits for its answer, before the day that candidates were told, or while a lock is under way; Invalid without the reason.
 */
export async function requestLock(
  ctx: Context<Db>,
  seasonId: number,
  input: { reason: string },
): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    await refuseUnready(db, seasonId, ctx.now);
    if (await isLocking(db)) throw new Conflict('results.locking');
    const reason = trimmed(input.reason);
    if ((await findNewestRun(db, seasonId)) && reason === '') {
      throw new Invalid({ reason: ['errors.required'] });
    }
    await enqueueJob(inner, {
      kind: 'awards.lock',
      payload: { seasonId, reason, userId: actorUserId(ctx.actor) } satisfies LockPayload,
      dedupeKey: `awards.lock:${seasonId}`,
      maxAttempts: 2,
    });
  });
}

/** Whether a result is being locked. */
function isLocking(db: Db): Promise<boolean> {
  return hasOpenJob(db, 'awards.lock');
}

/** Job `awards.lock`: reads, computes, hashes and keeps a season's results as its next run. Payload: {@link LockPayload}. */
export async function runLock(run: JobRun): Promise<unknown> {
  const payload = run.payload as LockPayload;
  await refuseUnready(run.db, payload.seasonId, run.now());
  const inputs = await readRunInputs(run.db, payload.seasonId, resultsVersion, run.progress);
  if (await run.cancelled()) return {};
  const document = completeRun(inputs);
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  const kept = await storeRun(ctx, document);
  const before = await findNewestRun(run.db, payload.seasonId);
  const diff = before ? shownDiff(runDiff(await readRun(run.db, before.fileId), document), document) : null;
  const runId = await insertRun(ctx, payload, document, { ...kept, diff, after: before?.id ?? null });
  return { runId, articles: document.articles.length, awards: document.results.awards.length };
}

async function insertRun(
  ctx: Context<Db>,
  { seasonId, reason, userId }: LockPayload,
  document: RunDocument,
  kept: { fileId: number; sha256: string; diff: ShownDiff | null; after: number | null },
): Promise<number> {
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    await refuseUnready(db, seasonId, ctx.now);
    // A decision taken while the rest was read: the document would hold the one before it.
    for (const round of document.rounds) {
      const decisions = await listDecisions(db, round.id);
      if (decisions.length !== round.decisions.length) throw new Conflict('errors.conflict');
    }
    const season = (await findSeason(db, seasonId))!;
    const newest = await findNewestRun(db, seasonId);
    if ((newest?.id ?? null) !== kept.after) throw new Conflict('errors.conflict');
    const number = (newest?.number ?? 0) + 1;
    const { id } = await db
      .insertInto('award_runs')
      .values({
        ...{ season_id: seasonId, number, rule_set_id: season.ruleSet.id },
        ...{ snapshot_file_id: kept.fileId, sha256: kept.sha256, code_version: document.codeVersion },
        ...{ reason, made_by: userId, made_at: ctx.now, published_at: null, published_by: null },
        ...{ objections_until: null, checked_at: null, check_passed: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { awards } = document.results;
    if (awards.length > 0) {
      await db
        .insertInto('awards')
        .values(
          awards.map(({ roundId, entryId, shared, workTitle, place, award, recipient, affiliation }) => ({
            ...{ run_id: id, round_id: roundId, entry_id: entryId, shared: shared ? 1 : 0 },
            ...{ place, award, recipient, affiliation, work_title: workTitle },
          })),
        )
        .execute();
    }
    await insertSummary(db, id, {
      counts: runCounts(document),
      paper: paperDocument(document),
      diff: kept.diff,
    });
    await recordAudit(inner, {
      action: 'season.locked',
      subject: { kind: 'season', id: seasonId, label: season.name },
      changes: [
        { field: 'run', before: newest?.number ?? null, after: number },
        { field: 'sha256', before: newest?.sha256 ?? null, after: kept.sha256 },
        ...(reason ? [{ field: 'reason', before: null, after: reason }] : []),
      ],
    });
    return id;
  });
}

/** Has a run computed again from its snapshot, by a job. */
export async function requestCheck(ctx: Context<Db>, runId: number): Promise<number> {
  authorise(ctx.actor, 'awards.standing');
  return inTransaction(ctx.db, async db => {
    const run = await findRun(db, runId);
    if (!run) throw new NotFound();
    await enqueueJob(
      { ...ctx, db },
      { kind: 'awards.check', payload: { runId }, dedupeKey: `awards.check:${runId}`, maxAttempts: 2 },
    );
    return run.seasonId;
  });
}

/** Job `awards.check`: whether a run computed again from its snapshot has the same hash. Payload: `{ runId }`. */
export async function checkRun(job: JobRun): Promise<unknown> {
  const { runId } = job.payload as { runId: number };
  const run = await findRun(job.db, runId);
  if (!run) return {};
  const same = await recomputesToItself(job.db, run);
  await job.db
    .updateTable('award_runs')
    .set({ checked_at: job.now(), check_passed: same ? 1 : 0 })
    .where('id', '=', runId)
    .execute();
  return { same };
}
