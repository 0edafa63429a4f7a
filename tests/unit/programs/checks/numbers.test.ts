import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '#app/features/programs/checks/numbers.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const read = (text: string) => readNumbers(text).map(({ value, unit }) => [value, unit]);

describe('numbers of an Indonesian text', () => {
  it.each([
    ['lebih dari 1,3 juta orang', { value: 1.3e6, unit: 'count', noun: 'orang', hedge: 'over', step: 1e5 }],
    ['sekitar 580 ribu pekerja', { value: 580_000, noun: 'pekerja', hedge: 'about', step: 1000 }],
    ['atau 44 persen yang', { value: 44, unit: 'percent', noun: '', hedge: null, step: 1 }],
    ['naik 44,6% lagi', { value: 44.6, unit: 'percent', step: 0.1 }],
    ['naik 44.6 persen', { value: 44.6, unit: 'percent', step: 0.1 }],
    ['Rp 42 juta', { value: 42e6, unit: 'rupiah', step: 1e6 }],
    ['Rp16.800 per bulan', { value: 16_800, unit: 'rupiah', step: 1 }],
    ['Rp. 15.000.000,00', { value: 15e6, unit: 'rupiah' }],
    ['42 juta rupiah', { value: 42e6, unit: 'rupiah' }],
    ['Rp2,5 miliar', { value: 2.5e9, unit: 'rupiah', step: 1e8 }],
    ['Rp 1,2 triliun', { value: 1.2e12, unit: 'rupiah' }],
    ['50-60 persen', { value: 50, upTo: 60, unit: 'percent' }],
    ['antara 50 sampai 60 ribu orang', { value: 50_000, upTo: 60_000, noun: 'orang' }],
    ['2.000 orang', { value: 2000, step: 1000 }],
    ['1.186 anak', { value: 1186, noun: 'anak', step: 1 }],
    ['hampir 600 ribu peserta', { value: 600_000, hedge: 'under' }],
    ['1,3 juta lebih pekerja', { value: 1.3e6, hedge: 'over' }],
    ['2025 orang hadir', { value: 2025, noun: 'orang' }],
  ])('%s', (text, expected) => expect(readNumbers(text)).toMatchObject([expected]));

  it.each([
    'Selasa, 18 Maret 2025',
    'pada tahun 2025',
    'Rabu (24/9)',
    '30/10/2024',
    'pukul 14.30 WIB',
    '14:53:45',
    'PP 44 Tahun 2015',
    'Pasal 5 ayat 2',
    'telepon 0812-3456-7890',
    'kelas 3',
    'COVID-19',
    'A4',
    '',
  ])('leaves out %s', text => expect(read(text)).toEqual([]));

  it('lets a currency begin the next number', () =>
    expect(read('untuk 300 Rp 42 juta dan 5 IDR 7 juta')).toEqual([
      [300, 'count'],
      [42e6, 'rupiah'],
      [5, 'count'],
      [7e6, 'rupiah'],
    ]));

  it('gives the very words, without the hedge', () => {
    const text = 'Baru sekitar 580 ribu pekerja atau 44 persen.';
    expect(readNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '580 ribu pekerja',
      '44 persen',
    ]);
  });

  it('reads back every whole number and every per cent written the Indonesian way', () => {
    const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }), (n, p) => {
        const percent = `${Math.floor(p / 10)},${p % 10}`;
        const found = readNumbers(`sebanyak ${grouped(n)} orang atau ${percent} persen`);
        expect(found.map(number => number.value)).toEqual([n, p / 10]);
      }),
      propertyRuns,
    );
  });

  it('stays in order and inside any text', () => {
    const piece = fc.constantFrom(
      '1,3',
      '44',
      'juta',
      'persen',
      '%',
      'Rp',
      '.',
      ',',
      '-',
      'orang',
      ' ',
      '2025',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), parts => {
        const text = parts.join('');
        let end = 0;
        for (const number of readNumbers(text)) {
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(number.value)).toBe(true);
          end = number.end;
        }
      }),
      propertyRuns,
    );
  });

  it.each(['1', '1.000.', '1,3 juta ', 'dari ', 'lebih dari 1 ', '44% '])(
    'reads a long run of "%s" and keeps 500 at most',
    unit => expect(readNumbers(unit.repeat(100_000 / unit.length)).length).toBeLessThanOrEqual(500),
  );
});
