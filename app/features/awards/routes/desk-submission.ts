import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { submitComplete } from '../marking/sheets.service.server.ts';

/** POST: submits all of a juror's sheets of a round that lack nothing. */
export const action = guard({ can: 'awards.judge' }, async ({ ctx, params }) => {
  const roundId = idParam(params.roundId);
  return actThenRedirect(juryPaths.desk(roundId), 'marking.flashSentAll', () => submitComplete(ctx, roundId));
});
