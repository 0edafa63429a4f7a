import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusions } from '#app/features/awards/eligibility.ts';
import { scoredStanding } from '#app/features/awards/scored-standing.ts';
import { assessArticle, type Board, entrantsOf } from '#app/features/awards/season-score.ts';
import { storiesOf } from '#app/features/awards/stories.ts';
import { anyPortfolio, frame2025 } from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('why this score', () => {
  it('lists points that add up to A, and only eligible articles of that entrant, each once', () => {
    fc.assert(
      fc.property(anyPortfolio(), fc.constantFrom<Board>('outlets', 'journalists'), (articles, board) => {
        const entrants = [...new Set(articles.flatMap(article => [...entrantsOf(article, board)]))];
        for (const entrant of entrants) {
          const own = articles.filter(article => entrantsOf(article, board).includes(entrant));
          const kept = scoredStanding(
            board,
            entrant as number,
            own.map(article => assessArticle(article, frame2025)),
            frame2025,
            new Map(),
          );
          const counted = kept.points.filter(point => point.exclusion === null);
          const stories = storiesOf(
            counted.map(({ total: points, founderId, ...point }) => ({
              ...point,
              points,
              founderId: founderId!,
            })),
          );
          const listed = stories.flatMap(({ best, others }) => [best, ...others]);
          const sum = stories.reduce((total, { best }) => total + best.points, 0);
          expect(Math.abs(sum - kept.a)).toBeLessThan(1e-9);
          expect(new Set(listed.map(({ articleId }) => articleId)).size).toBe(listed.length);
          for (const { articleId, u } of listed) {
            const article = own.find(({ id }) => id === articleId)!;
            expect(exclusions(article, frame2025)).toEqual([]);
            expect(u).toBeGreaterThan(0);
          }
          expect(counted.length + kept.excluded).toBe(own.length);
          for (const { others } of stories) for (const other of others) expect(other.points).toBe(0);
        }
      }),
      propertyRuns,
    );
  });
});
