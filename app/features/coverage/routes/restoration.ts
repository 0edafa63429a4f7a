import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { restoreArticle } from '../review.service.server.ts';

/** POST: puts a dismissed article back. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  await restoreArticle(ctx, id);
  return redirectWithFlash(coveragePaths.show(id), 'coverage.restored');
});
