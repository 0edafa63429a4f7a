import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts, Exclusion, Id } from '#app/features/awards/article-facts.ts';
import { exclusions, isReversible } from '#app/features/awards/eligibility.ts';
import { defaultRuleSet, type RuleSet } from '#app/features/awards/rule-set.ts';
import { seasonFrame } from '#app/features/awards/season-frame.ts';
import {
  type Board,
  type BoardOptions,
  type EntrantScore,
  scoreBoard,
} from '#app/features/awards/season-score.ts';
import { anyArticle, anyPortfolio, year2025 } from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const anyBoard = fc.constantFrom<Board>('outlets', 'journalists');

/** Every choice of the rules of eligibility. */
const anyFrame = fc
  .record({
    minimumWords: fc.constantFrom(0, 150, 400),
    minimumSeconds: fc.constantFrom(0, 30),
    pressCouncil: fc.boolean(),
    ukw: fc.boolean(),
    onePerNetwork: fc.boolean(),
  })
  .map(eligibility => {
    const rules: RuleSet = { ...defaultRuleSet, eligibility };
    return seasonFrame({ ...year2025, rules });
  });

/** What people decide about one article. */
const anyDecisions = fc.record(
  {
    outletVerified: fc.boolean(),
    setAside: fc.boolean(),
    rulings: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('ethics' as const), upheld: fc.boolean() }),
        fc.record({ kind: fc.constant('factual_error' as const), retracted: fc.boolean() }),
      ),
      { maxLength: 2 },
    ),
    reversed: fc.subarray<Exclusion>(['too_short', 'length_unknown', 'ethics_ruling', 'press_council']),
  },
  { requiredKeys: ['rulings'] },
);

const anyDecided: fc.Arbitrary<ArticleFacts[]> = anyPortfolio(30).chain(list =>
  fc
    .array(anyDecisions, { minLength: list.length, maxLength: list.length })
    .map(decisions => list.map((article, i) => ({ ...article, ...decisions[i] }))),
);

/** Who is set aside and which outlets are of one network: of the four entrants a portfolio has. */
const anyOptions = fc.record({ barred: fc.subarray([0, 1, 2, 3]), network: fc.subarray([0, 1, 2, 3]) }).map(
  ({ barred, network }): BoardOptions => ({
    barred: id => (barred.includes(id as number) ? 'candidate_set_aside' : null),
    entrantOfOutlet: id => (network.includes(id as number) ? network[0]! : id),
  }),
);

const indexes = (scores: readonly EntrantScore[]) => new Map(scores.map(score => [score.entrantId, score.A]));

function check<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, predicate: (...values: Ts) => void]
) {
  const property = fc.property as unknown as (...parts: typeof args) => fc.IProperty<Ts>;
  fc.assert(property(...args), propertyRuns);
}

describe('properties under every rule of eligibility and every decision (scoring specification, section 7)', () => {
  it('P1 the order of the articles changes nothing', () => {
    const shuffled = anyDecided.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    check(shuffled, anyBoard, anyFrame, anyOptions, ([list, order], board, frame, options) => {
      expect(indexes(scoreBoard(board, order, frame, options))).toEqual(
        indexes(scoreBoard(board, list, frame, options)),
      );
    });
  });

  it('P4 any number of copies leaves A unchanged, restored or not', () => {
    const copies = fc.array(
      fc
        .tuple(anyArticle, anyDecisions, fc.double({ min: 0, max: 0.1, noNaN: true }))
        .map(([article, decisions, originality]) => ({ ...article, ...decisions, originality })),
      { maxLength: 20 },
    );
    check(anyDecided, copies, anyBoard, anyFrame, anyOptions, (list, more, board, frame, options) => {
      const before = indexes(scoreBoard(board, list, frame, options));
      const numbered = more.map((article, i) => ({ ...article, id: `copy ${i}` }));
      for (const [id, after] of indexes(scoreBoard(board, [...numbered, ...list], frame, options))) {
        expect(after).toBe(before.get(id) ?? 0);
      }
    });
  });

  it('P8, P9 A lies in 0 to 100, points add up to it, and nothing excluded earns any', () => {
    check(anyDecided, anyBoard, anyFrame, anyOptions, (list, board, frame, options) => {
      for (const score of scoreBoard(board, list, frame, options)) {
        expect(score.A).toBeGreaterThanOrEqual(0);
        expect(score.A).toBeLessThanOrEqual(100);
        const sum = score.articles.reduce((total, { points }) => total + points.total, 0);
        expect(Math.abs(sum + score.takingPartPoints - score.A)).toBeLessThan(1e-9);
        for (const { exclusions: reasons, points, founderId } of score.articles) {
          if (reasons.length > 0) expect([points.total, founderId]).toEqual([0, null]);
        }
        if (options.barred?.(score.entrantId)) {
          expect(score.A).toBe(0);
          expect(score.articles.every(each => each.exclusions.includes('candidate_set_aside'))).toBe(true);
        }
      }
    });
  });

  it('P10 other candidates added, removed or set aside leave A unchanged', () => {
    check(anyDecided, anyFrame, anyOptions, (list, frame, options) => {
      const entrantOf = (id: Id) => options.entrantOfOutlet!(id);
      for (const { entrantId, A } of scoreBoard('outlets', list, frame, options)) {
        const own = list.filter(article => entrantOf(article.outletId) === entrantId);
        expect(scoreBoard('outlets', own, frame, options).map(score => score.A)).toEqual([A]);
      }
    });
  });

  it('a network that enters as one is scored as one outlet with all its articles', () => {
    check(anyDecided, anyFrame, (list, frame) => {
      const together = scoreBoard('outlets', list, frame, { entrantOfOutlet: () => 'network' });
      const merged = scoreBoard(
        'outlets',
        list.map(article => ({ ...article, outletId: 'network' })),
        frame,
      );
      expect(together).toEqual(merged);
    });
  });

  it('P16 an unknown Press Council status never counts where a known one does not', () => {
    check(anyArticle, anyDecisions, anyFrame, (article, decisions, frame) => {
      const { outletVerified: _, ...unknown } = { ...article, ...decisions };
      const verified = exclusions({ ...unknown, outletVerified: true }, frame);
      const not = exclusions({ ...unknown, outletVerified: false }, frame);
      expect(exclusions(unknown, frame)).toEqual(not);
      expect(not).toEqual(expect.arrayContaining(verified));
    });
  });

  it('bringing an article back takes away the reasons that can be reversed and no other', () => {
    check(anyArticle, anyDecisions, anyFrame, (article, decisions, frame) => {
      const facts = { ...article, ...decisions, reversed: [] };
      const before = exclusions(facts, frame);
      expect(exclusions({ ...facts, reversed: before }, frame)).toEqual(
        before.filter(reason => !isReversible(reason)),
      );
    });
  });
});
