import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultFinalWeights,
  type Finalist,
  finalOrder,
  finalPoints,
} from '#app/features/awards/final-order.ts';
import {
  type StandingRobustness,
  standingRobustness,
} from '#app/features/awards/robustness/standing-robustness.ts';
import { weightSensitivity } from '#app/features/awards/robustness/weight-sensitivity.ts';
import { whatItTakes } from '#app/features/awards/robustness/what-it-takes.ts';
import { anyWeights, completeTable, connectedTable, tablePanel } from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

describe('properties of robustness (scoring specification, section 7)', () => {
  it('P15 seeded robustness repeats exactly, and its rows and columns add up to 1', () => {
    const activity = fc.array(fc.constantFrom(40, 60, 60.5), { minLength: 8, maxLength: 8 });
    const seed = fc.integer({ min: 0, max: 0xffffffff });
    const average = fc.constantFrom('plain' as const, 'trimmed' as const);
    fc.assert(
      fc.property(
        fc.oneof(connectedTable, completeTable()),
        activity,
        seed,
        average,
        (table, A, seed, average) => {
          const run = () =>
            standingRobustness(
              tablePanel(table),
              A.slice(0, table.length),
              defaultFinalWeights,
              { average, ridge: 0.1 },
              { draws: 60, seed, concentration: 20 },
            ) as StandingRobustness;
          const found = run();
          expect(run()).toEqual(found);
          const { acceptability } = found;
          acceptability.forEach((row, i) => {
            expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
            expect(acceptability.reduce((sum, other) => sum + other[i]!, 0)).toBeCloseTo(1, 9);
          });
          found.centralWeights.forEach((weights, i) => {
            expect(weights === null).toBe(found.confidence[i] === null);
            if (weights) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
          });
        },
      ),
      propertyRuns,
    );
  });
});

describe('what changes the winner, tried out', () => {
  const points = fc.double({ min: 0, max: 100, noNaN: true });
  const anyValues = anyWeights.chain(weights =>
    fc.record({
      weights: fc.constant(weights),
      values: fc.array(fc.array(points, { minLength: weights.length, maxLength: weights.length }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  );

  it('up to the weight named the first stays first, beyond it one of those named is ahead', () => {
    fc.assert(
      fc.property(anyValues, ({ weights, values }) => {
        const { first, criteria } = weightSensitivity(values, weights);
        if (first === null) return;
        criteria.forEach(({ lower, raise }, c) => {
          const rest = 1 - weights[c]!;
          if (rest < 1e-9) return;
          const totals = (weight: number) => {
            const changed = weights.map((w, i) => (i === c ? weight : (w * (1 - weight)) / rest));
            return values.map(row => row.reduce((sum, value, i) => sum + value * changed[i]!, 0));
          };
          for (const [change, end] of [
            [lower, 0],
            [raise, 1],
          ] as const) {
            const limit = change?.weight ?? end;
            for (const part of [0, 0.25, 0.5, 0.75, 1]) {
              const tried = totals(weights[c]! + part * (limit - weights[c]!));
              expect(tried[first]!).toBeGreaterThanOrEqual(Math.max(...tried) - 1e-7);
            }
            if (!change) continue;
            const beyond = totals(end);
            for (const other of change.overtakenBy) expect(beyond[other]!).toBeGreaterThan(beyond[first]!);
          }
        });
      }),
      propertyRuns,
    );
  });

  it('the rise named makes a finalist first by F alone, and less does not', () => {
    const finalists = fc
      .array(fc.record({ A: points, J: points }), { minLength: 2, maxLength: 6 })
      .map(list => list.map((each, i): Finalist => ({ ...each, id: `e${i}`, ownReporting: null })));
    fc.assert(
      fc.property(finalists, list => {
        for (const { id, activity, jury } of whatItTakes(list, defaultFinalWeights)) {
          for (const [rise, key] of [
            [activity, 'A'],
            [jury, 'J'],
          ] as const) {
            const tried = (by: number) =>
              list.map(each => (each.id === id ? { ...each, [key]: each[key] + by } : each));
            const isFirst = (by: number) => {
              const [top] = finalOrder(tried(by), defaultFinalWeights, []);
              return top!.finalists.length === 1 && top!.finalists[0]!.id === id && top!.aheadBy === 'final';
            };
            if (rise === null) {
              const best = Math.max(
                ...list.filter(each => each.id !== id).map(each => finalPoints(each, defaultFinalWeights)),
              );
              const own = { ...list.find(each => each.id === id)!, [key]: 100 };
              expect(finalPoints(own, defaultFinalWeights)).toBeLessThan(best + 0.05);
            } else {
              expect(isFirst(rise)).toBe(true);
              if (rise > 1e-3) expect(isFirst(rise - 1e-3)).toBe(false);
            }
          }
        }
      }),
      propertyRuns,
    );
  });
});
