import { describe, expect, it } from 'vitest';
import {
  columnLabels,
  guessHeaderRow,
  guessMapping,
  headerSignature,
  missingFields,
  soundMapping,
} from '#app/features/imports/mapping.ts';
import type { SheetRow } from '#app/features/imports/reading/sheet-terms.ts';

const sheet = (...rows: string[][]): SheetRow[] =>
  rows.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.length > 0);

describe('columns of a sheet', () => {
  const titled = sheet(
    ['REKAP KLIPING', 'REKAP KLIPING', 'REKAP KLIPING', 'REKAP KLIPING'],
    ['Periode: Maret 2025', '', 'Cabang Jambi', ''],
    [],
    ['No', 'Tgl. Terbit', 'Nama Media', 'Judul Berita', 'Link', 'Sentimen'],
    [
      '1',
      '2025-03-18',
      'Jambi Ekspres',
      'Pekerja rentan terlindungi',
      'https://jambiekspres.example/a',
      'Positif',
    ],
  );

  it('finds the header below title rows', () => {
    expect(guessHeaderRow(titled, 'articles')).toBe(4);
    expect(guessHeaderRow(sheet(['a', 'b'], ['c', 'd']), 'articles')).toBe(1);
    expect(guessHeaderRow([], 'articles')).toBeUndefined();
  });

  it('guesses what columns hold by their names', () => {
    const labels = columnLabels(titled, 4);
    expect(guessMapping('articles', labels, titled.slice(3))).toEqual([
      null,
      'published',
      'outlet',
      'title',
      'url',
      'headlineTone',
    ]);
  });

  it('guesses by what stands in them where names say nothing', () => {
    const rows = sheet(
      ['x', 'https://a.example/1', '18 Maret 2025'],
      ['y', 'https://a.example/2', '19/03/2025'],
    );
    expect(guessMapping('articles', ['', '', ''], rows)).toEqual([null, 'url', 'published']);
    const people = sheet(
      ['Rina', 'rina@media.example', '0812-3456-7890'],
      ['Budi', 'budi@media.example', '081234567891'],
    );
    expect(guessMapping('journalists', ['Nama', 'k1', 'k2'], people)).toEqual(['name', 'email', 'whatsapp']);
  });

  it('joins a header of two rows where a cell is merged over both', () => {
    const rows = sheet(
      ['No', 'Media', 'Media', 'Judul'],
      ['No', 'Nama', 'Jenis', 'Judul'],
      ['1', 'A', 'online', 'B'],
    );
    expect(columnLabels(rows, 2)).toEqual(['No', 'Media Nama', 'Media Jenis', 'Judul']);
    expect(guessMapping('articles', columnLabels(rows, 2), rows)).toMatchObject([
      null,
      'outlet',
      'channel',
      'title',
    ]);
  });

  const merged = [
    ['No', 'Tanggal', 'Media', 'Media', 'Judul', 'Link'],
    ['No', 'Tanggal', 'Nama Media', 'Jenis', 'Judul', 'Link'],
  ];
  const unmerged = [
    ['No', 'Tanggal', 'Media', '', 'Judul', 'Link'],
    ['', '', 'Nama Media', 'Jenis', '', ''],
  ];
  it.each([
    ['merged over both rows', merged],
    ['merged sideways only', [merged[0]!, unmerged[1]!]],
    ['as text files hold it', unmerged],
  ])('takes the lower row of a header of two rows, %s', (_, header) => {
    const rows = sheet(
      ['KLIPING', 'KLIPING', 'KLIPING', 'KLIPING', 'KLIPING', 'KLIPING'],
      ...header,
      ['1', '18/3/2025', 'Jambi Pos', 'Online', 'Santunan', 'https://jambipos.example/a'],
      ['2', '18/3/2025', 'Muaro Pos', 'Koran', 'Santunan', 'hal. 5'],
    );
    expect(guessHeaderRow(rows, 'articles')).toBe(3);
    const labels = columnLabels(rows, 3);
    expect(labels).toEqual(['No', 'Tanggal', 'Media Nama Media', 'Media Jenis', 'Judul', 'Link']);
    const fields = [null, 'published', 'outlet', 'channel', 'title', 'url'];
    expect(guessMapping('articles', labels, rows.slice(3))).toEqual(fields);
  });

  it('takes no record and no line above the list for a part of the header', () => {
    const rows = sheet(
      ['Periode: Maret 2025', '', 'Cabang Jambi', ''],
      ['Tanggal', 'Media', 'Judul', 'Link'],
      ['18/3/2025', 'Jambi Pos', 'Santunan', ''],
    );
    expect(guessHeaderRow(rows, 'articles')).toBe(2);
    expect(columnLabels(rows, 2)).toEqual(['Tanggal', 'Media', 'Judul', 'Link']);
    const sparse = sheet(['Tanggal', 'Media', '', 'Judul'], ['', 'Jambi Pos', '', '']);
    expect(guessHeaderRow(sparse, 'articles')).toBe(1);
  });

  it.each([
    [['Online', 'Cetak', 'TV'], 'channel'],
    [['Koran', 'Radio', 'Media Online'], 'channel'],
    [['Berita', 'Opini', 'Foto'], null],
  ])('takes a column "Jenis" with %j for %j', (cells, field) => {
    const rows = sheet(...cells.map(cell => ['Judul berita', cell]));
    expect(guessMapping('articles', ['Judul', 'Jenis'], rows)).toEqual(['title', field]);
  });

  it('remembers under the same header only, however it is written', () => {
    expect(headerSignature('articles', ['Tgl. Terbit', 'MEDIA '])).toBe(
      headerSignature('articles', ['tgl terbit', 'Media']),
    );
    expect(headerSignature('outlets', ['Media'])).not.toBe(headerSignature('articles', ['Media']));
  });

  it('uses each field once and asks for what is required', () => {
    expect(soundMapping('articles', ['title', 'title', 'nonsense', null], 5)).toEqual([
      'title',
      null,
      null,
      null,
      null,
    ]);
    expect(missingFields('articles', ['title', 'published', 'url'])).toEqual([]);
    expect(missingFields('articles', ['title'])).toEqual(['outlet', 'published']);
    expect(missingFields('journalists', [])).toEqual(['name']);
  });
});
