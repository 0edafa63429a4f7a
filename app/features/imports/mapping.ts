import { words } from '#app/lib/text.ts';
import { type FieldKey, fieldsOf } from './fields.ts';
import type { SheetRow } from './reading/sheet-terms.ts';
import type { ImportKind } from './terms.ts';

/** Which field each column fills, by its position; null: left out. */
export type Mapping = (FieldKey | null)[];

/** "Tgl. Terbit *" → "tgl terbit": the form in which headers are compared. */
export function headerKey(label: string): string {
  return words(label).join(' ');
}

const filled = (cells: readonly string[]) => cells.filter(cell => cell.trim() !== '');

/** Counts, in our own exports, of what a field with the same word in it holds. */
const countsOf = new Set(['narasumber sendiri', 'own sources']);

/** How well a header names a field: 3 its very name, 2 a name with more words around it, 0 not at all. */
function likeness(key: string, names: readonly string[]): number {
  if (key === '' || countsOf.has(key)) return 0;
  if (names.includes(key)) return 3 - names.indexOf(key) / 100;
  const padded = ` ${key} `;
  const partial = names.find(name => name.length >= 3 && padded.includes(` ${name} `));
  return partial ? 1.5 + partial.length / 100 : 0;
}

/** How many columns of a row read like headers of the kind. */
function headerScore(cells: readonly string[], kind: ImportKind): number {
  const keys = [...new Set(cells.map(headerKey))];
  return fieldsOf(kind).filter(field => keys.some(key => likeness(key, field.names) >= 1.5)).length;
}

/**
 * The row that names the columns: the one with most known names, the later of a header in two rows; else the first row
 * with at least two different texts. Title rows above ("KLIPING MARET 2025", merged over all columns) hold one text.
 */
export function guessHeaderRow(rows: readonly SheetRow[], kind: ImportKind): number | undefined {
  const candidates = rows
    .slice(0, 40)
    .filter(({ cells }) => new Set(filled(cells)).size >= 2)
    .map(({ row, cells }) => ({ row, score: headerScore(cells, kind) }));
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  if (best === 0) return candidates[0]?.row ?? rows[0]?.row;
  const first = candidates.find(({ score }) => score === best)!.row;
  const at = (row: number) => rows.find(one => one.row === row)?.cells;
  return isSecondHeading(at(first) ?? [], at(first + 1) ?? []) ? first + 1 : first;
}

/** A row's cells with those left blank filled from the left, as a heading over several columns is meant. */
function carried(cells: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    last = cells[column]?.trim() || last;
    return last;
  });
}

/** What records hold and headings do not: addresses, numbers, dates. */
const recordLike = /^[\d\s./:-]+$|https?:|www\.|@/i;

/**
 * Whether a row divides the headings above it ("Media" over "Nama" and "Jenis"): it names columns only below a heading
 * that reaches over several, and elsewhere holds nothing or the cell above, merged over both rows.
 */
function isSecondHeading(upper: readonly string[], lower: readonly string[]): boolean {
  const width = Math.max(upper.length, lower.length);
  const above = carried(upper, width);
  let divides = false;
  let shares = false;
  for (let column = 0; column < width; column += 1) {
    const own = (lower[column] ?? '').trim();
    const isShared = own === '' || own === (upper[column] ?? '').trim();
    if (isShared) shares ||= (upper[column] ?? '').trim() !== '';
    else {
      const reaches = [column - 1, column + 1].some(
        beside => above[beside] === above[column] && (lower[beside] ?? '').trim() !== '',
      );
      if (above[column] === '' || !reaches || recordLike.test(own)) return false;
      divides = true;
    }
  }
  return divides && shares;
}

/**
 * The names of the columns. Where the header has two rows ("Media" over "Nama" and "Kanal"), the upper name stands
 * before the lower.
 */
export function columnLabels(rows: readonly SheetRow[], headerRow: number): string[] {
  const header = rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const upper = rows.find(({ row }) => row === headerRow - 1)?.cells ?? [];
  if (!isSecondHeading(upper, header)) return header.map(cell => cell.trim());
  const width = Math.max(header.length, upper.length);
  const above = carried(upper, width);
  return Array.from({ length: width }, (_, column) => {
    const own = (header[column] ?? '').trim();
    const upperOwn = (upper[column] ?? '').trim();
    return own === '' || own === upperOwn ? upperOwn : `${above[column]} ${own}`;
  });
}

/** The same columns in the same order: under this key a mapping is remembered. */
export function headerSignature(kind: ImportKind, labels: readonly string[]): string {
  return `${kind}:${labels.map(headerKey).join('|')}`;
}

const contents: Partial<Record<FieldKey, RegExp>> = {
  channel:
    /^\s*(?:media\s+)?(?:online|siber|daring|portal|cetak|koran|surat kabar|majalah|tabloid|tv|televisi|radio|kantor berita)\s*$/i,
  url: /^\s*(?:https?:\/\/|www\.)\S+/i,
  website: /^\s*(?:https?:\/\/|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/?\s*$/i,
  email: /^\s*\S+@\S+\.\S+\s*$/,
  whatsapp: /^\s*(?:\+?62|0)?8[\d\s.-]{8,14}\s*$/,
  published:
    /^\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\p{L}+,?\s+)?\d{1,2}\s+\p{L}{3,9}\s+\d{2,4})/u,
};

/** The share of a column's cells that look like a field's content. */
function contentShare(cells: readonly string[], pattern: RegExp): number {
  const known = filled(cells);
  return known.length === 0 ? 0 : known.filter(cell => pattern.test(cell)).length / known.length;
}

/** Guesses what each column holds, by its name first, then by what stands in it. Each field is given once. */
export function guessMapping(
  kind: ImportKind,
  labels: readonly string[],
  rows: readonly SheetRow[],
): Mapping {
  const width = Math.max(labels.length, ...rows.map(({ cells }) => cells.length), 0);
  const mapping: Mapping = Array.from({ length: width }, () => null);
  const offers = labels.flatMap((label, column) =>
    fieldsOf(kind).map(({ key, names }) => ({ column, key, score: likeness(headerKey(label), names) })),
  );
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map(row => row.cells[column] ?? '');
    for (const { key } of fieldsOf(kind)) {
      const pattern = contents[key];
      if (pattern && contentShare(cells, pattern) >= 0.6) offers.push({ column, key, score: 1.2 });
    }
  }
  offers.sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, key, score } of offers) {
    if (score < 1 || mapping[column] !== null || mapping.includes(key)) continue;
    mapping[column] = key;
  }
  return mapping;
}

/** A remembered or posted mapping made fit for a kind and width; unknown fields and second uses are left out. */
export function soundMapping(kind: ImportKind, given: readonly unknown[], width: number): Mapping {
  const keys = fieldsOf(kind).map(field => field.key);
  const mapping: Mapping = [];
  for (let column = 0; column < width; column += 1) {
    const key = keys.find(known => known === given[column]) ?? null;
    mapping.push(key && !mapping.includes(key) ? key : null);
  }
  return mapping;
}

/** Required fields that no column fills; an outlet may come from the address of the article. */
export function missingFields(kind: ImportKind, mapping: Mapping): FieldKey[] {
  return fieldsOf(kind)
    .filter(field => field.required && !mapping.includes(field.key))
    .map(field => field.key)
    .filter(key => !(key === 'outlet' && mapping.includes('url')));
}
