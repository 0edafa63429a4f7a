/**
 * What every method answers. Tied candidates share a group whatever order they were given in; within a group
 * they stand as in the list of candidates, which means nothing. The winners are the first group.
 */
export interface Outcome<C> {
  /** Groups of candidates, best first. */
  order: C[][];
  /** Parallel to the list of candidates: what the method counted for each, more is better; see the method. */
  scores: number[];
}

/** Groups candidates by score, highest first; equal scores are tied. */
export function orderByScore<C>(candidates: readonly C[], scores: readonly number[]): C[][] {
  const levels = [...new Set(scores)].sort((a, b) => b - a);
  return levels.map(level => candidates.filter((_, i) => scores[i] === level));
}

/**
 * The weak order of an acyclic relation, where two candidates may be undecided: first all that nobody beats,
 * then all that nobody of the rest beats, and so on. So whoever stands in a later group is beaten by somebody of
 * the group before, and nobody stands before one who beats them.
 *
 * @throws RangeError when the relation has a cycle.
 */
export function orderByLayers<C>(candidates: readonly C[], beats: (a: number, b: number) => boolean): C[][] {
  const order: C[][] = [];
  let rest = candidates.map((_, i) => i);
  while (rest.length > 0) {
    const unbeaten = rest.filter(b => !rest.some(a => beats(a, b)));
    if (unbeaten.length === 0) throw new RangeError('a relation with a cycle has no order');
    order.push(unbeaten.map(i => candidates[i]!));
    const placed = new Set(unbeaten);
    rest = rest.filter(i => !placed.has(i));
  }
  return order;
}
