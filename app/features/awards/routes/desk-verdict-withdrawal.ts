import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reasonSchema } from '../desk/schema.ts';
import { withdrawArticleVerdict } from '../desk/service.server.ts';
import { deskPaths } from '../desk-paths.ts';

/** POST: takes a decision on an article back, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const [id, articleId] = [idParam(params.id), idParam(params.articleId)];
  const back = deskPaths.article(id, articleId);
  const form = reasonSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'season.desk.reasonRequired', { kind: 'problem' });
  return actThenRedirect(back, 'season.desk.flashWithdrawn', () =>
    withdrawArticleVerdict(ctx, id, articleId, form.data.reason),
  );
});
