import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { lookNow } from '../snapshots/service.server.ts';

/** POST: has the page of an article looked at now. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(coveragePaths.snapshots(id), 'snapshots.asked', () => lookNow(ctx, id));
});
