import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseWeights } from '#app/features/awards/weighting/pairwise-weights.ts';
import { rankOrderCentroid } from '#app/features/awards/weighting/rank-order-centroid.ts';
import { anyWeights } from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('properties of agreed weights', () => {
  it('P17 a consistent matrix has CR = 0 and gives its weights back', () => {
    fc.assert(
      fc.property(anyWeights, weights => {
        const found = pairwiseWeights(weights.map(a => weights.map(b => a / b)));
        expect(found.consistencyRatio).toBeLessThan(1e-9);
        found.weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[i]!, 9);
        });
      }),
      propertyRuns,
    );
  });

  it('rank-order centroids add up to 1, fall with the rank, and do not depend on the order of the criteria', () => {
    const ranks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(ranks, given => {
        const weights = rankOrderCentroid(given);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(rankOrderCentroid([...given].reverse())).toEqual([...weights].reverse());
        given.forEach((a, i) => {
          given.forEach((b, j) => {
            if (a < b) expect(weights[i]).toBeGreaterThan(weights[j]!);
          });
        });
      }),
      propertyRuns,
    );
  });
});
