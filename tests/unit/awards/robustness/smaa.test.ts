import { describe, expect, it } from 'vitest';
import { drawDirichlet, drawSimplex } from '#app/features/awards/robustness/dirichlet.ts';
import { type SmaaInput, smaa } from '#app/features/awards/robustness/smaa.ts';
import { seededRandom } from '#app/lib/seeded-random.ts';

const draws = 20_000;
/** Four standard errors of a share of the draws. */
const NEAR = 4 * Math.sqrt(0.25 / draws);

const near = (expected: number[], found: readonly number[] | null) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs(found![i]! - value)).toBeLessThan(NEAR);
  });
};

/** Fixed values by candidate and criterion, weights from all of the simplex. */
const withoutPreference = (values: number[][], changes: Partial<SmaaInput> = {}) =>
  smaa({
    candidates: values.length,
    criteria: values[0]?.length ?? 0,
    draws,
    seed: 2001,
    drawWeights: random => drawSimplex(random, values[0]?.length ?? 0),
    drawValues: () => values.flat(),
    ...changes,
  });

describe('SMAA-2', () => {
  it('finds the shares of the weights that put each candidate first, in closed form for two criteria', () => {
    // With two criteria acceptability is the length of an interval of w_1 (the hypervolume of Charnetski and Soland 1978, on
    // which SMAA builds). Here (1, 0) is first above .6, (0, 1) below .4, (.6, .6) between.
    const found = withoutPreference([
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ]);
    near([0.4, 0.1, 0.5], found.acceptability[0]!);
    near([0.4, 0.1, 0.5], found.acceptability[1]!);
    near([0.2, 0.8, 0], found.acceptability[2]!);
    near([0.8, 0.2], found.centralWeights[0]!);
    near([0.2, 0.8], found.centralWeights[1]!);
    near([0.5, 0.5], found.centralWeights[2]!);
    expect(found.confidence).toEqual([1, 1, 1]);
  });

  it('agrees with the ranks counted over a fine grid of weights', () => {
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const values = Array.from({ length: 5 }, () => [random(), random()]);
      const steps = 20_000;
      const shares = values.map(() => new Array<number>(5).fill(0));
      const centres = values.map(() => 0);
      for (let step = 0; step < steps; step += 1) {
        const w = (step + 0.5) / steps;
        const totals = values.map(([x, y]) => w * x! + (1 - w) * y!);
        totals.forEach((total, i) => {
          const rank = totals.filter(other => other > total).length;
          shares[i]![rank]! += 1 / steps;
          if (rank === 0) centres[i]! += w / steps;
        });
      }
      const found = withoutPreference(values, { seed });
      values.forEach((_, i) => {
        near(shares[i]!, found.acceptability[i]!);
        if (shares[i]![0]! > 0.05) {
          const centre = centres[i]! / shares[i]![0]!;
          expect(Math.abs(found.centralWeights[i]![0]! - centre)).toBeLessThan(0.02);
        }
      });
    }
  });

  it('finds the centroid of the weights where one criterion leads, as Barron and Barrett 1996 have it', () => {
    // The centroid of w_1 >= w_2 >= w_3 is (11, 5, 2) / 18; over both orders of the last two (22, 7, 7) / 36.
    const found = withoutPreference([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    near([1 / 3, 1 / 3, 1 / 3], found.acceptability[1]!);
    near([22 / 36, 7 / 36, 7 / 36], found.centralWeights[0]!);
  });

  it('tells by the confidence factor whether values are known well enough', () => {
    // A sure .3 against one from 0 to 1 alike: first in .3 of the draws whatever the weights.
    const found = withoutPreference([[0.3], [0]], {
      drawWeights: () => [1],
      drawValues: random => [0.3, random()],
    });
    near([0.3, 0.7], found.confidence as number[]);
    near([0.3, 0.7], found.acceptability[0]!);
  });

  it('leaves central weights and confidence open for who is never first', () => {
    const found = withoutPreference([
      [1, 1],
      [0.5, 0.5],
    ]);
    expect(found.centralWeights[1]).toBeNull();
    expect(found.confidence).toEqual([1, null]);
    expect(found.acceptability[1]).toEqual([0, 1]);
  });

  it('lets ties share their ranks', () => {
    const found = withoutPreference([[1], [1], [0], [0]], { drawWeights: () => [1] });
    expect(found.acceptability).toEqual([
      [0.5, 0.5, 0, 0],
      [0.5, 0.5, 0, 0],
      [0, 0, 0.5, 0.5],
      [0, 0, 0.5, 0.5],
    ]);
    expect(found.centralWeights).toEqual([[1], [1], null, null]);
    expect(found.confidence).toEqual([0.5, 0.5, null, null]);
  });

  it('knows no and one candidate, and refuses no draws', () => {
    expect(withoutPreference([]).acceptability).toEqual([]);
    expect(withoutPreference([[3, 4]]).acceptability).toEqual([[1]]);
    for (const none of [0, -1, 1.5, Number.NaN]) {
      expect(() => withoutPreference([[1]], { draws: none })).toThrow(RangeError);
    }
  });
});

describe('drawn weights', () => {
  it('have the mean and deviation of a Dirichlet distribution', () => {
    const random = seededRandom(7);
    const centre = [0.35, 0.65, 0];
    const drawn = Array.from({ length: draws }, () => drawDirichlet(random, centre, 50));
    const first = drawn.map(([w]) => w!);
    const mean = first.reduce((sum, w) => sum + w, 0) / draws;
    const variance = first.reduce((sum, w) => sum + (w - mean) ** 2, 0) / draws;
    const expected = (0.35 * 0.65) / 51;
    expect(Math.abs(mean - 0.35)).toBeLessThan(4 * Math.sqrt(expected / draws));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
    expect(drawn.every(([, , none]) => none === 0)).toBe(true);
  });

  it('add up to 1 even where all but one underflow', () => {
    const random = seededRandom(7);
    for (let i = 0; i < 200; i += 1) {
      const drawn = drawDirichlet(random, [0.5, 0.5], 1e-4);
      expect(drawn.reduce((sum, w) => sum + w)).toBeCloseTo(1, 12);
    }
  });
});
