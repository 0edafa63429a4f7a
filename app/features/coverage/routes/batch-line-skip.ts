import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { skipLine } from '../logging/batches.service.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: leaves a line of a batch out. */
export const action = guard({ can: 'coverage.write' }, ({ ctx, params }) => {
  const id = idParam(params.batch);
  return actThenRedirect(coveragePaths.batch(id), 'logging.skipped', () =>
    skipLine(ctx, id, idParam(params.line)),
  );
});
