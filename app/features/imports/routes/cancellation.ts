import { cancelJob } from '#app/features/jobs/service.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { importPaths } from '../paths.ts';
import { stepBatch } from '../step.server.ts';

/** POST: stops the work of a batch at its next rows; it can go on or be undone afterwards. */
export const action = guard({ can: 'imports.write' }, async ({ ctx, params }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  return actThenRedirect(importPaths.show(batch.id), 'imports.stopped', async () => {
    if (batch.job_id === null || batch.status === 'undoing') throw new Conflict('imports.movedOn');
    await cancelJob(ctx, batch.job_id);
  });
});
