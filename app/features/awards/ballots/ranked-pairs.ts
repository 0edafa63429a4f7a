import { type Outcome, orderByLayers } from './outcome.ts';
import { type Link, linkBetween, linkStrengths, type Pairwise } from './pairwise.ts';
import { strongComponents } from './strong-components.ts';

/** `scores` counts the candidates that each one beats, directly or in a row, by locked links. */
interface RankedPairsOutcome<C> extends Outcome<C> {
  /** Every won comparison, strongest first: locked, or skipped because it would have closed a circle. */
  locked: Link<C>[];
  skipped: Link<C>[];
}

/**
 * Ranked Pairs: won comparisons are locked from the strongest down, except those that contradict what is locked.
 * T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987);
 * here by winning votes, then by fewer opposed (see `linkStrengths`).
 *
 * Tie rule: links of exactly equal strength are locked together. Those among them that would lie on a circle
 * made of locked links and of each other are all skipped, the others all locked. So neither ids nor the order of
 * the list nor chance decides, what stays undecided is a tie, and where no two strengths are equal the rule is
 * Tideman's own. (T. M. Zavist and T. N. Tideman, 1989, break such ties by a drawn ballot; trying every order
 * of them is NP-hard: M. Brill and F. Fischer, The price of neutrality for the ranked pairs method, AAAI 2012.)
 * It keeps the Condorcet winner first and Pareto; independence of clones is promised only where no two
 * strengths are equal. `order` goes by layers as in `schulze`.
 */
export function rankedPairs<C>(pairs: Pairwise<C>): RankedPairsOutcome<C> {
  const { candidates } = pairs;
  const n = candidates.length;
  const lockedFrom: number[][] = candidates.map(() => []);
  const locked: Link<C>[] = [];
  const skipped: Link<C>[] = [];
  for (const level of equalLinks(linkStrengths(pairs), n)) {
    const alsoFrom = new Map<number, number[]>();
    for (const [from, to] of level) {
      const targets = alsoFrom.get(from);
      if (targets) targets.push(to);
      else alsoFrom.set(from, [to]);
    }
    const component = strongComponents(n, node => {
      const more = alsoFrom.get(node);
      return more ? [...lockedFrom[node]!, ...more] : lockedFrom[node]!;
    });
    for (const [from, to] of level) {
      const link = linkBetween(pairs, from, to);
      if (component[from] === component[to]) skipped.push(link);
      else {
        lockedFrom[from]!.push(to);
        locked.push(link);
      }
    }
  }
  const lockedSets = lockedFrom.map(targets => new Set(targets));
  return {
    order: orderByLayers(candidates, (a, b) => lockedSets[a]!.has(b)),
    scores: candidates.map((_, i) => reachedFrom(i, lockedFrom)),
    locked,
    skipped,
  };
}

/** The links grouped by equal strength, strongest first. */
function equalLinks(strengths: Float64Array, n: number): [number, number][][] {
  const levels = new Map<number, [number, number][]>();
  strengths.forEach((strength, at) => {
    if (strength === 0) return;
    const link: [number, number] = [Math.floor(at / n), at % n];
    const level = levels.get(strength);
    if (level) level.push(link);
    else levels.set(strength, [link]);
  });
  return [...levels].sort(([a], [b]) => b - a).map(([, links]) => links);
}

function reachedFrom(start: number, targets: readonly (readonly number[])[]): number {
  const reached = new Set([start]);
  for (const at of reached) for (const next of targets[at]!) reached.add(next);
  return reached.size - 1;
}
