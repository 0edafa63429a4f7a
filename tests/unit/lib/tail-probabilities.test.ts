import { describe, expect, it } from 'vitest';
import { chiSquareTail, fQuantile, fTail } from '#app/lib/tail-probabilities.ts';

describe('tail probabilities', () => {
  it.each([
    // Abramowitz and Stegun 1964, table 26.8: percentage points of chi-squared.
    [3.841459, 1, 0.05],
    [18.30704, 10, 0.05],
    [6.6349, 1, 0.01],
    [16.919, 9, 0.05],
    [3.325113, 9, 0.95],
    // Closed form for 2 degrees of freedom: e^(-x/2).
    [7, 2, Math.exp(-3.5)],
    [60, 2, Math.exp(-30)],
  ])('P(χ² > %d) with %i degrees of freedom is %d', (x, df, tail) => {
    expect(chiSquareTail(x, df) / tail).toBeCloseTo(1, 4);
  });

  it.each([
    // Abramowitz and Stegun 1964, table 26.9: percentage points of F.
    [4.9646, 1, 10, 0.05],
    [3.3258, 5, 10, 0.05],
    [5.6363, 5, 10, 0.01],
    [2.9013, 5, 15, 0.05],
    // Closed form for 2 and d degrees of freedom: (1 + 2 f / d)^(-d/2).
    [3, 2, 8, (1 + 6 / 8) ** -4],
    [0.2, 2, 5, (1 + 0.4 / 5) ** -2.5],
  ])('P(F > %d) with %i and %i degrees of freedom is %d', (f, df1, df2, tail) => {
    expect(fTail(f, df1, df2) / tail).toBeCloseTo(1, 3);
    expect(fQuantile(tail, df1, df2) / f).toBeCloseTo(1, 3);
  });

  it('is 1 at and below 0', () => {
    expect(chiSquareTail(0, 4)).toBe(1);
    expect(fTail(-1, 2, 3)).toBe(1);
  });

  it('turns F around', () => {
    expect(fTail(1.7, 5, 9)).toBeCloseTo(1 - fTail(1 / 1.7, 9, 5), 12);
    expect(fTail(fQuantile(0.025, 7.3, 2.2), 7.3, 2.2)).toBeCloseTo(0.025, 10);
  });
});
