import { rankEntrants } from './standing.ts';

/** A place in a ranking: 1 for the best, and whether others share it. */
export type Rank = { rank: number; tied: boolean };

/** Rows with their rank and whether it is shared, in the order of the ranking. */
export function rankedRows<T extends { A: number }>(rows: readonly T[]): (T & Rank)[] {
  return rankEntrants(rows).flatMap(({ rank, tied, entrants }) =>
    entrants.map(entrant => ({ ...entrant, rank, tied })),
  );
}

/** The ranks of values of A in descending order, parallel to them, as `rankedRows` gives them. */
export function ranksOf(values: readonly number[]): Rank[] {
  return rankEntrants(values.map(A => ({ A }))).flatMap(({ rank, tied, entrants }) =>
    entrants.map(() => ({ rank, tied })),
  );
}
