import { describe, expect, it } from 'vitest';
import { defaultFinalWeights } from '#app/features/awards/final-order.ts';
import type { Mark } from '#app/features/awards/panel/marks.ts';
import { type FinalRules, leaveOneJurorOut, panelStanding } from '#app/features/awards/panel-standing.ts';
import { type MarkTable, onEveryCriterion, tableMarks } from '#tests/factories/panels.ts';

const rules: FinalRules = {
  criteria: [
    { id: 'own', weight: 0.5 },
    { id: 'depth', weight: 0.5 },
  ],
  ownReportingId: 'own',
  average: 'plain',
  ridge: 0,
  weights: defaultFinalWeights,
};

const candidates = (...activity: number[]) => activity.map((A, i) => ({ id: `e${i}`, A }));
const marksOf = (table: MarkTable) => onEveryCriterion(tableMarks(table), ['own', 'depth']);
const winner = (standing: ReturnType<typeof panelStanding>) =>
  'error' in standing ? standing.error : standing.places[0]?.finalists.map(({ id }) => id);

describe('the standing by a panel', () => {
  it('adds A and J', () => {
    const standing = panelStanding(
      candidates(90, 60),
      marksOf([
        [6, 7],
        [8, 9],
      ]),
      rules,
    );
    if ('error' in standing) throw new Error(standing.error);
    expect(standing.jury.method).toBe('plain');
    const [first, second] = standing.places.map(place => place.finalists[0]!);
    expect([first!.id, first!.F]).toEqual(['e1', expect.closeTo(0.35 * 60 + 0.65 * (7.5 / 9) * 100, 10)]);
    expect([second!.id, second!.F]).toEqual(['e0', expect.closeTo(0.35 * 90 + 0.65 * (5.5 / 9) * 100, 10)]);
  });

  it('parts a tie of F and J by the own-reporting criterion', () => {
    const marks: Mark[] = [
      { jurorId: 1, entryId: 'e0', criterionId: 'own', mark: 6 },
      { jurorId: 1, entryId: 'e0', criterionId: 'depth', mark: 8 },
      { jurorId: 1, entryId: 'e1', criterionId: 'own', mark: 8 },
      { jurorId: 1, entryId: 'e1', criterionId: 'depth', mark: 6 },
    ];
    const standing = panelStanding(candidates(50, 50), marks, rules);
    expect(standing).toMatchObject({ places: [{ aheadBy: 'own_reporting', finalists: [{ id: 'e1' }] }, {}] });
    expect(panelStanding(candidates(50, 50), marks, { ...rules, ownReportingId: null })).toMatchObject({
      places: [{ shared: true }],
    });
  });

  it('bears 400 candidates by 9 jurors, some recused, and as many tied', () => {
    const subsets = Array.from({ length: 400 }, (_, e) =>
      Array.from({ length: 9 }, (_, j) => ((e * 5 + j) % 4 === 0 ? null : 1 + ((e * 7 + j * 3) % 10))),
    );
    const standing = panelStanding(candidates(...subsets.map((_, e) => e % 100)), marksOf(subsets), rules);
    if ('error' in standing) throw new Error(standing.error);
    expect(standing.places.flatMap(({ finalists }) => finalists)).toHaveLength(400);
    const same = subsets.map(() => new Array<number>(9).fill(6));
    expect(panelStanding(candidates(...same.map(() => 50)), marksOf(same), rules)).toMatchObject({
      places: [{ rank: 1, shared: true }],
    });
  });

  it('has no order for a panel in pieces, and an empty one for no candidates', () => {
    const parted = marksOf([
      [6, null],
      [null, 8],
    ]);
    expect(panelStanding(candidates(1, 1), parted, rules)).toHaveProperty('error', 'disconnected');
    expect(panelStanding([], parted, rules)).toMatchObject({ places: [] });
  });
});

describe('leaving one juror out', () => {
  it('shows whose absence changes the winner', () => {
    // Without the third juror e1 wins; without either of the others e0 does, as now.
    const found = leaveOneJurorOut(
      candidates(50, 50),
      marksOf([
        [6, 6, 9],
        [7, 7, 4],
      ]),
      rules,
    );
    expect(
      found.map(({ jurorId, standing, winnerChanges }) => [jurorId, winner(standing), winnerChanges]),
    ).toEqual([
      ['j0', ['e0'], false],
      ['j1', ['e0'], false],
      ['j2', ['e1'], true],
    ]);
  });

  it('says so when the panel falls apart without a juror', () => {
    const found = leaveOneJurorOut(
      candidates(50, 50),
      marksOf([
        [6, 7, null],
        [5, null, 7],
      ]),
      rules,
    );
    expect(found.map(({ standing, winnerChanges }) => [winner(standing), winnerChanges])).toEqual([
      ['disconnected', null],
      [['e0'], false],
      [['e0'], false],
    ]);
  });

  it('leaves no order without the only juror', () => {
    const [only] = leaveOneJurorOut(candidates(50), marksOf([[7]]), rules);
    expect(only).toMatchObject({ standing: { error: 'disconnected' }, winnerChanges: null });
  });

  it('counts a first place newly shared as a change', () => {
    const found = leaveOneJurorOut(
      candidates(50, 50),
      marksOf([
        [6, 9],
        [6, 8],
      ]),
      rules,
    );
    expect(found.map(({ winnerChanges }) => winnerChanges)).toEqual([false, true]);
  });
});
