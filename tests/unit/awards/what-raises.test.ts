import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityIndex, type Story } from '#app/features/awards/activity-index.ts';
import { defaultRuleSet, defaultRuleSet as rules } from '#app/features/awards/rule-set.ts';
import { articleKinds, fullArticle, gainAt, kindValue, raiseBy } from '#app/features/awards/what-raises.ts';
import { anyStories, shape2025 } from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const indexOf = (stories: readonly Story[]) => activityIndex(stories, shape2025, rules);
const raiseOf = (value: number, stories: readonly Story[]) =>
  raiseBy(value, stories, shape2025, rules, indexOf(stories));

describe('what would raise an index', () => {
  it('says of a first full article in an empty season what each part gains', () => {
    const gain = gainAt(raiseOf(1, []), 0, 0);
    expect(gain.volume).toBeCloseTo((20 * Math.log(2)) / Math.log(25), 9);
    expect(gain.quality).toBeCloseTo(8, 9);
    expect(gain.breadth).toBeCloseTo((20 * 0.5) / 6, 9);
    expect(gain.consistency).toBeCloseTo(20 / 12, 9);
    expect(gain.total).toBeCloseTo(indexOf([{ value: 1, month: 0, programmes: [0] }]).A, 9);
  });

  it('gains nothing by a copy, nor in a month or programme that is full, nor by less than the five best', () => {
    const stories = Array.from({ length: 30 }, (): Story => ({ value: 1, month: 3, programmes: [2] }));
    const raise = raiseOf(0.8, stories);
    expect(raise.quality).toBe(0);
    expect(raise.months[3]!.consistency).toBe(0);
    expect(raise.months[4]!.consistency).toBeGreaterThan(0);
    expect(raise.programmes[2]).toBe(0);
    expect(raise.programmes[1]).toBeGreaterThan(0);
    expect(gainAt(raiseOf(0, stories), 4, 1).total).toBe(0);
  });

  it('is for every month, programme and value exactly the index with the story less the index without', () => {
    fc.assert(
      fc.property(
        anyStories,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: shape2025.months - 1 }),
        fc.nat({ max: shape2025.programmes - 1 }),
        (stories, value, month, programme) => {
          const gain = gainAt(raiseOf(value, stories), month, programme);
          const difference =
            indexOf([...stories, { value, month, programmes: [programme] }]).A - indexOf(stories).A;
          expect(gain.total).toBeCloseTo(difference, 9);
          for (const part of Object.values(gain)) expect(part).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      propertyRuns,
    );
  });

  it('takes one thing away from the full article at a time, down to a copy that is worth nothing', () => {
    const values = Object.fromEntries(
      articleKinds(defaultRuleSet).map(({ name, kind }) => [name, kindValue(kind, defaultRuleSet)]),
    );
    expect(values.full).toBe(1);
    expect(values.noField).toBeCloseTo(0.875, 9);
    expect(values.oneSource).toBeCloseTo(0.5 + 0.5 * (0.4 + 0.35 / 3 + 0.25), 9);
    expect(values.noSource).toBeCloseTo(0.825, 9);
    expect(values.short).toBeCloseTo(0.5 + 0.5 * (0.1 + 0.6), 9);
    expect(values.halfOwn).toBeCloseTo(0.5 * (0.5 + 0.5 * (0.4 * 0.35 + 0.6)), 9);
    expect(values.copy).toBe(0);
    const strict = {
      ...defaultRuleSet,
      eligibility: { ...defaultRuleSet.eligibility, minimumWords: 700 },
      depth: { ...defaultRuleSet.depth, fullOwnSources: 1 },
    };
    const names = articleKinds(strict).map(({ name }) => name);
    expect(names).toEqual(['full', 'noField', 'noSource', 'halfOwn', 'copy']);
    expect(fullArticle(strict)).toMatchObject({ ownSources: 1, words: 700 });
  });
});
