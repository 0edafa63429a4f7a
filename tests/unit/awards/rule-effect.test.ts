import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectSummary, leagueEffects, type Placed } from '#app/features/awards/rule-changes/effect.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const outlet = (entrantId: number, A: number, leagueId: number | null = 1): Placed => ({
  ...{ board: 'outlets', entrantId, leagueId, A },
});

describe('what new rules do to a standing', () => {
  it('tells who rises, falls, comes in and falls out, with rank and index before and after', () => {
    const before = [outlet(1, 80), outlet(2, 70), outlet(3, 60), outlet(4, 0), outlet(5, 50)];
    const after = [outlet(1, 60), outlet(2, 75), outlet(3, 0), outlet(4, 10), outlet(5, 50, null)];
    const [effect] = leagueEffects(before, after);
    expect(effect).toMatchObject({ leagueId: 1, entrants: 5, newLeader: true });
    expect(effect!.counts).toEqual({ up: 1, down: 1, same: 0, in: 1, out: 2 });
    expect(effect!.rows).toEqual([
      { entrantId: 2, before: { rank: 2, a: 70 }, after: { rank: 1, a: 75 }, change: 'up' },
      { entrantId: 1, before: { rank: 1, a: 80 }, after: { rank: 2, a: 60 }, change: 'down' },
      { entrantId: 4, before: null, after: { rank: 3, a: 10 }, change: 'in' },
      { entrantId: 3, before: { rank: 3, a: 60 }, after: null, change: 'out' },
      { entrantId: 5, before: { rank: 4, a: 50 }, after: null, change: 'out' },
    ]);
    expect(effectSummary({ leagues: [effect!] })).toEqual({ up: 1, down: 1, in: 1, out: 2, newLeaders: 1 });
  });

  it('knows a season without entrants, one entrant, and all tied', () => {
    expect(leagueEffects([], [])).toEqual([]);
    expect(leagueEffects([outlet(1, 5, null)], [])).toEqual([]);
    expect(leagueEffects([outlet(1, 5)], [outlet(1, 9)])).toMatchObject([
      { counts: { same: 1 }, newLeader: false },
    ]);
    const tied = [1, 2, 3].map(id => outlet(id, 40));
    const [effect] = leagueEffects(tied, [...tied].reverse());
    expect(effect).toMatchObject({ counts: { same: 3, up: 0, down: 0 }, newLeader: false });
    expect(effect!.rows.map(row => row.after!.rank)).toEqual([1, 1, 1]);
  });

  it('keeps boards and leagues apart', () => {
    const writer: Placed = { board: 'journalists', entrantId: 1, leagueId: 2, A: 10 };
    const effects = leagueEffects(
      [outlet(1, 10), outlet(2, 20, 2)],
      [outlet(1, 10), outlet(2, 20, 2), writer],
    );
    expect(effects.map(({ board, leagueId, counts }) => [board, leagueId, counts.in])).toEqual([
      ['outlets', 1, 0],
      ['outlets', 2, 0],
      ['journalists', 2, 1],
    ]);
  });

  it('is the same in every order, counts everybody once, and always tells the first places and who falls out', () => {
    const entrants = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 1, max: 300 }), a: fc.constantFrom(0, 10, 20, 30.5, 70, 99) }),
      { selector: ({ id }) => id, maxLength: 120 },
    );
    const shuffled = fc.tuple(entrants, entrants, fc.integer());
    fc.assert(
      fc.property(shuffled, ([one, other, seed]) => {
        const [before, after] = [one, other].map(list => list.map(({ id, a }) => outlet(id, a)));
        const mixed = [...before!].sort((x, y) => ((x.entrantId * seed) % 7) - ((y.entrantId * seed) % 7));
        const [effect] = leagueEffects(before!, after!);
        const [again] = leagueEffects(mixed, after!);
        expect(again?.counts).toEqual(effect?.counts);
        expect(again?.newLeader).toBe(effect?.newLeader);
        if (!effect) return;
        const { up, down, same, in: came, out } = effect.counts;
        expect(up + down + same + came + out).toBe(effect.entrants);
        expect(effect.rows.length).toBeLessThanOrEqual(60);
        const firsts = after!.filter(({ A }) => A > 0 && A === Math.max(...after!.map(each => each.A)));
        if (firsts.length > 10) return;
        const told = new Set(effect.rows.map(row => row.entrantId));
        for (const { entrantId } of firsts) expect(told.has(entrantId)).toBe(true);
      }),
      propertyRuns,
    );
  });
});
