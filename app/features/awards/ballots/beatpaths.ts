import { type Link, linkBetween } from './pairwise.ts';
import type { WeakOrder } from './profile.ts';
import type { SchulzeOutcome } from './schulze.ts';

/** A strongest path as links in a row, and the one that makes its strength. */
interface Beatpath<C> {
  links: Link<C>[];
  weakest: Link<C>;
}

/** Why one candidate stands before another: the strongest path each way (null: there is none) and what follows. */
interface PathComparison<C> {
  forth: Beatpath<C> | null;
  back: Beatpath<C> | null;
  /** Of the first candidate against the second. */
  verdict: 'beats' | 'tied' | 'beaten';
}

/**
 * The strongest paths between the candidates at positions `a` and `b` of an outcome. Among several paths of
 * equal strength one with the fewest links is shown, since it is the easiest to follow; which of those is
 * shown decides nothing. About n² steps a pair.
 */
export function comparePaths<C>(outcome: SchulzeOutcome<C>, a: number, b: number): PathComparison<C> {
  const n = outcome.pairs.candidates.length;
  const difference = outcome.paths[a * n + b]! - outcome.paths[b * n + a]!;
  const verdict = difference === 0 ? 'tied' : difference > 0 ? 'beats' : 'beaten';
  return { forth: strongestPath(outcome, a, b), back: strongestPath(outcome, b, a), verdict };
}

/** All pairs that stand in neighbouring groups of an order, the better first: those whose comparison decided it. */
export function neighbouringPairs<C>(order: WeakOrder<C>): [C, C][] {
  return order.flatMap((group, g) =>
    group.flatMap(better => (order[g + 1] ?? []).map((worse): [C, C] => [better, worse])),
  );
}

function strongestPath<C>(outcome: SchulzeOutcome<C>, from: number, to: number): Beatpath<C> | null {
  const { pairs, links, paths } = outcome;
  const n = pairs.candidates.length;
  const strength = paths[from * n + to]!;
  if (strength === 0) return null;
  const cameFrom = new Map([[from, from]]);
  const queue = [from];
  for (const at of queue) {
    if (cameFrom.has(to)) break;
    for (let next = 0; next < n; next += 1) {
      if (links[at * n + next]! < strength || cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  const steps: { link: Link<C>; strength: number }[] = [];
  for (let at = to; at !== from; at = cameFrom.get(at)!) {
    const before = cameFrom.get(at)!;
    steps.unshift({ link: linkBetween(pairs, before, at), strength: links[before * n + at]! });
  }
  const weakest = steps.reduce((least, step) => (step.strength < least.strength ? step : least));
  return { links: steps.map(step => step.link), weakest: weakest.link };
}
