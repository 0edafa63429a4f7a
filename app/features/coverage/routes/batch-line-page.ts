import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { addPageToArticle } from '../logging/known-page.service.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: adds the page of a line to the article that is logged under its address. */
export const action = guard({ can: 'coverage.write' }, ({ ctx, params }) => {
  const id = idParam(params.batch);
  return actThenRedirect(coveragePaths.batch(id), 'logging.pageAdded', () =>
    addPageToArticle(ctx, id, idParam(params.line)),
  );
});
