import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { restoreVersion } from '../restoring.service.server.ts';

/** POST: brings an earlier version back as a new one. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const version = Number(form.get('version'));
  const restored = Number(form.get('restored'));
  return actThenRedirect(kitPaths.show(id), 'flow.restored', () =>
    restoreVersion(ctx, { id, version, restored }),
  );
});
