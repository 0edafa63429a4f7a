import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jakartaDay } from '#app/features/awards/season-frame.ts';
import { scoreBoard } from '#app/features/awards/season-score.ts';
import {
  type DatedStory,
  dayAfter,
  endOfTime,
  indexesByPublication,
  indexOnDays,
  movements,
  plottedDays,
} from '#app/features/awards/standing-history.ts';
import { anyPortfolio, frame2025, shape2025 } from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('the history of an index', () => {
  it('finds the index of each day, and nothing where nothing was kept', () => {
    const spans = [
      { fromOn: '2025-03-01', untilOn: '2025-03-04', a: 10 },
      { fromOn: '2025-03-04', untilOn: '2025-03-06', a: 12 },
      { fromOn: '2025-03-08', untilOn: endOfTime, a: 15 },
    ];
    const days = [
      '2025-02-28',
      '2025-03-01',
      '2025-03-03',
      '2025-03-04',
      '2025-03-06',
      '2025-03-08',
      '2026-01-01',
    ];
    expect(indexOnDays(spans, days)).toEqual([null, 10, 10, 12, null, 15, 15]);
    expect(indexOnDays([], days).every(value => value === null)).toBe(true);
  });

  it('draws days of a short stretch and weeks of a long one, both ends included', () => {
    expect(plottedDays('2025-12-30', '2026-01-01')).toEqual(['2025-12-30', '2025-12-31', '2026-01-01']);
    expect(plottedDays('2025-03-01', '2025-03-01')).toEqual(['2025-03-01']);
    expect(plottedDays('2025-03-02', '2025-03-01')).toEqual([]);
    const year = plottedDays('2025-01-01', '2025-12-31');
    expect(year[0]).toBe('2025-01-01');
    expect(year.at(-1)).toBe('2025-12-31');
    expect(year).toHaveLength(53);
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('counts places gained and lost, and names who is new', () => {
    const now = [
      { entrantId: 1, rank: 1 },
      { entrantId: 2, rank: 2 },
      { entrantId: 3, rank: 2 },
      { entrantId: 4, rank: 4 },
    ];
    const before = [
      { entrantId: 2, A: 80 },
      { entrantId: 1, A: 60 },
      { entrantId: 3, A: 70 },
      { entrantId: 9, A: 50 },
    ];
    expect([...movements(now, before)]).toEqual([
      [1, 2],
      [2, -1],
      [3, 0],
      [4, 'new'],
    ]);
  });

  it('tells the index of an earlier day as scoring the articles published until then does', () => {
    fc.assert(
      fc.property(anyPortfolio(), fc.nat({ max: 364 }), (articles, offset) => {
        const day = frame2025.firstDay + offset;
        const dayOf = (publishedAt: string) => jakartaDay(Date.parse(publishedAt));
        const until = articles.filter(article => dayOf(article.publishedAt) <= day);
        const then = new Map(
          scoreBoard('journalists', until, frame2025).map(score => [score.entrantId, score.A]),
        );
        for (const score of scoreBoard('journalists', articles, frame2025)) {
          const byId = new Map(articles.map(article => [article.id, article]));
          const stories = new Map<unknown, DatedStory & { members: { day: number; value: number }[] }>();
          for (const { articleId, founderId, value } of score.articles) {
            if (founderId === null) continue;
            const founder = byId.get(founderId)!;
            const story = stories.get(founderId) ?? {
              month: frame2025.monthOfDay[dayOf(founder.publishedAt) - frame2025.firstDay]!,
              programmes: [
                ...new Set(founder.programmes.flatMap(id => frame2025.programmeIndex.get(id) ?? [])),
              ],
              members: [],
            };
            stories.set(founderId, story);
            story.members.push({ day: dayOf(byId.get(articleId)!.publishedAt), value });
          }
          const [A] = indexesByPublication([...stories.values()], [day], shape2025, frame2025.rules);
          expect(A).toBeCloseTo(then.get(score.entrantId) ?? 0, 9);
        }
      }),
      propertyRuns,
    );
  });
});
