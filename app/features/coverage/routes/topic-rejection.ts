import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { rejectTopic } from '../topics.service.server.ts';

/** POST: takes a topic off an article for good. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(coveragePaths.show(id), 'understanding.topicRejected', () =>
    rejectTopic(ctx, id, idParam(params.topicId)),
  );
});
