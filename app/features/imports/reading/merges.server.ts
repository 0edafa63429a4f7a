import { sheetLimits } from './sheet-terms.ts';
import type { ZipParts } from './zip-parts.server.ts';

/** A merged range, rows and columns counted from 1 and 0, both ends included. */
export type Merge = { top: number; bottom: number; left: number; right: number };

const widest = 400;

/** "BC12" → column 54 (from 0); -1 for none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

const range = /<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/**
 * The merged ranges of a sheet. They stand behind all rows, so the part is inflated once for them alone and only
 * searched: parsing it twice would double the time.
 */
export async function readMerges(parts: ZipParts, name: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  let tail = '';
  for await (const chunk of parts.chunks(name)) {
    const text = tail + chunk.toString('latin1');
    let end = 0;
    for (const match of text.matchAll(range)) {
      end = match.index + match[0].length;
      if (merges.length >= sheetLimits.merges) return merges;
      merges.push({
        top: Number(match[2]),
        bottom: Number(match[4]),
        left: columnOf(match[1]!),
        right: Math.min(columnOf(match[3]!), sheetLimits.columns - 1),
      });
    }
    tail = text.slice(Math.max(end, text.length - widest));
  }
  return merges;
}

/** Fills merged cells with the value of their first one, row after row from the top. */
export function mergeFiller(merges: readonly Merge[]) {
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let active: (Merge & { value: string })[] = [];
  return (row: number, cells: string[]): void => {
    while (waiting.length > 0 && waiting.at(-1)!.top <= row) {
      const merge = waiting.pop()!;
      if (merge.bottom >= row)
        active.push({ ...merge, value: merge.top === row ? (cells[merge.left] ?? '') : '' });
    }
    if (active.length === 0) return;
    active = active.filter(merge => merge.bottom >= row);
    for (const { left, right, value } of active) {
      if (value === '') continue;
      for (let column = left; column <= right; column += 1) {
        while (cells.length <= column) cells.push('');
        if (cells[column] === '') cells[column] = value;
      }
    }
  };
}
