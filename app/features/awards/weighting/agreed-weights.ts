import { pairwiseWeights, reciprocalMatrix } from './pairwise-weights.ts';
import { rankOrderCentroid } from './rank-order-centroid.ts';

/**
 * How the weights of a rubric were agreed, kept with it: what was said of the criteria `keys` (parallel to them, or for
 * comparisons the pairs above the diagonal row by row), and the weights that follow, in per cent.
 */
export type AgreedWeights = { keys: string[]; weights: number[] } & (
  | { method: 'pairwise'; steps: number[]; consistencyRatio: number; tolerable: boolean; table: string }
  | { method: 'rank_order'; ranks: number[] }
);

/** The furthest step of a comparison: 8 is "9 times as important", 0 equally, -8 "a ninth as important". */
export const FURTHEST_STEP = 8;

/** How many times as important the first of a pair is at a step of Saaty's scale from 1/9 to 9. */
export function timesOfStep(step: number): number {
  return step >= 0 ? step + 1 : 1 / (1 - step);
}

/** The pairs of criteria that are compared, in the order of the steps: each place with each later one. */
export function pairsOf(count: number): [first: number, second: number][] {
  return Array.from({ length: count }, (_, i) => i).flatMap(i =>
    Array.from({ length: count - i - 1 }, (_, j): [number, number] => [i, i + j + 1]),
  );
}

/** The pair whose comparison fits the weights least, and by how much it should be told instead. */
export interface Contradiction {
  pair: [first: number, second: number];
  /** How many times as important the first is by the comparison, and by the weights that all comparisons give. */
  said: number;
  implied: number;
}

/**
 * Weights agreed by comparing every pair (AHP), with the comparison that contradicts the others most: the one farthest, as
 * a ratio, from what the weights imply. Null where nothing contradicts. Throws RangeError for steps off the scale or another
 * number of them than there are pairs.
 */
export function agreeByPairs(
  keys: readonly string[],
  steps: readonly number[],
): { agreed: AgreedWeights; contradiction: Contradiction | null } {
  if (steps.some(step => !Number.isInteger(step) || Math.abs(step) > FURTHEST_STEP))
    throw new RangeError('steps from -8 to 8 expected');
  const matrix = reciprocalMatrix(keys.length, steps.map(timesOfStep));
  const { weights, consistencyRatio, tolerable, table } = pairwiseWeights(matrix);
  let contradiction: Contradiction | null = null;
  let farthest = 1e-6;
  for (const [i, j] of pairsOf(keys.length)) {
    const said = matrix[i]![j]!;
    const implied = weights[i]! / weights[j]!;
    const distance = Math.abs(Math.log(said / implied));
    if (distance <= farthest) continue;
    farthest = distance;
    contradiction = { pair: [i, j], said, implied };
  }
  return {
    agreed: {
      method: 'pairwise',
      keys: [...keys],
      steps: [...steps],
      consistencyRatio,
      tolerable,
      table,
      weights: percentages(weights),
    },
    contradiction,
  };
}

/** Weights agreed by the order of importance alone: places from 1, equal ones for criteria that are as important. */
export function agreeByRanks(keys: readonly string[], ranks: readonly number[]): AgreedWeights {
  if (ranks.length !== keys.length) throw new RangeError(`${ranks.length} ranks of ${keys.length} criteria`);
  return {
    method: 'rank_order',
    keys: [...keys],
    ranks: [...ranks],
    weights: percentages(rankOrderCentroid(ranks)),
  };
}

/**
 * Shares that add up to 1 as per cent with one decimal that add up to 100 (largest remainders), none below 0.1. Equal
 * shares may come out a tenth apart where they cannot all be rounded alike.
 */
export function percentages(shares: readonly number[]): number[] {
  const tenths = shares.map(share => Math.max(1, Math.floor(1000 * share + 1e-9)));
  let left = 1000 - tenths.reduce((sum, each) => sum + each, 0);
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: 1000 * share - tenths[i]! }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (let at = 0; left > 0; at = (at + 1) % shares.length, left -= 1) tenths[byRemainder[at]!.i]! += 1;
  // Shares raised to a tenth of a per cent are made up for by the greatest.
  for (; left < 0; left += 1) tenths[tenths.indexOf(Math.max(...tenths))]! -= 1;
  return tenths.map(each => each / 10);
}

/** Whether a rubric still has the weights that were agreed. */
export function stillAgreed(
  criteria: readonly { key: string; weight: number }[],
  { keys, weights }: Pick<AgreedWeights, 'keys' | 'weights'>,
): boolean {
  return (
    criteria.length === keys.length &&
    criteria.every(({ key, weight }) => weights[keys.indexOf(key)] === weight)
  );
}
