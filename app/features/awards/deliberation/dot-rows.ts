/** A dot of a strip: where along it, and which of the dots that would cover each other it is, counting from the bottom. */
export interface PlacedDot<D> {
  dot: D;
  value: number;
  level: number;
}

/** Stacks dots that lie closer than `within` to one below them, so that none covers another; ascending by value. */
export function stackDots<D extends { value: number }>(dots: readonly D[], within: number): PlacedDot<D>[] {
  const lastAt: number[] = [];
  return [...dots]
    .sort((a, b) => a.value - b.value)
    .map(dot => {
      const free = lastAt.findIndex(at => dot.value - at >= within);
      const level = free < 0 ? lastAt.length : free;
      lastAt[level] = dot.value;
      return { dot, value: dot.value, level };
    });
}
