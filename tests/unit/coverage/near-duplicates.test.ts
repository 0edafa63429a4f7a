import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { resembles } from '#app/features/coverage/originality.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const threshold = fc.constantFrom(0.5, 0.7, 0.8, 0.9, 1);

/** Few distinct shingles, so that sets overlap in every degree; some equal modulo 2^32, as hashes may be. */
const text = fc
  .tuple(fc.nat({ max: 20 }), fc.nat({ max: 25 }), fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 4 }))
  .map(([from, length, more]) =>
    Float64Array.from(
      new Set([...Array.from({ length }, (_, i) => from + i), ...more.map(n => (n % 2 ? n : n + 2 ** 32))]),
    ).sort(),
  );

it('finds exactly the pairs that a comparison of all with all finds', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), threshold, threshold, (sets, jaccard, containment) => {
      const thresholds = { jaccard, containment };
      const found = findNearDuplicates(
        sets.map((shingles, i) => ({ key: `${i}`, shingles })),
        thresholds,
      );
      sets.forEach((a, i) => {
        const expected = sets.flatMap((b, j) => (i !== j && resembles(a, b, thresholds) ? [`${j}`] : []));
        expect([...(found.get(`${i}`) ?? [])].sort()).toEqual(expected.sort());
      });
    }),
    propertyRuns,
  );
});

it('takes texts with one key for one text', () => {
  const shingles = Float64Array.from({ length: 30 }, (_, i) => i);
  const found = findNearDuplicates([
    { key: 'a', shingles },
    { key: 'a', shingles },
    { key: 'b', shingles },
  ]);
  expect(Object.fromEntries(found)).toEqual({ a: ['b'], b: ['a'] });
});
