import { config } from '#app/config.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { textResponse } from '#app/web/not-modified.server.ts';
import { sitemap } from '../feed.ts';
import { listSitemapKits } from '../newsroom.queries.server.ts';
import { pressRoomPaths } from '../paths.ts';

/** The public pages for search engines. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, request }) => {
  const site = config().publicUrl;
  const kits = await listSitemapKits(ctx.db, ctx.now);
  const xml = sitemap([
    { url: site + pressRoomPaths.list, changedAt: kits[0]?.changedAt },
    ...kits.map(kit => ({ url: site + pressRoomPaths.kit(kit.slug), changedAt: kit.changedAt })),
  ]);
  return textResponse(request, xml, 'application/xml; charset=utf-8');
});
