import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { readTopicsAgain } from '../topics.service.server.ts';

/** POST: reads an article's topics again by the word lists of today. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const changed = await readTopicsAgain(ctx, id);
  return redirectWithFlash(
    coveragePaths.show(id),
    changed ? 'understanding.topicsRead' : 'understanding.topicsSame',
  );
});
