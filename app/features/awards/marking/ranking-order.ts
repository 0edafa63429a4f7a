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

/** A line of the list a juror orders. */
export interface RankRow {
  id: number;
  /** 1 for the best; null where none was chosen. */
  place: number | null;
}

/** Lines from best to worst, those without a place last; lines of one place keep their order. */
export function inOrder<Row extends RankRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/**
 * The lines after one was moved to another position: it stands alone at its new place, the others stay in their order and
 * stay tied where they were; lines above it that had no place get theirs by where they stand.
 */
export function moveRow<Row extends RankRow>(rows: readonly Row[], from: number, to: number): Row[] {
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return [...rows];
  const left = rows.filter(row => row !== moved);
  const order = [...left.slice(0, to), moved, ...left.slice(to)];
  const ranked = order.filter((row, at) => at <= to || row.place !== null);
  const groups: Row[][] = [];
  for (const row of ranked) {
    const above = groups.at(-1)?.[0];
    const tied = above && above !== moved && row !== moved && row.place !== null && above.place === row.place;
    if (tied) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  const places = placesOf(groups.map(group => group.map(({ id }) => id)));
  return order.map(row => ({ ...row, place: places.get(row.id) ?? null }));
}
