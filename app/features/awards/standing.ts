/** Values of A closer than this are equal: they differ by rounding alone. */
const TIE_WITHIN = 1e-9;

/** The entrants that share a rank: one, or several when they are tied. */
export interface Rank<T> {
  /** 1 for the best; after a tie of two on rank 1 comes rank 3. */
  rank: number;
  tied: boolean;
  entrants: T[];
}

/**
 * Ranks the entrants of one league on one board by A, descending. Neighbours closer than 1e-9 share a rank,
 * whatever order they came in; nothing else, neither id nor name, parts them. Within a tie the order given is
 * kept and means nothing.
 */
export function rankEntrants<T extends { A: number }>(entrants: readonly T[]): Rank<T>[] {
  const ranks: Rank<T>[] = [];
  let last = Number.POSITIVE_INFINITY;
  [...entrants]
    .sort((a, b) => b.A - a.A)
    .forEach((entrant, position) => {
      const current = ranks.at(-1);
      if (current && last - entrant.A <= TIE_WITHIN) {
        current.entrants.push(entrant);
        current.tied = true;
      } else {
        ranks.push({ rank: position + 1, tied: false, entrants: [entrant] });
      }
      last = entrant.A;
    });
  return ranks;
}
