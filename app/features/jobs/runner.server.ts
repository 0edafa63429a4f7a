import { randomUUID } from 'node:crypto';
import { systemActor } from '#app/lib/actor.ts';
import type { Logger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import { claimJob, hasOpenJob, type Job } from './queries.server.ts';
import { findHandler, listSchedules } from './registry.server.ts';
import { enqueueJob } from './service.server.ts';

export type RunnerOptions = {
  db: Db;
  logger: Logger;
  clock: () => Date;
  /** How long a silent job keeps its lease before another runner may take it over. */
  leaseMs?: number;
  pollMs?: number;
};

const progressEveryMs = 500;

/** Wait before try n+1: 5 s doubling, at most 10 minutes. */
function retryDelayMs(attempts: number): number {
  return Math.min(600_000, 5_000 * 2 ** (attempts - 1));
}

/** Claims due jobs one at a time and runs them; a crash leaves a lease that runs out. */
export function createJobRunner({ db, logger, clock, leaseMs = 60_000, pollMs = 250 }: RunnerOptions) {
  const at = (plusMs = 0) => new Date(clock().getTime() + plusMs).toISOString();

  async function work(job: Job, leaseToken: string): Promise<void> {
    const held = () => db.updateTable('jobs').where('id', '=', job.id).where('lease_token', '=', leaseToken);
    let writtenAt = 0;
    let beat: ReturnType<typeof setInterval> | undefined;
    try {
      const handler = findHandler(job.kind);
      if (!handler) throw new Error(`no handler for ${job.kind}`);
      beat = setInterval(
        () =>
          void held()
            .set({ lease_until: at(leaseMs) })
            .execute()
            .catch(() => undefined),
        leaseMs / 3,
      );
      const summary = await handler({
        db,
        payload: job.payload,
        now: () => at(),
        progress: async (done, total) => {
          if (Date.now() - writtenAt < progressEveryMs && done !== total) return;
          writtenAt = Date.now();
          const values = { progress_done: done, lease_until: at(leaseMs) };
          await held()
            .set(total === undefined ? values : { ...values, progress_total: total })
            .execute();
        },
        cancelled: async () => {
          const row = await db
            .selectFrom('jobs')
            .select('cancel_requested')
            .where('id', '=', job.id)
            .executeTakeFirst();
          return row?.cancel_requested === 1;
        },
      });
      const stopped = await db
        .selectFrom('jobs')
        .select('cancel_requested')
        .where('id', '=', job.id)
        .executeTakeFirst();
      await held()
        .set({
          status: stopped?.cancel_requested === 1 ? 'cancelled' : 'done',
          summary: JSON.stringify(summary ?? null),
          finished_at: at(),
          lease_token: null,
        })
        .execute();
    } catch (error) {
      logger.error({ err: error, job: job.id, kind: job.kind }, 'job failed');
      await fail(job, leaseToken, error as Error);
    } finally {
      clearInterval(beat);
    }
  }

  async function fail(job: Job, leaseToken: string, error: Error): Promise<void> {
    const held = () => db.updateTable('jobs').where('id', '=', job.id).where('lease_token', '=', leaseToken);
    const message = error.message.slice(0, 500);
    const again = job.attempts < job.maxAttempts;
    const retry = {
      status: 'queued' as const,
      run_at: at(retryDelayMs(job.attempts)),
      lease_token: null,
      error: message,
    };
    const end = { status: 'failed' as const, finished_at: at(), lease_token: null, error: message };
    try {
      await held()
        .set(again ? retry : end)
        .execute();
    } catch {
      // A newer job with the same key already waits and will do this work.
      await held().set(end).execute();
    }
  }

  /** Runs one due job. False when none was due. */
  async function runNext(): Promise<boolean> {
    const leaseToken = randomUUID();
    const job = await claimJob(db, { now: at(), leaseToken, leaseUntil: at(leaseMs) });
    if (!job) return false;
    await work(job, leaseToken);
    return true;
  }

  /** Runs until nothing is due; for tests and the seed. */
  async function runDue(): Promise<number> {
    let count = 0;
    while (await runNext()) count += 1;
    return count;
  }

  const lookedAt = new Map<string, number>();

  /** Queues the repeating jobs that have something to do, unless one waits or runs somewhere already. */
  async function queueScheduled(): Promise<void> {
    for (const { kind, everyMs, due } of listSchedules()) {
      const time = clock().getTime();
      if (time - (lookedAt.get(kind) ?? Number.NEGATIVE_INFINITY) < everyMs) continue;
      lookedAt.set(kind, time);
      if ((await hasOpenJob(db, kind)) || !(await due(db, at()))) continue;
      await enqueueJob({ db, actor: systemActor, now: at() }, { kind, dedupeKey: kind, maxAttempts: 1 });
    }
  }

  let stopping = false;
  let loop: Promise<void> | undefined;

  async function forever(): Promise<void> {
    while (!stopping) {
      await queueScheduled().catch(error => logger.error({ err: error }, 'job schedules'));
      const busy = await runNext().catch(error => {
        logger.error({ err: error }, 'job runner');
        return false;
      });
      if (!busy && !stopping) await new Promise(resolve => setTimeout(resolve, pollMs));
    }
  }

  return {
    runNext,
    runDue,
    queueScheduled,
    start: () => {
      loop = forever();
    },
    /** Finishes the job at hand and stops. */
    stop: async () => {
      stopping = true;
      await loop;
    },
  };
}
