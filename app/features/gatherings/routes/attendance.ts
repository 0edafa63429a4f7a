import { NotFound } from '#app/lib/errors.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { markAttendance } from '../attendance.service.server.ts';
import { readLine, readMark } from '../form-reading.ts';
import { gatheringPaths } from '../paths.ts';

/** POST guest…, mark: who came and who did not. */
export const action = guard({ can: 'gatherings.write' }, async ({ ctx, params, request }) => {
  const gatheringId = idParam(params.id);
  const form = await request.formData();
  const attended = readMark(form);
  if (attended === undefined) throw new NotFound();
  const own = gatheringPaths.show(gatheringId);
  const back = readLine(form, 'back');
  return actThenRedirect(back.startsWith(`${own}?`) ? back : own, 'gatherings.flashAttendance', () =>
    markAttendance(ctx, { gatheringId, invitationIds: readRowIds(form, 'guest'), attended }),
  );
});
