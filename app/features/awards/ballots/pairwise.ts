import type { Profile } from './profile.ts';

/** How often each candidate was preferred to each other one: all that the methods of this folder look at. */
export interface Pairwise<C> {
  candidates: readonly C[];
  voters: number;
  /** At `i * candidates.length + j`: the number of ballots that rank candidate i strictly above j. Exact integers. */
  over: Float64Array;
}

/** The comparison of two candidates in favour of the first. */
export interface Link<C> {
  from: C;
  to: C;
  /** Ballots that rank `from` above `to`, and the other way round; the rest rank them equal. */
  support: number;
  opposition: number;
}

/** Counts every pair of candidates on every ballot: n² steps a ballot. */
export function comparePairs<C>({ candidates, voters, ballots }: Profile<C>): Pairwise<C> {
  const n = candidates.length;
  const over = new Float64Array(n * n);
  for (const { places, count } of ballots) {
    for (let i = 0; i < n; i += 1) {
      const place = places[i]!;
      for (let j = 0; j < n; j += 1) if (place < places[j]!) over[i * n + j]! += count;
    }
  }
  return { candidates, voters, over };
}

/** The comparison of the candidates at two positions. */
export function linkBetween<C>({ candidates, over }: Pairwise<C>, from: number, to: number): Link<C> {
  const n = candidates.length;
  return {
    from: candidates[from]!,
    to: candidates[to]!,
    support: over[from * n + to]!,
    opposition: over[to * n + from]!,
  };
}

/**
 * Strength of every link by winning votes, as one integer that orders them: a won comparison is the stronger
 * the more ballots support it and, among equals, the fewer oppose it; a lost or tied one has strength 0 and is
 * no link. This is the relation "winning votes" of M. Schulze, The Schulze Method of Voting (arXiv:1804.02973),
 * section 2.1, and the sorting of pairs in Ranked Pairs.
 */
export function linkStrengths<C>({ candidates, voters, over }: Pairwise<C>): Float64Array {
  const n = candidates.length;
  const strengths = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const support = over[i * n + j]!;
      const opposition = over[j * n + i]!;
      if (support > opposition) strengths[i * n + j] = support * (voters + 1) + (voters - opposition);
    }
  }
  return strengths;
}
