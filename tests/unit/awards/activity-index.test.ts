import { describe, expect, it } from 'vitest';
import { activityIndex } from '#app/features/awards/activity-index.ts';
import { discountedSum, positionParts } from '#app/features/awards/discounting.ts';
import { defaultRuleSet as rules } from '#app/features/awards/rule-set.ts';
import { shape2025 } from '#tests/factories/portfolio.ts';

describe('discounted sum', () => {
  it.each([
    [0.7, [], 0],
    [0.7, [0.5], 0.5],
    [0.7, [0.2, 1, 0.6], 1 + 0.42 + 0.098],
    [1, [0.2, 1, 0.6], 1.8],
    [0, [0.2, 1, 0.6], 1],
  ])('with δ %s of %j', (discount, values, expected) => {
    expect(discountedSum(values, discount)).toBeCloseTo(expected, 12);
  });

  it('lets equal values share the mean of their positions', () => {
    const parts = positionParts([0.5, 0.9, 0.5, 0.1], position => 0.5 ** position);
    expect(parts).toEqual([0.5 * 0.375, 0.9, 0.5 * 0.375, 0.1 * 0.125]);
  });
});

describe('activity index', () => {
  it('is nothing for nothing', () => {
    const index = activityIndex([], shape2025, rules);
    expect(index).toMatchObject({ A: 0, V: 0, Q: 0, B: 0, C: 0, E: 0 });
    expect(index.months).toHaveLength(12);
    expect(index.programmes).toHaveLength(6);
  });

  it('counts one article in each of its parts', () => {
    const index = activityIndex([{ value: 0.6, month: 2, programmes: [0, 5] }], shape2025, rules);
    expect(index.E).toBe(0.6);
    expect(index.V).toBeCloseTo(Math.log(1.6) / Math.log(25), 12);
    expect(index.Q).toBeCloseTo(0.12, 12);
    expect(index.B).toBeCloseTo((2 * 0.15) / 6, 12);
    expect(index.C).toBeCloseTo(0.05, 12);
    expect(index.programmes).toEqual([0.3, 0, 0, 0, 0, 0.3]);
  });

  it('reaches 100 with everything full, and not more', () => {
    const stories = Array.from({ length: 1200 }, (_, i) => ({
      value: 1,
      month: i % 12,
      programmes: [Math.floor(i / 12) % 6],
    }));
    const index = activityIndex(stories, shape2025, rules);
    expect(index.A).toBeCloseTo(100, 9);
    expect(index.A).toBeLessThanOrEqual(100);
  });

  it('takes the weight of taking part from volume', () => {
    const weighted = { ...rules, weights: { ...rules.weights, takingPart: 0.05 } };
    expect(activityIndex([], shape2025, weighted, 0.5).A).toBeCloseTo(2.5, 12);
    expect(activityIndex([], shape2025, rules, 0.5).A).toBe(0);
    const story = { value: 0.6, month: 2, programmes: [0] };
    const { A, V } = activityIndex([story], shape2025, weighted, 0);
    expect(A).toBeCloseTo(activityIndex([story], shape2025, rules).A - 5 * V, 12);
  });
});
