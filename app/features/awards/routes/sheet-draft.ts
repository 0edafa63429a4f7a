import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { readForm } from '#app/lib/form-values.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findRound } from '../judging/rounds.queries.server.ts';
import { sheetSchema } from '../marking/schema.ts';
import { fieldsOf } from '../marking/sheet-fields.ts';
import { saveSheet } from '../marking/sheets.service.server.ts';

/** POST: keeps a sheet as it is filled in; answers what is stored now, and where another device wrote something else. */
export const action = guard({ can: 'awards.judge' }, async ({ ctx, request, params }) => {
  const roundId = idParam(params.roundId);
  const form = readForm(await request.formData(), sheetSchema);
  if (form.status !== 'success') return Response.json({ refused: 'errors.tooLong' }, { status: 422 });
  try {
    const edit = { ...form.value, send: false };
    const { sheet, conflicts } = await saveSheet(ctx, roundId, idParam(params.seatId), edit);
    const { rubric } = (await findRound(ctx.db, roundId))!;
    return Response.json({ stored: fieldsOf(rubric, sheet), conflicts, savedAt: ctx.now });
  } catch (error) {
    if (error instanceof Conflict) return Response.json({ refused: error.messageKey }, { status: 409 });
    // The script shows a message in the sheet; an error page of the house would be no answer to it.
    if (error instanceof Forbidden || error instanceof NotFound)
      return Response.json({ refused: 'marking.refused.notYours' }, { status: 403 });
    throw error;
  }
});
