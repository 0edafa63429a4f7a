import { Invalid } from '#app/lib/errors.ts';
import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reopenRound } from '../judging/rounds.service.server.ts';
import { reopeningSchema } from '../judging/schema.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: takes a closed round up again, with a reason and, where the old one is over, a new last day. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const back = juryPaths.round(id);
  const form = reopeningSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) {
    const day = form.error.issues.some(({ path }) => path[0] === 'dueOn');
    return redirectWithFlash(back, day ? 'errors.date' : 'judging.reasonRequired', { kind: 'problem' });
  }
  try {
    return await actThenRedirect(back, 'judging.flashRoundReopened', () => reopenRound(ctx, id, form.data));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const past = form.data.dueOn === null ? 'judging.reopenDue' : 'judging.duePast';
    return redirectWithFlash(back, past, { kind: 'problem' });
  }
});
