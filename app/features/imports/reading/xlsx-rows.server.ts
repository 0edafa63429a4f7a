import { dateFromSerial } from './excel-dates.ts';
import { columnOf, mergeFiller, readMerges } from './merges.server.ts';
import { SheetRefused, type SheetRow, sheetLimits } from './sheet-terms.ts';
import type { Book } from './xlsx-book.server.ts';
import { xmlParser } from './xml-parts.server.ts';

/** A number as people read it: no exponent for long ones such as telephone numbers. */
function numberText(raw: string): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(15)));
}

function shownValue(book: Book, type: string, style: number, raw: string): string {
  if (type === 's') return book.strings.get(Number(raw));
  if (type === 'str' || type === 'inlineStr') return raw;
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  // An error (#N/A, #REF!) holds nothing that could be imported.
  if (type === 'e') return '';
  if (type === 'd') return raw.replace(/Z$/, '');
  if (raw === '') return '';
  const shows = book.styles[style] ?? 'number';
  const date = shows === 'number' ? undefined : dateFromSerial(Number(raw), book.date1904);
  if (date === undefined) return numberText(raw);
  return shows === 'month' ? date.slice(0, 7) : date;
}

/**
 * The rows of one sheet that hold anything, in stretches as the file is inflated. Formulas give the value that was
 * kept with them; merged cells all give the value of the first.
 */
export async function* xlsxRows(book: Book, sheet: number): AsyncGenerator<SheetRow[]> {
  const part = book.sheets[sheet]?.part;
  if (part === undefined) throw new SheetRefused('no-rows');
  const fill = mergeFiller(await readMerges(book.parts, part));
  let rows: SheetRow[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  let phonetic = false;
  const parser = xmlParser({
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1;
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'v' || (name === 't' && !phonetic)) inValue = true;
    },
    close: name => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') {
        const text = shownValue(book, type, style, value).slice(0, sheetLimits.cell);
        if (column < 0 || text === '') return;
        if (column >= sheetLimits.columns) {
          if (text.trim() !== '') throw new SheetRefused('too-wide');
          return;
        }
        while (cells.length < column) cells.push('');
        cells[column] = text;
      } else if (name === 'row') {
        fill(row, cells);
        if (cells.some(cell => cell.trim() !== '')) rows.push({ row, cells });
      }
    },
    text: text => {
      if (inValue && value.length < sheetLimits.cell) value += text;
    },
  });
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of book.parts.chunks(part)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  parser.close();
  if (rows.length > 0) yield rows;
}
