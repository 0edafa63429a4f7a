import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubricFaults } from '#app/features/awards/judging/rubric.ts';
import {
  agreeByPairs,
  agreeByRanks,
  FURTHEST_STEP,
  pairsOf,
  percentages,
  stillAgreed,
  timesOfStep,
} from '#app/features/awards/weighting/agreed-weights.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`);
const rubricOf = (weights: readonly number[]) => ({
  criteria: weights.map((weight, i) => ({ key: `k${i}`, name: `Kriteria ${i}`, about: '', weight })),
});

describe('agreeing by pairs', () => {
  it.each([
    [8, 9],
    [2, 3],
    [0, 1],
    [-2, 1 / 3],
    [-8, 1 / 9],
  ])('step %i says %f times as important', (step, times) => {
    expect(timesOfStep(step)).toBe(times);
  });

  it('compares each with each later one', () => {
    expect(pairsOf(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairsOf(1)).toEqual([]);
  });

  it('gives weights of comparisons that fit together, and finds nothing that contradicts', () => {
    const { agreed, contradiction } = agreeByPairs(keysOf(3), [1, 3, 1]);
    expect(agreed).toMatchObject({
      method: 'pairwise',
      keys: ['k0', 'k1', 'k2'],
      steps: [1, 3, 1],
      weights: [57.1, 28.6, 14.3],
      tolerable: true,
      table: 'saaty-1980',
    });
    expect(agreed.method === 'pairwise' && agreed.consistencyRatio).toBeCloseTo(0, 9);
    expect(contradiction).toBeNull();
  });

  it('names the comparison that goes round in a circle', () => {
    // The first beats the second and the second the third by far, yet the third is said to matter more than the first.
    const { agreed, contradiction } = agreeByPairs(keysOf(3), [4, -4, 4]);
    expect(agreed.method === 'pairwise' && agreed.tolerable).toBe(false);
    expect(contradiction).not.toBeNull();
    // In a perfect circle every comparison contradicts as much; with a milder end the strong ones stand out less.
    const milder = agreeByPairs(keysOf(4), [2, 4, 6, 2, 4, -8]).contradiction!;
    expect(milder.pair).toEqual([2, 3]);
    expect(milder.said).toBeCloseTo(1 / 9, 12);
    expect(milder.implied).toBeGreaterThan(milder.said);
  });

  it('refuses steps off the scale and another number of them', () => {
    for (const steps of [[9], [0.5], [Number.NaN], [1, 1]]) {
      expect(() => agreeByPairs(keysOf(2), steps)).toThrow(RangeError);
    }
  });

  it('always gives a rubric that may be marked by', () => {
    const answers = fc.integer({ min: 1, max: 12 }).chain(count =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.integer({ min: -FURTHEST_STEP, max: FURTHEST_STEP }), {
          minLength: pairsOf(count).length,
          maxLength: pairsOf(count).length,
        }),
      ),
    );
    fc.assert(
      fc.property(answers, ([count, steps]) => {
        const { agreed } = agreeByPairs(keysOf(count), steps);
        expect(rubricFaults(rubricOf(agreed.weights))).toEqual([]);
        expect(stillAgreed(rubricOf(agreed.weights).criteria, agreed)).toBe(true);
      }),
      propertyRuns,
    );
  });
});

describe('agreeing by order', () => {
  it('gives the centroid in tenths of a per cent, the same to those of one place', () => {
    expect(agreeByRanks(keysOf(3), [1, 2, 3])).toEqual({
      method: 'rank_order',
      keys: ['k0', 'k1', 'k2'],
      ranks: [1, 2, 3],
      weights: [61.1, 27.8, 11.1],
    });
    expect(agreeByRanks(keysOf(2), [1, 1]).weights).toEqual([50, 50]);
    expect(() => agreeByRanks(keysOf(2), [1])).toThrow(RangeError);
  });

  it('always gives a rubric that may be marked by, in the order said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }), ranks => {
        const { weights } = agreeByRanks(keysOf(ranks.length), ranks);
        expect(rubricFaults(rubricOf(weights))).toEqual([]);
        ranks.forEach((rank, i) => {
          ranks.forEach((other, j) => {
            if (rank < other) expect(weights[i]!).toBeGreaterThanOrEqual(weights[j]!);
          });
        });
      }),
      propertyRuns,
    );
  });
});

describe('per cent of shares', () => {
  it('adds up to 100 exactly and leaves none at nothing', () => {
    expect(percentages([1 / 3, 1 / 3, 1 / 3])).toEqual([33.4, 33.3, 33.3]);
    expect(percentages([0.9999, 0.0001])).toEqual([99.9, 0.1]);
    expect(percentages([1])).toEqual([100]);
  });

  it('is agreed no longer once a weight or a criterion is another', () => {
    const agreed = agreeByRanks(keysOf(2), [1, 2]);
    const [first, second] = rubricOf(agreed.weights).criteria;
    expect(stillAgreed([first!, { ...second!, weight: second!.weight + 1 }], agreed)).toBe(false);
    expect(stillAgreed([first!], agreed)).toBe(false);
    expect(stillAgreed([second!, first!], agreed)).toBe(true);
    expect(stillAgreed([first!, { ...second!, key: 'other' }], agreed)).toBe(false);
  });
});
