import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { seatJurors } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: seats jurors by the plan. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  const back = juryPaths.seats(id);
  let short = false;
  const done = await actThenRedirect(back, 'judging.flashSeated', async () => {
    short = (await seatJurors(ctx, id)).short;
  });
  return short ? redirectWithFlash(back, 'judging.flashSeatedShort', { kind: 'problem' }) : done;
});
