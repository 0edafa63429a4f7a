import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityIndex, type Story } from '#app/features/awards/activity-index.ts';
import type { ArticleFacts } from '#app/features/awards/article-facts.ts';
import { attribute } from '#app/features/awards/attribution.ts';
import { exclusions } from '#app/features/awards/eligibility.ts';
import { type RuleSet, defaultRuleSet as rules } from '#app/features/awards/rule-set.ts';
import { seasonFrame } from '#app/features/awards/season-frame.ts';
import { type Board, type EntrantScore, scoreBoard } from '#app/features/awards/season-score.ts';
import { rankEntrants } from '#app/features/awards/standing.ts';
import { articleValue } from '#app/features/awards/value.ts';
import {
  anyArticle,
  anyPortfolio,
  anyStories,
  anyStory,
  frame2025,
  shape2025,
  year2025,
} from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

/** Room for rounding where two sums are formed in different ways. */
const ROUNDING = 1e-9;

const anyBoard = fc.constantFrom<Board>('outlets', 'journalists');
const A = (stories: readonly Story[]) => activityIndex(stories, shape2025, rules).A;
const indexes = (scores: readonly EntrantScore[]) => new Map(scores.map(score => [score.entrantId, score.A]));
const articlesOf = (list: readonly ArticleFacts[], outletId: ArticleFacts['outletId']) =>
  list.filter(article => article.outletId === outletId);

function check<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, predicate: (...values: Ts) => void]
) {
  const property = fc.property as unknown as (...parts: typeof args) => fc.IProperty<Ts>;
  fc.assert(property(...args), propertyRuns);
}

describe('properties of the activity index (scoring specification, section 7)', () => {
  it('P1 permuting articles or renaming ids changes nothing', () => {
    const shuffled = anyPortfolio().chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const renamed = (id: ArticleFacts['id']) => `z${100 - Number(id)}`;
    check(shuffled, anyBoard, ([list, order], board) => {
      const before = scoreBoard(board, list, frame2025);
      const after = scoreBoard(
        board,
        order.map(article => ({
          ...article,
          id: renamed(article.id),
          outletId: renamed(article.outletId),
          journalistIds: article.journalistIds.map(renamed).reverse(),
          programmes: [...article.programmes].reverse(),
        })),
        frame2025,
      );
      expect(indexes(after)).toEqual(new Map(before.map(score => [renamed(score.entrantId), score.A])));
      for (const score of before) {
        const same = after.find(other => other.entrantId === renamed(score.entrantId))!;
        const points = (list: EntrantScore['articles']) => list.map(each => each.points.total).sort();
        expect(points(same.articles)).toEqual(points(score.articles));
      }
    });
  });

  it('P2 adding an eligible article, or raising one of its values, never lowers A', () => {
    check(anyStories, anyStory, fc.double({ min: 0, max: 1, noNaN: true }), (stories, story, raise) => {
      const before = A([...stories, story]);
      expect(before).toBeGreaterThanOrEqual(A(stories) - ROUNDING);
      const raised = { ...story, value: story.value + (1 - story.value) * raise };
      expect(A([...stories, raised])).toBeGreaterThanOrEqual(before - ROUNDING);
    });
  });

  it('P2 raising o, words, seconds, sources or field work never lowers u', () => {
    const raises = fc.record({
      originality: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.nat({ max: 900 }),
      seconds: fc.nat({ max: 300 }),
      ownSources: fc.nat({ max: 3 }),
      fieldReporting: fc.boolean(),
    });
    check(anyArticle, raises, (article, raise) => {
      const before = articleValue(article, rules);
      const raised: Partial<ArticleFacts>[] = [
        { originality: Math.min(1, (article.originality ?? 0) + raise.originality) },
        { words: (article.words ?? 0) + raise.words },
        { seconds: (article.seconds ?? 0) + raise.seconds },
        { ownSources: (article.ownSources ?? 0) + raise.ownSources },
        { fieldReporting: article.fieldReporting || raise.fieldReporting },
      ];
      for (const change of raised) {
        expect(articleValue({ ...article, ...change }, rules)).toBeGreaterThanOrEqual(before);
      }
    });
  });

  it('P3 a duplicate dated after its founder leaves A unchanged', () => {
    const end = Date.parse('2025-12-31T16:59:59.999Z');
    check(anyPortfolio(), anyBoard, fc.nat(), fc.nat(), (list, board, pick, later) => {
      const before = scoreBoard(board, list, frame2025);
      const founders = before.flatMap(({ entrantId, articles }) =>
        articles
          .filter(each => each.founderId === each.articleId)
          .map(each => ({ entrantId, article: list.find(article => article.id === each.articleId)! }))
          .filter(({ article }) => article.contentHash !== null),
      );
      const founder = founders[pick % founders.length];
      if (!founder) return;
      const at = Date.parse(founder.article.publishedAt);
      const duplicate = {
        ...founder.article,
        id: 'duplicate',
        publishedAt: new Date(at + 1 + (later % Math.max(1, end - at))).toISOString(),
      };
      const after = scoreBoard(board, [duplicate, ...list], frame2025);
      expect(indexes(after).get(founder.entrantId)).toBe(indexes(before).get(founder.entrantId));
    });
  });

  it('P4 any number of articles with o <= 0.10 leaves A unchanged', () => {
    const copies = fc.array(
      fc
        .tuple(anyArticle, fc.double({ min: 0, max: 0.1, noNaN: true }))
        .map(([article, originality]) => ({ ...article, originality })),
      { maxLength: 40 },
    );
    check(anyPortfolio(), copies, anyBoard, (list, more, board) => {
      const before = indexes(scoreBoard(board, list, frame2025));
      const numbered = more.map((article, i) => ({ ...article, id: `copy ${i}` }));
      for (const [entrantId, after] of indexes(scoreBoard(board, [...numbered, ...list], frame2025))) {
        expect(after).toBe(before.get(entrantId) ?? 0);
      }
    });
  });

  it('P5 in one month with the same tags, the second identical value adds no more than the first', () => {
    check(anyStories, anyStory, (stories, story) => {
      const first = A([...stories, story]) - A(stories);
      const second = A([...stories, story, story]) - A([...stories, story]);
      expect(second).toBeLessThanOrEqual(first + ROUNDING);
    });
  });

  it('P6 a part of a portfolio is worth no more than the whole', () => {
    const withPart = anyStories.chain(all => fc.tuple(fc.constant(all), fc.subarray(all)));
    check(withPart, ([all, part]) => {
      expect(A(part)).toBeLessThanOrEqual(A(all) + ROUNDING);
    });
  });

  it('P7 tone and reach flipped: identical', () => {
    const flavour = fc.record({ headlineTone: fc.string(), bodyTone: fc.string(), reach: fc.nat() });
    check(anyPortfolio(), fc.array(flavour, { minLength: 1 }), anyBoard, (list, flavours, board) => {
      const flavoured = list.map((article, i) => ({ ...article, ...flavours[i % flavours.length] }));
      expect(scoreBoard(board, flavoured, frame2025)).toEqual(scoreBoard(board, list, frame2025));
    });
  });

  it('P8 A lies in 0 to 100', () => {
    check(anyStories, fc.nat({ max: 30 }), (stories, times) => {
      const many = Array.from({ length: times }, () => stories).flat();
      expect(A(many)).toBeGreaterThanOrEqual(0);
      expect(A(many)).toBeLessThanOrEqual(100);
    });
    expect(A([])).toBe(0);
    expect(scoreBoard('outlets', [], frame2025)).toEqual([]);
  });

  it('P9 attributions are at least 0 and add up to A', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    check(anyStories, share, share, (stories, weight, takingPart) => {
      const weighted: RuleSet = { ...rules, weights: { ...rules.weights, takingPart: weight * 0.05 } };
      const index = activityIndex(stories, shape2025, weighted, takingPart);
      const attribution = attribute(stories, shape2025, weighted, index);
      let sum = attribution.takingPart;
      for (const points of attribution.stories) {
        for (const part of Object.values(points)) expect(part).toBeGreaterThanOrEqual(0);
        sum += points.total;
      }
      expect(Math.abs(sum - index.A)).toBeLessThan(1e-9);
    });
  });

  it('P9 holds for the articles of every entrant, also when they form clusters', () => {
    check(anyPortfolio(), anyBoard, (list, board) => {
      for (const score of scoreBoard(board, list, frame2025)) {
        const sum = score.articles.reduce((total, { points }) => total + points.total, 0);
        expect(Math.abs(sum + score.takingPartPoints - score.A)).toBeLessThan(1e-9);
      }
    });
  });

  it('P9 equal stories earn equal points, also across the fifth place', () => {
    check(anyStories, anyStory, fc.integer({ min: 2, max: 8 }), (stories, story, times) => {
      const all = [...Array.from({ length: times }, () => story), ...stories];
      const index = activityIndex(all, shape2025, rules);
      const { stories: points } = attribute(all, shape2025, rules, index);
      for (let i = 1; i < times; i++) expect(points[i]).toEqual(points[0]);
    });
  });

  it('P10 other candidates added or removed leave A and the order by A unchanged', () => {
    check(anyPortfolio(), list => {
      const all = scoreBoard('outlets', list, frame2025);
      for (const { entrantId, A: among } of all) {
        const alone = scoreBoard('outlets', articlesOf(list, entrantId), frame2025);
        expect(alone.map(score => score.A)).toEqual([among]);
      }
      const order = (scores: EntrantScore[]) =>
        rankEntrants(scores).map(({ entrants }) => new Set(entrants.map(each => each.entrantId)));
      const without = all.slice(1);
      expect(
        order(
          scoreBoard(
            'outlets',
            list.filter(a => a.outletId !== all[0]?.entrantId),
            frame2025,
          ),
        ),
      ).toEqual(order(without));
    });
  });

  it('P11 words and their reference scaled together change nothing', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    check(anyPortfolio(), factor, (list, k) => {
      const none = { ...rules.eligibility, minimumWords: 0, minimumSeconds: 0 };
      const plain: RuleSet = { ...rules, eligibility: none };
      const scaled: RuleSet = {
        ...plain,
        length: { wordsPerSecond: rules.length.wordsPerSecond * k, photoWords: rules.length.photoWords * k },
        depth: { ...rules.depth, fullWords: rules.depth.fullWords * k },
      };
      const longer = list.map(article => ({
        ...article,
        words: article.words === null ? null : article.words * k,
      }));
      const before = scoreBoard('outlets', list, seasonFrame({ ...year2025, rules: plain }));
      const after = scoreBoard('outlets', longer, seasonFrame({ ...year2025, rules: scaled }));
      before.forEach((score, i) => {
        expect(Math.abs(after[i]!.A - score.A)).toBeLessThan(ROUNDING);
      });
    });
  });

  it('P16 unknown never beats known', () => {
    const known = fc.record({
      originality: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.nat({ max: 1500 }),
      seconds: fc.nat({ max: 600 }),
      ownSources: fc.nat({ max: 5 }),
      fieldReporting: fc.boolean(),
    });
    check(anyArticle, known, anyStories, (article, values, stories) => {
      for (const input of Object.keys(values) as (keyof typeof values)[]) {
        const unknown = { ...article, [input]: null };
        const better = { ...article, [input]: values[input] };
        const [least, most] = [unknown, better].map(each => articleValue(each, rules));
        expect(least).toBeLessThanOrEqual(most!);
        // A length too small to count excludes an article, and so does an unknown one.
        const unknownCounts = exclusions(unknown, frame2025).length === 0;
        if (unknownCounts) expect(exclusions(better, frame2025)).toEqual([]);
        const story = { month: 3, programmes: [1] };
        expect(A([...stories, { ...story, value: least! }])).toBeLessThanOrEqual(
          A([...stories, { ...story, value: most! }]) + ROUNDING,
        );
      }
    });
  });
});
