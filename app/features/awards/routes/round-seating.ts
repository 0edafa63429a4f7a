import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { seatJurors } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: seats jurors by the plan. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  return actThenRedirect(juryPaths.seats(id), 'judging.flashSeated', () => seatJurors(ctx, id));
});
