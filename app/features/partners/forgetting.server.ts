import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { settleDerived } from '#app/features/outbox/suppression.service.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { undoDays } from './merge-plan.ts';
import type { Moved } from './merge-records.server.ts';

/** Merges that one run of the job empties; the next run comes within the hour. */
const atOnce = 200;

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
  return inTransaction(run.db, async db => {
    const old = await db
      .selectFrom('partner_merges')
      .select(['id', 'moved'])
      .where('forgotten', '=', 0)
      .where('merged_at', '<', forgottenBefore(run.now()))
      .orderBy('merged_at')
      .limit(atOnce)
      .execute();
    for (const { id, moved } of old) {
      for (const wish of (JSON.parse(moved) as Moved).own.contacts?.wishes ?? [])
        await settleDerived(db, wish);
      await db
        .updateTable('partner_merges')
        .set({ before: '{}', moved: '{}', forgotten: 1 })
        .where('id', '=', id)
        .execute();
    }
    return { forgotten: old.length };
  });
}
