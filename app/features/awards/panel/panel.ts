import type { Id } from '../article-facts.ts';
import type { EntryMark } from './marks.ts';

/** A panel's marks as sparse data: for each juror, which entries and what marks. */
export interface Panel {
  entries: readonly Id[];
  /** Only jurors with at least one mark. */
  jurors: readonly PanelJuror[];
  /** How many jurors marked each entry. */
  counts: readonly number[];
  /** Every juror marked every entry, and there is at least one of both. */
  complete: boolean;
}

export interface PanelJuror {
  id: Id;
  /** Indexes into the panel's entries, parallel to the marks. */
  entries: readonly number[];
  marks: readonly number[];
}

/** Jurors and entries that hang together by marks. */
export interface PanelGroup {
  jurors: Id[];
  entries: Id[];
}

/**
 * The panel of these entries. Marks of other entries are left out. Throws RangeError when an entry or a pair comes
 * twice, or a mark is no finite number.
 */
export function panelOf(marks: readonly EntryMark[], entryIds: readonly Id[]): Panel {
  const place = new Map(entryIds.map((id, i) => [id, i]));
  if (place.size !== entryIds.length) throw new RangeError('an entry comes twice');
  const jurors = new Map<Id, Map<number, number>>();
  const counts = new Array<number>(entryIds.length).fill(0);
  for (const { jurorId, entryId, mark } of marks) {
    const entry = place.get(entryId);
    if (entry === undefined) continue;
    if (!Number.isFinite(mark)) throw new RangeError(`mark ${mark} of entry ${entryId}`);
    const given = jurors.get(jurorId) ?? new Map<number, number>();
    if (given.has(entry)) throw new RangeError(`juror ${jurorId} marked entry ${entryId} twice`);
    jurors.set(jurorId, given.set(entry, mark));
    counts[entry]! += 1;
  }
  return {
    entries: entryIds,
    jurors: [...jurors].map(([id, given]) => ({
      id,
      entries: [...given.keys()],
      marks: [...given.values()],
    })),
    counts,
    complete: jurors.size > 0 && counts.every(count => count === jurors.size),
  };
}

/**
 * The connected parts of the graph whose edges are the marks, the one with most entries first; one part when all
 * hangs together, none for an empty panel. An entry without a mark is a part of its own, without jurors.
 */
export function panelGroups(panel: Panel): PanelGroup[] {
  const parent = panel.entries.map((_, i) => i);
  const root = (entry: number): number => {
    let at = entry;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { entries } of panel.jurors) {
    for (const entry of entries) parent[root(entry)] = root(entries[0]!);
  }
  const groups = new Map<number, PanelGroup>();
  panel.entries.forEach((id, i) => {
    const group = groups.get(root(i));
    if (group) group.entries.push(id);
    else groups.set(root(i), { jurors: [], entries: [id] });
  });
  for (const juror of panel.jurors) groups.get(root(juror.entries[0]!))!.jurors.push(juror.id);
  return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

/** Each entry's marks, in the order of the panel's entries; missing ones are simply absent. */
export function marksByEntry(panel: Panel): number[][] {
  const marks = panel.entries.map((): number[] => []);
  for (const juror of panel.jurors) {
    juror.entries.forEach((entry, i) => {
      marks[entry]!.push(juror.marks[i]!);
    });
  }
  return marks;
}

/** The entries that every juror marked, as rows of marks in the order of the panel's jurors. */
export function completeRows(panel: Panel): number[][] {
  const rows = marksByEntry(panel);
  return rows.filter(row => row.length > 0 && row.length === panel.jurors.length);
}
