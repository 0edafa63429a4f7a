import { recordAudit } from '#app/features/audit/service.server.ts';
import { withdrawArticles } from '#app/features/coverage/bulk-log.service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { withdrawPartner } from '#app/features/partners/withdrawal.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { announceBatch, type Touched } from './announcing.server.ts';
import { type Batch, type BatchCounts, findBatch } from './batches.queries.server.ts';
import type { ImportPayload } from './commit-job.server.ts';
import { nextChunk } from './pacing.ts';
import { countRowsBy, listTouchedRows, type RowResult, updateResults } from './rows.queries.server.ts';
import { undoKnownRows } from './undo-known.server.ts';

/** The audit action by which a row's thing came to be; anything later by a person is a change of theirs. */
export const subjects = {
  articles: { kind: 'article', madeBy: 'article.imported' },
  outlets: { kind: 'outlet', madeBy: 'outlet.created' },
  journalists: { kind: 'journalist', madeBy: 'journalist.created' },
} as const;

type Made = { id: number; targetId: number };

async function listMade(db: Db, batchId: number, limit: number): Promise<Made[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['id', 'target_id'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ id: row.id, targetId: row.target_id ?? 0 }));
}

async function touchedAmong(db: Db, batch: Batch, made: readonly Made[]): Promise<Set<number>> {
  const ids = made.map(row => row.id);
  return new Set((await listTouchedRows(db, batch.id, subjects[batch.kind], ids)).map(row => row.id));
}

/** Articles go together in one transaction; what people have changed stays unless that was asked for. */
async function undoArticles(
  ctx: Context<Db>,
  batch: Batch,
  made: readonly Made[],
  alsoChanged: boolean,
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const kept = alsoChanged ? new Set<number>() : await touchedAmong(db, batch, made);
    const going = made.filter(row => !kept.has(row.id)).map(row => row.targetId);
    await withdrawArticles({ ...ctx, db }, going);
    await updateResults(
      db,
      made.map(
        ({ id, targetId }): RowResult =>
          kept.has(id) ? { id, state: 'kept', targetId } : { id, state: 'undone', targetId: null },
      ),
    );
  });
}

/** Outlets and people go one by one: each that something refers to stays. */
async function undoPartners(
  ctx: Context<Db>,
  batch: Batch,
  made: readonly Made[],
  alsoChanged: boolean,
): Promise<void> {
  const kept = alsoChanged ? new Set<number>() : await touchedAmong(ctx.db, batch, made);
  const { kind } = subjects[batch.kind];
  for (const { id, targetId } of made) {
    const gone = !kept.has(id) && kind !== 'article' && (await withdrawPartner(ctx, { kind, id: targetId }));
    await updateResults(ctx.db, [{ id, state: gone ? 'undone' : 'kept', targetId: gone ? null : targetId }]);
  }
}

/** Outlets and people that the commit made for its rows go too, unless something else refers to them by now. */
async function undoNames(ctx: Context<Db>, batch: Batch): Promise<void> {
  const names = await ctx.db
    .selectFrom('import_names')
    .select(['names', 'target_id'])
    .where('batch_id', '=', batch.id)
    .where('created', '=', 1)
    .orderBy('names')
    .orderBy('id')
    .execute();
  // People first: they refer to their outlets.
  for (const { names: kind, target_id } of names) {
    if (target_id === null) continue;
    const touched = await ctx.db
      .selectFrom('audit_entries')
      .select('id')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', target_id)
      .where('actor_kind', '=', 'user')
      .where('action', '!=', `${kind}.created`)
      .limit(1)
      .executeTakeFirst();
    if (!touched) await withdrawPartner(ctx, { kind, id: target_id });
  }
}

async function finish(ctx: Context<Db>, batch: Batch, touched: Touched): Promise<BatchCounts> {
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const states = await countRowsBy(db, batch.id, 'state');
    const counts: BatchCounts = { ...batch.counts, undone: states.undone ?? 0, kept: states.kept ?? 0 };
    await db
      .updateTable('import_batches')
      .set({ status: 'undone', undone_at: ctx.now, updated_at: ctx.now, counts: JSON.stringify(counts) })
      .where('id', '=', batch.id)
      .execute();
    await recordAudit(inner, {
      action: 'import.undone',
      subject: { kind: 'import', id: batch.id, label: batch.file_name },
      changes: [{ field: 'rows', before: counts.undone, after: counts.kept }],
    });
    if (batch.kind === 'articles') await announceBatch(inner, batch.id, touched);
    return counts;
  });
}

/**
 * Job `imports.undo`: takes back what a batch made, newest first, in short transactions; a run after a crash goes on
 * with what is left. Payload: {@link ImportPayload} and whether changed rows go too.
 */
export async function runUndo(run: JobRun): Promise<BatchCounts> {
  const { batchId, actor, alsoChanged, touched } = run.payload as ImportPayload & {
    alsoChanged: boolean;
    touched: Touched;
  };
  const batch = await findBatch(run.db, batchId);
  if (batch?.status !== 'undoing') return {};
  const ctx = { db: run.db, actor, now: run.now() };
  const { done: making = 0, updated = 0 } = await countRowsBy(run.db, batchId, 'state');
  const total = making + updated;
  const undo = batch.kind === 'articles' ? undoArticles : undoPartners;
  let done = 0;
  let size = 25;
  for (;;) {
    const made = await listMade(run.db, batchId, size);
    if (made.length === 0) break;
    const started = performance.now();
    await undo(ctx, batch, made, alsoChanged);
    size = nextChunk(made.length, performance.now() - started);
    done += made.length;
    await run.progress(done, total);
  }
  await undoKnownRows(ctx, batch, async rows => {
    done += rows;
    await run.progress(done, total);
  });
  await undoNames(ctx, batch);
  return finish({ ...ctx, now: run.now() }, batch, touched);
}
