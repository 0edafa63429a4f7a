import { setImmediate } from 'node:timers/promises';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ArticleBatchRowState } from '#db/schema/article-batches.ts';
import {
  type BatchCounts,
  type BatchRow,
  type BulkBatch,
  countBatchRows,
  findBulkBatch,
  listBatchRows,
} from './batches.queries.server.ts';
import { planRows } from './plans.server.ts';
import { listVersions } from './states.queries.server.ts';
import { type Before, putBack, writePlanned } from './write.server.ts';

/** The person in whose name a job writes. */
type BulkPayload = { batchId: number; actor: Actor };

/** Articles per transaction: a few tens of milliseconds of writing, so that pages never wait long. */
const perWrite = 10;

class OvertakenError extends Error {}

/** Notes how a row ended. @throws OvertakenError when another run of the job has dealt with it meanwhile */
async function settle(
  db: Db,
  row: BatchRow,
  result: { state: ArticleBatchRowState; reason?: string; before?: string; after_version?: number },
): Promise<void> {
  const settled = await db
    .updateTable('article_batch_rows')
    .set(result)
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .executeTakeFirst();
  if (settled.numUpdatedRows === 0n) throw new OvertakenError();
}

async function changeSome(ctx: Context<Db>, batch: BulkBatch, rows: readonly BatchRow[]): Promise<void> {
  const { db } = ctx;
  for (const { row, state, plan } of await planRows(db, batch, rows)) {
    if ('left' in plan) await settle(db, row, { state: 'left', reason: plan.left });
    else if ('same' in plan || !state) await settle(db, row, { state: 'same' });
    else {
      const written = await writePlanned(ctx, state, plan, row.changes ?? batch.changes);
      if ('left' in written) await settle(db, row, { state: 'left', reason: written.left });
      else {
        const before = JSON.stringify(written.before);
        await settle(db, row, { state: 'done', before, after_version: written.version });
      }
    }
  }
}

async function undoSome(ctx: Context<Db>, batch: BulkBatch, rows: readonly BatchRow[]): Promise<void> {
  const { db } = ctx;
  const versions = await listVersions(
    db,
    rows.map(row => row.articleId),
  );
  for (const row of rows) {
    const untouched = versions.get(row.articleId) === row.afterVersion;
    const left = untouched
      ? await putBack(ctx, row.articleId, JSON.parse(row.before) as Before, row.changes ?? batch.changes)
      : 'changed';
    await settle(db, row, left ? { state: 'kept', reason: left } : { state: 'undone' });
  }
}

type Work = {
  from: ArticleBatchRowState;
  status: 'running' | 'undoing';
  ended: 'done' | 'undone';
  some: typeof changeSome;
};

/** Works through the rows of a batch in short transactions, each of which settles its rows: a run after a crash goes on. */
async function work(run: JobRun, { from, status, ended, some }: Work): Promise<BatchCounts> {
  const { batchId, actor } = run.payload as BulkPayload;
  const batch = await findBulkBatch(run.db, batchId);
  if (batch?.status !== status) return {};
  const before = await countBatchRows(run.db, batchId);
  const total = before[from] ?? 0;
  let done = 0;
  for (;;) {
    const rows = await listBatchRows(run.db, batchId, { states: [from] }, perWrite);
    if (rows.length === 0) break;
    if (await run.cancelled()) return countBatchRows(run.db, batchId);
    try {
      await inTransaction(run.db, db => some({ db, actor, now: run.now() }, batch, rows));
    } catch (error) {
      if (error instanceof OvertakenError) return {};
      throw error;
    }
    done += rows.length;
    await run.progress(done, total);
    // Mail leaves from the same thread.
    await setImmediate();
  }
  const counts: BatchCounts = { ...batch.counts, ...(await countBatchRows(run.db, batchId)) };
  const now = run.now();
  await run.db
    .updateTable('article_batches')
    .set(eb => ({
      status: ended,
      counts: JSON.stringify(counts),
      updated_at: now,
      version: eb('version', '+', 1),
      ...(ended === 'done' ? { done_at: now } : { undone_at: now }),
    }))
    .where('id', '=', batchId)
    .where('status', '=', status)
    .execute();
  return counts;
}

/** Job `coverage.bulk-edit`: carries a batch out, one audit entry per article. Payload: {@link BulkPayload}. */
export async function runBulkEdit(run: JobRun): Promise<BatchCounts> {
  return work(run, { from: 'waiting', status: 'running', ended: 'done', some: changeSome });
}

/** Job `coverage.bulk-undo`: puts back what nobody changed since. Payload: {@link BulkPayload}. */
export async function runBulkUndo(run: JobRun): Promise<BatchCounts> {
  return work(run, { from: 'done', status: 'undoing', ended: 'undone', some: undoSome });
}
