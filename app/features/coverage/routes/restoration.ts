import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { restoreArticle } from '../review.service.server.ts';
import { AlreadyLogged } from '../same-article.server.ts';

/** POST: puts a dismissed article back. When the same clip is in the list already, its page shows the way there. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  try {
    return await actThenRedirect(coveragePaths.show(id), 'coverage.restored', () => restoreArticle(ctx, id));
  } catch (error) {
    if (!(error instanceof AlreadyLogged)) throw error;
    return redirectWithFlash(coveragePaths.show(id), error.messageKey, { kind: 'problem' });
  }
});
