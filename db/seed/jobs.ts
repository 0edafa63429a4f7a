import { listJobs } from '#app/features/jobs/queries.server.ts';
import type { JobHandler } from '#app/features/jobs/registry.server.ts';
import type { Db } from '#db/connection.ts';

/**
 * Carries out the newest waiting job of a kind, or that about a round, as if the worker had taken it at `at`; other work waits
 * for the demo's start.
 */
export async function carryOut(
  db: Db,
  kind: string,
  handler: JobHandler,
  at: string,
  roundId?: number,
): Promise<void> {
  const job = (await listJobs(db, { kind }, 20)).find(
    ({ status, payload }) =>
      status === 'queued' && (!roundId || (payload as { roundId: number }).roundId === roundId),
  );
  if (!job) throw new Error(`no ${kind} waits`);
  const summary = await handler({
    ...{ db, payload: job.payload, now: () => at },
    ...{ progress: async () => undefined, cancelled: async () => false },
  });
  await db
    .updateTable('jobs')
    .set({ status: 'done', summary: JSON.stringify(summary), finished_at: at })
    .where('id', '=', job.id)
    .execute();
}
