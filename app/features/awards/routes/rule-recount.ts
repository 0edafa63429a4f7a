import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { recountEffect } from '../rule-changes/service.server.ts';

/** POST: has the effect of the proposal that was looked at computed anew. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(awardPaths.ruleProposal(id), 'season.change.flashRecount', () =>
    recountEffect(ctx, id, idParam(params.proposalId)),
  );
});
