import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedMarks } from '#app/features/awards/panel/calibration.ts';
import { intraclassCorrelations } from '#app/features/awards/panel/icc.ts';
import { fitJurorModel } from '#app/features/awards/panel/juror-model.ts';
import { kendallW } from '#app/features/awards/panel/kendall-w.ts';
import { krippendorffAlpha } from '#app/features/awards/panel/krippendorff.ts';
import { trimmedMean } from '#app/features/awards/panel/mean-marks.ts';
import { marksByEntry } from '#app/features/awards/panel/panel.ts';
import {
  completeTable,
  connectedTable,
  gappyTable,
  tablePanel,
  wholeTable,
} from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const ROUNDING = 1e-8;

describe('second computations', () => {
  it('of the juror model: the normal equations of all parameters, by elimination', () => {
    fc.assert(
      fc.property(fc.oneof(connectedTable, completeTable()), fc.constantFrom(0, 0.1, 2), (table, ridge) => {
        const panel = tablePanel(table);
        const model = fitJurorModel(panel, ridge);
        const [n, m] = [panel.entries.length, panel.jurors.length];
        // θ_1 … θ_n, then μ + β_1 … μ + β_m; Σ θ = 0 as one more equation, added to the first.
        const equations = Array.from({ length: n + m }, () => new Array<number>(n + m + 1).fill(0));
        panel.jurors.forEach(({ entries, marks }, j) => {
          entries.forEach((i, k) => {
            for (const row of [i, n + j]) {
              equations[row]![i]! += 1;
              equations[row]![n + j]! += 1;
              equations[row]![n + m]! += marks[k]!;
            }
          });
        });
        for (let i = 0; i < n; i += 1) {
          equations[i]![i]! += ridge;
          for (let k = 0; k < n; k += 1) equations[i]![k]! += 1;
        }
        const solution = eliminate(equations);
        const intercepts = solution.slice(n);
        expect(calibratedMarks(panel, ridge)).toEqual(model.entries.map(({ mark }) => mark));
        const level = intercepts.reduce((sum, value) => sum + value, 0) / m;
        model.entries.forEach(({ effect }, i) => {
          expect(Math.abs(effect - solution[i]!)).toBeLessThan(1e-7);
        });
        expect(Math.abs(model.level - level)).toBeLessThan(1e-7);
        model.jurors.forEach(({ generosity }, j) => {
          expect(Math.abs(generosity - (intercepts[j]! - level))).toBeLessThan(1e-7);
        });
      }),
      propertyRuns,
    );
  });

  it('of jurors who count by weights: as often as whole weights say', () => {
    const weighted = connectedTable.chain(table =>
      fc.tuple(
        fc.constant(table),
        fc.array(fc.integer({ min: 1, max: 3 }), {
          minLength: table[0]!.length,
          maxLength: table[0]!.length,
        }),
      ),
    );
    fc.assert(
      fc.property(weighted, fc.constantFrom(0, 0.1, 2), ([table, counts], ridge) => {
        const panel = tablePanel(table);
        const weights = panel.jurors.map(({ id }) => counts[Number(String(id).slice(1))]!);
        const repeated = tablePanel(
          table.map(row => row.flatMap((mark, j) => new Array<typeof mark>(counts[j]!).fill(mark))),
        );
        const expected = calibratedMarks(repeated, ridge);
        calibratedMarks(panel, ridge, weights).forEach((mark, i) => {
          expect(Math.abs(mark - expected[i]!)).toBeLessThan(ROUNDING);
        });
      }),
      propertyRuns,
    );
  });

  it('of α: the coincidence matrix, cell by cell', () => {
    fc.assert(
      fc.property(
        gappyTable,
        fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const, 'ratio' as const),
        (table, metric) => {
          const units = marksByEntry(tablePanel(table));
          const found = krippendorffAlpha(units, metric);
          const values = [...new Set(units.filter(unit => unit.length > 1).flat())].sort((a, b) => a - b);
          const o = values.map(() => new Array<number>(values.length).fill(0));
          for (const unit of units) {
            unit.forEach((a, i) => {
              unit.forEach((b, j) => {
                if (i !== j) o[values.indexOf(a)]![values.indexOf(b)]! += 1 / (unit.length - 1);
              });
            });
          }
          const totals = o.map(row => row.reduce((sum, cell) => sum + cell, 0));
          const all = totals.reduce((sum, total) => sum + total, 0);
          const δ2 = (c: number, k: number): number => {
            const [a, b] = [values[c]!, values[k]!];
            if (metric === 'nominal') return a === b ? 0 : 1;
            if (metric === 'interval') return (a - b) ** 2;
            if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
            const between = totals
              .slice(Math.min(c, k), Math.max(c, k) + 1)
              .reduce((sum, total) => sum + total, 0);
            return (between - (totals[c]! + totals[k]!) / 2) ** 2;
          };
          let [observed, expected] = [0, 0];
          values.forEach((_, c) => {
            values.forEach((__, k) => {
              observed += o[c]![k]! * δ2(c, k);
              expected += totals[c]! * totals[k]! * δ2(c, k);
            });
          });
          if (expected === 0) expect(found.alpha).toBeNull();
          else expect(found.alpha).toBeCloseTo(1 - ((all - 1) * observed) / expected, 8);
        },
      ),
      propertyRuns,
    );
  });

  it('of W: Kendall’s sum of squared rank sums over its greatest value, ranks counted pair by pair', () => {
    const table = completeTable({ min: 2, max: 8 }, { min: 2, max: 6 }, fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(table, rows => {
        const judges = rows[0]!.map((_, j) => rows.map(row => row[j]!));
        const ranks = judges.map(marks =>
          marks.map(mark =>
            marks.reduce((rank, other) => rank + (other < mark ? 1 : other === mark ? 0.5 : 0), 0.5),
          ),
        );
        const n = rows.length;
        const sums = rows.map((_, e) => ranks.reduce((sum, own) => sum + own[e]!, 0));
        const spread = (values: number[], middle: number) =>
          values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
        // W is the variance of the rank sums over m times the sum of the judges' own variances.
        const own = ranks.reduce((sum, each) => sum + spread(each, (n + 1) / 2), 0);
        const W = spread(sums, (judges.length * (n + 1)) / 2) / (judges.length * own);
        const found = kendallW(rows)!;
        if (own === 0) expect(found.W).toBeNull();
        else {
          expect(found.W).toBeCloseTo(W, 10);
          expect(found.W!).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      propertyRuns,
    );
  });

  it("of ICC(3,k): Cronbach's α, from the variances of judges and of their sum", () => {
    const table = completeTable({ min: 3, max: 8 }, { min: 2, max: 6 }, fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(table, rows => {
        const found = intraclassCorrelations(rows)!;
        const k = rows[0]!.length;
        const variance = (values: number[]) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        };
        const judges = rows[0]!.map((_, j) => variance(rows.map(row => row[j]!)));
        const whole = variance(rows.map(row => row.reduce((sum, mark) => sum + mark, 0)));
        if (whole < 1e-9) return;
        const cronbach = (k / (k - 1)) * (1 - judges.reduce((sum, each) => sum + each, 0) / whole);
        expect(found.icc3k).toBeCloseTo(cronbach, 8);
        expect(found.icc2k ?? 1).toBeLessThanOrEqual(1 + ROUNDING);
        const [lower, upper] = found.icc2kLimits ?? [0, 0];
        expect(lower).toBeLessThanOrEqual(upper);
      }),
      propertyRuns,
    );
  });

  it('of the trimmed mean: sort and cut', () => {
    fc.assert(
      fc.property(wholeTable, table => {
        for (const marks of table) {
          const kept = marks.length < 5 ? marks : [...marks].sort((a, b) => a - b).slice(1, -1);
          expect(trimmedMean(marks)).toBeCloseTo(kept.reduce((sum, mark) => sum + mark, 0) / kept.length, 10);
        }
      }),
      propertyRuns,
    );
  });
});

/** Solves the equations (the last column is the right side) by Gauss and Jordan with the greatest pivot. */
function eliminate(equations: number[][]): number[] {
  const size = equations.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1) {
      if (Math.abs(equations[row]![column]!) > Math.abs(equations[pivot]![column]!)) pivot = row;
    }
    [equations[column], equations[pivot]] = [equations[pivot]!, equations[column]!];
    const head = equations[column]!;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const times = equations[row]![column]! / head[column]!;
      for (let k = column; k <= size; k += 1) equations[row]![k]! -= times * head[k]!;
    }
  }
  return equations.map((row, i) => row[size]! / row[i]!);
}
