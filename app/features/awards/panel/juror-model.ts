import { factorise, inverse } from '#app/lib/cholesky.ts';
import type { Id } from '../article-facts.ts';
import { calibrate, DEFAULT_RIDGE } from './calibration.ts';
import type { Panel } from './panel.ts';

/**
 * The additive model x_ij = μ + θ_i + β_j + ε of juror j's mark of entry i, by ridge least squares: the estimates
 * minimise Σ (x_ij - μ - θ_i - β_j)² + λ Σ θ_i², with Σ θ_i = Σ β_j = 0 (two-way layout with unequal numbers: Yates
 * 1934, JASA 29; ridge: Hoerl and Kennard 1970, Technometrics 12).
 *
 * Only the entries are penalised. A generous or severe juror is taken out in full: a constant added to all of one
 * juror's marks goes into that β_j and μ, and leaves every θ unchanged, which a penalty on β would not.
 * With λ = 0 and a complete panel, μ + θ_i is the plain mean.
 */
export interface JurorModel {
  /** μ, on the scale of the marks. */
  level: number;
  /** Parallel to the panel's entries. */
  entries: EntryEstimate[];
  /** Parallel to the panel's jurors. */
  jurors: JurorEstimate[];
  /** Σ residual² and what it is divided by for σ²; the latter is whole when λ = 0. */
  residualSquares: number;
  residualFreedom: number;
  /** Covariances of the θ, by entry and entry, for σ² = 1. */
  entryCovariance: number[][];
}

export interface EntryEstimate {
  entryId: Id;
  /** θ_i. */
  effect: number;
  /** μ + θ_i; an entry marked by severe jurors alone may come out above the scale. */
  mark: number;
  /** Of θ_i; null when every mark is needed for the estimates, so that nothing is left to judge the error by. */
  standardError: number | null;
}

export interface JurorEstimate {
  jurorId: Id;
  /** β_j: how much higher than the panel this juror marks the same entries. */
  generosity: number;
  standardError: number | null;
}

/**
 * Fits the model. Throws RangeError when the panel is empty or not connected (ask `panelGroups` first), or λ is
 * negative or no number.
 */
export function fitJurorModel(panel: Panel, ridge = DEFAULT_RIDGE): JurorModel {
  const n = panel.entries.length;
  const m = panel.jurors.length;
  const { effects, intercepts, level } = calibrate(panel, ridge);
  const inverted = invertedEntries(panel, ridge);
  const spread = entrySpread(panel, inverted);

  let residualSquares = 0;
  let marks = 0;
  panel.jurors.forEach((juror, j) => {
    juror.entries.forEach((entry, i) => {
      residualSquares += (juror.marks[i]! - intercepts[j]! - effects[entry]!) ** 2;
      marks += 1;
    });
  });
  const residualFreedom = marks - m - fittedFreedom(inverted, n, ridge);
  const variance = residualFreedom > 1e-9 ? residualSquares / residualFreedom : null;
  const jurorSpread = interceptSpread(panel, spread);
  const error = (own: number) => (variance === null ? null : Math.sqrt(Math.max(0, variance * own)));
  return {
    level,
    entries: panel.entries.map((entryId, i) => ({
      entryId,
      effect: effects[i]!,
      mark: level + effects[i]!,
      standardError: error(spread[i]![i]!),
    })),
    jurors: panel.jurors.map(({ id: jurorId }, j) => ({
      jurorId,
      generosity: intercepts[j]! - level,
      standardError: error(jurorSpread[j]!),
    })),
    residualSquares,
    residualFreedom,
    entryCovariance: spread,
  };
}

/** The standard error of θ_a - θ_b, by index of entry; null when the residuals leave nothing to judge by. */
export function differenceError(model: JurorModel, a: number, b: number): number | null {
  if (model.residualFreedom <= 1e-9) return null;
  const { entryCovariance: c } = model;
  const own = c[a]![a]! + c[b]![b]! - 2 * c[a]![b]!;
  return Math.sqrt(Math.max(0, (model.residualSquares / model.residualFreedom) * own));
}

/**
 * M = (L + λ I + 11ᵀ/n)⁻¹ with L = Σ_j (D_j - 1_j 1_jᵀ / m_j), the matrix of the entries once the jurors' intercepts are
 * eliminated: θ = M Σ_j (x_j - mean x_j), and 11ᵀ/n makes it regular without a ridge.
 */
function invertedEntries(panel: Panel, ridge: number): Float64Array {
  const n = panel.entries.length;
  const matrix = new Float64Array(n * n).fill(1 / n);
  for (const { entries } of panel.jurors) {
    for (const entry of entries) {
      matrix[entry * n + entry]! += 1;
      for (const other of entries) matrix[entry * n + other]! -= 1 / entries.length;
    }
  }
  for (let i = 0; i < n; i += 1) matrix[i * n + i]! += ridge;
  factorise(matrix, n);
  return inverse(matrix, n);
}

/** M L M for M the inverse and L the matrix of the entries without ridge: the covariance of θ for σ² = 1. */
function entrySpread(panel: Panel, inverted: Float64Array): number[][] {
  const n = panel.entries.length;
  const row = (i: number) => inverted.subarray(i * n, i * n + n);
  // L M, column by column; M is symmetric, so its rows are its columns.
  const product = panel.entries.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    const column = row(i);
    const target = product[i]!;
    for (const { entries } of panel.jurors) {
      let middle = 0;
      for (const entry of entries) middle += column[entry]!;
      middle /= entries.length;
      for (const entry of entries) target[entry]! += column[entry]! - middle;
    }
  }
  return panel.entries.map((_, i) => product.map(column => dot(row(i), column)));
}

/** Variances of the β_j for σ² = 1: a juror's mean mark and the effects are uncorrelated; then centred at their mean. */
function interceptSpread(panel: Panel, spread: number[][]): number[] {
  const m = panel.jurors.length;
  const jurors = panel.jurors.map(({ entries }) => entries);
  // For each juror, the covariance of every effect with the mean effect of that juror's entries.
  const means = jurors.map(own =>
    spread.map(row => own.reduce((sum, entry) => sum + row[entry]!, 0) / own.length),
  );
  const covariance = jurors.map((own, j) =>
    jurors.map((_, k) => {
      const through = own.reduce((sum, entry) => sum + means[k]![entry]!, 0) / own.length;
      return through + (j === k ? 1 / own.length : 0);
    }),
  );
  const rows = covariance.map(row => mean(row));
  const grand = mean(rows);
  return Array.from({ length: m }, (_, j) => covariance[j]![j]! - 2 * rows[j]! + grand);
}

/** tr(M L) = n - 1 - λ (tr M - 1 / (1 + λ)): how many parameters the penalised entries amount to. */
function fittedFreedom(inverted: Float64Array, n: number, ridge: number): number {
  if (ridge === 0) return n - 1;
  let trace = 0;
  for (let i = 0; i < n; i += 1) trace += inverted[i * n + i]!;
  return n - 1 - ridge * (trace - 1 / (1 + ridge));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
