import { describe, expect, it } from 'vitest';
import { defaultFinalWeights } from '#app/features/awards/final-order.ts';
import { defaultJuryRules } from '#app/features/awards/panel/jury-index.ts';
import { panelOf } from '#app/features/awards/panel/panel.ts';
import { drawError } from '#app/features/awards/robustness/draw-error.ts';
import {
  defaultRobustnessRules,
  isClose,
  robustnessRulesFor,
  type StandingRobustness,
  standingRobustness,
} from '#app/features/awards/robustness/standing-robustness.ts';
import { type MarkTable, tablePanel } from '#tests/factories/panels.ts';

const rules = { ...defaultRobustnessRules, draws: 2000 };

function robustness(table: MarkTable, activity: number[], jury = defaultJuryRules, changes = {}) {
  const found = standingRobustness(tablePanel(table), activity, defaultFinalWeights, jury, {
    ...rules,
    ...changes,
  });
  if ('error' in found) throw new Error(found.error);
  return found satisfies StandingRobustness;
}

describe('the robustness of a standing', () => {
  it('is certain of a candidate who is better by everything and everybody', () => {
    const found = robustness(
      [
        [9, 8, 9],
        [5, 4, 6],
        [2, 3, 2],
      ],
      [90, 60, 30],
    );
    expect(found.candidates.map(({ firstProbability }) => firstProbability)).toEqual([1, 0, 0]);
    expect(found.acceptability).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(isClose(found, ['e0'])).toBe(false);
  });

  it('calls a standing close when its first is so in fewer than 60 of 100 draws', () => {
    const found = robustness(
      [
        [9, 5, 7],
        [5, 9, 7],
      ],
      [70, 70],
    );
    expect(isClose(found, ['e0'])).toBe(true);
    const [one, other] = found.candidates.map(({ firstProbability }) => firstProbability);
    expect(one! + other!).toBeCloseTo(1, 12);
    expect(Math.abs(one! - 0.5)).toBeLessThan(0.05);
  });

  it('is close as well when most draws put somebody else first than the committee does', () => {
    const found = robustness(
      [
        [5, 5],
        [4.5, 4.5],
      ],
      [50, 65],
    );
    expect(found.candidates[1]!.firstProbability).toBeGreaterThan(0.6);
    expect(isClose(found, ['e0'])).toBe(true);
  });

  it('is what was written down for a seed', () => {
    // A change of these numbers would change every kept result: only with a new name for the algorithm.
    const found = robustness(
      [
        [9, 6, 7],
        [5, 9, 7],
        [7, 7, 6.5],
      ],
      [70, 71, 74],
      undefined,
      { draws: 1000, seed: 2026 },
    );
    expect(found.acceptability).toEqual([
      [0.577, 0.112, 0.311],
      [0.423, 0.104, 0.473],
      [0, 0.784, 0.216],
    ]);
  });

  it('is the probability of the Bayesian bootstrap in closed form', () => {
    // Jury alone, two jurors who differ by 3 to 1 the other way: e0 leads when w < 3/4, w uniform on [0, 1].
    const found = standingRobustness(
      tablePanel([
        [5, 6],
        [6, 3],
      ]),
      [0, 0],
      { activity: 0, jury: 1 },
      defaultJuryRules,
      { ...rules, draws: 10_000 },
    ) as StandingRobustness;
    expect(Math.abs(found.candidates[0]!.firstProbability - 0.75)).toBeLessThan(0.0175);
    expect(found.centralWeights[0]).toEqual([0, 1]);
  });

  it('is the probability of drawn weights in closed form', () => {
    // All jurors agree, so that only w_A varies, here from 0 to 1 alike (Dirichlet 1, 1): e0 leads for w_A > 1/2.
    const found = standingRobustness(
      tablePanel([[1], [10]]),
      [100, 0],
      { activity: 0.5, jury: 0.5 },
      defaultJuryRules,
      {
        draws: 10_000,
        seed: 3,
        concentration: 2,
      },
    ) as StandingRobustness;
    expect(Math.abs(found.candidates[0]!.firstProbability - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(found.centralWeights[0]![0]! - 0.75)).toBeLessThan(0.02);
    expect(found.confidence).toEqual([1, 1]);
  });

  it('resamples subsets of jurors by the juror model, and trims where the season trims', () => {
    const subsets = robustness(
      [
        [9, null, 8],
        [null, 5, 6],
        [2, 3, null],
      ],
      [50, 50, 50],
    );
    expect(subsets.candidates[0]!.firstProbability).toBe(1);
    // The one juror who is against e0 is trimmed away in every draw.
    const table = [
      [8, 8, 8, 8, 1],
      [7, 7, 7, 7, 10],
    ];
    expect(robustness(table, [50, 50]).candidates[0]!.firstProbability).toBeLessThan(1);
    const trimmed = robustness(table, [50, 50], { ...defaultJuryRules, average: 'trimmed' });
    expect(trimmed.candidates[0]!.firstProbability).toBe(1);
  });

  it('names the groups of a panel that falls apart', () => {
    const parted = tablePanel([
      [9, null],
      [null, 5],
    ]);
    expect(standingRobustness(parted, [1, 1], defaultFinalWeights, defaultJuryRules, rules)).toMatchObject({
      error: 'disconnected',
      groups: [{ entries: ['e0'] }, { entries: ['e1'] }],
    });
    const unmarked = panelOf([], ['alone']);
    expect(standingRobustness(unmarked, [1], defaultFinalWeights, defaultJuryRules, rules)).toHaveProperty(
      'error',
    );
  });

  it('knows no candidates, one, and all tied', () => {
    const none = robustness([], []);
    expect(none.candidates).toEqual([]);
    expect(isClose(none, [])).toBe(false);
    const alone = robustness([[5, 7]], [40]);
    expect(alone.acceptability).toEqual([[1]]);
    expect(isClose(alone, ['e0'])).toBe(false);
    const tied = robustness(
      [
        [5, 7],
        [5, 7],
        [5, 7],
      ],
      [40, 40, 40],
    );
    expect(isClose(tied, ['e0', 'e1', 'e2'])).toBe(true);
    expect(tied.acceptability.flat()).toEqual(new Array(9).fill(expect.closeTo(1 / 3, 12)));
  });

  it('refuses faulty weights and rules', () => {
    const panel = tablePanel([[5]]);
    const run = (weights = defaultFinalWeights, changes = {}, A = [1]) =>
      standingRobustness(panel, A, weights, defaultJuryRules, { ...rules, ...changes });
    expect(() => run({ activity: 0.5, jury: 0.6 })).toThrow(RangeError);
    expect(() => run({ activity: Number.NaN, jury: 1 })).toThrow(RangeError);
    expect(() => run(undefined, { concentration: 0 })).toThrow(RangeError);
    expect(() => run(undefined, { concentration: Number.NaN })).toThrow(RangeError);
    expect(() => run(undefined, { draws: 0 })).toThrow(RangeError);
    expect(() => run(undefined, { seed: -1 })).toThrow(RangeError);
    expect(() => run(undefined, {}, [])).toThrow(RangeError);
    expect(() => run(undefined, {}, [Number.NaN])).toThrow(RangeError);
  });
});

describe('the draws of a computation', () => {
  it.each([
    [0, 10_000],
    [50, 10_000],
    [300, 10_000],
    [400, 7500],
    [1000, 3000],
    [100_000, 1000],
  ])('for %i candidates are %i', (candidates, draws) => {
    expect(robustnessRulesFor(candidates)).toEqual({ ...defaultRobustnessRules, draws });
  });

  it('tell a probability to within a hundredth, the usual number of them', () => {
    expect(drawError(10_000)).toBeCloseTo(0.0098, 6);
  });
});
