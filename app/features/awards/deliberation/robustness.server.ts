import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { findRound } from '../judging/rounds.queries.server.ts';
import {
  robustnessRulesFor,
  robustnessSteps,
  type StandingRobustness,
} from '../robustness/standing-robustness.ts';
import { finalRulesOf, panelOfRound, type RoundMarks } from './panel-marks.ts';
import { readRoundMarks } from './round-picture.server.ts';

/** Ranks whose probabilities are kept; those of hundreds would fill megabytes that nobody reads. */
const ranksKept = 20;

/** Names what rank probabilities are computed from, in whatever order it is read. */
function inputHash(round: RoundMarks): string {
  const { criteria, ownReporting, indexWeight, average } = round;
  const candidates = [...round.candidates].sort((a, b) => Number(a.id) - Number(b.id));
  const marks = round.marks
    .map(({ jurorId, entryId, criterionId, mark }) => [jurorId, entryId, criterionId, mark].join(' '))
    .sort();
  const input = [
    candidates,
    marks,
    criteria.map(({ key, weight }) => [key, weight]),
    ownReporting,
    indexWeight,
    ...(average ? [average] : []),
  ];
  return createHash('sha256')
    .update(JSON.stringify([input, robustnessRulesFor(candidates.length)]))
    .digest('hex');
}

/** The kept rank probabilities of a round; undefined while those of the marks as they are now are not computed. */
export async function findRobustness(
  db: Db,
  roundId: number,
  round: RoundMarks,
): Promise<StandingRobustness | undefined> {
  const row = await db
    .selectFrom('round_robustness')
    .select('result')
    .where('round_id', '=', roundId)
    .where('input_hash', '=', inputHash(round))
    .executeTakeFirst();
  return row && (JSON.parse(row.result) as StandingRobustness);
}

/** Has a round's rank probabilities computed in the background; one job at a time. In the caller's transaction. */
export async function queueRobustness(ctx: Context<Db>, roundId: number): Promise<void> {
  await enqueueJob(ctx, {
    kind: 'awards.robustness',
    payload: { roundId },
    dedupeKey: `awards.robustness:${roundId}`,
  });
}

/** Asked for by hand, where the kept result is missing or out of date. */
export async function requestRobustness(ctx: Context<Db>, roundId: number): Promise<void> {
  authorise(ctx.actor, 'awards.standing');
  if (!(await findRound(ctx.db, roundId))) throw new NotFound();
  await queueRobustness(ctx, roundId);
}

/**
 * Job `awards.robustness`: computes and keeps the rank probabilities of a round of marks, a few milliseconds at a time.
 * A round of another mode, or whose marks fall apart, has none.
 */
export async function runRobustness(run: JobRun): Promise<{ entries: number }> {
  const { roundId } = run.payload as { roundId: number };
  const round = await findRound(run.db, roundId);
  if (round?.mode !== 'marks') return { entries: 0 };
  const { marks } = await readRoundMarks(run.db, round);
  const rules = finalRulesOf(marks);
  const drawing = robustnessRulesFor(marks.candidates.length);
  const steps = robustnessSteps(
    panelOfRound(marks),
    marks.candidates.map(({ A }) => A),
    rules.weights,
    rules,
    drawing,
  );
  let step = steps.next();
  while (!step.done) {
    await run.progress(step.value, 2 * drawing.draws);
    if (await run.cancelled()) return { entries: 0 };
    await setImmediate();
    step = steps.next();
  }
  if ('error' in step.value) return { entries: 0 };
  const result: StandingRobustness = {
    ...step.value,
    acceptability: step.value.acceptability.map(row => row.slice(0, ranksKept)),
  };
  const kept = { input_hash: inputHash(marks), result: JSON.stringify(result), computed_at: run.now() };
  await run.db
    .insertInto('round_robustness')
    .values({ round_id: roundId, ...kept })
    .onConflict(conflict => conflict.column('round_id').doUpdateSet(kept))
    .execute();
  return { entries: marks.candidates.length };
}
