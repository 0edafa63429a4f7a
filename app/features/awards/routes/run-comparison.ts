import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resultPaths } from '../result-paths.ts';
import { requestComparison } from '../results/since-lock.server.ts';

/** POST: has a run compared with the articles of today. */
export const action = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const id = idParam(params.runId);
  return actThenRedirect(resultPaths.run(id), 'results.flashComparing', () => requestComparison(ctx, id));
});
