/**
 * Entries in the order of their codes, which are drawn at random: the order in which rows must be written whose ids jurors
 * meet, since the order of the index would show in them.
 */
export function byCode<T extends { code: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => Number(a.code) - Number(b.code));
}
