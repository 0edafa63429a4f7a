/** One line of the command palette, as the server sends it. */
export type PaletteEntry = { group: string; label: string; href: string; hint?: string };

type Group = { label: string; entries: { entry: PaletteEntry; index: number }[] };

/** Gathers the entries under their group in order of first appearance; `index` is the position on screen. */
export function groupEntries(entries: readonly PaletteEntry[]): Group[] {
  const groups = new Map<string, PaletteEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  let index = 0;
  return [...groups].map(([label, members]) => ({
    label,
    entries: members.map(entry => ({ entry, index: index++ })),
  }));
}

/** Stays within 0 … count - 1 and goes round at both ends; 0 for an empty list. */
export function wrapIndex(index: number, count: number): number {
  return count === 0 ? 0 : (index + count) % count;
}
