import { type Outcome, orderByScore } from './outcome.ts';
import type { Pairwise } from './pairwise.ts';

/** Above it the number of orders would no longer be an exact number (18! < 2^53), nor the work a matter of moments. */
export const MOST_CANDIDATES_KEMENY = 18;

/** At most so many optimal orders are listed. */
const MOST_LISTED = 24;

/** `scores`: how many candidates stand below each one where it stands best, among all optimal orders. */
interface KemenyOutcome<C> extends Outcome<C> {
  /** The agreement of an optimal order: over all its pairs, the ballots that rank the two in this way. */
  agreement: number;
  /** How many strict orders reach it; 1 when the optimum is unique. */
  optima: number;
  /** All of them, or none when there are more than 24: a choice among them would go by the order of the list. */
  optimalOrders: C[][];
}

/** Kemeny's method was asked about more candidates than it can answer exactly. */
export class TooManyForKemeny extends RangeError {
  constructor(readonly candidates: number) {
    super(`Kemeny's order is computed for at most ${MOST_CANDIDATES_KEMENY} candidates, not ${candidates}`);
  }
}

/**
 * Kemeny's method, exactly: the strict orders that agree with the ballots on the most pairs. J. G. Kemeny,
 * Mathematics without numbers, Daedalus 88 (1959); H. P. Young and A. Levenglick, A consistent extension of
 * Condorcet's election principle, SIAM Journal on Applied Mathematics 35 (1978). By dynamic programming over the
 * sets of candidates still to be placed (N. Betzler and others, Fixed-parameter algorithms for Kemeny rankings,
 * Theoretical Computer Science 410, 2009): 2^n × n² steps, a moment up to 18 candidates.
 *
 * Several orders can be optimal. `order` then ranks each candidate by the best place it takes in any of them,
 * so its first group is exactly the candidates that some optimal order puts first.
 *
 * @throws TooManyForKemeny above 18 candidates.
 */
export function kemeny<C>({ candidates, over }: Pairwise<C>): KemenyOutcome<C> {
  const n = candidates.length;
  if (n > MOST_CANDIDATES_KEMENY) throw new TooManyForKemeny(n);
  const all = 2 ** n - 1;
  /** By set of candidates (one bit each): the best agreement within it, and how many orders of it have that. */
  const best = new Float64Array(all + 1);
  const orders = new Float64Array(all + 1);
  orders[0] = 1;
  const agreementOnTop = (candidate: number, below: number): number => {
    let sum = 0;
    for (let rest = below; rest !== 0; rest &= rest - 1) {
      sum += over[candidate * n + (31 - Math.clz32(rest & -rest))]!;
    }
    return sum;
  };
  for (let set = 1; set <= all; set += 1) {
    best[set] = -1;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const below = set ^ bit;
      const agreement = best[below]! + agreementOnTop(31 - Math.clz32(bit), below);
      if (agreement > best[set]!) {
        best[set] = agreement;
        orders[set] = orders[below]!;
      } else if (agreement === best[set]!) orders[set]! += orders[below]!;
    }
  }
  /** The candidates that may stand on top of `set` in an optimal order of it. */
  const tops = (set: number): number[] => {
    const found: number[] = [];
    for (let i = 0; i < n; i += 1) {
      const below = set ^ (1 << i);
      if (set & (1 << i) && best[below]! + agreementOnTop(i, below) === best[set]) found.push(i);
    }
    return found;
  };
  const scores = mostBelow(n, tops);
  const listed = orders[all]! <= MOST_LISTED ? listOrders(all, tops) : [];
  return {
    order: orderByScore(candidates, scores),
    scores,
    agreement: best[all]!,
    optima: orders[all]!,
    optimalOrders: listed.map(order => order.map(i => candidates[i]!)),
  };
}

/** Walks all optimal orders at once, from the full set down: the most candidates that stand below each one. */
function mostBelow(n: number, tops: (set: number) => number[]): number[] {
  const scores = new Array<number>(n).fill(-1);
  const all = 2 ** n - 1;
  const reached = new Uint8Array(all + 1);
  reached[all] = 1;
  // A set is a larger number than all its subsets.
  for (let set = all; set > 0; set -= 1) {
    if (reached[set] === 0) continue;
    let below = -1;
    for (let rest = set; rest !== 0; rest &= rest - 1) below += 1;
    for (const top of tops(set)) {
      scores[top] = Math.max(scores[top]!, below);
      reached[set ^ (1 << top)] = 1;
    }
  }
  return scores;
}

function listOrders(set: number, tops: (set: number) => number[]): number[][] {
  if (set === 0) return [[]];
  return tops(set).flatMap(top => listOrders(set ^ (1 << top), tops).map(rest => [top, ...rest]));
}
