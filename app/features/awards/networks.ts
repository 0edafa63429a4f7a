import { homeOutlet } from './leagues.ts';
import type { Assessment } from './season-score.ts';

/**
 * Puts the articles of outlets that belong to one network together. The network goes by the outlet where most of its
 * articles of the season appeared, as a journalist does in the leagues; outlets without a network stay as they are.
 */
export function pooledByNetwork(
  groups: ReadonlyMap<number, Assessment[]>,
  networkOf: (outletId: number) => number | null,
): Map<number, Assessment[]> {
  const pooled = new Map<number, Assessment[]>();
  const networks = new Map<number, Assessment[]>();
  for (const [outletId, assessments] of groups) {
    const network = networkOf(outletId);
    const known = network === null ? undefined : networks.get(network);
    if (known) known.push(...assessments);
    else if (network !== null) networks.set(network, [...assessments]);
    else pooled.set(outletId, assessments);
  }
  for (const assessments of networks.values()) {
    const home = homeOutlet(
      assessments.map(({ article, at }) => ({ outletId: article.outletId as number, at })),
    );
    if (home !== null) pooled.set(home, assessments);
  }
  return pooled;
}
