/** Values closer than this count as equal when they share the weights of their positions. */
const EQUAL_WITHIN = 1e-12;

/** DS(δ, values) = Σ δ^(i-1) u_(i) over the values in descending order; 0 for none. */
export function discountedSum(values: readonly number[], discount: number): number {
  let sum = 0;
  let weight = 1;
  for (const value of [...values].sort((a, b) => b - a)) {
    sum += weight * value;
    weight *= discount;
  }
  return sum;
}

/**
 * What each value contributes to Σ weightAt(position) · value, the positions counting from 0 in descending
 * order of value. Equal values share the mean of their positions' weights, so that no order among them
 * matters. The result is parallel to `values`.
 */
export function positionParts(values: readonly number[], weightAt: (position: number) => number): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const parts = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    const head = values[order[start]!]!;
    let end = start;
    let weights = 0;
    while (end < order.length && head - values[order[end]!]! <= EQUAL_WITHIN) weights += weightAt(end++);
    const mean = weights / (end - start);
    for (let i = start; i < end; i++) parts[order[i]!] = mean * values[order[i]!]!;
    start = end;
  }
  return parts;
}
