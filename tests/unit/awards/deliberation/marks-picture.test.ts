import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksPicture } from '#app/features/awards/deliberation/marks-picture.ts';
import type { RoundMarks } from '#app/features/awards/deliberation/panel-marks.ts';
import { juryPoints } from '#app/features/awards/panel/marks.ts';
import { type MarkTable, onEveryCriterion, tableMarks } from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const round = (
  table: MarkTable,
  activity: readonly number[],
  more: Partial<RoundMarks> = {},
): RoundMarks => ({
  candidates: activity.map((A, i) => ({ id: `e${i}`, A })),
  marks: onEveryCriterion(tableMarks(table), ['own', 'depth']),
  criteria: [
    { key: 'own', weight: 60 },
    { key: 'depth', weight: 40 },
  ],
  ownReporting: 'own',
  indexWeight: 0.35,
  ...more,
});

describe('the picture of a round of marks', () => {
  it('shows the first first, with the figures that F is made of', () => {
    const picture = marksPicture(
      round(
        [
          [6, 7],
          [8, 9],
        ],
        [90, 60],
      ),
    );
    const [first] = picture.entries;
    expect(first).toMatchObject({ id: 'e1', rank: 1, aheadBy: 'final', criteria: [8.5, 8.5] });
    expect(first!.F).toBeCloseTo(0.35 * 60 + 0.65 * juryPoints(8.5), 10);
    expect(picture.method).toBe('plain');
    expect(picture.indexWeightChange?.raise?.weight).toBeGreaterThan(0.35);
  });

  it('drops one highest and one lowest mark where the round says so and five jurors marked all', () => {
    const five: MarkTable = [
      [1, 7, 8, 9, 10],
      [6, 6, 6, 6, 6],
    ];
    expect(marksPicture(round(five, [0, 0], { indexWeight: 0 }))).toMatchObject({
      method: 'plain',
      entries: [{ id: 'e0', J: juryPoints(7) }, { id: 'e1' }],
    });
    const trimmed = round(five, [0, 0], { indexWeight: 0, average: 'trimmed' });
    expect(marksPicture(trimmed)).toMatchObject({
      method: 'trimmed',
      entries: [{ id: 'e0', J: juryPoints(8) }, {}],
    });
    expect(
      marksPicture({ ...trimmed, marks: trimmed.marks.filter(({ jurorId }) => jurorId !== 'j0') }).method,
    ).toBe('plain');
  });

  it('explains a calibrated mark by how generous the entry’s jurors are', () => {
    const seen: MarkTable = [
      [9, 6, null],
      [8, null, 5],
      [null, 5, 6],
      [9, 7, 6],
    ];
    const picture = marksPicture(round(seen, [50, 50, 50, 50]));
    expect(picture.method).toBe('calibrated');
    for (const entry of picture.entries) {
      expect(entry.calibrated!).toBeCloseTo(entry.spread.mean! - entry.generosity!, 9);
    }
    const generous = picture.jurors.find(({ jurorId }) => jurorId === 'j0')!;
    expect(generous.generosity).toBeGreaterThan(1);
  });

  it('names the parts of a panel that falls apart, and gives no order', () => {
    const picture = marksPicture(
      round(
        [
          [7, null],
          [6, null],
          [null, 8],
          [null, null],
        ],
        [80, 70, 60, 50],
      ),
    );
    expect(picture.groups.map(({ entries }) => entries)).toEqual([['e0', 'e1'], ['e2'], ['e3']]);
    expect(picture.method).toBeNull();
    expect(
      picture.entries.every(({ rank, F, calibrated }) => rank === null && F === null && calibrated === null),
    ).toBe(true);
    expect(picture.entries[0]!.spread.count).toBe(1);
  });

  it('bears no entries, one, all tied, and a juror who marks everything the same', () => {
    expect(marksPicture(round([], []))).toMatchObject({ entries: [], jurors: [], takes: [] });
    expect(marksPicture(round([[7, 7]], [80])).entries).toMatchObject([{ rank: 1, aheadBy: null }]);
    const tied = marksPicture(
      round(
        [
          [5, 5],
          [5, 5],
        ],
        [40, 40],
      ),
    );
    expect(tied.entries).toMatchObject([
      { rank: 1, shared: true },
      { rank: 1, shared: true },
    ]);
    expect(tied.jurors.every(({ flat }) => flat)).toBe(true);
    expect(tied.reliability.alphaBand).toBe('unknown');
  });

  it('is the same for marks in any order', () => {
    const anyTable = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 10 }), { freq: 5 }), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.nat()), (table, keys) => {
        const input = round(
          table,
          table.map((_, i) => 50 + i),
        );
        const shuffled = input.marks
          .map(mark => ({ mark, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ mark }) => mark);
        expect(marksPicture({ ...input, marks: shuffled })).toEqual(marksPicture(input));
      }),
      propertyRuns,
    );
  });
});
