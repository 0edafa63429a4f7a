import type { Generated } from 'kysely';

export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Background work. At most one queued row per `dedupe_key`; a running row is held by a lease. */
export type JobsTable = {
  id: Generated<number>;
  kind: string;
  payload: string;
  status: JobStatus;
  run_at: string;
  attempts: number;
  max_attempts: number;
  dedupe_key: string | null;
  lease_token: string | null;
  lease_until: string | null;
  cancel_requested: number;
  progress_done: number;
  progress_total: number | null;
  summary: string | null;
  error: string | null;
  created_by: number | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
};
