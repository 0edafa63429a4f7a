import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { hasOverdue, listOverdue } from './queries.server.ts';
import { eraseRequest } from './service.server.ts';

/** Requests that one run empties; the next run comes within the hour. */
const atOnce = 500;

const today = (now: string) => isoDay(now, 'Asia/Jakarta');

/** Whether the last day of any winner's details has come. */
export function hasDetailsToDelete(db: Db, now: string): Promise<boolean> {
  return hasOverdue(db, today(now));
}

/** Job `awards.delete-details`: deletes winners' private data whose day has come, given or not, and closes their links. */
export async function deleteDueDetails(run: JobRun): Promise<{ deleted: number }> {
  return inTransaction(run.db, async db => {
    const now = run.now();
    const overdue = await listOverdue(db, today(now), atOnce);
    for (const request of overdue) await eraseRequest({ db, actor: systemActor, now }, request);
    return { deleted: overdue.length };
  });
}
