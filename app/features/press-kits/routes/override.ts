import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { overrideCheck } from '../checks/service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: lets a fault of the checks pass, with the reason. */
export const action = guard({ can: 'kits.approve' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const key = String(form.get('key') ?? '');
  const reason = String(form.get('reason') ?? '');
  return actThenRedirect(`${kitPaths.show(id)}#pemeriksaan`, 'flow.overridden', () =>
    overrideCheck(ctx, { id, key, reason }),
  );
});
