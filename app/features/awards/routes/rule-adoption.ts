import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { adoptRules } from '../rule-changes/service.server.ts';

/** POST: makes the proposal that was looked at the next version of the rules. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(awardPaths.show(id), 'season.change.flashAdopted', () =>
    adoptRules(ctx, id, idParam(params.proposalId)),
  );
});
