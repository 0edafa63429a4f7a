import { describe, expect, it } from 'vitest';
import {
  pairwiseFault,
  pairwiseWeights,
  reciprocalMatrix,
} from '#app/features/awards/weighting/pairwise-weights.ts';

/** Comparisons above the diagonal, row by row. */
const drinks = reciprocalMatrix(
  7,
  [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ].flat(),
);

const school = reciprocalMatrix(
  6,
  [[4, 3, 1, 3, 4], [7, 3, 1 / 5, 1], [1 / 5, 1 / 5, 1 / 6], [1, 1 / 3], [3]].flat(),
);

const house = reciprocalMatrix(
  8,
  [
    [5, 3, 7, 6, 6, 1 / 3, 1 / 4],
    [1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [6, 3, 4, 6, 1 / 5],
    [1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 2, 1 / 5, 1 / 6],
    [1 / 5, 1 / 6],
    [1 / 2],
  ].flat(),
);

const closeTo = (weights: number[], digits: number) => weights.map(weight => expect.closeTo(weight, digits));

describe('weights by pairwise comparison', () => {
  it("are Saaty's of drinks in the United States", () => {
    // Saaty 2008, "Decision making with the analytic hierarchy process": weights and CR .022.
    const found = pairwiseWeights(drinks);
    expect(found.weights).toEqual(closeTo([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 3));
    expect(found.consistencyRatio).toBeCloseTo(0.022, 3);
    expect(found).toMatchObject({ table: 'saaty-1980', tolerable: true });
  });

  it("are Saaty's of buying a house", () => {
    // Saaty 1990, European Journal of Operational Research 48, table 2: λ = 9.669, CI = 0.238, CR = 0.17.
    const found = pairwiseWeights(house);
    expect(found.weights).toEqual(closeTo([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 3));
    expect(found.eigenvalue).toBeCloseTo(9.669, 3);
    expect(found.consistencyIndex).toBeCloseTo(0.238, 3);
    expect(found.consistencyRatio).toBeCloseTo(0.17, 2);
    expect(found.tolerable).toBe(false);
  });

  it("are Saaty's of choosing a school", () => {
    // Saaty 1980, section 1.6; the weights there to two digits.
    const { weights } = pairwiseWeights(school);
    [0.32, 0.14, 0.03, 0.13, 0.24, 0.14].forEach((printed, i) => {
      expect(Math.abs(weights[i]! - printed)).toBeLessThan(0.0055);
    });
  });

  it('of three are the geometric means of the rows, with an exact eigenvalue', () => {
    // For n = 3 both methods agree (Crawford and Williams 1985), and λ = 1 + ε + 1/ε with ε³ = a_12 a_23 / a_13.
    const found = pairwiseWeights(reciprocalMatrix(3, [3, 5, 4]));
    const means = [Math.cbrt(15), Math.cbrt(4 / 3), Math.cbrt(1 / 20)];
    const sum = means.reduce((total, mean) => total + mean);
    expect(found.weights).toEqual(
      closeTo(
        means.map(mean => mean / sum),
        12,
      ),
    );
    const ε = Math.cbrt((3 * 4) / 5);
    expect(found.eigenvalue).toBeCloseTo(1 + ε + 1 / ε, 12);
    expect(found.consistencyRatio).toBeCloseTo((ε + 1 / ε - 2) / 2 / 0.58, 12);
  });

  it('of one and two criteria are always consistent', () => {
    expect(pairwiseWeights([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0 });
    expect(pairwiseWeights(reciprocalMatrix(2, [3]))).toMatchObject({
      weights: closeTo([0.75, 0.25], 12),
      consistencyRatio: 0,
    });
  });

  it.each([
    ['no_criteria', []],
    ['too_many_criteria', reciprocalMatrix(16, new Array(120).fill(1))],
    ['not_square', [[1, 2], [1]]],
    [
      'not_positive',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'not_positive',
      [
        [1, Number.NaN],
        [1, 1],
      ],
    ],
    [
      'not_positive',
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
    [
      'not_reciprocal',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'not_reciprocal',
      [
        [2, 2],
        [0.5, 1],
      ],
    ],
  ])('are refused: %s', (fault, matrix) => {
    expect(pairwiseFault(matrix)).toBe(fault);
    expect(() => pairwiseWeights(matrix)).toThrow(RangeError);
  });

  it('need all comparisons', () => {
    expect(() => reciprocalMatrix(3, [1, 2])).toThrow(RangeError);
  });
});
