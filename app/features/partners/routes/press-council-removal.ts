import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { outletPaths } from '../paths.ts';
import { removeCheck } from '../press-council.service.server.ts';

/** POST: takes back a check that was recorded by mistake. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, params }) => {
  const outletId = idParam(params.id);
  return actThenRedirect(outletPaths.checks(outletId), 'care.flashCheckRemoved', () =>
    removeCheck(ctx, { outletId, id: idParam(params.check) }),
  );
});
