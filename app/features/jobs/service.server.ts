import { sql } from 'kysely';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { cancelPermission } from './policy.ts';

export type NewJob = {
  kind: string;
  payload?: unknown;
  /** While a job with this key waits, another is not added: changes that come in a burst are worked off once. */
  dedupeKey?: string;
  /** Earliest start, UTC ISO; now when not given. */
  runAt?: string;
  maxAttempts?: number;
};

/** Adds background work in the caller's transaction. Returns the job's id, or undefined when one was already waiting. */
export async function enqueueJob(ctx: Context<Db>, job: NewJob): Promise<number | undefined> {
  const row = await ctx.db
    .insertInto('jobs')
    .values({
      kind: job.kind,
      payload: JSON.stringify(job.payload ?? null),
      status: 'queued',
      run_at: job.runAt ?? ctx.now,
      attempts: 0,
      max_attempts: job.maxAttempts ?? 5,
      dedupe_key: job.dedupeKey ?? null,
      cancel_requested: 0,
      progress_done: 0,
      created_by: actorUserId(ctx.actor),
      created_at: ctx.now,
    })
    .onConflict(conflict => conflict.column('dedupe_key').where('status', '=', sql.lit('queued')).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Deletes the finished jobs of kinds that run all day, so that the list shows what people started. */
export async function forgetJobs(db: Db, kinds: readonly string[], finishedBefore: string): Promise<void> {
  await db
    .deleteFrom('jobs')
    .where('kind', 'in', kinds)
    .where('status', 'in', ['done', 'cancelled'])
    .where('finished_at', '<', finishedBefore)
    .execute();
}

/**
 * Asks a job to stop: a waiting one ends at once, a running one at its next item.
 * @throws Conflict when it is over, or was asked to before.
 */
export async function cancelJob(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'jobs.cancel');
  await inTransaction(ctx.db, async db => {
    const job = await db.selectFrom('jobs').select('kind').where('id', '=', id).executeTakeFirst();
    if (!job) throw new NotFound();
    authorise(ctx.actor, cancelPermission(job.kind));
    const ended = await db
      .updateTable('jobs')
      .set({ status: 'cancelled', finished_at: ctx.now })
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .executeTakeFirst();
    const asked = await db
      .updateTable('jobs')
      .set({ cancel_requested: 1 })
      .where('id', '=', id)
      .where('status', '=', 'running')
      .where('cancel_requested', '=', 0)
      .executeTakeFirst();
    if (ended.numUpdatedRows + asked.numUpdatedRows === 0n) throw new Conflict('errors.nothingToStop');
    const subject = { kind: 'job', id, label: job.kind };
    await recordAudit({ ...ctx, db }, { action: 'job.cancelled', subject });
  });
}
