import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { markMended } from '../misses/service.server.ts';

/** POST: marks a miss as mended. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(inboxPaths.miss(id), 'inbox.missMendedSaved', () => markMended(ctx, id));
});
