import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { closeRound } from '../judging/rounds.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: ends the judging of a round. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  return actThenRedirect(juryPaths.round(id), 'judging.flashRoundClosed', () => closeRound(ctx, id));
});
