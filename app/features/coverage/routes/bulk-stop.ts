import { cancelJob } from '#app/features/jobs/service.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { ownBatch } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';

/** POST: stops the work of a batch at its next articles; it can go on or be undone afterwards. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  return actThenRedirect(bulkPaths.show(batch.id), 'bulk.stopped', async () => {
    if (batch.jobId === null) throw new Conflict('bulk.movedOn');
    await cancelJob(ctx, batch.jobId);
  });
});
