import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reopenRound } from '../judging/rounds.service.server.ts';
import { reasonSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: takes a closed round up again, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const back = juryPaths.round(id);
  const form = reasonSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'judging.reasonRequired', { kind: 'problem' });
  return actThenRedirect(back, 'judging.flashRoundReopened', () => reopenRound(ctx, id, form.data.reason));
});
