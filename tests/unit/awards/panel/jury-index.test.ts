import { describe, expect, it } from 'vitest';
import { defaultJuryRules, juryIndex } from '#app/features/awards/panel/jury-index.ts';
import { plainMean, trimmedMean } from '#app/features/awards/panel/mean-marks.ts';
import { panelOf } from '#app/features/awards/panel/panel.ts';
import { type MarkTable, tablePanel } from '#tests/factories/panels.ts';

const trimmed = { ...defaultJuryRules, average: 'trimmed' as const };
const marksOf = (table: MarkTable, rules = defaultJuryRules) => {
  const index = juryIndex(tablePanel(table), rules);
  if ('error' in index) throw new Error('no index');
  return { method: index.method, marks: index.entries.map(({ mark }) => mark) };
};

describe('means', () => {
  it('drop one highest and one lowest of five or more', () => {
    // The R manual's example of mean(): c(0:10, 50) has the mean 8.75 and, trimmed by 10 %, 5.50.
    const [xs, ys] = [
      [50, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [92, 19, 101, 58, 1053, 91, 26, 78, 10, 13, -40, 101, 86, 85, 15, 89, 89, 28, -5, 41],
    ];
    expect([plainMean(xs!), trimmedMean(xs!)]).toEqual([8.75, 5.5]);
    // The example of the encyclopaedia article "Truncated mean": 101.5, and 56.5 without 1053 and -40.
    expect([plainMean(ys!), trimmedMean(ys!)]).toEqual([101.5, 56.5]);
  });

  it('drop one of equals only', () => {
    expect(trimmedMean([1, 1, 4, 10, 10])).toBeCloseTo(5, 12);
    expect(trimmedMean([7, 7, 7, 7, 7])).toBe(7);
    expect(trimmedMean([2, 2, 2, 2, 9])).toBe(2);
  });

  it('stay plain below five, and unknown without marks', () => {
    expect(trimmedMean([1, 2, 3, 10])).toBe(4);
    expect(plainMean([])).toBeNull();
    expect(trimmedMean([])).toBeNull();
  });

  it('weigh', () => {
    expect(plainMean([2, 8], [3, 1])).toBe(3.5);
    expect(trimmedMean([1, 4, 4, 8, 10], [9, 1, 1, 2, 9])).toBe(6);
  });
});

describe('the choice of how J is formed', () => {
  const full: MarkTable = [
    [9, 2, 5, 8, 9],
    [6, 1, 3, 2, 6],
    [8, 4, 6, 8, 8],
  ];

  it('is the plain mean when all jurors marked all entries', () => {
    expect(marksOf(full)).toEqual({ method: 'plain', marks: [33 / 5, 18 / 5, 34 / 5] });
  });

  it('is the trimmed mean where the season says so and there are five jurors', () => {
    expect(marksOf(full, trimmed)).toEqual({
      method: 'trimmed',
      marks: [22 / 3, 11 / 3, 22 / 3].map(mark => expect.closeTo(mark, 12)),
    });
    expect(
      marksOf(
        full.map(row => row.slice(0, 4)),
        trimmed,
      ).method,
    ).toBe('plain');
  });

  it('is the juror model when jurors saw subsets, as after a recusal', () => {
    const recused = full.map((row, e) => row.map((mark, j) => (e === 1 && j === 1 ? null : mark)));
    expect(marksOf(recused, trimmed).method).toBe('calibrated');
  });

  it('is an error that names the groups when the panel falls apart, and no number', () => {
    const index = juryIndex(
      tablePanel([
        [8, 7, null, null],
        [6, 5, null, null],
        [null, null, 9, 4],
        [4, 4, null, null],
      ]),
    );
    expect(index).toEqual({
      error: 'disconnected',
      groups: [
        { jurors: ['j0', 'j1'], entries: ['e0', 'e1', 'e3'] },
        { jurors: ['j2', 'j3'], entries: ['e2'] },
      ],
    });
  });

  it('names an entry from which all jurors are recused', () => {
    const index = juryIndex(
      tablePanel([
        [8, 7],
        [null, null],
        [6, 5],
      ]),
    );
    expect(index).toEqual({
      error: 'disconnected',
      groups: [
        { jurors: ['j0', 'j1'], entries: ['e0', 'e2'] },
        { jurors: [], entries: ['e1'] },
      ],
    });
  });

  it('has nothing to say of no entries, and no J of an entry nobody marked', () => {
    expect(juryIndex(panelOf([], []))).toMatchObject({ entries: [] });
    expect(juryIndex(panelOf([], ['alone']))).toEqual({
      error: 'disconnected',
      groups: [{ jurors: [], entries: ['alone'] }],
    });
  });

  it('takes one entry, one juror, and a juror who marks everything the same', () => {
    expect(marksOf([[7]])).toEqual({ method: 'plain', marks: [7] });
    expect(marksOf([[7, 3]]).marks).toEqual([5]);
    // The flat third juror says nothing of the differences: they are those of the first two.
    const { method, marks } = marksOf([
      [8, 6, 5],
      [4, 2, 5],
      [null, 4, 5],
    ]);
    expect(method).toBe('calibrated');
    expect(marks[0]! - marks[1]!).toBeCloseTo(8 / 3, 12);
  });

  it('refuses marks that are doubled or no numbers', () => {
    const mark = { jurorId: 1, entryId: 1, mark: 5 };
    expect(() => panelOf([mark, mark], [1])).toThrow(RangeError);
    expect(() => panelOf([{ ...mark, mark: Number.NaN }], [1])).toThrow(RangeError);
    expect(() => panelOf([mark], [1, 1])).toThrow(RangeError);
  });
});
