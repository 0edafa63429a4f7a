import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { deleteView } from '../views.service.server.ts';
import { viewPaths } from '../views.ts';

/** POST: deletes one's own view. */
export const action = guard({ can: 'account.own' }, async ({ ctx, params }) => {
  const view = await deleteView(ctx, idParam(params.id));
  return redirectWithFlash(viewPaths.list(view.list), 'views.deleted', { values: { name: view.name } });
});
