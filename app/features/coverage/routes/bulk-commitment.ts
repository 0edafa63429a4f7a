import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { keepTicked } from '../bulk/preparing.service.server.ts';
import { carryOut } from '../bulk/service.server.ts';
import { tickedOf } from '../bulk/ticked.ts';
import { bulkPaths } from '../bulk-paths.ts';

/** POST: has a batch carried out, or goes on with one that was interrupted. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const ticked = tickedOf(await request.formData());
  return actThenRedirect(bulkPaths.show(id), 'bulk.started', async () => {
    if (ticked.shown.length > 0) await keepTicked(ctx, id, ticked);
    await carryOut(ctx, id);
  });
});
