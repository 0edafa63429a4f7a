/** The list in pieces of at most `size`, in order; for statements whose parameters an engine limits. */
export function* chunksOf<T>(list: readonly T[], size = 500): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
