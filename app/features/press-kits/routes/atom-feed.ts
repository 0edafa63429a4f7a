import { guard } from '#app/web/guard.server.ts';
import { textResponse } from '#app/web/not-modified.server.ts';
import { atom } from '../feed.ts';
import { pressRoomPaths } from '../paths.ts';
import { readFeed } from '../press-room-feed.server.ts';

/** Atom of the newest releases, whole; unlike RSS it says which of them changed, and when. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, request, t, locale }) => {
  const feed = await readFeed(ctx, t, { path: pressRoomPaths.atom, language: locale });
  return textResponse(request, atom(feed), 'application/atom+xml; charset=utf-8');
});
