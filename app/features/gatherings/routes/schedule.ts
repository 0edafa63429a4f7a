import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { gatheringPaths } from '../paths.ts';
import { scheduleGathering } from '../schedule.service.server.ts';

/** POST: a draft goes into the calendar. */
export const action = guard({ can: 'gatherings.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const act = () => scheduleGathering(ctx, id);
  return actThenRedirect(gatheringPaths.show(id), 'gatherings.flashScheduled', act);
});
