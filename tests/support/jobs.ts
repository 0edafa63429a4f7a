import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { createLogger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import { testNow } from './context.ts';

/** Runs every due job, in the test's own time. Returns how many ran. */
export async function runJobs(db: Db, now = testNow): Promise<number> {
  return createJobRunner({ db, logger: createLogger('silent'), clock: () => new Date(now) }).runDue();
}
