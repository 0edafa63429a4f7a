import { describe, expect, it } from 'vitest';
import { rankOrderCentroid } from '#app/features/awards/weighting/rank-order-centroid.ts';

const rounded = (weights: number[]) => weights.map(weight => Number(weight.toFixed(4)));

describe('rank-order centroid weights', () => {
  it.each([
    // Barron and Barrett 1996 and Edwards and Barron 1994 (Organizational Behavior and Human Decision Processes 60).
    [[0.75, 0.25]],
    [[0.6111, 0.2778, 0.1111]],
    [[0.5208, 0.2708, 0.1458, 0.0625]],
    [[0.4567, 0.2567, 0.1567, 0.09, 0.04]],
    [[0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278]],
  ])('are those in print: %j', printed => {
    expect(rounded(rankOrderCentroid(printed.map((_, i) => i + 1)))).toEqual(printed);
  });

  it('follow the ranks in whatever order the criteria stand', () => {
    expect(rounded(rankOrderCentroid([3, 1, 2]))).toEqual([0.1111, 0.6111, 0.2778]);
  });

  it('are shared by criteria agreed to be equal', () => {
    const [a, b, c] = rankOrderCentroid([1, 2, 2]);
    expect([a, b, c]).toEqual([11 / 18, 7 / 36, 7 / 36].map(weight => expect.closeTo(weight, 12)));
    expect(rankOrderCentroid([7, 7])).toEqual([0.5, 0.5]);
  });

  it('refuse no criteria and ranks that are no numbers', () => {
    expect(() => rankOrderCentroid([])).toThrow(RangeError);
    expect(() => rankOrderCentroid([1, Number.NaN])).toThrow(RangeError);
  });
});
