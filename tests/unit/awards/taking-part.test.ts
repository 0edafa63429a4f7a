import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partPoints } from '#app/features/awards/parts.ts';
import { defaultRuleSet, type RuleSet } from '#app/features/awards/rule-set.ts';
import { takingPartShares } from '#app/features/awards/taking-part.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('taking part', () => {
  const share = takingPartShares({
    gatherings: [1, 2, 3, 4],
    attended: [
      { gatheringId: 1, journalistId: 10, outletId: 7 },
      { gatheringId: 1, journalistId: 11, outletId: 7 },
      { gatheringId: 2, journalistId: 10, outletId: 8 },
      { gatheringId: 3, journalistId: 12, outletId: null },
      { gatheringId: 9, journalistId: 10, outletId: 7 },
    ],
  });

  it('is the share of the gatherings attended: in person, for an outlet by anybody, for a network by any outlet', () => {
    expect(share('journalists', [10])).toBe(0.5);
    expect(share('journalists', [12])).toBe(0.25);
    expect(share('journalists', [99])).toBe(0);
    expect(share('outlets', [7])).toBe(0.25);
    expect(share('outlets', [7, 8])).toBe(0.5);
  });

  it('is nothing where there was no gathering', () => {
    const none = takingPartShares({ gatherings: [], attended: [] });
    expect(none('journalists', [10])).toBe(0);
  });

  it('lies in 0 to 1, whatever was recorded, and more visits never lower it', () => {
    const visit = fc.record({
      gatheringId: fc.integer({ min: 1, max: 6 }),
      journalistId: fc.integer({ min: 1, max: 4 }),
      outletId: fc.option(fc.integer({ min: 1, max: 3 })),
    });
    const visits = fc.array(visit, { maxLength: 40 });
    const gatherings = fc.uniqueArray(fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(gatherings, visits, visit, (held, attended, more) => {
        const of = takingPartShares({ gatherings: held, attended });
        const later = takingPartShares({ gatherings: held, attended: [...attended, more] });
        for (const board of ['outlets', 'journalists'] as const) {
          for (const id of [1, 2, 3, 4]) {
            expect(of(board, [id])).toBeGreaterThanOrEqual(0);
            expect(later(board, [id])).toBeLessThanOrEqual(1);
            expect(later(board, [id])).toBeGreaterThanOrEqual(of(board, [id]));
          }
        }
      }),
      propertyRuns,
    );
  });

  it('is drawn as a fifth part only where it weighs anything, out of the weight of volume', () => {
    const figures = { v: 1, q: 0, b: 0, c: 0, t: 0.5 };
    expect(partPoints(figures, defaultRuleSet).map(({ part }) => part)).not.toContain('takingPart');
    const weights: RuleSet['weights'] = { ...defaultRuleSet.weights, takingPart: 0.04 };
    const parts = partPoints(figures, { ...defaultRuleSet, weights });
    expect(parts.at(-1)).toEqual({ part: 'takingPart', points: 2, of: 4 });
    expect(parts[0]!.of).toBeCloseTo(16, 9);
  });
});
