import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { returnKit } from '../approval.service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: sends a kit that was handed in back, with the reason. */
export const action = guard({ can: 'kits.approve' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const version = Number(form.get('version'));
  const reason = String(form.get('reason') ?? '');
  return actThenRedirect(kitPaths.show(id), 'flow.returned', () => returnKit(ctx, { id, version, reason }));
});
