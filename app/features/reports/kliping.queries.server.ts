import { excerpt } from '#app/features/press-kits/excerpt.ts';
import type { Db } from '#db/connection.ts';

/** More a day than any office reads; the page says when it was cut. */
const mostArticles = 300;

export type KlipingArticle = {
  id: number;
  title: string;
  outletId: number;
  outlet: string;
  channel: string;
  rubric: string;
  url: string | null;
  publishedAt: string;
  headlineTone: string | null;
  bodyTone: string | null;
  topics: string[];
  excerpt: string;
};

/** The approved articles published in a span, newest first, with the beginning of each text and never more of it. */
export async function listKliping(
  db: Db,
  span: { from: string; to: string },
): Promise<{ articles: KlipingArticle[]; cut: boolean }> {
  const rows = await klipingRows(db, span)
    .limit(mostArticles + 1)
    .execute();
  return {
    cut: rows.length > mostArticles,
    articles: await klipingArticles(db, rows.slice(0, mostArticles)),
  };
}

/** The approved articles published in a span, newest first, before anything is fetched; the caller bounds them. */
export function klipingRows(db: Db, span: { from: string; to: string }) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id',
      'articles.title',
      'outlets.id as outletId',
      'outlets.name as outlet',
      'articles.channel',
      'articles.rubric',
      'articles.url',
      'articles.published_at as publishedAt',
      'articles.headline_tone as headlineTone',
      'articles.body_tone as bodyTone',
      eb => eb.fn<string>('substr', ['articles.body', eb.val(1), eb.val(800)]).as('opening'),
    ])
    .where('articles.status', '=', 'approved')
    .where('articles.published_at', '>=', span.from)
    .where('articles.published_at', '<', span.to)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc');
}

type KlipingRow = Awaited<ReturnType<ReturnType<typeof klipingRows>['execute']>>[number];

/** Rows as articles with their topics and excerpts. */
export async function klipingArticles(db: Db, rows: readonly KlipingRow[]): Promise<KlipingArticle[]> {
  const topics = await topicsOf(
    db,
    rows.map(row => row.id),
  );
  return rows.map(({ opening, ...row }) => ({
    ...row,
    topics: topics.get(row.id) ?? [],
    excerpt: excerpt(opening, 240),
  }));
}

async function topicsOf(db: Db, ids: number[]): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>();
  if (ids.length === 0) return names;
  const rows = await db
    .selectFrom('article_topics')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['article_id as articleId', 'topics.name'])
    .where('article_id', 'in', ids)
    .orderBy('topics.position')
    .execute();
  for (const row of rows) names.set(row.articleId, [...(names.get(row.articleId) ?? []), row.name]);
  return names;
}
