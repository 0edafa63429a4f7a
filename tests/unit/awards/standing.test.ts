import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankEntrants } from '#app/features/awards/standing.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('standing', () => {
  it('ranks by A, and leaves ranks out after a tie', () => {
    const ranks = rankEntrants([
      { name: 'c', A: 10 },
      { name: 'a', A: 40 },
      { name: 'd', A: 10 + 5e-10 },
      { name: 'b', A: 0 },
    ]);
    expect(ranks.map(({ rank, tied, entrants }) => [rank, tied, entrants.map(e => e.name)])).toEqual([
      [1, false, ['a']],
      [2, true, ['d', 'c']],
      [4, false, ['b']],
    ]);
  });

  it('has no rank for nobody and one for everybody alike', () => {
    expect(rankEntrants([])).toEqual([]);
    expect(rankEntrants([{ A: 0 }, { A: 0 }])).toHaveLength(1);
  });

  it('returns ties as ties under every input order', () => {
    const entrants = fc
      .array(fc.constantFrom(1, 1 + 8e-10, 1 + 16e-10, 2, 3), { maxLength: 12 })
      .chain(list => {
        const named = list.map((A, id) => ({ A, id }));
        return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }));
      });
    const ranksOf = (list: { A: number; id: number }[]) =>
      rankEntrants(list).map(({ rank, entrants }) => [rank, entrants.map(e => e.id).sort((a, b) => a - b)]);
    fc.assert(
      fc.property(entrants, ([list, shuffled]) => {
        expect(ranksOf(shuffled)).toEqual(ranksOf(list));
      }),
      propertyRuns,
    );
  });
});
