import { config } from '#app/config.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { textResponse } from '#app/web/not-modified.server.ts';
import { listCorrections } from '../corrections.queries.server.ts';
import { documentHtml } from '../document-html.ts';
import { excerpt } from '../excerpt.ts';
import { correctedItem, rss } from '../feed.ts';
import { listFeedKits } from '../newsroom.queries.server.ts';
import { pressRoomPaths } from '../paths.ts';
import { releaseImages } from '../release-images.ts';

/** Width of pictures in readers, in pixels. */
const widest = 1200;

/** RSS of the newest releases, whole. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, request, t, locale }) => {
  const site = config().publicUrl;
  const office = await readOffice(ctx.db);
  const kits = await listFeedKits(ctx.db, ctx.now);
  const corrections = await listCorrections(
    ctx.db,
    kits.map(({ kit }) => kit.id),
  );
  const xml = rss({
    title: t('newsroom.titleOf', { name: office.organisation }),
    description: t('newsroom.intro'),
    url: site + pressRoomPaths.list,
    selfUrl: site + pressRoomPaths.feed,
    language: locale,
    items: kits.map(({ kit, files }) => {
      const src = (file: { id: number; name: string }) =>
        site + pressRoomPaths.file(kit.slug, file.id, file.name);
      const image = releaseImages(files, src, name => t('newsroom.creditOf', { name }));
      const item = {
        title: kit.headline,
        url: site + pressRoomPaths.kit(kit.slug),
        publishedAt: kit.publishedAt!,
        summary: excerpt(kit.bodyText, 300),
        html: documentHtml(kit.document, { image, widest }),
      };
      return correctedItem(
        item,
        corrections.find(correction => correction.kitId === kit.id),
      );
    }),
  });
  return textResponse(request, xml, 'application/rss+xml; charset=utf-8');
});
