import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { pauseFeed } from '../feeds/service.server.ts';
import { inboxPaths } from '../inbox-paths.ts';

/** POST: stops reading a feed. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(inboxPaths.feed(id), 'feeds.feedPaused', () => pauseFeed(ctx, id));
});
