import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A cell of a test workbook: text, a number, or a number with a style, a formula with its kept value, an error. */
export type TestCell =
  | string
  | number
  | null
  | { v: number; style: number }
  | { formula: string; value?: string | number }
  | { error: string };

export type TestSheet = { name: string; rows: TestCell[][]; merges?: string[] };

/** Styles of every test workbook, by position. */
export const styles = { plain: 0, day: 1, monthYear: 2, dayTime: 3, amount: 4 } as const;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(cell);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if ('v' in cell) return `<c r="${reference}" s="${cell.style}"><v>${cell.v}</v></c>`;
  if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
  const kept = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${reference}"${type}><f>${escaped(cell.formula)}</f>${kept}</c>`;
}

function* sheetXml(sheet: TestSheet, strings: string[]): Generator<string> {
  yield '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  for (const [i, row] of sheet.rows.entries()) {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${i + 1}`, strings));
    yield `<row r="${i + 1}">${cells.join('')}</row>`;
  }
  yield '</sheetData>';
  if (sheet.merges?.length)
    yield `<mergeCells>${sheet.merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield '</worksheet>';
}

export type WorkbookOptions = { date1904?: boolean; macros?: boolean; extra?: Record<string, Buffer> };

/** The bytes of a workbook as Excel writes it, for tests of reading. */
export async function workbook(sheets: TestSheet[], options: WorkbookOptions = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const put = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (entries: string[]) =>
    `<?xml version="1.0"?><Relationships>${entries.join('')}</Relationships>`;
  put('[Content_Types].xml', '<?xml version="1.0"?><Types/>');
  put(
    '_rels/.rels',
    relations([`<Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`]),
  );
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`,
  );
  put(
    'xl/workbook.xml',
    `<?xml version="1.0"?><workbook xmlns:r="${relation}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map(
        (_, i) =>
          `<Relationship Id="s${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      ),
      `<Relationship Id="t" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>`,
      `<Relationship Id="y" Type="${relation}/styles" Target="styles.xml"/>`,
    ]),
  );
  put(
    'xl/styles.xml',
    '<?xml version="1.0"?><styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.00&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  );
  const strings: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const chunks = [...sheetXml(sheet, strings)];
    zip.addBuffer(Buffer.from(chunks.join('')), `xl/worksheets/sheet${i + 1}.xml`);
  }
  put(
    'xl/sharedStrings.xml',
    `<?xml version="1.0"?><sst>${strings.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  if (options.macros) zip.addBuffer(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'xl/vbaProject.bin');
  for (const [name, bytes] of Object.entries(options.extra ?? {})) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}
