/** Entries from best to worst; those of one group are tied. */
export type Ranking = number[][];

/** What a form says: the place of each entry, 1 for the best; null where none was chosen. */
export type Places = ReadonlyMap<number, number | null>;

/** The groups that places make, gaps closed (1, 1, 4 is two groups); entries without a place are left out. */
export function rankingOf(places: Places): Ranking {
  const groups = new Map<number, number[]>();
  for (const [entry, place] of places) {
    if (place !== null) groups.set(place, [...(groups.get(place) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, entries]) => entries.sort((a, b) => a - b));
}

/** The places that a ranking shows, as in sport: after two first ones comes the third. */
export function placesOf(ranking: Ranking): Map<number, number> {
  const places = new Map<number, number>();
  let place = 1;
  for (const group of ranking) {
    for (const entry of group) places.set(entry, place);
    place += group.length;
  }
  return places;
}

/** A ranking of the entries a juror has now; those that fell away since are left out. */
export function rankingAmong(ranking: Ranking, entries: ReadonlySet<number>): Ranking {
  return ranking.map(group => group.filter(entry => entries.has(entry))).filter(group => group.length > 0);
}
