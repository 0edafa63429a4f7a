import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { remindJurors } from '../judging/rounds.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: reminds jurors who are not done. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  return actThenRedirect(juryPaths.round(id), 'judging.flashReminded', () => remindJurors(ctx, id));
});
