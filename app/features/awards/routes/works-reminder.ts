import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { workPaths } from '../work-paths.ts';
import { remindSenders } from '../works/calls.service.server.ts';

/** POST: reminds those who were invited and have sent nothing. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(workPaths.invites(id), 'works.flashReminded', () => remindSenders(ctx, id));
});
