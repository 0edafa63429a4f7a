import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findJuror } from '../judging/jurors.queries.server.ts';
import { withdrawJuror } from '../judging/jurors.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: takes a juror off the jury. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.jurorId);
  const juror = await findJuror(ctx.db, id);
  if (!juror) throw new NotFound();
  return actThenRedirect(juryPaths.jurors(juror.seasonId), 'judging.flashWithdrawn', () =>
    withdrawJuror(ctx, id),
  );
});
