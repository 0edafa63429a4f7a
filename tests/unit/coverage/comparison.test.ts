import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparison } from '#app/features/coverage/comparison.ts';
import { originalityOf } from '#app/features/coverage/originality.ts';
import type { Shingles } from '#app/features/coverage/shingles.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

/** Hashes as wide as real ones, of which many differ in their high bits alone. */
const set = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })), {
    selector: ([high, low]) => high * 2 ** 32 + low,
    maxLength: 60,
  })
  .map((pairs): Shingles => Float64Array.from(pairs, ([high, low]) => high * 2 ** 32 + low).sort());

it('gives for many texts at once what counting gives for each', () => {
  const sides = fc.tuple(fc.array(set, { maxLength: 5 }), fc.array(set, { maxLength: 5 }));
  fc.assert(
    fc.property(sides, fc.integer({ min: 2, max: 5 }), ([texts, references], step) => {
      const counts = (reference: number, text: number) => (reference + text) % step !== 0;
      const together = comparison<number>(texts);
      for (const [id, reference] of references.entries())
        together.add(id, reference, text => (counts(id, text) ? 'reference' : 'none'));
      for (const [text, own] of texts.entries()) {
        const counted = [...references.entries()].filter(([id]) => counts(id, text));
        const shares = (hash: number) => counted.some(([, reference]) => reference.includes(hash));
        const result = together.result(text);
        expect(result.copied).toBe(own.filter(shares).length);
        expect(result).toEqual(
          originalityOf(
            own,
            counted.map(([id, shingles]) => ({ id, shingles })),
          ),
        );
        for (const { id, shared } of result.overlaps)
          expect(shared).toBe(own.filter(hash => references[id]!.includes(hash)).length);
      }
    }),
    propertyRuns,
  );
});

it('tells kin without charging for it', () => {
  const own = Float64Array.from({ length: 30 }, (_, i) => i);
  const compared = comparison<string>([own]);
  compared.add('same house', own.slice(0, 20), () => 'kin');
  compared.add('release', own.slice(0, 3), () => 'reference');
  compared.add('later', own, () => 'none');
  expect(compared.result(0)).toEqual({
    value: 0.9,
    shingles: 30,
    copied: 3,
    overlaps: [
      { id: 'same house', shared: 20, counts: false },
      { id: 'release', shared: 3, counts: true },
    ],
  });
});
