import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { announceBatch, touchedBy } from './announcing.server.ts';
import { type Batch, type BatchCounts, findBatch } from './batches.queries.server.ts';
import { isBusy } from './busy.server.ts';
import { CommitNames } from './commit-names.server.ts';
import { commitRows } from './commit-rows.server.ts';
import { workInTransaction } from './paced.server.ts';
import { nextChunk } from './pacing.ts';
import { refusalOf } from './refusal.ts';
import {
  countRowsBy,
  countWaitingRows,
  listWaitingRows,
  type StagedRow,
  updateFailed,
  updateResults,
} from './rows.queries.server.ts';
import type { Outcome } from './terms.ts';
import { updateKnownRows } from './update-known.server.ts';

/** The person in whose name a job writes; a job itself is nobody. */
export type ImportPayload = { batchId: number; actor: Actor };

async function commitChunk(
  ctx: Context<Db>,
  batch: Batch,
  rows: readonly StagedRow[],
  names: CommitNames,
): Promise<number> {
  try {
    const worked = await workInTransaction(ctx.db, async db => {
      const inner = { ...ctx, db };
      const results = await commitRows(inner, batch, rows, names);
      await updateResults(db, results);
      for (const { id, state, known } of results)
        if (state === 'failed') await updateFailed(db, id, known ? 'changedMeanwhile' : 'nameLeftOut');
      const moved = await db
        .updateTable('import_batches')
        .set({ cursor_id: rows.at(-1)!.id, updated_at: ctx.now })
        .where('id', '=', batch.id)
        .where('status', '=', 'committing')
        .where('cursor_id', '<', rows[0]!.id)
        .executeTakeFirst();
      // Another run of this job has gone on meanwhile: this one must leave nothing behind.
      if (moved.numUpdatedRows === 0n) throw new OvertakenError();
    });
    names.keep();
    return worked;
  } catch (error) {
    names.forget();
    throw error;
  }
}

class OvertakenError extends Error {}

/** A row that cannot be written is set aside with its reason; the rest of the batch goes on. */
async function setAside(ctx: Context<Db>, batch: Batch, row: StagedRow, error: unknown): Promise<void> {
  await inTransaction(ctx.db, async db => {
    await updateFailed(db, row.id, refusalOf(error));
    await db.updateTable('import_batches').set({ cursor_id: row.id }).where('id', '=', batch.id).execute();
  });
}

async function commitOneByOne(
  ctx: Context<Db>,
  batch: Batch,
  rows: readonly StagedRow[],
  names: CommitNames,
): Promise<void> {
  for (const row of rows) {
    try {
      await commitChunk(ctx, batch, [row], names);
    } catch (error) {
      if (error instanceof OvertakenError || isBusy(error)) throw error;
      await setAside(ctx, batch, row, error);
    }
  }
}

async function finish(ctx: Context<Db>, batch: Batch): Promise<BatchCounts> {
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const states = await countRowsBy(db, batch.id, 'state');
    const { done = 0, updated, failed = 0 } = states;
    const counts: BatchCounts = { ...batch.counts, done, failed, ...(updated && { updated }) };
    await db
      .updateTable('import_batches')
      .set({
        status: 'committed',
        committed_at: ctx.now,
        updated_at: ctx.now,
        counts: JSON.stringify(counts),
      })
      .where('id', '=', batch.id)
      .execute();
    await recordAudit(inner, {
      action: 'import.committed',
      subject: { kind: 'import', id: batch.id, label: batch.file_name },
      changes: [
        { field: 'rows', before: null, after: done },
        ...(updated ? [{ field: 'updatedRows', before: null, after: updated }] : []),
      ],
    });
    if (batch.kind === 'articles') await announceBatch(inner, batch.id, await touchedBy(db, batch.id));
    return counts;
  });
}

/**
 * Job `imports.commit`: records the rows of a batch in short transactions, each of which moves the batch's cursor: a run
 * that takes over after a crash goes on with the first row that is not recorded. Payload: {@link ImportPayload}.
 */
export async function runCommit(run: JobRun): Promise<BatchCounts> {
  const { batchId, actor } = run.payload as ImportPayload;
  const batch = await findBatch(run.db, batchId);
  if (batch?.status !== 'committing') return {};
  const ctx = { db: run.db, actor, now: run.now() };
  const names = await CommitNames.open(run.db, batchId);
  const outcomes: Outcome[] = batch.includeDoubtful ? ['new', 'doubtful'] : ['new'];
  const looked: Outcome[] = batch.known_rows === 'leave' ? outcomes : [...outcomes, 'known'];
  const total = await countWaitingRows(run.db, batchId, looked);
  let afterId = batch.cursor_id;
  let done = 0;
  let size = 25;
  for (;;) {
    const rows = await listWaitingRows(run.db, batchId, { afterId, outcomes }, size);
    if (rows.length === 0) break;
    let worked = 0;
    try {
      worked = await commitChunk(ctx, batch, rows, names);
    } catch (error) {
      if (error instanceof OvertakenError) return {};
      if (isBusy(error)) throw error;
      await commitOneByOne(ctx, batch, rows, names);
    }
    size = nextChunk(rows.length, worked);
    afterId = rows.at(-1)!.id;
    done += rows.length;
    await run.progress(done, total);
    if (await run.cancelled()) return { done };
  }
  const whole = await updateKnownRows(ctx, batch, names, {
    progress: async rows => {
      done += rows;
      await run.progress(done, total);
    },
    cancelled: run.cancelled,
  });
  return whole ? finish({ ...ctx, now: run.now() }, batch) : { done };
}
