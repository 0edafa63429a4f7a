import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { submitKit } from '../approval.service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: hands a draft in for approval. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const version = Number((await request.formData()).get('version'));
  return actThenRedirect(kitPaths.show(id), 'flow.submitted', () => submitKit(ctx, { id, version }));
});
