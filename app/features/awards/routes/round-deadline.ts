import { isDay } from '#app/lib/days.ts';
import { Invalid } from '#app/lib/errors.ts';
import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { moveDeadline } from '../judging/rounds.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: moves the last day of marking; an empty day takes the deadline away. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const day = String((await request.formData()).get('dueOn') ?? '');
  if (day && !isDay(day)) return redirectWithFlash(juryPaths.round(id), 'errors.date', { kind: 'problem' });
  try {
    return await actThenRedirect(juryPaths.round(id), 'judging.flashDeadline', () =>
      moveDeadline(ctx, id, day || null),
    );
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return redirectWithFlash(juryPaths.round(id), 'judging.duePast', { kind: 'problem' });
  }
});
