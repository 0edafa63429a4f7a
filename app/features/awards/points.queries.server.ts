import { readOriginalityDetail } from '#app/features/coverage/originality-detail.ts';
import type { Db } from '#db/connection.ts';
import type { StoryPoint } from './stories.ts';
import { type Medium, mediumOf } from './value.ts';

/** The articles that count for a standing, with their points; at most 20,000. */
export async function listCountedPoints(db: Db, standingId: number): Promise<StoryPoint[]> {
  const rows = await db
    .selectFrom('standing_points')
    .select(['article_id as articleId', 'u', 'points', 'points_v as volume', 'points_q as quality'])
    .select(['points_b as breadth', 'points_c as consistency', 'founder_id as founderId'])
    .where('standing_id', '=', standingId)
    .where('exclusion', 'is', null)
    .orderBy('article_id')
    .limit(20_000)
    .execute();
  return rows.map(row => ({ ...row, founderId: row.founderId ?? row.articleId }));
}

/** When the articles that count for a standing were published (UTC ISO), by id; at most 20,000. */
export async function findPublications(db: Db, standingId: number): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('standing_points')
    .innerJoin('articles', 'articles.id', 'article_id')
    .select(['article_id as articleId', 'published_at as publishedAt'])
    .where('standing_id', '=', standingId)
    .where('exclusion', 'is', null)
    .limit(20_000)
    .execute();
  return new Map(rows.map(row => [row.articleId, row.publishedAt]));
}

/** Articles that do not count, latest first, from the `from`th on. */
export async function listExcludedPoints(
  db: Db,
  standingId: number,
  from: number,
  limit: number,
): Promise<{ articleId: number; exclusion: string }[]> {
  const rows = await db
    .selectFrom('standing_points')
    .innerJoin('articles', 'articles.id', 'article_id')
    .select(['article_id as articleId', 'exclusion'])
    .where('standing_id', '=', standingId)
    .where('exclusion', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit)
    .offset(from)
    .execute();
  return rows.map(row => ({ articleId: row.articleId, exclusion: row.exclusion! }));
}

/** A text from which part of an article was taken. */
export type Overlap = {
  kind: 'release' | 'article';
  id: number;
  title: string;
  /** The outlet of an article; '' for a release. */
  outlet: string;
  /** Share of the article's own wording that stands there, in [0, 1]. */
  share: number;
};

export type ScoredArticle = {
  id: number;
  title: string;
  /** Where it stands on the web; null for print and broadcasts. */
  url: string | null;
  outlet: string;
  publishedAt: string;
  /** How its length is measured. */
  medium: Medium;
  words: number;
  seconds: number | null;
  /** How many journalists signed it. */
  authors: number;
  /** o, with staff's correction applied. */
  originality: number | null;
  corrected: boolean;
  overlaps: Overlap[];
};

const shownOverlaps = 2;

/** Articles with what they took over from where, by id. */
export async function findScoredArticles(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, ScoredArticle>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'outlet_id')
    .select(['articles.id', 'title', 'outlets.name as outlet', 'published_at as publishedAt', 'words'])
    .select([
      'url',
      'articles.channel',
      'format',
      'seconds',
      'originality',
      'originality_override as override',
      'originality_detail as detail',
    ])
    .select(eb =>
      eb
        .selectFrom('article_journalists')
        .select(count => count.fn.countAll<number>().as('n'))
        .whereRef('article_id', '=', 'articles.id')
        .as('authors'),
    )
    .where('articles.id', 'in', [...ids])
    .execute();
  const found = rows.map(row => {
    const detail = readOriginalityDetail(row.detail);
    const overlaps = detail.overlaps.slice(0, shownOverlaps);
    return {
      row,
      overlaps: overlaps.map(({ kind, id, shared }) => ({ kind, id, share: shared / detail.shingles })),
    };
  });
  const named = await overlapTitles(
    db,
    found.flatMap(({ overlaps }) => overlaps),
  );
  return new Map(
    found.map(({ row: { override, detail: _, channel, format, ...row }, overlaps }) => [
      row.id,
      {
        ...row,
        medium: mediumOf({ channel, format }),
        authors: Number(row.authors),
        originality: override ?? row.originality,
        corrected: override !== null,
        overlaps: overlaps.flatMap(overlap => {
          const text = named.get(`${overlap.kind}:${overlap.id}`);
          return text ? [{ ...overlap, ...text }] : [];
        }),
      },
    ]),
  );
}

async function overlapTitles(
  db: Db,
  overlaps: readonly Pick<Overlap, 'kind' | 'id'>[],
): Promise<Map<string, Pick<Overlap, 'title' | 'outlet'>>> {
  const idsOf = (kind: Overlap['kind']) => [
    ...new Set(overlaps.filter(overlap => overlap.kind === kind).map(overlap => overlap.id)),
  ];
  const titles = new Map<string, Pick<Overlap, 'title' | 'outlet'>>();
  const articles = idsOf('article');
  if (articles.length > 0) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('outlets', 'outlets.id', 'outlet_id')
      .select(['articles.id', 'title', 'outlets.name as outlet'])
      .where('articles.id', 'in', articles)
      .execute();
    for (const { id, ...text } of rows) titles.set(`article:${id}`, text);
  }
  const releases = idsOf('release');
  if (releases.length > 0) {
    const rows = await db
      .selectFrom('press_kits')
      .select(['id', 'headline as title'])
      .where('id', 'in', releases)
      .execute();
    for (const { id, title } of rows) titles.set(`release:${id}`, { title, outlet: '' });
  }
  return titles;
}
