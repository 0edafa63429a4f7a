import { Readable } from 'node:stream';
import yazl from 'yazl';
import { type Zone, zones } from '#app/lib/zones.ts';
import { type ExportColumn, type ExportRow, type ExportValue, textOf } from './columns.ts';

/** Positions of the styles in `xl/styles.xml`. */
const styles = { plain: 0, head: 1, day: 2, instant: 3, literal: 4, number: 5 } as const;
const longestCell = 32_767;
/** Excel's own limit, the header included. */
const mostRows = 1_048_576;

const parts: Record<string, string> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf quotePrefix="1"/><xf/></cellXfs></styleSheet>',
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML has no place for, lone surrogates among them, are left out. */
function xml(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, sign => (/[\t\n\r]/.test(sign) ? sign : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Text is typed as text, so that no program takes it for a formula; one that looks like it keeps so when edited. */
function textCell(reference: string, text: string, head = false): string {
  if (text === '') return '';
  const style = head ? styles.head : /^[=+\-@\t\r]/.test(text) ? styles.literal : styles.plain;
  const kept = xml(text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

const serial = (epochMs: number) => epochMs / 86_400_000 + 25_569;

function cell(reference: string, column: ExportColumn, value: ExportValue, zone: Zone): string {
  if (value === null || value === undefined) return '';
  const text = textOf(value);
  if (column.kind === 'number' && Number.isFinite(Number(text)) && text !== '')
    return `<c r="${reference}"><v>${Number(text)}</v></c>`;
  const at = column.kind === 'day' || column.kind === 'instant' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return textCell(reference, text);
  const local = column.kind === 'day' ? at : at + zones[zone].offsetMinutes * 60_000;
  const style = column.kind === 'day' ? styles.day : styles.instant;
  return `<c r="${reference}" s="${style}"><v>${serial(local)}</v></c>`;
}

export type XlsxSheet = {
  name: string;
  columns: readonly (ExportColumn & { label: string })[];
  rows: AsyncIterable<readonly ExportRow[]>;
  zone: Zone;
};

async function* sheetXml({ columns, rows, zone }: XlsxSheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  const names = columns.map((_, i) => letters(i));
  yield `<row r="1">${columns.map(({ label }, i) => textCell(`${names[i]}1`, label, true)).join('')}</row>`;
  let line = 1;
  for await (const some of rows) {
    let text = '';
    for (const row of some) {
      if (line >= mostRows) break;
      line += 1;
      text += `<row r="${line}">`;
      for (const [i, column] of columns.entries())
        text += cell(`${names[i]}${line}`, column, row[column.key], zone);
      text += '</row>';
    }
    yield text;
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${line}"/></worksheet>`;
}

/**
 * A workbook of one sheet, written while its rows are read: header frozen, real dates (in the office's zone) and
 * numbers, text that is never a formula.
 */
export function xlsxStream(sheet: XlsxSheet): Readable {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(declaration + text), name);
  const title = xml(sheet.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  const book = `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  zip.addBuffer(Buffer.from(book), 'xl/workbook.xml');
  const lines = Readable.from(sheetXml(sheet), { objectMode: true });
  zip.addReadStream(lines, 'xl/worksheets/sheet1.xml');
  zip.end();
  const output = zip.outputStream as Readable;
  // A fault while reading must break the download off, not leave it waiting.
  lines.once('error', error => output.destroy(error));
  output.once('close', () => lines.destroy());
  return output;
}
