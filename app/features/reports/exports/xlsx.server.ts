import { Readable } from 'node:stream';
import yazl from 'yazl';
import { type Zone, zones } from '#app/lib/zones.ts';
import { type ExportColumn, type ExportRow, type ExportValue, textOf } from './columns.ts';

/** Positions of the styles in `xl/styles.xml`. */
const styles = { plain: 0, head: 1, day: 2, instant: 3, literal: 4, share: 5 } as const;
const longestCell = 32_767;
/** Excel's own limit, the header included. */
const mostRows = 1_048_576;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styleSheet = `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf quotePrefix="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** What holds the sheets together: their list, and how each is reached. */
function bookParts(names: readonly string[]): Record<string, string> {
  const each = (write: (number: number, name: string) => string) =>
    names.map((name, index) => write(index + 1, name)).join('');
  const rel = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${each(n => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships">${rel('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${each((n, name) => `<sheet name="${sheetName(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${each(n => rel(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`))}${rel('styles', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styleSheet,
  };
}

/** Excel takes 31 characters, and none that means something in an address of a cell. */
const sheetName = (name: string) => xml(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));

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
  const counted = column.kind === 'number' || column.kind === 'share';
  const as = column.kind === 'share' ? ` s="${styles.share}"` : '';
  if (counted && Number.isFinite(Number(text)) && text !== '')
    return `<c r="${reference}"${as}><v>${Number(text)}</v></c>`;
  const at = column.kind === 'day' || column.kind === 'instant' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return textCell(reference, text);
  const local = column.kind === 'day' ? at : at + zones[zone].offsetMinutes * 60_000;
  const style = column.kind === 'day' ? styles.day : styles.instant;
  return `<c r="${reference}" s="${style}"><v>${serial(local)}</v></c>`;
}

export type XlsxSheet = {
  /** Different from those of the workbook's other sheets. */
  name: string;
  /** Lines above the table: what it is, of when, by whom. */
  heading?: readonly string[];
  columns: readonly (ExportColumn & { label: string })[];
  /** Several tables below each other: a filter or an order over all of them would tear them apart. */
  stacked?: boolean;
  rows: AsyncIterable<readonly ExportRow[]> | Iterable<readonly ExportRow[]>;
};

async function* sheetXml(sheet: XlsxSheet, zone: Zone): AsyncGenerator<string> {
  const { heading = [], columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const above = heading.length === 0 ? 0 : heading.length + 1;
  const head = above + 1;
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield heading.map((text, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, text, i === 0)}</row>`).join('');
  const names = columns.map((_, i) => letters(i));
  yield `<row r="${head}">${columns.map(({ label }, i) => textCell(`${names[i]}${head}`, label, true)).join('')}</row>`;
  let line = head;
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
  const filter = sheet.stacked ? '' : `<autoFilter ref="A${head}:${names.at(-1)}${line}"/>`;
  yield `</sheetData>${filter}</worksheet>`;
}

/**
 * A workbook, written while its rows are read, sheet after sheet: headers frozen, real dates (in the office's zone) and
 * numbers, text that is never a formula.
 */
export function xlsxStream(sheets: readonly XlsxSheet[], zone: Zone): Readable {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(bookParts(sheets.map(sheet => sheet.name))))
    zip.addBuffer(Buffer.from(declaration + text), name);
  const output = zip.outputStream as Readable;
  for (const [index, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, done => {
      const lines = Readable.from(sheetXml(sheet, zone), { objectMode: true });
      // A fault while reading must break the download off, not leave it waiting.
      lines.once('error', error => output.destroy(error));
      output.once('close', () => lines.destroy());
      done(null, lines);
    });
  }
  zip.end();
  return output;
}
