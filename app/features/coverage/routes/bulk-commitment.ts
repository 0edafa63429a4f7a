import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { carryOut } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';

/** POST: has a batch carried out, or goes on with one that was interrupted. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(bulkPaths.show(id), 'bulk.started', () => carryOut(ctx, id));
});
