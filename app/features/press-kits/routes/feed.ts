import { guard } from '#app/web/guard.server.ts';
import { textResponse } from '#app/web/not-modified.server.ts';
import { rss } from '../feed.ts';
import { pressRoomPaths } from '../paths.ts';
import { readFeed } from '../press-room-feed.server.ts';

/** RSS of the newest releases, whole. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, request, t, locale }) => {
  const feed = await readFeed(ctx, t, { path: pressRoomPaths.feed, language: locale });
  return textResponse(request, rss(feed), 'application/rss+xml; charset=utf-8');
});
