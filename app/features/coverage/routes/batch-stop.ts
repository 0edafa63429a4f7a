import { cancelJob } from '#app/features/jobs/service.server.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBatch } from '../logging/batches.queries.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: stops the reading of a batch; its lines stay. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const batch = await findBatch(ctx.db, idParam(params.batch));
  if (!batch) throw new NotFound();
  return actThenRedirect(coveragePaths.batch(batch.id), 'logging.stopped', async () => {
    if (!batch.job) throw new Conflict('errors.alreadyDone');
    await cancelJob(ctx, batch.job.id);
  });
});
