import { fileTypeFromBuffer } from 'file-type';
import { type CsvFile, csvRows, openCsv } from './csv.server.ts';
import { type FileSample, SheetRefused, type SheetRow, sampleRows, sheetLimits } from './sheet-terms.ts';
import { openBook } from './xlsx-book.server.ts';
import { xlsxRows } from './xlsx-rows.server.ts';

const isZip = (bytes: Buffer) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Compound files: Excel before 2007, and new workbooks locked with a password. */
const isCompound = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/** What no list of a person holds: control characters, and bytes that stand for nothing in any character set. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const noText = /[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;
/** Pages, RTF and PDF are text that is no list. */
const otherText = /^\s*(<[!?a-z]|\{\\rtf|%PDF-)/i;

/**
 * By its content, whatever its name: refuses what is text by accident, such as a program of three letters. Magic numbers that
 * are letters (MZ, BM, ID3) may begin a heading; then separators follow in its line.
 */
async function refuseOther(bytes: Buffer, { text }: CsvFile): Promise<void> {
  const head = text.slice(0, 8192);
  const [firstLine = ''] = head.split('\n', 1);
  const isOther =
    noText.test(head) ||
    otherText.test(head) ||
    (!/[;,\t|]/.test(firstLine) && (await fileTypeFromBuffer(bytes)) !== undefined);
  if (isOther) throw new SheetRefused('no-list');
}

/** Cells of a sample are cut: they are only looked at. */
const sampleCell = 160;
const sampleColumns = 60;

async function firstRows(stretches: AsyncIterable<SheetRow[]> | Iterable<SheetRow[]>): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const stretch of stretches) {
    for (const { row, cells } of stretch.slice(0, sampleRows - rows.length))
      rows.push({ row, cells: cells.slice(0, sampleColumns).map(cell => cell.slice(0, sampleCell)) });
    if (rows.length >= sampleRows) break;
  }
  return rows;
}

/** The head of every sheet of a file, for choosing sheet, header and columns. @throws SheetRefused */
export async function sampleFile(bytes: Buffer): Promise<FileSample> {
  if (isCompound(bytes)) throw new SheetRefused('old-excel');
  if (!isZip(bytes)) {
    const file = openCsv(bytes);
    await refuseOther(bytes, file);
    const rows = await firstRows(csvRows(file));
    if (rows.length === 0) throw new SheetRefused('no-rows');
    const { encoding, delimiter } = file;
    return {
      format: 'csv',
      encoding,
      delimiter,
      date1904: false,
      macros: false,
      sheets: [{ name: '', rows }],
    };
  }
  const book = await openBook(bytes);
  const sheets = [];
  for (const [index, { name }] of book.sheets.entries())
    sheets.push({ name, rows: await firstRows(xlsxRows(book, index)) });
  if (sheets.every(sheet => sheet.rows.length === 0)) throw new SheetRefused('no-rows');
  const { date1904, macros } = book;
  return { format: 'xlsx', encoding: '', delimiter: '', date1904, macros, sheets };
}

/** Every row of one sheet that holds anything, in stretches. @throws SheetRefused, also beyond 200,000 rows */
export async function* fileRows(bytes: Buffer, sheet: number): AsyncGenerator<SheetRow[]> {
  if (isCompound(bytes)) throw new SheetRefused('old-excel');
  const stretches = isZip(bytes) ? xlsxRows(await openBook(bytes), sheet) : csvRows(openCsv(bytes));
  let rows = 0;
  for await (const stretch of stretches) {
    rows += stretch.length;
    if (rows > sheetLimits.rows) throw new SheetRefused('too-many-rows');
    if (stretch.length > 0) yield stretch;
  }
}
