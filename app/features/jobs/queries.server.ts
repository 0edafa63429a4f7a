import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { engineOf } from '#db/dialect/engine.ts';
import type { JobStatus } from '#db/schema/jobs.ts';

export type Job = {
  id: number;
  kind: string;
  payload: unknown;
  status: JobStatus;
  attempts: number;
  maxAttempts: number;
  progressDone: number;
  progressTotal: number | null;
  summary: unknown;
  error: string | null;
  cancelRequested: boolean;
  createdAt: string;
  finishedAt: string | null;
};

type Row = {
  id: number;
  kind: string;
  payload: string;
  status: JobStatus;
  attempts: number;
  max_attempts: number;
  progress_done: number;
  progress_total: number | null;
  summary: string | null;
  error: string | null;
  cancel_requested: number;
  created_at: string;
  finished_at: string | null;
};

function toJob(row: Row): Job {
  return {
    id: row.id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    status: row.status,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    progressDone: row.progress_done,
    progressTotal: row.progress_total,
    summary: row.summary === null ? null : JSON.parse(row.summary),
    error: row.error,
    cancelRequested: row.cancel_requested === 1,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** The newest jobs, at most `limit`, optionally of one kind. */
export async function listJobs(db: Db, filter: { kind?: string } = {}, limit = 50): Promise<Job[]> {
  let query = db.selectFrom('jobs').selectAll().orderBy('id', 'desc').limit(limit);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  return (await query.execute()).map(toJob);
}

/** One job, or undefined. */
export async function findJob(db: Db, id: number): Promise<Job | undefined> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toJob(row);
}

/**
 * Takes the next due job, or one whose lease ran out, in one statement that is safe beside other claimants on both
 * engines. Returns undefined when nothing is due.
 */
export async function claimJob(
  db: Db,
  claim: { now: string; leaseToken: string; leaseUntil: string },
): Promise<Job | undefined> {
  const lock = engineOf(db) === 'postgres' ? sql`for update skip locked` : sql``;
  const { rows } = await sql<Row>`
    update jobs set status = 'running', lease_token = ${claim.leaseToken}, lease_until = ${claim.leaseUntil},
      attempts = attempts + 1, started_at = ${claim.now}, error = null
    where id = (
      select id from jobs
      where (status = 'queued' and run_at <= ${claim.now}) or (status = 'running' and lease_until < ${claim.now})
      order by run_at, id limit 1 ${lock}
    )
    returning *`.execute(db);
  return rows[0] && toJob(rows[0]);
}

/** Whether any job of these kinds is waiting or running. */
export async function hasOpenJob(db: Db, ...kinds: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('kind', 'in', [...kinds])
    .where('status', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
