import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readFeedSoon } from '../feeds/service.server.ts';
import { inboxPaths } from '../inbox-paths.ts';

/** POST: puts a feed at the head of the queue. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(inboxPaths.feed(id), 'feeds.feedReadQueued', () => readFeedSoon(ctx, id));
});
