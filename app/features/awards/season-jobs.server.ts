import { listJobs } from '#app/features/jobs/queries.server.ts';
import type { Db } from '#db/connection.ts';

export type JobProgress = { done: number; total: number | null };

/** How far a job of one kind for a season is, waiting or running; null when there is none. */
export async function findSeasonJob(
  db: Db,
  kind: string,
  seasonId: number,
): Promise<(JobProgress & { id: number; stopping: boolean }) | null> {
  const job = (await listJobs(db, { kind }, 10)).find(
    ({ status, payload }) =>
      (status === 'running' || status === 'queued') &&
      (payload as { seasonId: number }).seasonId === seasonId,
  );
  return job
    ? { id: job.id, stopping: job.cancelRequested, done: job.progressDone, total: job.progressTotal }
    : null;
}
