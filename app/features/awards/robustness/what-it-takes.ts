import type { Id } from '../article-facts.ts';
import { FINAL_TIE, type FinalWeights, finalPoints, finalWeightsFault } from '../final-order.ts';

/** How much a finalist lacks for the first place, one of the two at a time. */
export interface WhatItTakes {
  id: Id;
  /** F it lacks to be ahead of all others by more than a tie; 0 when it is. */
  points: number;
  /** The smallest rise of A alone, and of J alone, in points of 100; null when even 100 would not do, or its weight is 0. */
  activity: number | null;
  jury: number | null;
}

/**
 * "What would it take": for each finalist the smallest rise in A or in J, all else the same, that puts it first by F
 * alone, |ΔF| < 0.05 being a tie (scoring specification, section 4). A rise in marks of 1 to 10 is J × 9 / 100. Throws
 * RangeError for faulty weights or points.
 */
export function whatItTakes(
  finalists: readonly { id: Id; A: number; J: number }[],
  weights: FinalWeights,
): WhatItTakes[] {
  const fault = finalWeightsFault(weights);
  if (fault) throw new RangeError(`final weights: ${fault}`);
  const totals = finalists.map(finalist => finalPoints(finalist, weights));
  if (totals.some(total => !Number.isFinite(total))) throw new RangeError('a finalist has no points');
  const order = [...totals].sort((a, b) => b - a);
  return finalists.map(({ id, A, J }, i) => {
    const rival = totals[i] === order[0] ? order[1] : order[0];
    const points = rival === undefined ? 0 : Math.max(0, rival + FINAL_TIE - totals[i]!);
    return {
      id,
      points,
      activity: rise(points, weights.activity, A),
      jury: rise(points, weights.jury, J),
    };
  });
}

function rise(points: number, weight: number, now: number): number | null {
  if (points === 0) return 0;
  const needed = points / weight;
  return now + needed <= 100 ? needed : null;
}
