import type { Id } from '../article-facts.ts';
import type { Pairwise } from '../ballots/pairwise.ts';

/** How many candidates a table of duels holds and still can be read from across a room. */
const mostShown = 12;

/** Who was preferred to whom by how many jurors, the best first. */
export interface Duels {
  ids: Id[];
  /** At `[row][column]`: jurors who put the one of the row before the one of the column. Those who tied them are in neither. */
  over: number[][];
  /** Candidates beyond those shown. */
  left: number;
}

/** The duels of the first candidates of an order; with a tie at the last place shown, the earlier in `order` are taken. */
export function duelsOf({ candidates, over }: Pairwise<Id>, order: readonly (readonly Id[])[]): Duels {
  const ids = order.flat().slice(0, mostShown);
  const place = new Map(candidates.map((id, i) => [id, i]));
  const at = (row: Id, column: Id) => over[place.get(row)! * candidates.length + place.get(column)!]!;
  return {
    ids,
    over: ids.map(row => ids.map(column => at(row, column))),
    left: candidates.length - ids.length,
  };
}

/** How a duel ended for the first: `none` when no juror put either before the other. */
export function duelOutcome(support: number, opposition: number): 'won' | 'lost' | 'tied' | 'none' {
  if (support === opposition) return support === 0 ? 'none' : 'tied';
  return support > opposition ? 'won' : 'lost';
}
