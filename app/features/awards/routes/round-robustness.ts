import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { requestRobustness } from '../deliberation/robustness.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: has a round's rank probabilities computed in the background. */
export const action = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  return actThenRedirect(juryPaths.deliberation(id, 'keteguhan'), 'deliberation.flashQueued', () =>
    requestRobustness(ctx, id),
  );
});
