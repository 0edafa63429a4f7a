import type { Db } from '#db/connection.ts';

export type ArticleInTime = {
  id: number;
  outletId: number;
  networkId: number | null;
  journalistIds: number[];
  publishedAt: string;
  body: string;
  /** What was derived last: null and '' when nothing was. */
  originality: number | null;
  originalityDetail: string;
  hashes: Uint8Array | null;
  /** Stretch of time under which the text is indexed; null when it is not. */
  stretch: number | null;
};

/** Approved articles in place and time, each with the instant it was published at and its outlet's network. */
function selectInTime(db: Db) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .leftJoin('article_shingles', 'article_shingles.article_id', 'articles.id')
    .select(['articles.id', 'outlet_id as outletId', 'network_id as networkId'])
    .select(['published_at as publishedAt', 'hashes', 'stretch'])
    .where('articles.status', '=', 'approved')
    .orderBy('published_at')
    .orderBy('articles.id');
}

/** Those of some articles that are approved, oldest first, with what was derived of them last. */
export async function listArticlesInTime(db: Db, ids: readonly number[]): Promise<ArticleInTime[]> {
  if (ids.length === 0) return [];
  const rows = await selectInTime(db)
    .select(['body', 'originality', 'originality_detail as originalityDetail'])
    .where('articles.id', 'in', ids)
    .execute();
  const authors = await db
    .selectFrom('article_journalists')
    .select(['article_id as articleId', 'journalist_id as journalistId'])
    .where('article_id', 'in', ids)
    .execute();
  const of = new Map<number, number[]>();
  for (const { articleId, journalistId } of authors)
    of.set(articleId, [...(of.get(articleId) ?? []), journalistId]);
  return rows.map(row => ({ ...row, journalistIds: of.get(row.id) ?? [] }));
}

/** Rows read at once while shingles go by: some 2 MB. */
const shinglesPerPage = 1000;

/** Approved articles published in a window, oldest first, with their shingles as kept; null where none are yet. */
export async function* shinglesBetween(db: Db, window: { from: string; to: string }) {
  let after = { publishedAt: window.from, id: 0 };
  for (;;) {
    const page = await selectInTime(db)
      .where('published_at', '>=', after.publishedAt)
      .where(eb => eb.or([eb('published_at', '>', after.publishedAt), eb('articles.id', '>', after.id)]))
      .where('published_at', '<=', window.to)
      .limit(shinglesPerPage)
      .execute();
    yield* page;
    if (page.length < shinglesPerPage) return;
    after = page.at(-1)!;
  }
}

/** The same of named articles, as far as they were published in the window. */
export async function* shinglesOf(db: Db, ids: readonly number[], window: { from: string; to: string }) {
  for (let from = 0; from < ids.length; from += shinglesPerPage) {
    yield* await selectInTime(db)
      .where('articles.id', 'in', ids.slice(from, from + shinglesPerPage))
      .where('published_at', '>=', window.from)
      .where('published_at', '<=', window.to)
      .execute();
  }
}

/** Articles by instants (both included) and outlets; all where nothing is given. */
export type ArticleStretch = { from?: string; to?: string; outletIds?: number[] };

function selectStretch(db: Db, { from, to, outletIds }: ArticleStretch) {
  return db
    .selectFrom('articles')
    .where('status', '=', 'approved')
    .$if(from !== undefined, query => query.where('published_at', '>=', from!))
    .$if(to !== undefined, query => query.where('published_at', '<=', to!))
    .$if(outletIds !== undefined, query => query.where('outlet_id', 'in', outletIds!));
}

export async function countArticlesIn(db: Db, stretch: ArticleStretch): Promise<number> {
  const row = await selectStretch(db, stretch)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The approved articles of a stretch, oldest first, a page at a time. */
export async function listArticlesIn(
  db: Db,
  stretch: ArticleStretch,
  after: { publishedAt: string; id: number } | undefined,
  limit: number,
): Promise<{ publishedAt: string; id: number }[]> {
  return selectStretch(db, stretch)
    .select(['id', 'published_at as publishedAt'])
    .$if(after !== undefined, query =>
      query
        .where('published_at', '>=', after!.publishedAt)
        .where(eb => eb.or([eb('published_at', '>', after!.publishedAt), eb('id', '>', after!.id)])),
    )
    .orderBy('published_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The instants of an outlet's first and last approved article; undefined when it has none. */
export async function findOutletSpan(
  db: Db,
  outletId: number,
): Promise<{ first: string; last: string } | undefined> {
  const { first, last } = await selectStretch(db, { outletIds: [outletId] })
    .select(({ fn }) => [fn.min('published_at').as('first'), fn.max('published_at').as('last')])
    .executeTakeFirstOrThrow();
  return first && last ? { first, last } : undefined;
}

/** The outlets of some networks; at most 5,000. */
export async function listNetworkOutletIds(db: Db, networkIds: readonly number[]): Promise<number[]> {
  if (networkIds.length === 0) return [];
  const rows = await db
    .selectFrom('outlets')
    .select('id')
    .where('network_id', 'in', networkIds)
    .limit(5000)
    .execute();
  return rows.map(row => row.id);
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
    .orderBy('id')
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
