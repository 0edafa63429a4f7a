export type Count = { key: string; count: number };

/**
 * How many items fall under each key, most first, equal ones by key. An item with several keys counts under each, one
 * without a key under none.
 */
export function countEach<T>(
  items: readonly T[],
  keysOf: (item: T) => string | readonly string[] | null,
): Count[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const keys = keysOf(item);
    if (keys === null) continue;
    for (const key of new Set(typeof keys === 'string' ? [keys] : keys))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The count under a key; 0 where it has none. */
export function countOf(counts: readonly Count[], key: string): number {
  return counts.find(entry => entry.key === key)?.count ?? 0;
}
