import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findWorkFile } from '../marking/readings.queries.server.ts';
import { ownSeat } from '../marking/sheets.service.server.ts';

/** The file of a work, for the juror who judges it; not on a blind round, where it may name its author. */
export const loader = guard({ can: 'awards.judge' }, async ({ ctx, params, request }) => {
  const place = await ownSeat(ctx, idParam(params.roundId), idParam(params.seatId));
  const file = place.seatStatus === 'seated' ? await findWorkFile(ctx.db, place.entryId) : undefined;
  if (!file) throw new NotFound();
  return notModified(request, fileResponse({ ...file, path: filePath(file.sha256) }, 'private, no-cache'));
});
