/** Values of A closer than this are equal: they differ by rounding alone. */
const TIE_WITHIN = 1e-9;

/** The entrants that share a rank: one, or several when they are tied. */
export interface Rank<T> {
  /** 1 for the best; after a tie of two on rank 1 comes rank 3. */
  rank: number;
  tied: boolean;
  entrants: T[];
}

/** A place in a ranking: 1 for the best, and whether others share it. */
export type Place = { rank: number; tied: boolean };

/**
 * The places of values in descending order, parallel to them. Neighbours closer than 1e-9 share a rank; after a tie of
 * two on rank 1 comes rank 3.
 */
export function placesOf(values: readonly number[]): Place[] {
  const places: Place[] = [];
  let rank = 1;
  values.forEach((value, i) => {
    const tied = i > 0 && values[i - 1]! - value <= TIE_WITHIN;
    if (tied) places[i - 1]!.tied = true;
    else rank = i + 1;
    places.push({ rank, tied });
  });
  return places;
}

/**
 * Ranks the entrants of one league on one board by A, descending. Neighbours closer than 1e-9 share a rank,
 * whatever order they came in; nothing else, neither id nor name, parts them. Within a tie the order given is
 * kept and means nothing.
 */
export function rankEntrants<T extends { A: number }>(entrants: readonly T[]): Rank<T>[] {
  const sorted = [...entrants].sort((a, b) => b.A - a.A);
  const ranks: Rank<T>[] = [];
  placesOf(sorted.map(({ A }) => A)).forEach((place, i) => {
    const current = ranks.at(-1);
    if (current?.rank === place.rank) current.entrants.push(sorted[i]!);
    else ranks.push({ ...place, entrants: [sorted[i]!] });
  });
  return ranks;
}
