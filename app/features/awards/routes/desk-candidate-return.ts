import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reasonSchema } from '../desk/schema.ts';
import { readmitCandidate } from '../desk/service.server.ts';
import { deskPaths } from '../desk-paths.ts';

/** POST: lets a candidate in again, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const back = deskPaths.desk(id);
  const form = reasonSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'season.desk.reasonRequired', { kind: 'problem' });
  return actThenRedirect(back, 'season.desk.flashReadmitted', () =>
    readmitCandidate(ctx, id, idParam(params.verdictId), form.data.reason),
  );
});
