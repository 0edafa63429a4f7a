import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { winnerPaths } from '../winner-paths.ts';
import { findRequest } from '../winners/queries.server.ts';
import { deleteDetails } from '../winners/service.server.ts';

/** POST: deletes a winner's details before their day. */
export const action = guard({ can: 'winners.private' }, async ({ ctx, params }) => {
  const id = idParam(params.requestId);
  const request = await findRequest(ctx.db, id);
  if (!request) throw new NotFound();
  return actThenRedirect(winnerPaths.list(request.seasonId), 'winners.flashDeleted', () =>
    deleteDetails(ctx, id),
  );
});
