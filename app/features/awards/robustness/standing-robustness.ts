import type { Id } from '../article-facts.ts';
import { type FinalWeights, finalWeightsFault } from '../final-order.ts';
import { calibratedMarks } from '../panel/calibration.ts';
import { type JuryRules, juryMethod, type NoJuryIndex } from '../panel/jury-index.ts';
import { juryPoints } from '../panel/marks.ts';
import { meanMarks } from '../panel/mean-marks.ts';
import { type Panel, panelGroups } from '../panel/panel.ts';
import { drawDirichlet, drawSimplex } from './dirichlet.ts';
import { runSteps, type Smaa, smaaSteps } from './smaa.ts';

/** Below this probability of the first rank a standing is close, and the committee records its reasons. */
const CLOSE_BELOW = 0.6;

export interface RobustnessRules {
  draws: number;
  seed: number;
  /** How near drawn weights keep to the declared ones: with 50, w_A = 0.35 has a standard deviation of 0.067. */
  concentration: number;
}

export const defaultRobustnessRules: RobustnessRules = { draws: 10_000, seed: 1, concentration: 50 };

/** Candidates times draws that one computation takes on: some seconds of a background job. */
const mostDrawn = 3_000_000;

/** The rules for so many candidates: the usual ones up to 300, beyond that as many draws as stay bounded. */
export function robustnessRulesFor(candidates: number): RobustnessRules {
  const { draws, ...rules } = defaultRobustnessRules;
  return {
    ...rules,
    draws: Math.min(draws, Math.max(1000, Math.floor(mostDrawn / Math.max(1, candidates)))),
  };
}

/** Rank probabilities of the candidates, in the order of the panel's entries. */
export interface StandingRobustness extends Smaa {
  candidates: { id: Id; firstProbability: number }[];
}

/**
 * Whether a standing is close: whoever is first in it is so in fewer than 60 % of the draws. `winners` are the finalists on
 * rank 1; who share it can hardly be otherwise than close. False without winners.
 */
export function isClose({ candidates }: StandingRobustness, winners: readonly Id[]): boolean {
  return candidates.some(
    ({ id, firstProbability }) => winners.includes(id) && firstProbability < CLOSE_BELOW,
  );
}

/**
 * How firmly F stands when the weights of A and J vary around the declared ones (Dirichlet) and the jurors are resampled:
 * SMAA-2 over the two criteria. `activity` is A of each of the panel's entries.
 *
 * Jurors are resampled by the Bayesian bootstrap (Rubin 1981, Annals of Statistics 9): each draw lets them count by weights
 * from all of the simplex alike. A resample with replacement would often leave an entry without any of its three jurors, or
 * the panel in pieces; here every mark keeps some weight, and J is formed by the season's own method in each draw
 * (trimming drops the same marks as ever and weighs the rest). A panel that falls apart has no J and gives its groups.
 * It repeats exactly for the same seed and the same order of jurors: take them by id.
 * In a draw only equal F shares a rank: the 0.05 of the final order is a rule for people, not a doubt about figures. Throws
 * RangeError for faulty weights or rules.
 */
export function standingRobustness(...input: RobustnessInput): StandingRobustness | NoJuryIndex {
  return runSteps(robustnessSteps(...input));
}

type RobustnessInput = [
  panel: Panel,
  activity: readonly number[],
  weights: FinalWeights,
  jury: JuryRules,
  rules: RobustnessRules,
];

/** The same in steps of a few milliseconds, for a job: each gives the passes done out of twice the draws. */
export function* robustnessSteps(
  ...[panel, activity, weights, jury, rules]: RobustnessInput
): Generator<number, StandingRobustness | NoJuryIndex> {
  const fault = finalWeightsFault(weights);
  if (fault) throw new RangeError(`final weights: ${fault}`);
  if (!(rules.concentration > 0) || !Number.isFinite(rules.concentration)) {
    throw new RangeError(`concentration ${rules.concentration}`);
  }
  if (activity.length !== panel.entries.length || activity.some(A => !Number.isFinite(A))) {
    throw new RangeError('A of every entry expected');
  }
  const groups = panelGroups(panel);
  if (groups.length > 1 || (groups.length === 1 && panel.jurors.length === 0)) {
    return { error: 'disconnected', groups };
  }
  const centre = [weights.activity, weights.jury];
  const values = new Float64Array(2 * panel.entries.length);
  activity.forEach((A, i) => {
    values[2 * i] = A;
  });
  const result = yield* smaaSteps({
    candidates: panel.entries.length,
    criteria: 2,
    draws: rules.draws,
    seed: rules.seed,
    drawWeights: random => drawDirichlet(random, centre, rules.concentration),
    drawValues: random => {
      if (panel.entries.length === 0) return values;
      drawnMarks(panel, jury, drawSimplex(random, panel.jurors.length)).forEach((mark, i) => {
        values[2 * i + 1] = juryPoints(mark);
      });
      return values;
    },
  });
  const candidates = panel.entries.map((id, i) => ({ id, firstProbability: result.acceptability[i]![0]! }));
  return { ...result, candidates };
}

function drawnMarks(panel: Panel, rules: JuryRules, shares: readonly number[]): number[] {
  const method = juryMethod(panel, rules);
  if (method !== 'calibrated') return meanMarks(panel, method, shares);
  // The ridge is declared against jurors who count 1 each.
  return calibratedMarks(
    panel,
    rules.ridge,
    shares.map(share => share * shares.length),
  );
}
