import { type Outcome, orderByScore } from './outcome.ts';
import type { Pairwise } from './pairwise.ts';

/**
 * Borda's count: on each ballot a candidate scores a point for everyone ranked below it and half a point for
 * everyone it is tied with, so that tied candidates share the mean of the places they fill. J.-C. de Borda,
 * Mémoire sur les élections au scrutin (1781/1784); ties by the mean place as in M. G. Kendall, Rank Correlation
 * Methods (1948), chapter 3. Points are counted doubled, so that they stay integers; `scores` are those halved,
 * exact as well, from 0 to (n - 1) × ballots.
 */
export function borda<C>({ candidates, voters, over }: Pairwise<C>): Outcome<C> {
  const n = candidates.length;
  const scores = candidates.map((_, i) => {
    let doubled = 0;
    for (let j = 0; j < n; j += 1) {
      if (j !== i) doubled += voters + over[i * n + j]! - over[j * n + i]!;
    }
    return doubled / 2;
  });
  return { order: orderByScore(candidates, scores), scores };
}
