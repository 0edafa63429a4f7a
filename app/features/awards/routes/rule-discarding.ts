import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { discardRules } from '../rule-changes/service.server.ts';

/** POST: throws the proposal that was looked at away. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(awardPaths.show(id), 'season.change.flashDiscarded', () =>
    discardRules(ctx, id, idParam(params.proposalId)),
  );
});
