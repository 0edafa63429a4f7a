import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { askForLinks } from '../checks/service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: has the links of a kit tried in the background. */
export const action = guard({ can: 'kits.approve' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(`${kitPaths.show(id)}#pemeriksaan`, 'flow.linksAsked', () => askForLinks(ctx, id));
});
