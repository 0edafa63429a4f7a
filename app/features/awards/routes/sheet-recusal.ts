import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reasonSchema } from '../judging/schema.ts';
import { recuse } from '../judging/seats.service.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { ownSeat } from '../marking/sheets.service.server.ts';

/** POST: a juror steps back from an entry, with a reason that both sides see. */
export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const roundId = idParam(params.roundId);
  const { seatId, jurorId, entryId } = await ownSeat(ctx, roundId, idParam(params.seatId));
  const form = reasonSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) {
    return redirectWithFlash(juryPaths.sheet(roundId, seatId), 'judging.reasonRequired', { kind: 'problem' });
  }
  return actThenRedirect(juryPaths.desk(roundId), 'marking.flashRecused', () =>
    recuse(ctx, roundId, { jurorId, entryId, reason: form.data.reason }),
  );
});
