import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, ticksTo } from '#app/ui/chart-scale.ts';

describe('ticksTo', () => {
  it('starts at zero, ends at or above the largest value and stays few', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), max => {
        const ticks = ticksTo(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
    expect(ticksTo(148)).toEqual([0, 50, 100, 150]);
    expect(ticksTo(0)).toEqual([0, 1]);
  });
});

describe('spread', () => {
  it('keeps labels apart, in order and inside', () => {
    expect(spread([160, 162, 10], 30, 168)).toEqual([138, 168, 10]);
    expect(spread([5], 30, 168)).toEqual([5]);
  });
});
