import { factorise, solve } from '#app/lib/cholesky.ts';
import { type Panel, panelGroups } from './panel.ts';

/**
 * λ unless a rule set says otherwise. A connected panel needs no ridge to be estimable; one pulls every entry to
 * the middle, those with few marks more. So J would weigh less against A, and entries marked by few could change
 * places even where all jurors agree (against P17 of the scoring specification).
 */
export const DEFAULT_RIDGE = 0;

/** A smaller λ is none: beside whole marks it would only cost digits. */
const LEAST_RIDGE = 1e-9;

/** The estimates of the additive juror model, x_ij = μ + θ_i + β_j + ε. */
export interface Calibration {
  /** μ, the mean of the intercepts. */
  level: number;
  /** θ_i by entry; they add up to 0. */
  effects: Float64Array;
  /** μ + β_j by juror. */
  intercepts: Float64Array;
}

/**
 * The estimates that minimise Σ w_j (x_ij - μ - θ_i - β_j)² + λ Σ θ_i² with Σ θ_i = 0, each juror counting by its weight
 * w_j > 0 (1 unless given; μ is then the weighted mean of the intercepts, too). Throws RangeError when the panel is
 * empty or not connected (ask `panelGroups` first), or λ is negative or no number.
 *
 * With the entries eliminated, θ_i = Σ_j w_j (x_ij - a_j) / d_i with d_i = λ + Σ_j w_j over the jurors of i, the jurors'
 * intercepts a solve a system as large as the panel has jurors: w_j m_j a_j - Σ_k Σ_i (w_j w_k / d_i) a_k =
 * Σ_i w_j (x_ij - Σ_k w_k x_ik / d_i). Without a ridge it leaves a common shift open: its matrix is made regular by the
 * square of a vector, which fixes the shift and nothing else.
 */
export function calibrate(panel: Panel, ridge: number, jurorWeights?: ArrayLike<number>): Calibration {
  if (!(ridge >= 0) || !Number.isFinite(ridge)) throw new RangeError(`ridge ${ridge}`);
  if (panel.jurors.length === 0 || (!panel.complete && panelGroups(panel).length > 1)) {
    throw new RangeError('the panel is not connected');
  }
  const lambda = ridge < LEAST_RIDGE ? 0 : ridge;
  const weightOf = (juror: number) => jurorWeights?.[juror] ?? 1;
  const { entries, sums, totals } = byEntry(panel, weightOf);
  for (let i = 0; i < totals.length; i += 1) totals[i]! += lambda;

  const m = panel.jurors.length;
  const matrix = new Float64Array(m * m);
  const intercepts = new Float64Array(m);
  panel.jurors.forEach(({ entries: own, marks }, j) => {
    const weight = weightOf(j);
    matrix[j * m + j] = weight * own.length;
    own.forEach((entry, i) => {
      intercepts[j]! += weight * (marks[i]! - sums[entry]! / totals[entry]!);
    });
  });
  entries.forEach((jurors, i) => {
    for (const j of jurors) {
      for (const k of jurors) matrix[j * m + k]! -= (weightOf(j) * weightOf(k)) / totals[i]!;
    }
  });
  if (lambda === 0) holdShift(matrix, panel, weightOf);
  factorise(matrix, m);
  solve(matrix, m, intercepts);

  const effects = sums;
  panel.jurors.forEach(({ entries: own }, j) => {
    for (const entry of own) effects[entry]! -= weightOf(j) * intercepts[j]!;
  });
  let shift = 0;
  for (let i = 0; i < effects.length; i += 1) {
    effects[i]! /= totals[i]!;
    shift += effects[i]! / effects.length;
  }
  for (let i = 0; i < effects.length; i += 1) effects[i]! -= shift;
  let [level, all] = [0, 0];
  for (let j = 0; j < m; j += 1) {
    intercepts[j]! += shift;
    level += weightOf(j) * intercepts[j]!;
    all += weightOf(j);
  }
  return { level: level / all, effects, intercepts };
}

/** The calibrated marks μ + θ_i by entry. Throws as `calibrate` does. */
export function calibratedMarks(panel: Panel, ridge: number, jurorWeights?: ArrayLike<number>): number[] {
  const { effects, level } = calibrate(panel, ridge, jurorWeights);
  return Array.from(effects, effect => level + effect);
}

/** By entry: its jurors, their weighted marks' sum, and the sum of their weights. */
function byEntry(panel: Panel, weightOf: (juror: number) => number) {
  const entries = panel.entries.map((): number[] => []);
  const sums = new Float64Array(entries.length);
  const totals = new Float64Array(entries.length);
  panel.jurors.forEach((juror, j) => {
    const weight = weightOf(j);
    juror.entries.forEach((entry, i) => {
      entries[entry]!.push(j);
      sums[entry]! += weight * juror.marks[i]!;
      totals[entry]! += weight;
    });
  });
  return { entries, sums, totals };
}

/** Adds v vᵀ with v_j = w_j m_j / √(Σ w m), of the size of the diagonal, so that light jurors keep their digits. */
function holdShift(matrix: Float64Array, { jurors }: Panel, weightOf: (juror: number) => number): void {
  const m = jurors.length;
  const shares = jurors.map(({ entries }, j) => weightOf(j) * entries.length);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  for (let j = 0; j < m; j += 1) {
    for (let k = 0; k < m; k += 1) matrix[j * m + k]! += (shares[j]! * shares[k]!) / whole;
  }
}
