import Papa from 'papaparse';
import { cellBehindPlain } from '#app/lib/csv.ts';
import { SheetRefused, type SheetRow, sheetLimits } from './sheet-terms.ts';
import { decodeText } from './text-decoding.server.ts';

const delimiters = [';', ',', '\t', '|'];

/** Separators are guessed on the head of the file: the one that gives most rows of equal, greatest width. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 100_000);
  const named = /^sep=(.)\r?\n/.exec(head)?.[1];
  if (named && delimiters.includes(named)) return named;
  const scores = delimiters.map(delimiter => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 100 });
    const widths = new Map<number, number>();
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    return Math.max(0, ...[...widths].map(([width, rows]) => rows * Math.min(width, 12)));
  });
  const best = Math.max(...scores);
  return best === 0 ? ';' : delimiters[scores.indexOf(best)]!;
}

export type CsvFile = { text: string; encoding: string; delimiter: string };

/** Decodes a text file and guesses its separator. */
export function openCsv(bytes: Buffer): CsvFile {
  const { text, encoding } = decodeText(bytes);
  const delimiter = guessDelimiter(text);
  return { text: text.replace(/^sep=.\r?\n/, '').replace(/\r\n?/g, '\n'), encoding, delimiter };
}

/** Characters handed to the parser at a time, so that rows can be taken in between. */
const stretch = 200_000;

/** The rows of a text file that hold anything, in stretches; quotes that never close are taken as they stand. */
export function* csvRows(file: CsvFile): Generator<SheetRow[]> {
  let from = 0;
  let row = 0;
  while (from < file.text.length) {
    let rows: SheetRow[] = [];
    let end = Math.min(file.text.length, from + stretch);
    // The parser stops at the last whole row of what it is given, unless that is the end of the file.
    for (;;) {
      rows = [];
      const whole = end === file.text.length;
      const parser = new Papa.Parser({ delimiter: file.delimiter } as Papa.ParseConfig);
      const { data, meta } = parser.parse(file.text.slice(from, end), 0, !whole) as Papa.ParseResult<
        string[]
      >;
      const before = row;
      for (const cells of data) {
        row += 1;
        if (cells.length > sheetLimits.columns && cells.slice(sheetLimits.columns).some(cell => cell.trim()))
          throw new SheetRefused('too-wide');
        if (!cells.some(cell => cell.trim() !== '')) continue;
        const kept = cells.slice(0, sheetLimits.columns);
        rows.push({ row, cells: kept.map(cell => cellBehindPlain(cell).slice(0, sheetLimits.cell)) });
      }
      if (whole || meta.cursor > 0) {
        from = whole ? file.text.length : from + meta.cursor;
        break;
      }
      row = before;
      end = Math.min(file.text.length, end + stretch * 4);
    }
    if (row > sheetLimits.rows * 2) throw new SheetRefused('too-many-rows');
    yield rows;
  }
}
