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

export type PressRoomFilter = {
  search?: string | null;
  topicId?: number;
  /** Instants: published from the first on, before the second. */
  from?: string;
  before?: string;
};

/** Kits that are no translation of another, about a topic and of a time. */
function originals(
  query: ReturnType<typeof publicKits>,
  { topicId, from, before }: PressRoomFilter,
): ReturnType<typeof publicKits> {
  let narrowed = query.where('press_kits.translation_of', 'is', null);
  if (from) narrowed = narrowed.where('press_kits.published_at', '>=', from);
  if (before) narrowed = narrowed.where('press_kits.published_at', '<', before);
  if (topicId === undefined) return narrowed;
  return narrowed.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('press_kit_topics')
        .select('press_kit_topics.kit_id')
        .whereRef('press_kit_topics.kit_id', '=', 'press_kits.id')
        .where('press_kit_topics.topic_id', '=', topicId),
    ),
  );
}

/** The press room's list, newest first; a kit and its translation are one row. */
export async function listPublicKits(
  db: Db,
  now: string,
  options: PressRoomFilter & { page?: PageRequest; limit?: number } = {},
): Promise<Page<PressRoomRow>> {
  const { search, page = {}, limit = 20 } = options;
  let query = originals(publicKits(db, now), options).select(({ fn, val }) => [
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

/** The topics that public kits are about, by position. */
export async function listPressRoomTopics(db: Db, now: string): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('topics')
    .select(['topics.id', 'topics.name'])
    .where('topics.id', 'in', ({ selectFrom }) =>
      selectFrom('press_kit_topics')
        .select('press_kit_topics.topic_id')
        .where('press_kit_topics.kit_id', 'in', publicKits(db, now).select('press_kits.id')),
    )
    .orderBy('topics.position')
    .orderBy('topics.id')
    .limit(200)
    .execute();
}

/** The instants of the first and of the newest public kit; undefined while there is none. */
export async function findPressRoomSpan(
  db: Db,
  now: string,
): Promise<{ first: string; last: string } | undefined> {
  const { first, last } = await publicKits(db, now)
    .select(({ fn }) => [
      fn.min('press_kits.published_at').as('first'),
      fn.max('press_kits.published_at').as('last'),
    ])
    .executeTakeFirstOrThrow();
  return first && last ? { first, last } : undefined;
}

export type OtherLanguage = { id: number; slug: string; headline: string; language: 'id' | 'en' };

/** The public translations of kits, by the kit that they translate. */
export async function listTranslations(
  db: Db,
  now: string,
  kitIds: readonly number[],
): Promise<Map<number, OtherLanguage>> {
  if (kitIds.length === 0) return new Map();
  const rows = await publicKits(db, now)
    .select(['press_kits.id', 'press_kits.slug', 'press_kits.headline', 'press_kits.language'])
    .select('press_kits.translation_of')
    .where('press_kits.translation_of', 'in', [...kitIds])
    .execute();
  return new Map(rows.map(({ translation_of, ...row }) => [translation_of!, row]));
}

/** The same kit in the other language, when it is public. */
async function findOtherLanguage(
  db: Db,
  kit: Pick<Kit, 'id' | 'translationOf'>,
  now: string,
): Promise<OtherLanguage | undefined> {
  if (kit.translationOf === null) return (await listTranslations(db, now, [kit.id])).get(kit.id);
  return publicKits(db, now)
    .select(['press_kits.id', 'press_kits.slug', 'press_kits.headline', 'press_kits.language'])
    .where('press_kits.id', '=', kit.translationOf)
    .executeTakeFirst();
}

export type PublicKit = {
  kit: Kit & { publishedAt: string };
  files: KitFile[];
  other: OtherLanguage | undefined;
};

/** A public kit with its files; 'withdrawn' for one that was public once; undefined for all else. */
export async function findPublicKit(
  db: Db,
  slug: string,
  now: string,
): Promise<PublicKit | 'withdrawn' | undefined> {
  const row = await db.selectFrom('press_kits').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (row?.status === 'withdrawn' && row.published_at !== null) return 'withdrawn';
  const kit = row && toKit(row);
  if (!kit || !isPublic(kit, now)) return undefined;
  return {
    kit: { ...kit, publishedAt: kit.publishedAt! },
    files: await listKitFiles(db, kit.id),
    other: await findOtherLanguage(db, kit, now),
  };
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

/** The newest public kits whole, with their files, for the feeds. */
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

export type WithdrawnKit = { slug: string; headline: string; publishedAt: string; withdrawnAt: string };

/** Kits that were public and were withdrawn since an instant, newest first: feeds say so to who has read them. */
export async function listWithdrawnKits(db: Db, since: string, limit = 20): Promise<WithdrawnKit[]> {
  const rows = await db
    .selectFrom('press_kits')
    .select(['slug', 'headline', 'published_at as publishedAt', 'withdrawn_at as withdrawnAt'])
    .where('status', '=', 'withdrawn')
    .where('published_at', 'is not', null)
    .where('withdrawn_at', '>=', since)
    .orderBy('withdrawn_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, publishedAt: row.publishedAt!, withdrawnAt: row.withdrawnAt! }));
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
