import { recordAudit } from '#app/features/audit/service.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { countBatchRows, markLeftOut } from './batches.queries.server.ts';
import { ownBatch } from './service.server.ts';

/**
 * Notes which of the articles that were `shown` stay in a batch that waits to be carried out: those that are `kept`. The
 * others are left as they are, until somebody takes them in again.
 * @throws Conflict when it is carried out already
 */
export async function keepTicked(
  ctx: Context<Db>,
  id: number,
  { shown, kept }: { shown: readonly number[]; kept: readonly number[] },
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const batch = await ownBatch({ ...ctx, db }, id);
    if (batch.status !== 'ready') throw new Conflict('bulk.movedOn');
    const ticked = new Set(kept);
    await markLeftOut(
      db,
      id,
      shown.filter(article => !ticked.has(article)),
      true,
    );
    await markLeftOut(
      db,
      id,
      shown.filter(article => ticked.has(article)),
      false,
    );
  });
}

/**
 * Forgets a choice that nobody carried out; no article has changed. The log says whose it was and what it was to change.
 * @throws Conflict when somebody has carried it out
 */
export async function discardBatch(ctx: Context<Db>, id: number): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const batch = await ownBatch(inner, id);
    const { waiting = 0 } = await countBatchRows(db, id);
    const { numDeletedRows } = await db
      .deleteFrom('article_batches')
      .where('id', '=', id)
      .where('status', 'in', ['draft', 'ready'])
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0) throw new Conflict('bulk.movedOn');
    const topic = batch.topic && (await findTopic(db, batch.topic.id));
    await recordAudit(inner, {
      action: 'bulk-change.discarded',
      subject: { kind: 'bulk-change', id, label: topic?.name ?? '' },
      changes: [
        { field: 'articles', before: waiting, after: null },
        { field: 'preparedBy', before: batch.author, after: null },
      ],
    });
  });
}
