import { randomInt } from 'node:crypto';

/** A random whole number from `least` up to but not including `below`. */
export type Pick = (least: number, below: number) => number;

/**
 * Draws codes at random, each once, so that a code says nothing about the place of its entry.
 * @param used codes that must not come again
 */
export function codeDrawer(used: readonly string[], pick: Pick = randomInt): () => string {
  const taken = new Set(used);
  return () => {
    let code: string;
    do code = String(pick(100, taken.size < 450 ? 1000 : 10_000));
    while (taken.has(code));
    taken.add(code);
    return code;
  };
}

/**
 * Entries in the order of their codes, which are drawn at random: the order in which rows must be written whose ids jurors
 * meet, since the order of the index would show in them.
 */
export function byCode<T extends { code: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => Number(a.code) - Number(b.code));
}

/**
 * Finalists of one name told apart by their codes: after two partners were merged, both entries that were judged stay.
 */
export function toldApart<T extends { name: string; code: string }>(entries: readonly T[]): T[] {
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  return entries.map(entry =>
    times.get(entry.name)! > 1 ? { ...entry, name: `${entry.name} (#${entry.code})` } : entry,
  );
}
