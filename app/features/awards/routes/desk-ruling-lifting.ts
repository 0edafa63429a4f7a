import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findRuling } from '../desk/desk.queries.server.ts';
import { reasonSchema } from '../desk/schema.ts';
import { liftRuling } from '../desk/service.server.ts';
import { deskPaths } from '../desk-paths.ts';

/** POST: lifts a ruling, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const ruling = await findRuling(ctx.db, idParam(params.rulingId));
  if (!ruling) throw new NotFound();
  const back = deskPaths.article(idParam(params.id), ruling.articleId);
  const form = reasonSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'season.desk.reasonRequired', { kind: 'problem' });
  return actThenRedirect(back, 'season.desk.flashLifted', () => liftRuling(ctx, ruling.id, form.data.reason));
});
