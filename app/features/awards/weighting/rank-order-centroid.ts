/**
 * Weights when only the order of importance is agreed: the criterion on place k of n weighs (1/n) Σ_{i=k..n} 1/i, the
 * centroid of all weights that keep the order (Barron and Barrett 1996, "Decision quality using ranked attribute
 * weights", Management Science 42). `ranks` are places from 1 for the most important; criteria agreed to be
 * equal share a rank (and the mean of the weights of their places), only the order of the ranks matters. The
 * weights are parallel to the ranks and add up to 1. Throws RangeError for no criteria or a rank that is no number.
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  const n = ranks.length;
  if (n === 0 || ranks.some(rank => !Number.isFinite(rank)))
    throw new RangeError('ranks of criteria expected');
  const atPlace = Array.from({ length: n }, (_, k) => {
    let sum = 0;
    for (let i = n; i > k; i -= 1) sum += 1 / i;
    return sum / n;
  });
  return ranks.map(rank => {
    const before = ranks.filter(other => other < rank).length;
    const equal = ranks.filter(other => other === rank).length;
    return atPlace.slice(before, before + equal).reduce((sum, weight) => sum + weight, 0) / equal;
  });
}
