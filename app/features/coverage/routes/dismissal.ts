import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { dismissArticle } from '../review.service.server.ts';

/** POST: takes an article out of the list. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const reason = String((await request.formData()).get('reason') ?? '');
  return actThenRedirect(coveragePaths.show(id), 'coverage.dismissed', () => dismissArticle(ctx, id, reason));
});
