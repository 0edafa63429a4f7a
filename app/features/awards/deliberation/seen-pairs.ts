import type { Id } from '../article-facts.ts';
import type { Pairwise } from '../ballots/pairwise.ts';

/** One juror's order: the place of every candidate the juror judged, smaller is better and equal is tied. */
export type JurorOrder = ReadonlyMap<Id, number>;

/** Marks closer than this are equal: they differ by rounding. */
const EQUAL_WITHIN = 1e-9;

/** An order made of marks: the higher the better. */
export function orderOfMarks(marks: readonly { entryId: Id; mark: number }[]): JurorOrder {
  const sorted = [...marks].sort((a, b) => b.mark - a.mark);
  const places = new Map<Id, number>();
  let place = 0;
  sorted.forEach(({ entryId, mark }, i) => {
    if (i > 0 && sorted[i - 1]!.mark - mark > EQUAL_WITHIN) place = i;
    places.set(entryId, place);
  });
  return places;
}

/**
 * A ballot as an order. A candidate that the juror was to rank but left out comes after all named; one that the juror was
 * not to judge (`judged` without it) is absent.
 */
export function orderOfBallot(ranking: readonly (readonly Id[])[], judged: readonly Id[]): JurorOrder {
  const places = new Map<Id, number>(judged.map(id => [id, ranking.length]));
  ranking.forEach((group, place) => {
    for (const id of group) if (places.has(id)) places.set(id, place);
  });
  return places;
}

/**
 * Counts every pair of candidates over the jurors who judged both. A juror who judged one of the two alone says nothing of
 * the pair, so that a recusal is absent data and not a low place (scoring specification, section 4); with all candidates on
 * every order it is the count of `comparePairs`.
 */
export function countSeenPairs(candidates: readonly Id[], orders: readonly JurorOrder[]): Pairwise<Id> {
  const n = candidates.length;
  const over = new Float64Array(n * n);
  for (const order of orders) {
    const places = candidates.map(id => order.get(id));
    for (let a = 0; a < n; a += 1) {
      const place = places[a];
      if (place === undefined) continue;
      for (let b = 0; b < n; b += 1) {
        const other = places[b];
        if (other !== undefined && place < other) over[a * n + b]! += 1;
      }
    }
  }
  return { candidates, voters: orders.length, over };
}
