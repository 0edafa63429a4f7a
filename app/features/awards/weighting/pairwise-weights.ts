/**
 * Saaty's random index by number of criteria, from 1: the mean consistency index of random reciprocal matrices. The table
 * is that of Saaty 1980, "The analytic hierarchy process", page 21; a stored result names it, as others are in print.
 */
const randomIndex = {
  table: 'saaty-1980',
  values: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
} as const;

/** Above this consistency ratio the comparisons should be looked at again (Saaty 1980). */
const TOLERABLE_INCONSISTENCY = 0.1;

/** More criteria than this have no random index. */
const MOST_CRITERIA = randomIndex.values.length;

export interface PairwiseWeights {
  /** Parallel to the criteria, add up to 1. */
  weights: number[];
  /** The principal eigenvalue; the number of criteria when consistent. */
  eigenvalue: number;
  /** CI = (λ - n) / (n - 1) and CR = CI / RI; both 0 for one or two criteria. */
  consistencyIndex: number;
  consistencyRatio: number;
  /** CR is at most 0.1. */
  tolerable: boolean;
  /** Which random index the ratio stands on. */
  table: typeof randomIndex.table;
}

export type PairwiseFault =
  | 'no_criteria'
  | 'too_many_criteria'
  | 'not_square'
  | 'not_positive'
  | 'not_reciprocal';

const RECIPROCAL_WITHIN = 1e-9;
const CONVERGED = 1e-15;
const MOST_STEPS = 10_000;

/** What is wrong with a matrix of comparisons; null when weights can be had from it. */
export function pairwiseFault(matrix: readonly (readonly number[])[]): PairwiseFault | null {
  const n = matrix.length;
  if (n === 0) return 'no_criteria';
  if (n > MOST_CRITERIA) return 'too_many_criteria';
  if (matrix.some(row => row.length !== n)) return 'not_square';
  if (matrix.some(row => row.some(value => !(value > 0) || !Number.isFinite(value)))) return 'not_positive';
  const odd = matrix.some((row, i) =>
    row.some((value, j) => Math.abs(value * matrix[j]![i]! - 1) > RECIPROCAL_WITHIN),
  );
  return odd ? 'not_reciprocal' : null;
}

/** The full matrix of `n` criteria from the comparisons above its diagonal, row by row: n (n - 1) / 2 of them. */
export function reciprocalMatrix(n: number, above: readonly number[]): number[][] {
  if (above.length !== (n * (n - 1)) / 2)
    throw new RangeError(`${above.length} comparisons of ${n} criteria`);
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
  let next = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const value = above[next++]!;
      matrix[i]![j] = value;
      matrix[j]![i] = 1 / value;
    }
  }
  return matrix;
}

/**
 * Weights by AHP: the principal eigenvector of the comparisons a_ij (how many times as important i is as j, 1/9 to 9), by
 * power iteration, with the consistency ratio (Saaty 1977, "A scaling method for priorities in hierarchical
 * structures", Journal of Mathematical Psychology 15; Saaty 1980). Throws RangeError for a faulty matrix.
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[]): PairwiseWeights {
  const fault = pairwiseFault(matrix);
  if (fault) throw new RangeError(`comparisons: ${fault}`);
  const n = matrix.length;
  let weights = new Array<number>(n).fill(1 / n);
  let eigenvalue = n;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const product = matrix.map(row => row.reduce((sum, value, j) => sum + value * weights[j]!, 0));
    eigenvalue = product.reduce((sum, value) => sum + value, 0);
    const next = product.map(value => value / eigenvalue);
    const change = Math.max(...next.map((value, i) => Math.abs(value - weights[i]!)));
    weights = next;
    if (change < CONVERGED) break;
  }
  // λ >= n for a reciprocal matrix (Saaty 1977); below it is rounding.
  const consistencyIndex = n > 2 ? Math.max(0, (eigenvalue - n) / (n - 1)) : 0;
  const index = randomIndex.values[n - 1]!;
  const consistencyRatio = index > 0 ? consistencyIndex / index : 0;
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio,
    tolerable: consistencyRatio <= TOLERABLE_INCONSISTENCY,
    table: randomIndex.table,
  };
}
