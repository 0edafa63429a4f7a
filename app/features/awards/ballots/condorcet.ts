import { copeland } from './copeland.ts';
import type { Pairwise } from './pairwise.ts';

/**
 * The candidate that wins the comparison with every other one, or undefined. M. de Condorcet, Essai sur
 * l'application de l'analyse (1785). A single candidate wins; of none there is none.
 */
export function condorcetWinner<C>(pairs: Pairwise<C>): C | undefined {
  const { scores } = copeland(pairs);
  const winner = scores.indexOf(scores.length - 1);
  return winner < 0 ? undefined : pairs.candidates[winner];
}

/**
 * The Smith set: the smallest group whose every member beats every candidate outside it. J. H. Smith,
 * Aggregation of preferences with variable electorate, Econometrica 41 (1973). In the order of the list.
 */
export function smithSet<C>(pairs: Pairwise<C>): C[] {
  const { candidates, over } = pairs;
  const n = candidates.length;
  const { scores } = copeland(pairs);
  // Each member beats all outside it, so members have higher Copeland scores: the set is a beginning of this list.
  const byScore = candidates.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  let size = Math.min(1, n);
  for (let checked = 0; checked < size; checked += 1) {
    const member = byScore[checked]!;
    for (let at = n - 1; at >= size; at -= 1) {
      const outside = byScore[at]!;
      if (over[member * n + outside]! <= over[outside * n + member]!) size = at + 1;
    }
  }
  const members = new Set(byScore.slice(0, size));
  return candidates.filter((_, i) => members.has(i));
}
