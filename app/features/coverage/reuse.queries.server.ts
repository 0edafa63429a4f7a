import { type Insertable, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticleReuseTable } from '#db/schema/coverage.ts';
import type { Kin } from './originality.ts';
import { MOST_COPIED, type ReuseLabel } from './reuse.ts';

export type SourceKind = ArticleReuseTable['source_kind'];

/** What an article took over from one text; shares in [0, 1], the run in words. */
export type ReuseOf = {
  kind: SourceKind;
  id: number;
  copied: number;
  used: number;
  longestRun: number;
  label: ReuseLabel;
  sameStory: boolean;
};

/** What an article took over, most first; at most ten texts are kept. */
export async function listReuse(db: Db, articleId: number): Promise<ReuseOf[]> {
  const rows = await db
    .selectFrom('article_reuse')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('copied', 'desc')
    .orderBy('source_kind', 'desc')
    .orderBy('source_id')
    .execute();
  return rows.map(row => ({
    kind: row.source_kind,
    id: row.source_id,
    copied: row.copied,
    used: row.used,
    longestRun: row.longest_run,
    label: row.label,
    sameStory: row.same_story === 1,
  }));
}

/** Writes what an article took over in place of what was kept. */
export async function replaceReuse(db: Db, articleId: number, reuse: readonly ReuseOf[]): Promise<void> {
  await db.deleteFrom('article_reuse').where('article_id', '=', articleId).execute();
  if (reuse.length === 0) return;
  const rows = reuse.map(
    (one): Insertable<ArticleReuseTable> => ({
      article_id: articleId,
      source_kind: one.kind,
      source_id: one.id,
      copied: one.copied,
      used: one.used,
      longest_run: one.longestRun,
      label: one.label,
      same_story: Number(one.sameStory),
    }),
  );
  await db.insertInto('article_reuse').values(rows).execute();
}

/** The article that told first what these articles tell: of several, the earliest published. */
export async function findFounder(db: Db, articleIds: readonly number[]): Promise<number | null> {
  if (articleIds.length === 0) return null;
  const row = await db
    .selectFrom('articles as told')
    .innerJoin('articles as founder', join =>
      join.on(eb => eb('founder.id', '=', eb.fn.coalesce('told.story_id', 'told.id'))),
    )
    .select('founder.id')
    .where('told.id', 'in', articleIds)
    .where('founder.status', '=', 'approved')
    .orderBy('founder.published_at')
    .orderBy('founder.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateStory(db: Db, articleId: number, storyId: number | null): Promise<void> {
  await db.updateTable('articles').set({ story_id: storyId }).where('id', '=', articleId).execute();
}

/**
 * Whose copy an article is within its own house, of its outlet before its network; null when it is none. For queries
 * over `articles` with their `outlets`.
 */
export const kinOfArticle = sql<Kin | null>`(
  select max(case when source.outlet_id = articles.outlet_id then 'outlet' else 'network' end)
  from article_reuse reuse join articles source on source.id = reuse.source_id
  join outlets there on there.id = source.outlet_id
  where reuse.article_id = articles.id and reuse.source_kind = 'article' and reuse.label = 'verbatim'
    and (source.outlet_id = articles.outlet_id or there.network_id = outlets.network_id))`;

/** Whose copy one article is within its own house. */
export async function findKin(db: Db, articleId: number): Promise<Kin | null> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(kinOfArticle.as('kin'))
    .where('articles.id', '=', articleId)
    .executeTakeFirst();
  return row?.kin ?? null;
}

/** The release that most of every one of these articles was copied from, if there is one. */
export async function findCommonRelease(
  db: Db,
  articleIds: readonly number[],
): Promise<{ id: number; title: string } | undefined> {
  if (articleIds.length === 0) return undefined;
  return db
    .selectFrom('article_reuse as reuse')
    .innerJoin('press_kits', 'press_kits.id', 'reuse.source_id')
    .select(['press_kits.id', 'press_kits.headline as title'])
    .where('reuse.article_id', 'in', articleIds)
    .where('reuse.source_kind', '=', 'release')
    .where('reuse.copied', '>=', MOST_COPIED)
    .groupBy(['press_kits.id', 'press_kits.headline'])
    .having(eb => eb.fn.countAll(), '=', articleIds.length)
    .orderBy('press_kits.id')
    .limit(1)
    .executeTakeFirst();
}

/** One article of a story told several times. */
export type Telling = {
  id: number;
  title: string;
  outletName: string;
  networkName: string | null;
  publishedAt: string;
  pinned: boolean;
};

/** Everybody who told the story of an article, the first first; empty when nobody else did. At most 100. */
export async function listTellings(
  db: Db,
  article: { id: number; storyId: number | null },
): Promise<Telling[]> {
  const founder = article.storyId ?? article.id;
  const rows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .leftJoin('networks', 'networks.id', 'outlets.network_id')
    .select(['articles.id', 'articles.title', 'outlets.name as outletName', 'networks.name as networkName'])
    .select(['published_at as publishedAt', 'original_pinned as pinned'])
    .where(eb => eb.or([eb('articles.story_id', '=', founder), eb('articles.id', '=', founder)]))
    .where('articles.status', '=', 'approved')
    .orderBy('published_at')
    .orderBy('articles.id')
    .limit(100)
    .execute();
  return rows.length < 2 ? [] : rows.map(row => ({ ...row, pinned: row.pinned === 1 }));
}

/** An article that took something from a release. */
export type PickUpRow = {
  id: number;
  title: string;
  outletName: string;
  publishedAt: string;
  label: ReuseLabel;
  copied: number;
};

/** Articles that took something from a release, most first. */
export async function listPickUp(db: Db, kitId: number, limit = 10): Promise<PickUpRow[]> {
  return db
    .selectFrom('article_reuse as reuse')
    .innerJoin('articles', 'articles.id', 'reuse.article_id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id',
      'articles.title',
      'outlets.name as outletName',
      'articles.published_at as publishedAt',
    ])
    .select(['reuse.label', 'reuse.copied'])
    .where('reuse.source_kind', '=', 'release')
    .where('reuse.source_id', '=', kitId)
    .where('articles.status', '=', 'approved')
    .orderBy('reuse.copied', 'desc')
    .orderBy('articles.id')
    .limit(limit)
    .execute();
}

/** How many articles took a release over, by label. */
export async function countPickUp(db: Db, kitId: number): Promise<Record<ReuseLabel, number>> {
  const rows = await db
    .selectFrom('article_reuse as reuse')
    .innerJoin('articles', 'articles.id', 'reuse.article_id')
    .select(['reuse.label', eb => eb.fn.countAll<number>().as('n')])
    .where('reuse.source_kind', '=', 'release')
    .where('reuse.source_id', '=', kitId)
    .where('articles.status', '=', 'approved')
    .groupBy('reuse.label')
    .execute();
  const of = new Map(rows.map(row => [row.label, Number(row.n)]));
  return { verbatim: of.get('verbatim') ?? 0, adapted: of.get('adapted') ?? 0, own: of.get('own') ?? 0 };
}
