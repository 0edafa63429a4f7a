import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { approveKit } from '../approval.service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: approves the version that was seen. */
export const action = guard({ can: 'kits.approve' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const version = Number((await request.formData()).get('version'));
  return actThenRedirect(kitPaths.show(id), 'flow.approved', () => approveKit(ctx, { id, version }));
});
