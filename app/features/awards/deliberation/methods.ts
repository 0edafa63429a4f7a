import type { Id } from '../article-facts.ts';
import { borda } from '../ballots/borda.ts';
import { rankedPairs } from '../ballots/ranked-pairs.ts';
import { schulze } from '../ballots/schulze.ts';
import { type Duels, duelsOf } from './duels.ts';
import { countSeenPairs, type JurorOrder } from './seen-pairs.ts';

export type Method = 'schulze' | 'borda' | 'ranked_pairs';

/** What three ways of counting the jurors' orders say. */
export interface MethodOrders {
  /** Groups of candidates, best first; those of a group are tied. */
  schulze: Id[][];
  borda: Id[][];
  rankedPairs: Id[][];
  /** Borda's points, parallel to the candidates. */
  bordaPoints: number[];
  /** The methods have not the same first place: the committee records what it decides and why. */
  winnersDiffer: boolean;
  /** Who was preferred to whom, in Schulze's order: what all three count. */
  duels: Duels;
}

/** Schulze, Borda and Ranked Pairs of the jurors' orders. Without orders all candidates are tied. */
export function methodOrders(candidates: readonly Id[], orders: readonly JurorOrder[]): MethodOrders {
  const pairs = countSeenPairs(candidates, orders);
  const counted = borda(pairs);
  const byPaths = schulze(pairs).order;
  const byPairs = rankedPairs(pairs).order;
  const firsts = [byPaths, counted.order, byPairs].map(order => winnersKey(order[0]));
  return {
    schulze: byPaths,
    borda: counted.order,
    rankedPairs: byPairs,
    bordaPoints: counted.scores,
    winnersDiffer: new Set(firsts).size > 1,
    duels: duelsOf(pairs, byPaths),
  };
}

function winnersKey(winners: readonly Id[] = []): string {
  return [...winners].sort().join(' ');
}
