import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import { isBusy } from './busy.server.ts';
import { takenBack, type Written } from './known-changes.ts';
import { listKnownValues } from './known-records.queries.server.ts';
import { editRecord } from './known-records.server.ts';
import type { JournalistValues } from './row-values.ts';

type Updated = { id: number; target_id: number | null; entry: string; changes: string };

/** Puts back what a row changed; false when something of it was changed since, which stays. */
async function takeBack(ctx: Context<Db>, batch: Batch, row: Updated): Promise<boolean> {
  const { zone } = await readOffice(ctx.db);
  const targetId = row.target_id ?? 0;
  const current = (await listKnownValues(ctx.db, batch.kind, [targetId], zone)).get(targetId);
  if (!current) return false;
  const { set, remove, left } = takenBack(current, JSON.parse(row.changes) as Written[]);
  if (Object.keys(set).length + Object.keys(remove).length > 0)
    await editRecord(
      ctx,
      batch.kind,
      targetId,
      { set, add: {}, remove, takesBack: true },
      {
        fileName: batch.file_name,
        entry: batch.kind === 'journalists' ? (JSON.parse(row.entry) as JournalistValues) : undefined,
        outletId: async () => undefined,
      },
    );
  return left.length === 0;
}

/**
 * Takes back what a batch changed of records that were there before it, newest first, each in a transaction of its own
 * and audited. Fields that were changed again since are left as they are.
 */
export async function undoKnownRows(
  ctx: Context<Db>,
  batch: Batch,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  for (;;) {
    const row = await ctx.db
      .selectFrom('import_rows')
      .select(['id', 'target_id', 'entry', 'changes'])
      .where('batch_id', '=', batch.id)
      .where('outcome', '=', 'known')
      .where('state', '=', 'updated')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return;
    const settle = (db: Db, whole: boolean) =>
      db
        .updateTable('import_rows')
        .set(whole ? { state: 'undone' } : { state: 'kept', reason: 'changedMeanwhile' })
        .where('id', '=', row.id)
        .execute();
    try {
      await inTransaction(ctx.db, async db => settle(db, await takeBack({ ...ctx, db }, batch, row)));
    } catch (error) {
      if (isBusy(error)) throw error;
      await settle(ctx.db, false);
    }
    await progress(1);
  }
}
