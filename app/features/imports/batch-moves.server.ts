import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { type Actor, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Permission } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { type Batch, findBatch } from './batches.queries.server.ts';
import type { ImportKind, KnownRowChoice } from './terms.ts';

/** What an import of a kind writes, and so what its person must be allowed to. */
function permissionOf(kind: ImportKind): Permission {
  return kind === 'articles' ? 'coverage.write' : 'partners.write';
}

/** @throws Forbidden for whom may not import this kind */
export function authoriseKind(actor: Actor, kind: ImportKind): void {
  authorise(actor, 'imports.write');
  authorise(actor, permissionOf(kind));
}

/** The batch, for a person who may work on it. */
export async function ownBatch(ctx: Context<Db>, id: number): Promise<Batch> {
  const batch = await findBatch(ctx.db, id);
  if (!batch) throw new NotFound();
  authoriseKind(ctx.actor, batch.kind);
  return batch;
}

/** Moves a batch from one of the given states to another; the first of two people wins. */
export async function move(
  ctx: Context<Db>,
  batch: Batch,
  from: readonly Batch['status'][],
  values: Partial<{
    status: Batch['status'];
    job_id: number | null;
    include_doubtful: number;
    known_rows: KnownRowChoice;
    cursor_id: number;
  }>,
): Promise<void> {
  const moved = await ctx.db
    .updateTable('import_batches')
    .set(eb => ({ ...values, updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', batch.id)
    .where('status', 'in', [...from])
    .where('version', '=', batch.version)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) throw new Conflict('imports.movedOn');
}

/** Enqueues the batch's work; one piece of it waits at a time. */
export async function startJob(
  ctx: Context<Db>,
  batchId: number,
  kind: string,
  payload: object,
): Promise<number | null> {
  const dedupeKey = `${kind}:${batchId}`;
  return (
    (await enqueueJob(ctx, { kind, payload: { batchId, ...payload }, dedupeKey, maxAttempts: 8 })) ?? null
  );
}
