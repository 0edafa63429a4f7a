import { type Outcome, orderByLayers } from './outcome.ts';
import { linkStrengths, type Pairwise } from './pairwise.ts';

/** `scores` counts the candidates that each one beats by paths. */
export interface SchulzeOutcome<C> extends Outcome<C> {
  pairs: Pairwise<C>;
  /** Strengths of the direct links and of the strongest paths, at `i * candidates.length + j`; 0 where there is none. */
  links: Float64Array;
  paths: Float64Array;
}

/**
 * The Schulze method by winning votes: a path is as strong as its weakest link, and a candidate beats another
 * when its strongest path there is stronger than the strongest path back. M. Schulze, A new monotonic,
 * clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice
 * and Welfare 36 (2011), section 2.2; strongest paths as in section 2.3 (Floyd and Warshall), n³ steps.
 *
 * The relation is transitive but may leave pairs undecided, also when both have decided comparisons with a
 * third (section 4.1). `order` therefore goes by layers: first all winners (whom nobody beats), then those whom
 * nobody of the rest beats. Two candidates of different groups may be undecided between themselves:
 * `comparePaths` tells.
 */
export function schulze<C>(pairs: Pairwise<C>): SchulzeOutcome<C> {
  const { candidates } = pairs;
  const n = candidates.length;
  const links = linkStrengths(pairs);
  const paths = Float64Array.from(links);
  for (let via = 0; via < n; via += 1) {
    for (let from = 0; from < n; from += 1) {
      const first = paths[from * n + via]!;
      if (first === 0 || from === via) continue;
      for (let to = 0; to < n; to += 1) {
        const second = paths[via * n + to]!;
        const weakest = Math.min(first, second);
        if (weakest > paths[from * n + to]! && to !== from) paths[from * n + to] = weakest;
      }
    }
  }
  const beats = (a: number, b: number) => paths[a * n + b]! > paths[b * n + a]!;
  return {
    order: orderByLayers(candidates, beats),
    scores: candidates.map((_, a) => candidates.reduce((won, _, b) => (beats(a, b) ? won + 1 : won), 0)),
    pairs,
    links,
    paths,
  };
}
