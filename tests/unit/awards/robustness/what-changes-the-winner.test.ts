import { describe, expect, it } from 'vitest';
import { defaultFinalWeights } from '#app/features/awards/final-order.ts';
import { weightSensitivity } from '#app/features/awards/robustness/weight-sensitivity.ts';
import { whatItTakes } from '#app/features/awards/robustness/what-it-takes.ts';

describe('the weight at which the winner changes', () => {
  it('is where the lines of two candidates cross', () => {
    // By A 90 and 60, by J 60 and 80: level at w_A = 20 / 50.
    const found = weightSensitivity(
      [
        [90, 60],
        [60, 80],
      ],
      [0.35, 0.65],
    );
    expect(found.first).toBe(1);
    expect(found.criteria).toEqual([
      {
        lower: null,
        raise: { weight: expect.closeTo(0.4, 12), change: expect.closeTo(0.05, 12), overtakenBy: [0] },
      },
      {
        lower: { weight: expect.closeTo(0.6, 12), change: expect.closeTo(-0.05, 12), overtakenBy: [0] },
        raise: null,
      },
    ]);
  });

  it('keeps the proportions of the other weights', () => {
    // With w_1 = w the others are (1 - w) (.6, .4).
    const found = weightSensitivity(
      [
        [100, 50, 50],
        [40, 80, 70],
      ],
      [0.5, 0.3, 0.2],
    );
    // 100 w + 50 (1 - w) = 40 w + 76 (1 - w) at w = 26 / 86.
    expect(found.first).toBe(0);
    expect(found.criteria[0]!.lower!.weight).toBeCloseTo(26 / 86, 12);
    expect(found.criteria[0]!.raise).toBeNull();
  });

  it('names several who overtake at one weight, and the nearest of two', () => {
    const found = weightSensitivity(
      [
        [50, 50],
        [100, 20],
        [100, 20],
        [60, 0],
      ],
      [0.2, 0.8],
    );
    expect(found.criteria[0]!.raise).toMatchObject({
      weight: expect.closeTo(0.375, 12),
      overtakenBy: [1, 2],
    });
  });

  it('is none where nobody gets ahead, even at the end of the range', () => {
    const found = weightSensitivity(
      [
        [80, 70],
        [80, 60],
      ],
      [0.5, 0.5],
    );
    expect(found.criteria).toEqual([
      { lower: null, raise: null },
      { lower: null, raise: null },
    ]);
  });

  it('takes a criterion with all the weight', () => {
    const found = weightSensitivity(
      [
        [80, 20, 40],
        [50, 80, 60],
      ],
      [1, 0, 0],
    );
    // The others share: 80 w + 30 (1 - w) = 50 w + 70 (1 - w) at w = 4 / 7.
    expect(found.criteria[0]!.lower!.weight).toBeCloseTo(4 / 7, 12);
    expect(found.criteria[1]!.raise!.weight).toBeCloseTo(30 / 90, 12);
  });

  it('has no winner to change without candidates or with the first place tied', () => {
    expect(weightSensitivity([], [1])).toEqual({ first: null, criteria: [{ lower: null, raise: null }] });
    expect(weightSensitivity([[5], [5]], [1]).first).toBeNull();
    expect(weightSensitivity([[5]], [1])).toEqual({ first: 0, criteria: [{ lower: null, raise: null }] });
  });

  it.each([[[Number.NaN, 1]], [[-0.5, 1.5]], [[0.5, 0.4]]])('refuses the weights %j', weights => {
    expect(() => weightSensitivity([[1, 2]], weights)).toThrow(RangeError);
  });

  it('refuses values that are missing or no numbers', () => {
    expect(() => weightSensitivity([[1]], [0.5, 0.5])).toThrow(RangeError);
    expect(() => weightSensitivity([[1, Number.NaN]], [0.5, 0.5])).toThrow(RangeError);
  });
});

describe('what it would take', () => {
  it('is the smallest rise in A or J to be ahead by more than a tie', () => {
    const [first, second, last] = whatItTakes(
      [
        { id: 'a', A: 60, J: 80 },
        { id: 'b', A: 90, J: 60 },
        { id: 'c', A: 95, J: 10 },
      ],
      defaultFinalWeights,
    );
    // F: 73, 70.5, 39.75.
    expect(first).toEqual({ id: 'a', points: 0, activity: 0, jury: 0 });
    expect(second).toEqual({
      id: 'b',
      points: expect.closeTo(2.55, 10),
      activity: expect.closeTo(2.55 / 0.35, 10),
      jury: expect.closeTo(2.55 / 0.65, 10),
    });
    expect(last).toMatchObject({ activity: null, jury: expect.closeTo(33.3 / 0.65, 10) });
  });

  it('is what parts a tie at the top, for the first one as well', () => {
    const found = whatItTakes(
      [
        { id: 'a', A: 50, J: 50 },
        { id: 'b', A: 50, J: 50 },
      ],
      defaultFinalWeights,
    );
    expect(found.map(({ points }) => points)).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.05, 12)]);
  });

  it('is nothing for one alone, and out of reach where the weight is 0', () => {
    expect(whatItTakes([{ id: 'a', A: 0, J: 0 }], defaultFinalWeights)[0]).toMatchObject({
      activity: 0,
      jury: 0,
    });
    expect(whatItTakes([], defaultFinalWeights)).toEqual([]);
    const [, behind] = whatItTakes(
      [
        { id: 'a', A: 0, J: 60 },
        { id: 'b', A: 0, J: 50 },
      ],
      { activity: 0, jury: 1 },
    );
    expect(behind).toMatchObject({ activity: null, jury: expect.closeTo(10.05, 10) });
  });

  it('refuses faulty weights and points', () => {
    expect(() => whatItTakes([], { activity: 1, jury: 1 })).toThrow(RangeError);
    expect(() => whatItTakes([{ id: 'a', A: Number.NaN, J: 1 }], defaultFinalWeights)).toThrow(RangeError);
  });
});
