import { listJobs } from '#app/features/jobs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { AwardRun } from './runs.queries.server.ts';
import { signaturesNeeded } from './signing.service.server.ts';

export type RunState = 'unsigned' | 'signed' | 'published' | 'replaced';

/** Where a run stands; `newer` when a later one exists. A published run stays published until the later one is. */
export function runState(
  run: Pick<AwardRun, 'publishedAt'>,
  { signatures, newer, newerPublished }: { signatures: number; newer: boolean; newerPublished: boolean },
): RunState {
  if (newerPublished || (newer && run.publishedAt === null)) return 'replaced';
  if (run.publishedAt !== null) return 'published';
  return signatures >= signaturesNeeded ? 'signed' : 'unsigned';
}

/** How far a job about a run is: its check, its announcement or its comparison; null when none is under way. */
export async function readRunJob(
  db: Db,
  work: 'check' | 'announce' | 'since',
  runId: number,
): Promise<{ done: number; total: number | null } | null> {
  const job = (await listJobs(db, { kind: `awards.${work}` }, 10)).find(
    ({ status, payload }) =>
      (status === 'running' || status === 'queued') && (payload as { runId: number }).runId === runId,
  );
  return job ? { done: job.progressDone, total: job.progressTotal } : null;
}

/** How many rounds of a run were decided anew since it was locked; the run itself stays as it is. */
export async function countNewDecisions(db: Db, run: Pick<AwardRun, 'seasonId' | 'madeAt'>): Promise<number> {
  const row = await db
    .selectFrom('decisions as d')
    .innerJoin('judging_rounds as r', 'r.id', 'd.round_id')
    .select(eb => eb.fn.count<number>('d.round_id').distinct().as('n'))
    .where('r.season_id', '=', run.seasonId)
    .where('d.decided_at', '>', run.madeAt)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
