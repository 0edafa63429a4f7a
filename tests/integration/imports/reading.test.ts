import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRows, readSample } from '#app/features/imports/reading/sheet-reader.server.ts';
import type { SheetRow } from '#app/features/imports/reading/sheet-terms.ts';
import { styles, workbook } from '#tests/factories/workbook.ts';

const options = { workerEntry: new URL('../../support/sheet-worker-entry.mjs', import.meta.url) };

async function allRows(bytes: Uint8Array, sheet = 0): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const some of readRows(bytes, sheet, options)) rows.push(...some);
  return rows;
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
};

describe('reading spreadsheets in a worker thread', () => {
  it('reads merged cells, formulas, dates as numbers, errors and several sheets', async () => {
    const bytes = await workbook([
      { name: 'Kosong', rows: [] },
      {
        name: 'Maret',
        merges: ['A1:D1', 'B3:B4', 'A3:A3'],
        rows: [
          ['KLIPING', null, null, null],
          ['Tanggal', 'Media', 'Judul', 'Jumlah'],
          [{ v: 45734, style: styles.day }, 'Jambi Pos', 'Satu', { formula: 'SUM(1,2)', value: 3 }],
          [
            { v: 45735.5, style: styles.dayTime },
            null,
            { formula: 'A1&"x"', value: 'Dua' },
            { formula: 'NOW()' },
          ],
          [{ v: 45658, style: styles.monthYear }, 'Muaro Pos', 'Tiga', { error: '#N/A' }],
          [81234567890, 'x', 0.1, { v: 12.5, style: styles.amount }],
        ],
      },
    ]);
    const sample = await readSample(bytes, options);
    expect(sample).toMatchObject({ format: 'xlsx', macros: false, date1904: false });
    expect(sample.sheets.map(sheet => sheet.name)).toEqual(['Kosong', 'Maret']);
    expect((await allRows(bytes, 1)).map(({ cells }) => cells)).toEqual([
      ['KLIPING', 'KLIPING', 'KLIPING', 'KLIPING'],
      ['Tanggal', 'Media', 'Judul', 'Jumlah'],
      ['2025-03-18', 'Jambi Pos', 'Satu', '3'],
      ['2025-03-19T12:00:00', 'Jambi Pos', 'Dua'],
      ['2025-01', 'Muaro Pos', 'Tiga'],
      ['81234567890', 'x', '0.1', '12.5'],
    ]);
  });

  it('counts from 1904 where the workbook does, and takes a workbook with macros as data', async () => {
    const rows = [[{ v: 44272, style: styles.day }, 'x']];
    const bytes = await workbook([{ name: 'A', rows }], { date1904: true, macros: true });
    expect(await readSample(bytes, options)).toMatchObject({ date1904: true, macros: true });
    expect(await allRows(bytes)).toEqual([{ row: 1, cells: ['2025-03-18', 'x'] }]);
  });

  it.each([
    ['UTF-8 with a mark, commas', Buffer.from('\ufeffMedia,Judul\nÉkspres,"a, b"\n'), 'UTF-8', ','],
    ['UTF-16 LE with a mark, tabs', utf16('Media\tJudul\nÉkspres\ta, b\n', 'le', true), 'UTF-16 LE', '\t'],
    ['UTF-16 BE without a mark', utf16('Media;Judul\nÉkspres;a, b\n', 'be', false), 'UTF-16 BE', ';'],
    [
      'Windows-1252 with semicolons',
      Buffer.from('Media;Judul\nÉkspres;a, b\n', 'latin1'),
      'Windows-1252',
      ';',
    ],
    ['a named separator', Buffer.from('sep=;\r\nMedia;Judul\r\nÉkspres;"a, b"\r\n'), 'UTF-8', ';'],
  ])('reads CSV: %s', async (_, bytes, encoding, delimiter) => {
    expect(await readSample(bytes, options)).toMatchObject({ format: 'csv', encoding, delimiter });
    expect((await allRows(bytes)).map(({ cells }) => cells)).toEqual([
      ['Media', 'Judul'],
      ['Ékspres', 'a, b'],
    ]);
  });

  it('reads CSV rows that hold line breaks and run over the parser’s stretches', async () => {
    const long = `"${'isi\n'.repeat(20_000)}"`;
    const lines = Array.from({ length: 6 }, (_, i) => `${i};${long};akhir`);
    const rows = await allRows(Buffer.from(lines.join('\n')));
    expect(rows.map(({ cells }) => [cells[0], cells[2]])).toEqual(lines.map((_, i) => [String(i), 'akhir']));
  });

  it('reads a sheet of 100,000 rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [i, 'Jambi Pos']);
    const bytes = await workbook([{ name: 'Banyak', rows }]);
    let count = 0;
    for await (const some of readRows(bytes, 0, options)) count += some.length;
    expect(count).toBe(100_000);
  }, 60_000);

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unreadable'],
    [
      'old Excel or a locked workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old-excel',
    ],
    ['a cut zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'unreadable'],
    ['a program of three bytes', Buffer.from([0x4d, 0x5a, 0x90]), 'no-list'],
    ['a program named as a list', Buffer.from('MZ\n'), 'no-list'],
    ['a PDF named as a list', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'no-list'],
    ['a page named as a list', Buffer.from('<html><table><tr><td>Judul</table>'), 'no-list'],
    ['control characters', Buffer.from('Judul;Media\n\x01\x02;\x03'), 'no-list'],
    ['nothing but empty lines', Buffer.from('\n\n;;\n'), 'no-rows'],
  ])('refuses %s', async (_, bytes, problem) => {
    await expect(readSample(bytes, options)).rejects.toMatchObject({ problem });
  });

  it('takes a list whose first heading begins like another kind of file', async () => {
    const { sheets } = await readSample(Buffer.from('MZ;Media\nSatu;Tebo Kini\n'), options);
    expect(sheets[0]!.rows.map(row => row.cells)).toEqual([
      ['MZ', 'Media'],
      ['Satu', 'Tebo Kini'],
    ]);
  });

  it('refuses a zip bomb, whether it declares its size or lies about it', async () => {
    const huge = Buffer.alloc(150 * 1024 * 1024, ' ');
    const honest = await workbook([{ name: 'A', rows: [['a', 'b']] }], {
      extra: { 'xl/worksheets/sheet1.xml ': huge },
    });
    // The bomb that nobody asks for is never inflated.
    expect((await allRows(honest)).length).toBe(1);
    const sheet = Buffer.concat([
      Buffer.from('<worksheet><sheetData>'),
      huge,
      Buffer.from('</sheetData></worksheet>'),
    ]);
    await expect(readSample(await withSheet(sheet, sheet.length), options)).rejects.toMatchObject({
      problem: 'too-large',
    });
    await expect(readSample(await withSheet(sheet, 1000), options)).rejects.toMatchObject({
      problem: 'unreadable',
    });
  }, 60_000);

  it('refuses entity bombs and broken markup', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>';
    await expect(readSample(await withSheet(Buffer.from(bomb)), options)).rejects.toMatchObject({
      problem: 'unreadable',
    });
    const broken = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></row>';
    await expect(readSample(await withSheet(Buffer.from(broken)), options)).rejects.toMatchObject({
      problem: 'unreadable',
    });
  });

  it('refuses more than 200 columns or 200,000 rows', async () => {
    const wide = await workbook([{ name: 'A', rows: [Array.from({ length: 201 }, () => 'x')] }]);
    await expect(readSample(wide, options)).rejects.toMatchObject({ problem: 'too-wide' });
    const long = Buffer.from('a;b\n'.repeat(200_001));
    await expect(allRows(long)).rejects.toMatchObject({ problem: 'too-many-rows' });
  });
});

/** A workbook whose first sheet is these bytes, with the inflated size it declares. */
async function withSheet(xml: Buffer, declared = xml.length): Promise<Buffer> {
  const marker = 'x'.repeat(50);
  const bytes = await workbook([{ name: 'A', rows: [[marker]] }]);
  return replacePart(bytes, 'xl/worksheets/sheet1.xml', xml, declared);
}

/** Rewrites one entry of a zip by hand: a library would not lie about its size. */
function replacePart(zip: Buffer, name: string, content: Buffer, declared: number): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const extra = zip.readUInt16LE(at + 30);
    const entryName = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const localAt = zip.readUInt32LE(at + 42);
    const dataAt = localAt + 30 + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28);
    const own = entryName === name;
    const data = own ? deflateRawSync(content) : zip.subarray(dataAt, dataAt + zip.readUInt32LE(at + 20));
    const size = own ? declared : zip.readUInt32LE(at + 24);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(own ? 8 : zip.readUInt16LE(at + 10), 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(nameLength, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(own ? 8 : zip.readUInt16LE(at + 10), 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(nameLength, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(entryName), data);
    centrals.push(central, Buffer.from(entryName));
    offset += 30 + nameLength + data.length;
    at += 46 + nameLength + extra + zip.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(centrals);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(centrals.length / 2, 8);
  tail.writeUInt16LE(centrals.length / 2, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, tail]);
}
