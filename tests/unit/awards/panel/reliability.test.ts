import { describe, expect, it } from 'vitest';
import { intraclassCorrelations } from '#app/features/awards/panel/icc.ts';
import { kendallW } from '#app/features/awards/panel/kendall-w.ts';
import { krippendorffAlpha, type Metric } from '#app/features/awards/panel/krippendorff.ts';
import { alphaBand, concordanceBand, iccBand } from '#app/features/awards/panel/reading-bands.ts';
import { panelReliability } from '#app/features/awards/panel/reliability.ts';
import { tablePanel } from '#tests/factories/panels.ts';

const _ = null;

/** Units of a table with a row per coder. */
function units(...coders: (number | null)[][]): number[][] {
  return coders[0]!.map((_, unit) => coders.map(coder => coder[unit]!).filter(value => value !== null));
}

const columns = (...judges: number[][]) => judges[0]!.map((_, i) => judges.map(judge => judge[i]!));

/** Krippendorff 2011, example C: four observers, twelve units, gaps. */
const exampleC = units(
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
);

/** Example A: two observers, ten binary units. The four differences of 0 and 1 are the same but for their scale. */
const exampleA = units([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);

/** Example B: two observers, twelve units in names (a to e as 1 to 5). */
const exampleB = units([1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]);

/** The worked example of the encyclopaedia article "Krippendorff's alpha": three coders, fifteen units. */
const threeCoders = units(
  [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
  [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
  [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
);

/** The anxiety ratings of Gamer et al., R package irr: 20 subjects, three raters, with its printed results. */
const anxiety = columns(
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
);

/** Shrout and Fleiss 1979, table 2. */
const sixTargets = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("Krippendorff's α", () => {
  it.each<[string, number[][], Metric, number]>([
    ['2011, example C', exampleC, 'nominal', 0.743],
    ['2011, example C', exampleC, 'ordinal', 0.815],
    ['2011, example C', exampleC, 'interval', 0.849],
    ['2011, example C', exampleC, 'ratio', 0.797],
    ['2011, example A', exampleA, 'nominal', 0.095],
    ['2011, example A', exampleA, 'ordinal', 0.095],
    ['2011, example A', exampleA, 'interval', 0.095],
    ['2011, example A', exampleA, 'ratio', 0.095],
    ['2011, example B', exampleB, 'nominal', 0.692],
    ['three coders', threeCoders, 'nominal', 0.691],
    ['three coders', threeCoders, 'interval', 0.811],
  ])('of %s', (_, data, metric, alpha) => {
    expect(krippendorffAlpha(data, metric).alpha).toBeCloseTo(alpha, 3);
  });

  it('counts what can be paired', () => {
    expect(krippendorffAlpha(exampleC, 'nominal').pairable).toBe(40);
  });

  it('is unknown where nothing varies or pairs', () => {
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      for (const data of [
        [],
        [[5]],
        [[5], [7]],
        [
          [5, 5],
          [5, 5, 5],
        ],
      ]) {
        expect(krippendorffAlpha(data, metric).alpha).toBeNull();
      }
    }
  });

  it('takes a zero by the ratio metric and refuses what is no number', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 2],
        ],
        'ratio',
      ).alpha,
    ).toBeCloseTo(0, 12);
    expect(() => krippendorffAlpha([[1, Number.NaN]], 'interval')).toThrow(RangeError);
  });
});

describe('intraclass correlations', () => {
  it('are those of Shrout and Fleiss', () => {
    const found = intraclassCorrelations(sixTargets)!;
    expect([found.BMS, found.WMS, found.JMS, found.EMS]).toEqual(
      [11.24, 6.26, 32.49, 1.02].map(square => expect.closeTo(square, 2)),
    );
    expect([found.icc11, found.icc21, found.icc31, found.icc1k, found.icc2k, found.icc3k]).toEqual(
      // Tables 3 and 4; to three digits as in the manual of the R package psych.
      [0.166, 0.29, 0.715, 0.443, 0.62, 0.909].map(icc => expect.closeTo(icc, 3)),
    );
    expect(found.oneWay).toMatchObject({
      df1: 5,
      df2: 18,
      F: expect.closeTo(1.79, 2),
      p: expect.closeTo(0.165, 3),
    });
    expect(found.twoWay).toMatchObject({
      df1: 5,
      df2: 15,
      F: expect.closeTo(11.03, 2),
      p: expect.closeTo(0.000135, 6),
    });
    // The limits of ICC(2,k) printed by psych: 0.071 and 0.927.
    expect(found.icc2kLimits).toEqual([expect.closeTo(0.071, 3), expect.closeTo(0.927, 3)]);
  });

  it('are those printed for the anxiety ratings', () => {
    const found = intraclassCorrelations(anxiety)!;
    // irr manual, icc(anxiety, "twoway", "agreement"): 0.198 with F(19, …) = 1.83; consistency 0.216, p = 0.0562.
    expect(found.icc21).toBeCloseTo(0.198, 3);
    expect(found.icc31).toBeCloseTo(0.216, 3);
    expect(found.icc11).toBeCloseTo(0.175, 3);
    expect(found.twoWay).toMatchObject({
      df1: 19,
      df2: 38,
      F: expect.closeTo(1.83, 2),
      p: expect.closeTo(0.0562, 4),
    });
    // Its limits for one judge, -0.039 and 0.494, stepped up to three.
    const steppedUp = (limit: number) => (3 * limit) / (1 + 2 * limit);
    expect(found.icc2kLimits).toEqual([-0.039, 0.494].map(limit => expect.closeTo(steppedUp(limit), 2)));
    // Means of three by Spearman and Brown (McGraw and Wong 1996, table 4).
    for (const [single, mean] of [
      [found.icc11, found.icc1k],
      [found.icc21, found.icc2k],
      [found.icc31, found.icc3k],
    ]) {
      expect(mean).toBeCloseTo((3 * single!) / (1 + 2 * single!), 12);
    }
  });

  it('tell agreement from consistency: a constant between judges lowers the former alone', () => {
    // McGraw and Wong 1996, page 33: paired scores (2, 4), (4, 6), (6, 8) have ICC(C,1) = 1 and ICC(A,1) = .67.
    const found = intraclassCorrelations([
      [2, 4],
      [4, 6],
      [6, 8],
    ])!;
    expect(found.icc31).toBeCloseTo(1, 12);
    expect(found.icc21).toBeCloseTo(0.667, 3);
  });

  it('are unknown where nothing varies, and absent for one judge or target', () => {
    const same = intraclassCorrelations([
      [7.3, 7.3, 7.3],
      [7.3, 7.3, 7.3],
    ])!;
    expect([
      same.icc11,
      same.icc21,
      same.icc31,
      same.icc1k,
      same.icc2k,
      same.icc3k,
      same.icc2kLimits,
    ]).toEqual(new Array(7).fill(null));
    expect(same.twoWay).toEqual({ F: null, df1: 1, df2: 2, p: 1 });
    expect(intraclassCorrelations([])).toBeNull();
    expect(intraclassCorrelations([[1], [2]])).toBeNull();
    expect(intraclassCorrelations([[1, 2]])).toBeNull();
    expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow(RangeError);
  });
});

describe("Kendall's W", () => {
  it('of ranks without ties: three executives and six applicants (Siegel 1956, chapter 9)', () => {
    const found = kendallW(columns([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]))!;
    expect(found.W).toBeCloseTo(0.16, 2);
    expect(found).toMatchObject({ entries: 6, judges: 3, tied: false, smallSample: true });
  });

  it('with ties: three orders of ten with ties (Siegel 1956, chapter 9, after Kendall 1948)', () => {
    const found = kendallW(
      columns(
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
        [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
      ),
    )!;
    expect(found.W).toBeCloseTo(0.828, 3);
    expect(found).toMatchObject({ tied: true, smallSample: false });
  });

  it('with ties and its significance: the anxiety ratings (irr manual, kendall(anxiety, TRUE))', () => {
    const found = kendallW(anxiety)!;
    expect(found.W).toBeCloseTo(0.54, 2);
    expect(found.chiSquare).toBeCloseTo(30.76, 2);
    expect(found.df).toBe(19);
    expect(found.p).toBeCloseTo(0.0429, 4);
  });

  it('leaves a juror who marks everything the same without a voice, and is unknown when all do', () => {
    expect(
      kendallW([
        [5, 1, 9],
        [5, 2, 8],
        [5, 3, 7],
      ])!.W,
    ).toBeCloseTo(0, 12);
    expect(
      kendallW([
        [5, 4],
        [5, 4],
      ]),
    ).toMatchObject({ W: null, chiSquare: null, p: null });
    expect(kendallW([])).toBeNull();
    expect(kendallW([[1], [2]])).toBeNull();
    expect(kendallW([[1, 2]])).toBeNull();
    expect(() => kendallW([[1, 2], [3]])).toThrow(RangeError);
  });
});

describe('the reliability of a panel', () => {
  it('brings the coefficients together, ICC and W over the entries that all marked', () => {
    const found = panelReliability(tablePanel([...sixTargets, [null, 5, 6, 7]]));
    expect(found.completeEntries).toBe(6);
    expect(found.icc!.icc2k).toBeCloseTo(0.62, 3);
    expect(found.concordance!.W).toBeCloseTo(0.887, 3);
    expect(found.alpha.interval.pairable).toBe(27);
    expect([found.alphaBand, found.iccBand, found.concordanceBand]).toEqual([
      'unreliable',
      'moderate',
      'strong',
    ]);
  });

  it('is unknown without marks, and for jurors who mark everything the same', () => {
    const unknown = { alphaBand: 'unknown', iccBand: 'unknown', concordanceBand: 'unknown' };
    expect(panelReliability(tablePanel([]))).toMatchObject({ ...unknown, icc: null, concordance: null });
    expect(
      panelReliability(
        tablePanel([
          [6, 6],
          [6, 6],
        ]),
      ),
    ).toMatchObject(unknown);
  });
});

describe('reading bands', () => {
  it.each([
    [null, 'unknown', 'unknown', 'unknown'],
    [-0.2, 'unreliable', 'poor', 'very_weak'],
    [0.3, 'unreliable', 'poor', 'weak'],
    [0.5, 'unreliable', 'moderate', 'moderate'],
    [0.667, 'tentative', 'moderate', 'moderate'],
    [0.7, 'tentative', 'moderate', 'strong'],
    [0.75, 'tentative', 'good', 'strong'],
    [0.8, 'reliable', 'good', 'strong'],
    [0.9, 'reliable', 'excellent', 'very_strong'],
    [1, 'reliable', 'excellent', 'very_strong'],
  ])('of %d', (value, alpha, icc, W) => {
    expect([alphaBand(value), iccBand(value), concordanceBand(value)]).toEqual([alpha, icc, W]);
  });
});
