import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readLine } from '../form-reading.ts';
import { gatheringPaths } from '../paths.ts';
import { cancelGathering } from '../schedule.service.server.ts';

/** POST reason: the gathering is called off. */
export const action = guard({ can: 'gatherings.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const reason = readLine(await request.formData(), 'reason');
  const act = () => cancelGathering(ctx, { id, reason });
  return actThenRedirect(gatheringPaths.show(id), 'gatherings.flashCancelled', act);
});
