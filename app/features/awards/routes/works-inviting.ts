import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { workPaths } from '../work-paths.ts';
import { inviteAuthors } from '../works/calls.service.server.ts';

/** POST: invites by mail everybody who wrote in the season. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(workPaths.invites(id), 'works.flashInvited', () => inviteAuthors(ctx, id));
});
