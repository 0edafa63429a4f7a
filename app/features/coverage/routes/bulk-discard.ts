import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { discardBatch } from '../bulk/preparing.service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';

/** POST: forgets a choice that nobody carried out. */
export const action = guard({ can: 'coverage.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(bulkPaths.recent, 'bulk.discarded', () => discardBatch(ctx, id));
});
