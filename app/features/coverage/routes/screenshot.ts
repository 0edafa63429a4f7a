import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { photographNow } from '../pictures/screenshot.service.server.ts';

/** POST: has the page of an article photographed now. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(coveragePaths.snapshots(id), 'pictures.taking', () => photographNow(ctx, id));
});
