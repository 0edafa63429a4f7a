import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { takeBackTopic } from '../topics.service.server.ts';

/** POST: puts a rejected topic back on an article. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(coveragePaths.show(id), 'understanding.topicTakenBack', () =>
    takeBackTopic(ctx, id, idParam(params.topicId)),
  );
});
