import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resultPaths } from '../result-paths.ts';
import { requestCheck } from '../results/locking.service.server.ts';

/** POST: has a run computed again from its snapshot. */
export const action = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const id = idParam(params.runId);
  return actThenRedirect(resultPaths.run(id), 'results.flashChecking', () => requestCheck(ctx, id));
});
