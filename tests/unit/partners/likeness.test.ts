import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlip, type Likeable, likelyPairs } from '#app/features/partners/likeness.ts';

const record = (id: number, name: string, ...keys: string[]): Likeable => ({ id, name, keys });

describe('the likeness of journalists', () => {
  it.each([
    ['Dr. H. Budi Santoso, S.Sos., M.Si.', 'Budi Santoso', 'name'],
    ['Rina  Puspita', 'RINA PUSPITA', 'name'],
    ['Ahmad Fauzi', 'Achmad Fauzi', 'nearly'],
    ['Siti Rahmawati', 'Siti Rahmawatti', 'nearly'],
    ['Muhamad Ridwan', 'Muhammad Ridwan', 'nearly'],
    ['Hendra Wijaya', 'Hednra Wijaya', 'nearly'],
  ] as const)('sees %s and %s: %s', (first, second, by) => {
    expect(likelyPairs([record(1, first), record(2, second)], 'journalist')).toEqual([
      { low: 1, high: 2, by },
    ]);
  });

  it.each([
    ['Rina', 'Rini'],
    ['Budi Santoso', 'Budi Hartono'],
    ['Dedi Kurnia', 'Dedi Kurniawan'],
    ['', ''],
  ])('parts %j and %j', (first, second) => {
    expect(likelyPairs([record(1, first), record(2, second)], 'journalist')).toEqual([]);
  });

  it('puts the same contact first, and says nothing of an address that a whole newsroom shares', () => {
    const shared = Array.from({ length: 9 }, (_, index) =>
      record(index + 10, `Orang ${index}`, 'redaksi@a.id'),
    );
    expect(
      likelyPairs(
        [
          record(1, 'Ahmad Fauzi'),
          record(2, 'Achmad Fauzi'),
          record(3, 'Beni', 'b@a.id'),
          record(4, 'B. Putra', 'b@a.id'),
          ...shared,
        ],
        'journalist',
      ),
    ).toEqual([
      { low: 3, high: 4, by: 'key' },
      { low: 1, high: 2, by: 'nearly' },
    ]);
  });
});

describe('the likeness of outlets', () => {
  it.each([
    ['Jambi Pos', 'JambiPos.com', 'name'],
    ['Kabar Jambi', 'Kabar-Jambi.co.id', 'name'],
    ['Tribun Jambi', 'Tribune Jambi', 'nearly'],
  ] as const)('sees %s and %s', (first, second, by) => {
    expect(likelyPairs([record(1, first), record(2, second)], 'outlet')).toEqual([{ low: 1, high: 2, by }]);
  });

  it('sees the same host under other names', () => {
    expect(likelyPairs([record(7, 'Satu', 'a.id'), record(2, 'Dua', 'a.id')], 'outlet')).toEqual([
      { low: 2, high: 7, by: 'key' },
    ]);
  });
});

it('finds the same pairs in any order of records', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 11 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 5 }), names => {
      const records = names.map((name, index) => record(index + 1, name));
      const reversed = [...records].reverse();
      expect(likelyPairs(reversed, 'outlet')).toEqual(likelyPairs(records, 'outlet'));
    }),
  );
});

it('knows one slip from either side, and no record from itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(isOneSlip(a, b)).toBe(isOneSlip(b, a));
      expect(isOneSlip(a, a)).toBe(false);
    }),
  );
});
