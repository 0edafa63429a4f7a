import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { removeFeed } from '../feeds/service.server.ts';
import { inboxPaths } from '../inbox-paths.ts';

/** POST: removes a feed and the items seen in it. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  await removeFeed(ctx, idParam(params.id));
  return redirectWithFlash(inboxPaths.feeds, 'feeds.feedRemoved');
});
