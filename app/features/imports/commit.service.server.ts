import { recordAudit } from '#app/features/audit/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type Touched, touchedBy } from './announcing.server.ts';
import { move, ownBatch, startJob } from './batch-moves.server.ts';
import { type Batch, findBatchJob } from './batches.queries.server.ts';
import { type KnownRowChoice, undoDays } from './terms.ts';

/** Has the rows recorded as one batch in the background, known ones dealt with as `knownRows` says (left alone). */
export async function commitImport(
  ctx: Context<Db>,
  id: number,
  choice: { includeDoubtful: boolean; knownRows?: KnownRowChoice },
): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const { knownRows = 'leave' } = choice;
  const { new: fresh = 0, doubtful = 0, fillable = 0, changeable = 0 } = batch.counts;
  const known = { leave: 0, fill: fillable, update: changeable }[knownRows];
  if (fresh + known + (choice.includeDoubtful ? doubtful : 0) === 0)
    throw new Conflict('imports.nothingToSave');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const job_id = await startJob(inner, id, 'imports.commit', { actor: ctx.actor });
    const include_doubtful = Number(choice.includeDoubtful);
    await move(inner, batch, ['checked'], {
      status: 'committing',
      job_id,
      include_doubtful,
      known_rows: knownRows,
      cursor_id: 0,
    });
  });
}

const works = { checking: 'imports.check', committing: 'imports.commit' } as const;

/** Whether work that should go on has come to an end before its time: cancelled, or failed for good. */
export async function isInterrupted(db: Db, batch: Batch): Promise<boolean> {
  if (!['checking', 'committing', 'undoing'].includes(batch.status)) return false;
  const job = await findBatchJob(db, batch);
  return job === undefined || !['queued', 'running'].includes(job.status);
}

/** Goes on with an interrupted check or commit where it stopped; undoing is asked for again by undoing. */
export async function resumeImport(ctx: Context<Db>, id: number): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const work = works[batch.status as keyof typeof works];
  if (!work || !(await isInterrupted(ctx.db, batch))) throw new Conflict('imports.movedOn');
  // A check that no longer had to read the file goes by what people decided of its names: reading would forget that.
  const stopped = (await findBatchJob(ctx.db, batch))?.payload as { read?: boolean } | undefined;
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const payload = work === 'imports.check' ? { read: stopped?.read ?? true } : { actor: ctx.actor };
    const job_id = await startJob(inner, id, work, payload);
    await move(inner, batch, [batch.status], { job_id });
  });
}

/** Whether a batch may (still) be undone: 30 days after its commit, or at any time when that was interrupted. */
export async function mayUndo(ctx: Context<Db>, batch: Batch): Promise<boolean> {
  if (batch.status === 'committed')
    return Date.parse(ctx.now) - Date.parse(batch.committed_at ?? '') <= undoDays * 86_400_000;
  return (batch.status === 'committing' || batch.status === 'undoing') && isInterrupted(ctx.db, batch);
}

/** Takes back everything a batch made, in the background. What people changed since is kept unless `alsoChanged`. */
export async function undoImport(
  ctx: Context<Db>,
  id: number,
  choice: { alsoChanged: boolean },
): Promise<void> {
  const batch = await ownBatch(ctx, id);
  if (!(await mayUndo(ctx, batch))) throw new Conflict('imports.undoTooLate');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    // Undoing that broke off has taken some articles away already: whom they concerned stands in its job.
    const earlier = batch.status === 'undoing' ? await findBatchJob(db, batch) : undefined;
    const known = (earlier?.payload as { touched?: Touched } | undefined)?.touched;
    const touched = batch.kind === 'articles' ? (known ?? (await touchedBy(db, id))) : undefined;
    const job_id = await startJob(inner, id, 'imports.undo', { actor: ctx.actor, touched, ...choice });
    await move(inner, batch, [batch.status], { status: 'undoing', job_id });
    await recordAudit(inner, {
      action: 'import.undoStarted',
      subject: { kind: 'import', id, label: batch.file_name },
    });
  });
}
