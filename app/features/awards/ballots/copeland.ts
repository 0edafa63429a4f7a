import { type Outcome, orderByScore } from './outcome.ts';
import type { Pairwise } from './pairwise.ts';

/**
 * Copeland's method: a point for every comparison won, half a point for every one tied. A. H. Copeland, A
 * reasonable social welfare function (seminar, University of Michigan, 1951), which counts won minus lost; the
 * order is the same. `scores` go from 0 to n - 1 in halves.
 */
export function copeland<C>({ candidates, over }: Pairwise<C>): Outcome<C> {
  const n = candidates.length;
  const scores = candidates.map((_, i) => {
    let doubled = 0;
    for (let j = 0; j < n; j += 1) {
      if (j !== i) doubled += 1 + Math.sign(over[i * n + j]! - over[j * n + i]!);
    }
    return doubled / 2;
  });
  return { order: orderByScore(candidates, scores), scores };
}
