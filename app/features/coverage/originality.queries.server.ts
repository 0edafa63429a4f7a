import type { Db } from '#db/connection.ts';

export type TextInTime = {
  id: number;
  outletId: number;
  networkId: number | null;
  journalistIds: number[];
  publishedAt: string;
};

/** Where and when an approved article stands; undefined when there is none (any more). */
export async function findArticleInTime(
  db: Db,
  id: number,
): Promise<
  (TextInTime & { body: string; originality: number | null; originalityDetail: string }) | undefined
> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id',
      'outlet_id as outletId',
      'network_id as networkId',
      'published_at as publishedAt',
      'body',
      'originality',
      'originality_detail as originalityDetail',
    ])
    .where('articles.id', '=', id)
    .where('articles.status', '=', 'approved')
    .executeTakeFirst();
  if (!row) return undefined;
  const journalists = await db
    .selectFrom('article_journalists')
    .select('journalist_id')
    .where('article_id', '=', id)
    .execute();
  return { ...row, journalistIds: journalists.map(entry => entry.journalist_id) };
}

/** Approved articles of other outlets published in a window, with their kept shingles, oldest first. */
export async function listShinglesBetween(
  db: Db,
  window: { from: string; to: string },
  exceptOutletId: number,
) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .innerJoin('article_shingles', 'article_shingles.article_id', 'articles.id')
    .select([
      'articles.id',
      'outlet_id as outletId',
      'network_id as networkId',
      'published_at as publishedAt',
      'originality_detail as originalityDetail',
      'hashes',
    ])
    .where('articles.status', '=', 'approved')
    .where('published_at', '>=', window.from)
    .where('published_at', '<=', window.to)
    .where('outlet_id', '!=', exceptOutletId)
    .orderBy('published_at')
    .orderBy('articles.id')
    .execute();
}

/** Releases published in a window, with their text. */
export async function listReleasesBetween(db: Db, window: { from: string; to: string }) {
  const rows = await db
    .selectFrom('press_kits')
    .select(['id', 'headline', 'published_at as publishedAt', 'body_text as text'])
    .where('status', '=', 'published')
    .where('published_at', '>=', window.from)
    .where('published_at', '<=', window.to)
    .orderBy('published_at')
    .execute();
  return rows.map(row => ({ ...row, publishedAt: row.publishedAt! }));
}

/** The standing paragraphs of the agency: the office's and every release's. They never count as copying. */
export async function listBoilerplates(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('press_kits')
    .select('boilerplate')
    .where('boilerplate', '!=', '')
    .distinct()
    .execute();
  return rows.map(row => row.boilerplate);
}

export async function updateOriginality(
  db: Db,
  id: number,
  values: { originality: number | null; detail: string; at: string },
): Promise<void> {
  await db
    .updateTable('articles')
    .set({ originality: values.originality, originality_detail: values.detail, originality_at: values.at })
    .where('id', '=', id)
    .execute();
}

export async function upsertShingles(db: Db, articleId: number, hashes: Uint8Array): Promise<void> {
  await db
    .insertInto('article_shingles')
    .values({ article_id: articleId, hashes })
    .onConflict(conflict => conflict.column('article_id').doUpdateSet({ hashes }))
    .execute();
}
