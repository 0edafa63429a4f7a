import type { Db } from '#db/connection.ts';

/** What a job's handler is given. It opens its own short transactions; none spans the whole run. */
export type JobRun = {
  db: Db;
  /** The job's input as it was enqueued, already parsed from JSON. */
  payload: unknown;
  now: () => string;
  /** Stores the progress and renews the lease; cheap enough to call per item, it writes at most twice a second. */
  progress: (done: number, total?: number) => Promise<void>;
  /** Whether a person asked to stop; the handler returns its summary early. */
  cancelled: () => Promise<boolean>;
};

/** Does the work and returns a summary (JSON) shown when the job ends. Must be safe to run again after a crash. */
export type JobHandler = (run: JobRun) => Promise<unknown>;

const handlers = new Map<string, JobHandler>();

/** Connects a kind of job to its handler; called by wiring only. */
export function registerJob(kind: string, handler: JobHandler): void {
  handlers.set(kind, handler);
}

/** Work that is looked for again and again; several machines queue it once. */
export type Schedule = {
  kind: string;
  everyMs: number;
  /** Whether there is anything to do: only then is a job queued. */
  due: (db: Db, now: string) => Promise<boolean>;
};

const schedules = new Map<string, Schedule>();

/** Connects a repeating job to the question whether it is due; called by wiring only. */
export function registerSchedule(schedule: Schedule): void {
  schedules.set(schedule.kind, schedule);
}

/** Every repeating job. */
export function listSchedules(): Schedule[] {
  return [...schedules.values()];
}

/** The handler of a kind, if wiring registered one. */
export function findHandler(kind: string): JobHandler | undefined {
  return handlers.get(kind);
}
