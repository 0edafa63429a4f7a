import { describe, expect, it } from 'vitest';
import { differenceError, fitJurorModel } from '#app/features/awards/panel/juror-model.ts';
import { type MarkTable, tablePanel } from '#tests/factories/panels.ts';

/**
 * Montgomery, "Design and analysis of experiments" (5th edition 2001, example 4-5): four catalysts in four batches of raw
 * material, three to a batch, a balanced incomplete block design. Rows are catalysts, columns batches.
 */
const catalysts: MarkTable = [
  [73, 74, null, 71],
  [null, 75, 67, 72],
  [73, 75, 68, null],
  [75, null, 72, 75],
];

describe('the additive juror model', () => {
  it('gives the intrablock estimates of a balanced incomplete block design', () => {
    const model = fitJurorModel(tablePanel(catalysts));
    // τ = k Q / (λ a) with Q = -9/3, -7/3, -4/3, 20/3, k = 3, λ = 2, a = 4.
    expect(model.entries.map(({ effect }) => effect)).toEqual(
      [-9 / 8, -7 / 8, -4 / 8, 20 / 8].map(effect => expect.closeTo(effect, 10)),
    );
    // Error sum of squares 3.25 with 5 degrees of freedom, and √(2 k MSE / (λ a)) = √0.4875 of a difference.
    expect(model.residualSquares).toBeCloseTo(3.25, 10);
    expect(model.residualFreedom).toBe(5);
    expect(differenceError(model, 0, 3)).toBeCloseTo(Math.sqrt(0.4875), 10);
    // Of one effect: √(k (a - 1) MSE / (λ a²)).
    expect(model.entries[2]!.standardError).toBeCloseTo(Math.sqrt((3 * 3 * 0.65) / (2 * 16)), 10);
  });

  it('gives the missing-plot estimate of Yates', () => {
    // Yates 1933, Empire Journal of Experimental Agriculture 1: one value missing from randomised blocks is replaced by
    // (t T + b B - G) / ((t - 1)(b - 1)); the treatment means of the filled table are the least-squares estimates.
    const table = [
      [8, 6, 7, 9],
      [5, null, 4, 6],
      [9, 7, 7, 8],
    ];
    const [t, b] = [3, 4];
    const [T, B, G] = [15, 13, 76];
    const filled = (t * T + b * B - G) / ((t - 1) * (b - 1));
    const means = [30 / 4, (15 + filled) / 4, 31 / 4];
    const grand = (76 + filled) / 12;
    const model = fitJurorModel(tablePanel(table));
    expect(model.entries.map(({ effect }) => effect)).toEqual(
      means.map(mean => expect.closeTo(mean - grand, 10)),
    );
    expect(model.entries.map(({ mark }) => mark)).toEqual(means.map(mean => expect.closeTo(mean, 10)));
    // Variance of a difference to the treatment with the missing plot: σ² (2 / b + t / (b (b - 1)(t - 1))).
    const variance = model.residualSquares / model.residualFreedom;
    expect(model.residualFreedom).toBe((t - 1) * (b - 1) - 1);
    expect(differenceError(model, 0, 1)).toBeCloseTo(
      Math.sqrt(variance * (2 / b + t / (b * (b - 1) * (t - 1)))),
      10,
    );
  });

  it('is the plain mean of a complete panel, with the errors of a two-way table', () => {
    // Shrout and Fleiss 1979, table 2: the residual mean square is 1.02 with 15 degrees of freedom.
    const table = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const model = fitJurorModel(tablePanel(table));
    expect(model.entries.map(({ mark }) => mark)).toEqual(
      [6, 3, 6.5, 4, 7.5, 4.75].map(mark => expect.closeTo(mark, 10)),
    );
    const MSE = model.residualSquares / model.residualFreedom;
    expect(MSE).toBeCloseTo(1.0194, 4);
    expect(model.residualFreedom).toBe(15);
    expect(model.jurors[0]!.generosity).toBeCloseTo(46 / 6 - 127 / 24, 10);
    expect(model.jurors[0]!.standardError).toBeCloseTo(Math.sqrt((MSE * 3) / 24), 10);
    expect(model.entries[0]!.standardError).toBeCloseTo(Math.sqrt((MSE * 5) / 24), 10);
  });

  it('pulls entries to the middle by the ridge: θ m / (m + λ) in a complete panel', () => {
    const table = [
      [9, 5],
      [5, 3],
      [4, 1],
    ];
    const plain = fitJurorModel(tablePanel(table));
    const pulled = fitJurorModel(tablePanel(table), 0.5);
    expect(pulled.level).toBeCloseTo(plain.level, 10);
    pulled.entries.forEach(({ effect, standardError }, i) => {
      expect(effect).toBeCloseTo((plain.entries[i]!.effect * 2) / 2.5, 10);
      const variance = pulled.residualSquares / pulled.residualFreedom;
      expect(standardError).toBeCloseTo(Math.sqrt((variance * (2 / 3) * 2) / 2.5 ** 2), 10);
    });
    expect(pulled.residualFreedom).toBeCloseTo(6 - 2 - 2 * (2 / 2.5), 10);
  });

  it('may, with a ridge, change places that all jurors agree on: why there is none unless a season asks', () => {
    // Everybody gives 3, 2 and 8; the second entry lacks one mark.
    const table = [
      [3, 3],
      [2, null],
      [8, 8],
    ];
    const order = (ridge: number) => fitJurorModel(tablePanel(table), ridge).entries.map(({ mark }) => mark);
    expect(order(0)).toEqual([3, 2, 8].map(mark => expect.closeTo(mark, 10)));
    const [first, second] = order(2);
    expect(second).toBeGreaterThan(first!);
  });

  it('has no errors where every mark is needed for the estimates', () => {
    const model = fitJurorModel(
      tablePanel([
        [8, null],
        [6, 4],
        [null, 7],
      ]),
    );
    expect(model.entries.map(({ effect }) => effect)).toEqual(
      [1 / 3, -5 / 3, 4 / 3].map(each => expect.closeTo(each, 10)),
    );
    expect(model.entries[0]!.standardError).toBeNull();
    expect(differenceError(model, 0, 1)).toBeNull();
  });

  it('may lift an entry above the scale when only severe jurors marked it', () => {
    const model = fitJurorModel(
      tablePanel([
        [9, 5],
        [9, 5],
        [null, 10],
      ]),
    );
    expect(model.entries[2]!.mark).toBeCloseTo(12, 10);
  });

  it('refuses what cannot be estimated', () => {
    const parted = tablePanel([
      [8, null],
      [null, 4],
    ]);
    expect(() => fitJurorModel(parted)).toThrow(RangeError);
    // The ridge would make a number of it: the check comes first.
    expect(() => fitJurorModel(parted, 1)).toThrow(RangeError);
    expect(() => fitJurorModel(tablePanel([[null]]))).toThrow(RangeError);
    expect(() => fitJurorModel(tablePanel([[5]]), -1)).toThrow(RangeError);
    expect(() => fitJurorModel(tablePanel([[5]]), Number.NaN)).toThrow(RangeError);
  });

  it('bears 400 entries by 9 jurors', () => {
    const table = Array.from({ length: 400 }, (_, e) =>
      Array.from({ length: 9 }, (_, j) => ((e + j) % 3 === 0 ? null : 1 + ((e * 7 + j * 3) % 10))),
    );
    const model = fitJurorModel(tablePanel(table));
    expect(model.entries).toHaveLength(400);
    expect(
      model.entries.every(({ mark, standardError }) => Number.isFinite(mark) && standardError! > 0),
    ).toBe(true);
  });
});
