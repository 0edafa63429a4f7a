import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { isPublic } from './embargo.ts';
import { type KitFile, kitFileRows, listFilesOfKits, listKitFiles } from './files.queries.server.ts';
import { type Kit, toKit } from './queries.server.ts';
import { textContains } from './text-search.queries.server.ts';

/**
 * The kits the world may know of at `now`: the one condition that page, list, search, feed, sitemap and files share.
 * Says in SQL what `isPublic` says of one row.
 */
function publicKits(db: Db, now: string) {
  return db
    .selectFrom('press_kits')
    .where('press_kits.status', '=', 'published')
    .where('press_kits.published_at', '<=', now)
    .where(eb =>
      eb.or([eb('press_kits.embargo_until', 'is', null), eb('press_kits.embargo_until', '<=', now)]),
    );
}

export type PressRoomRow = {
  id: number;
  slug: string;
  headline: string;
  dateline: string;
  /** First part of the body as plain text. */
  opening: string;
  publishedAt: string;
};

/** The press room's list, newest first. */
export async function listPublicKits(
  db: Db,
  now: string,
  options: { search?: string | null; page?: PageRequest; limit?: number } = {},
): Promise<Page<PressRoomRow>> {
  const { search, page = {}, limit = 20 } = options;
  let query = publicKits(db, now).select(({ fn, val }) => [
    'press_kits.id',
    'press_kits.slug',
    'press_kits.headline',
    'press_kits.dateline',
    'press_kits.published_at as publishedAt',
    fn<string>('substr', ['press_kits.body_text', val(1), val(400)]).as('opening'),
  ]);
  if (search?.trim()) query = query.where(textContains(search));
  const order = [
    { column: 'press_kits.published_at', holds: 'text', direction: 'desc' },
    { column: 'press_kits.id', holds: 'integer', direction: 'desc' },
  ] as const;
  const rows = await keysetPage(query, [...order], page, limit).execute();
  const known = rows.map(row => ({ ...row, publishedAt: row.publishedAt! }));
  return cutPage(known, limit, page, row => [row.publishedAt, row.id]);
}

/** A public kit with its files; 'withdrawn' for one that was public once; undefined for all else. */
export async function findPublicKit(
  db: Db,
  slug: string,
  now: string,
): Promise<{ kit: Kit & { publishedAt: string }; files: KitFile[] } | 'withdrawn' | undefined> {
  const row = await db.selectFrom('press_kits').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (row?.status === 'withdrawn' && row.published_at !== null) return 'withdrawn';
  const kit = row && toKit(row);
  if (!kit || !isPublic(kit, now)) return undefined;
  return { kit: { ...kit, publishedAt: kit.publishedAt! }, files: await listKitFiles(db, kit.id) };
}

/** A file of a public kit; undefined when either is not there for the world. */
export async function findPublicFile(
  db: Db,
  address: { slug: string; id: number },
  now: string,
): Promise<KitFile | undefined> {
  const kit = await publicKits(db, now)
    .select('press_kits.id')
    .where('press_kits.slug', '=', address.slug)
    .executeTakeFirst();
  if (!kit) return undefined;
  return kitFileRows(db)
    .where('press_kit_files.kit_id', '=', kit.id)
    .where('press_kit_files.id', '=', address.id)
    .where('press_kit_files.pending', '=', 0)
    .executeTakeFirst();
}

/** The newest public kits whole, with their files, for the feed. */
export async function listFeedKits(db: Db, now: string, limit = 20) {
  const rows = await publicKits(db, now)
    .selectAll('press_kits')
    .orderBy('press_kits.published_at', 'desc')
    .orderBy('press_kits.id', 'desc')
    .limit(limit)
    .execute();
  const files = await listFilesOfKits(
    db,
    rows.map(row => row.id),
  );
  return rows.map(row => ({ kit: toKit(row), files: files.get(row.id) ?? [] }));
}

/** Addresses of public kits and when they last changed, for the sitemap; at most 5,000. */
export async function listSitemapKits(db: Db, now: string): Promise<{ slug: string; changedAt: string }[]> {
  const rows = await publicKits(db, now)
    .select([
      'press_kits.slug',
      'press_kits.published_at as publishedAt',
      'press_kits.updated_at as updatedAt',
    ])
    .orderBy('press_kits.published_at', 'desc')
    .orderBy('press_kits.id', 'desc')
    .limit(5000)
    .execute();
  return rows.map(({ slug, publishedAt, updatedAt }) => ({
    slug,
    changedAt: [updatedAt, publishedAt!].sort()[1]!,
  }));
}
