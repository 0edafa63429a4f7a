import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '#app/features/programs/checks/agreement.ts';
import { checkArithmetic } from '#app/features/programs/checks/arithmetic.ts';
import { readNumbers } from '#app/features/programs/checks/numbers.ts';
import { checkOfficial, type OfficialFigure } from '#app/features/programs/checks/official.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const check = (text: string) => checkArithmetic(text, readNumbers(text));
const keys = (text: string) => check(text).map(finding => [finding.key, finding.agreement]);

const gathering = `Menurut Hendra, saat ini jumlah pekerja di Provinsi Jambi mencapai lebih dari 1,3 juta orang, namun baru sekitar 580 ribu pekerja atau 44 persen yang telah terdaftar sebagai peserta. Untuk itu, BPJS Ketenagakerjaan menargetkan peningkatan jumlah peserta hingga 782 ribu pekerja atau 55 persen dari total pekerja di tahun ini.

"Jadi tahun 2025 ini BPJS Ketenagakerjaan menargetkan peningkatan jumlah peserta dari 44 persen menjadi 55 persen dari total jumlah pekerja saat ini atau sebanyak 782 ribu orang," jelas Hendra.`;

describe('figures against each other', () => {
  it('finds the slip of the gathering: 782 thousand is 60 per cent of 1.3 million, not 55', () => {
    const [registered, target, ...others] = check(gathering);
    expect(others).toEqual([]);
    expect(registered).toMatchObject({ kind: 'share', agreement: 'roundedDown' });
    expect(registered!.computed).toBeCloseTo(44.615, 3);
    expect(target).toMatchObject({ kind: 'share', agreement: 'differs' });
    expect(target!.computed).toBeCloseTo(60.154, 3);
    if (target?.kind !== 'share') throw new Error('no share');
    expect(target.fittingPart).toBeCloseTo(715_000, 6);
    expect(target.fittingWhole).toBeCloseTo(1_421_818, 0);
  });

  it.each([
    ['44,6 persen (580.000 orang) dari 1.300.000 pekerja', 'share|580000|1300000|44.6', 'exact'],
    [
      'Dari sekitar 1,3 juta pekerja, 611.000 orang atau 47 persen terdaftar',
      'share|611000|1300000|47',
      'exact',
    ],
    [
      'Jumlah pekerja mencapai sekitar 1,3 juta orang. Dari jumlah itu, 632.000 orang atau 48,6 persen terdaftar.',
      'share|632000|1300000|48.6',
      'exact',
    ],
    ['580 ribu pekerja atau 44 persen dari 1,3 juta pekerja', 'share|580000|1300000|44', 'roundedDown'],
    ['Sebanyak 320 dari 800 petani atau 40 persen terdaftar', 'share|320|800|40', 'exact'],
    ['Baru 300 orang dari total 800 petani karet, atau 40 persen, terdaftar', 'share|300|800|40', 'differs'],
    ['580 ribu pekerja atau 46 persen dari 1,3 juta pekerja', 'share|580000|1300000|46', 'withinRounding'],
    ['580 ribu pekerja atau 49 persen dari 1,3 juta pekerja', 'share|580000|1300000|49', 'differs'],
    ['Rp 30 miliar atau 25 persen dari anggaran Rp 120 miliar', 'share|30000000000|120000000000|25', 'exact'],
    [
      'Sebanyak 24.600 pekerja, terdiri dari 12.000 petani dan 9.600 buruh.',
      'sum|12000+9600|24600',
      'differs',
    ],
    [
      'Sebanyak 24.600 pekerja, terdiri atas 12.000 petani dan 12.600 buruh di 7 kabupaten.',
      'sum|12000+12600|24600',
      'exact',
    ],
    ['Peserta naik 20 persen dari 40.000 orang menjadi 50.000 orang', 'growth|40000|50000|20', 'differs'],
    [
      'Klaim turun 25 persen dari Rp 40 miliar menjadi Rp 30 miliar',
      'growth|40000000000|30000000000|25',
      'exact',
    ],
  ])('%s', (text, key, agreement) => expect(keys(text)).toEqual([[key, agreement]]));

  it.each([
    'Peserta tumbuh 12 persen. Ada 40 ribu orang di Jambi.',
    'Bunga 5 persen atau 3 tahun dari 10 kabupaten',
    '782 ribu pekerja atau 55 persen.',
    'Dari 1,3 juta rumah, 580 ribu pekerja atau 44 persen terdaftar.',
    'Ada 50 desa. Ada 20 orang atau 40 persen yang datang.',
    '',
  ])('says nothing of %s', text => expect(check(text)).toEqual([]));

  it('accepts every share that is printed rounded or cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1000, max: 9000 }), (part, whole) => {
        const value = (100 * part) / whole;
        for (const printed of [Math.round(value), Math.floor(value), Math.ceil(value)]) {
          if (printed < 1) continue;
          const operand = (n: number, step: number) => ({ value: n, upTo: null, step, hedge: null });
          const agreement = agreementOf(
            operand(printed, 1),
            [operand(part, 1), operand(whole, 1)],
            ([a, b]) => (100 * a!) / b!,
          );
          expect(['exact', 'roundedDown', 'roundedUp']).toContain(agreement);
        }
      }),
      propertyRuns,
    );
  });

  it('takes the very sample that officers paste', () => {
    const sample = readFileSync('tests/fixtures/articles/jambi-media-gathering-2025.txt', 'utf8');
    expect(keys(sample)).toEqual([
      ['share|580000|1300000|44', 'roundedDown'],
      ['share|782000|1300000|55', 'differs'],
    ]);
  });
});

const figure = (
  id: number,
  label: string,
  value: number,
  unit: string,
  from = '2020-01-01',
  to: string | null = null,
): OfficialFigure => ({
  ...{ id, label, value, unit, effectiveFromOn: from, effectiveToOn: to },
  legalBasis: 'PP 82 Tahun 2019',
  source: 'Ketentuan',
});
const figures = [
  figure(1, 'Pekerja di Provinsi Jambi', 1_300_000, 'orang'),
  figure(2, 'Pekerja terdaftar di Provinsi Jambi', 580_000, 'orang'),
  figure(3, 'Santunan Jaminan Kematian', 42_000_000, 'rupiah', '2019-12-02'),
  figure(4, 'Santunan Jaminan Kematian', 24_000_000, 'rupiah', '2015-07-01', '2019-12-01'),
  figure(5, 'Iuran Jaminan Hari Tua', 5.7, 'persen upah'),
];
const official = (text: string, day = '2025-03-18') =>
  checkOfficial(text, readNumbers(text), figures, day).map(finding => [
    finding.figure.id,
    finding.agrees,
    finding.former?.id ?? null,
  ]);

describe('figures against official ones', () => {
  it.each<[string, unknown[]]>([
    [
      gathering,
      [
        [1, true, null],
        [2, true, null],
      ],
    ],
    ['Santunan jaminan kematian sebesar Rp 42 juta dibayarkan.', [[3, true, null]]],
    ['Ahli waris menerima santunan Jaminan Kematian Rp42.000.000.', [[3, true, null]]],
    ['Santunan jaminan kematian sebesar Rp 36 juta dibayarkan.', [[3, false, null]]],
    ['Santunan jaminan kematian sebesar Rp 24 juta dibayarkan.', [[3, false, 4]]],
    ['Iuran jaminan hari tua 5,7 persen dari upah.', [[5, true, null]]],
    ['Iuran jaminan hari tua 3,7 persen dari upah.', [[5, false, null]]],
    ['Santunan jaminan kematian naik; biaya makam Rp 10 juta dan santunan berkala Rp 12 juta.', []],
    ['Sebanyak 120 ribu pekerja di Provinsi Jambi mendapat bantuan.', []],
    ['Sebanyak 3 ahli waris menerima santunan jaminan kematian senilai total Rp126 juta.', []],
    ['Santunan kecelakaan Rp 36 juta.', []],
    ['', []],
  ])('%s', (text, expected) => expect(official(text)).toEqual(expected));

  it('holds a text against what was in force on its day', () => {
    expect(official('Santunan jaminan kematian sebesar Rp 24 juta.', '2018-05-01')).toEqual([
      [4, true, null],
    ]);
  });
});
