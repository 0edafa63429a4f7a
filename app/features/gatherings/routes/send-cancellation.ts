import { Conflict } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readLine } from '../form-reading.ts';
import { cancelSend } from '../invitations.service.server.ts';
import { gatheringPaths } from '../paths.ts';

/** POST kind, version: stops a sending that has not left. */
export const action = guard({ can: 'gatherings.invite' }, async ({ ctx, params, request }) => {
  const gatheringId = idParam(params.id);
  const form = await request.formData();
  const send = { gatheringId, kind: readLine(form, 'kind'), version: idParam(readLine(form, 'version')) };
  return actThenRedirect(gatheringPaths.show(gatheringId), 'gatherings.flashStopped', async () => {
    if ((await cancelSend(ctx, send)) === 0) throw new Conflict('gatherings.tooLate');
  });
});
