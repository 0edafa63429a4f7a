import type { Db } from '#db/connection.ts';
import { readExclusionCodes } from './exclusion-codes.ts';
import { cutPlaces, neighbourPlaces, startingPlace } from './list-place.ts';
import {
  findPublications,
  findScoredArticles,
  listCountedPoints,
  listExcludedPoints,
} from './points.queries.server.ts';
import { type Story, type StoryPoint, storiesOf } from './stories.ts';

const pageSize = 50;

/** Stories by when the article that earns their points was published; those gone since come last. */
function newestFirst(stories: readonly Story[], publishedAt: ReadonlyMap<number, string>): Story[] {
  const at = ({ best }: Story) => publishedAt.get(best.articleId) ?? '';
  return [...stories].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

/**
 * A page of the stories that earn points, those with most points or the newest first, with their articles and the sums over
 * all and over this page.
 */
export async function readStoryPage(
  db: Db,
  standingId: number,
  from: string | null,
  order: 'points' | 'newest' = 'points',
) {
  const byPoints = storiesOf(await listCountedPoints(db, standingId));
  const stories =
    order === 'points' ? byPoints : newestFirst(byPoints, await findPublications(db, standingId));
  const start = startingPlace(from, stories.length);
  const { rows, ...page } = cutPlaces(stories, start, pageSize);
  const articles = await findScoredArticles(
    db,
    rows.flatMap(({ best, others }) => [best, ...others].map(point => point.articleId)),
  );
  // A closed season may count an article that is gone since; its points stay in the sum.
  const present = (points: readonly StoryPoint[]) =>
    points.flatMap(point => {
      const article = articles.get(point.articleId);
      return article ? [{ ...point, article }] : [];
    });
  const sum = (list: readonly Story[]) => list.reduce((total, { best }) => total + best.points, 0);
  return {
    ...page,
    start,
    total: stories.length,
    sum: sum(stories),
    pageSum: sum(rows),
    rows: rows.flatMap(({ best, others }) =>
      present([best]).map(shown => ({ best: shown, founderId: best.founderId, others: present(others) })),
    ),
  };
}

/** A page of the articles that do not count, of `total`, with the reasons. */
export async function readExcludedPage(db: Db, standingId: number, total: number, from: string | null) {
  const start = startingPlace(from, total);
  const points = await listExcludedPoints(db, standingId, start - 1, pageSize);
  const articles = await findScoredArticles(
    db,
    points.map(point => point.articleId),
  );
  return {
    ...neighbourPlaces(total, start, pageSize),
    start,
    total,
    rows: points.map(({ articleId, exclusion }) => ({
      article: articles.get(articleId)!,
      reasons: readExclusionCodes(exclusion),
    })),
  };
}
