import { config } from '#app/config.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { Db } from '#db/connection.ts';
import { listCorrections } from './corrections.queries.server.ts';
import { documentHtml } from './document-html.ts';
import { excerpt } from './excerpt.ts';
import { correctedItem, type Feed, type FeedItem } from './feed.ts';
import { listFeedKits, listWithdrawnKits } from './newsroom.queries.server.ts';
import { pressRoomPaths } from './paths.ts';
import { sizedUrl } from './picture-sizes.ts';
import { releaseImages } from './release-images.ts';

/** Width of pictures in readers, in pixels. */
const widest = 1200;

/** How long feeds say that a release was withdrawn. */
const withdrawnMs = 30 * 86_400_000;

/**
 * What the feeds hold: the newest releases whole, and marks in the place of those that were withdrawn in the last 30 days, so
 * that readers who keep a copy learn of it.
 */
export async function readFeed(
  { db, now }: { db: Db; now: string },
  t: Translate,
  { path, language }: { path: string; language: string },
): Promise<Feed & { author: string }> {
  const site = config().publicUrl;
  const office = await readOffice(db);
  const kits = await listFeedKits(db, now);
  const since = new Date(Date.parse(now) - withdrawnMs).toISOString();
  const marks = await listWithdrawnKits(db, since);
  const corrections = await listCorrections(
    db,
    kits.map(({ kit }) => kit.id),
  );
  const items: FeedItem[] = kits.map(({ kit, files }) => {
    const src = (file: { id: number; name: string }) =>
      sizedUrl(site + pressRoomPaths.file(kit.slug, file.id, file.name), 'web');
    const image = releaseImages(files, src, name => t('newsroom.creditOf', { name }));
    const publishedAt = kit.publishedAt!;
    const item = {
      title: kit.headline,
      url: site + pressRoomPaths.kit(kit.slug),
      publishedAt,
      changedAt: [kit.updatedAt, publishedAt].sort()[1]!,
      language: kit.language,
      summary: excerpt(kit.bodyText, 300),
      html: documentHtml(kit.document, { image, widest }),
    };
    return correctedItem(
      item,
      corrections.find(correction => correction.kitId === kit.id),
    );
  });
  const withdrawn: FeedItem[] = marks.map(kit => ({
    title: t('newsroom.withdrawnMark', { headline: kit.headline }),
    url: site + pressRoomPaths.kit(kit.slug),
    publishedAt: kit.publishedAt,
    changedAt: kit.withdrawnAt,
    language,
    summary: t('newsroom.withdrawnText'),
    html: '',
  }));
  return {
    title: t('newsroom.titleOf', { name: office.organisation }),
    description: t('newsroom.intro'),
    author: office.organisation,
    url: site + pressRoomPaths.list,
    selfUrl: site + path,
    language,
    items: [...withdrawn, ...items].sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)),
  };
}
