/** Ticks from zero up to a round number at or above `max`: at most `count` steps of 1, 2, 2.5 or 5 × 10ⁿ. */
export function ticksTo(max: number, count = 4): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => size * count >= max) ?? max;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/**
 * Moves positions apart to at least `gap`, keeping their order and staying within 0 … `height` where they fit;
 * returned in the order given. For labels at the ends of lines.
 */
export function spread(positions: readonly number[], gap: number, height: number): number[] {
  const order = positions
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position - b.position);
  let floor = Number.NEGATIVE_INFINITY;
  for (const item of order) {
    item.position = Math.max(item.position, floor);
    floor = item.position + gap;
  }
  let ceiling = height;
  for (const item of [...order].reverse()) {
    item.position = Math.min(item.position, ceiling);
    ceiling = item.position - gap;
  }
  const result: number[] = [];
  for (const item of order) result[item.index] = item.position;
  return result;
}
