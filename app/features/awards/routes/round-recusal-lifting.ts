import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { postedRecusalSchema } from '../judging/schema.ts';
import { liftRecusal } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: lifts a recusal, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const back = juryPaths.seats(id);
  const form = postedRecusalSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'judging.reasonRequired', { kind: 'problem' });
  return actThenRedirect(back, 'judging.flashLifted', () => liftRecusal(ctx, id, form.data));
});
