import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { postedSeatSchema } from '../judging/schema.ts';
import { moveSeat } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: gives a juror a seat by hand, or takes it away. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const form = postedSeatSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new NotFound();
  return actThenRedirect(juryPaths.seats(id), 'judging.flashSeatMoved', () => moveSeat(ctx, id, form.data));
});
