import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Db } from '#db/connection.ts';
import { undoDays } from './merge-plan.ts';

const forgottenBefore = (now: string) => new Date(Date.parse(now) - undoDays * 86_400_000).toISOString();

/** Whether a merge that can no longer be taken back still holds what undoing it would have needed. */
export async function hasMergeToForget(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('partner_merges')
    .select('id')
    .where('forgotten', '=', 0)
    .where('merged_at', '<', forgottenBefore(now))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Job `partners.forget-merges`: empties what was kept for undoing merges older than 30 days, since it holds addresses
 * and numbers of people. Names and ids stay, so that old addresses still lead to the record that was kept.
 */
export async function forgetMerges(run: JobRun): Promise<{ forgotten: number }> {
  const result = await run.db
    .updateTable('partner_merges')
    .set({ before: '{}', moved: '{}', forgotten: 1 })
    .where('forgotten', '=', 0)
    .where('merged_at', '<', forgottenBefore(run.now()))
    .executeTakeFirst();
  return { forgotten: Number(result.numUpdatedRows) };
}
