import { describe, expect, it } from 'vitest';
import { jurorProfiles } from '#app/features/awards/panel/juror-profiles.ts';
import { completeRows } from '#app/features/awards/panel/panel.ts';
import { entrySpreads } from '#app/features/awards/panel/spread.ts';
import { tablePanel } from '#tests/factories/panels.ts';

describe('the spread of marks', () => {
  it('shows mean, median, deviation and the outlier of an entry', () => {
    // NIST/SEMATECH handbook 1.3.5.17 recommends the modified z-score with 3.5: of 7, 7, 8, 8, 2 the median is 7, the MAD 1,
    // and 0.6745 × 5 / 1 = 3.37 stays inside, of 7, 7, 8, 8, 1 it is 4.05.
    const [inside, outside, none] = entrySpreads(
      tablePanel([
        [7, 7, 8, 8, 2],
        [7, 7, 8, 8, 1],
        [null, null, null, null, null],
      ]),
    );
    expect(inside).toMatchObject({ count: 5, mean: 6.4, median: 7, least: 2, greatest: 8, outliers: [] });
    expect(outside!.outliers).toEqual([{ jurorId: 'j4', mark: 1, side: 'low' }]);
    expect(outside!.deviation).toBeCloseTo(Math.sqrt(34.8 / 4), 10);
    expect(none).toMatchObject({ count: 0, mean: null, outliers: [] });
  });

  it('names no outlier for a single step, or among two', () => {
    const [step, two, far] = entrySpreads(
      tablePanel([
        [7, 7, 7, 7, 8],
        [1, 10, null, null, null],
        [7, 7, 7, 7, 9.5],
      ]),
    );
    expect(step!.outliers).toEqual([]);
    expect(two!.outliers).toEqual([]);
    expect(far!.outliers).toEqual([{ jurorId: 'j4', mark: 9.5, side: 'high' }]);
  });
});

describe('profiles of jurors', () => {
  it('have z-scores and the correlation with the others', () => {
    const [first, , third] = jurorProfiles(
      tablePanel([
        [8, 6, 3],
        [6, 4, 5],
        [4, 2, 7],
      ]),
    );
    expect(first).toMatchObject({ count: 3, mean: 6, deviation: 2, flat: false });
    expect(first!.zScores.map(({ z }) => z)).toEqual([1, 0, -1]);
    expect(third!.agreement).toBeCloseTo(-1, 12);
  });

  it('leave z-scores and correlation open for a juror who marks everything the same', () => {
    const [flat, other] = jurorProfiles(
      tablePanel([
        [5, 6],
        [5, 4],
        [5, 2],
      ]),
    );
    expect(flat).toMatchObject({ flat: true, deviation: 0, agreement: null });
    expect(flat!.zScores.map(({ z }) => z)).toEqual([null, null, null]);
    expect(other!.agreement).toBeNull();
  });

  it('leave the correlation open below three entries in common', () => {
    const [alone, , single] = jurorProfiles(
      tablePanel([
        [8, 6, null],
        [6, 4, 5],
        [4, null, null],
      ]),
    );
    expect(alone!.agreement).toBeNull();
    expect(single).toMatchObject({
      count: 1,
      deviation: null,
      flat: false,
      zScores: [{ entryId: 'e1', z: null }],
    });
  });
});

describe('complete rows', () => {
  it('are the entries that every juror marked', () => {
    expect(
      completeRows(
        tablePanel([
          [8, 6],
          [null, 4],
          [3, 2],
        ]),
      ),
    ).toEqual([
      [8, 6],
      [3, 2],
    ]);
  });
});
