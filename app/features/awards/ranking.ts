import { type Place, rankEntrants } from './standing.ts';

/** Rows with their rank and whether it is shared, in the order of the ranking. */
export function rankedRows<T extends { A: number }>(rows: readonly T[]): (T & Place)[] {
  return rankEntrants(rows).flatMap(({ rank, tied, entrants }) =>
    entrants.map(entrant => ({ ...entrant, rank, tied })),
  );
}
