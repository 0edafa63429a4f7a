import { coverageOn, targetOf } from './articles/context.ts';
import { addDays, wibDay, yearOf } from './days.ts';
import type { DemoFigure, DemoTarget } from './types.ts';

type Row = Omit<DemoFigure, 'effectiveToOn' | 'segment'> &
  Partial<Pick<DemoFigure, 'effectiveToOn' | 'segment'>>;

const reports = 'Laporan kepesertaan cabang';
const rows: readonly Row[] = [
  {
    code: 'PEKERJA-JAMBI',
    label: 'Pekerja di Provinsi Jambi',
    value: 1_300_000,
    unit: 'orang',
    source: 'Pemberitaan media gathering 18 Maret 2025',
    legalBasis: '',
    effectiveFromOn: '2025-01-01',
  },
  {
    code: 'IURAN-BPU',
    label: 'Iuran terendah dua program',
    value: 16_800,
    unit: 'rupiah per bulan',
    segment: 'BPU',
    source: 'Ketentuan iuran pekerja bukan penerima upah',
    legalBasis: 'PP 44 Tahun 2015 dan PP 82 Tahun 2019',
    effectiveFromOn: '2019-12-02',
  },
  {
    code: 'IURAN-BPU-JHT',
    label: 'Iuran terendah tiga program',
    value: 36_800,
    unit: 'rupiah per bulan',
    segment: 'BPU',
    source: 'Ketentuan iuran pekerja bukan penerima upah',
    legalBasis: 'PP 46 Tahun 2015',
    effectiveFromOn: '2019-12-02',
  },
  {
    code: 'SANTUNAN-JKM',
    label: 'Santunan Jaminan Kematian',
    value: 42_000_000,
    unit: 'rupiah',
    source: 'Ketentuan manfaat Jaminan Kematian',
    legalBasis: 'PP 82 Tahun 2019',
    effectiveFromOn: '2019-12-02',
  },
  {
    code: 'SANTUNAN-JKK',
    label: 'Santunan meninggal karena kecelakaan kerja',
    value: 48,
    unit: 'kali upah',
    source: 'Ketentuan manfaat Jaminan Kecelakaan Kerja',
    legalBasis: 'PP 82 Tahun 2019',
    effectiveFromOn: '2019-12-02',
  },
  {
    code: 'BEASISWA',
    label: 'Beasiswa paling banyak untuk dua anak',
    value: 174_000_000,
    unit: 'rupiah',
    source: 'Ketentuan manfaat beasiswa',
    legalBasis: 'PP 82 Tahun 2019',
    effectiveFromOn: '2019-12-02',
  },
  {
    code: 'IURAN-JHT',
    label: 'Iuran Jaminan Hari Tua',
    value: 5.7,
    unit: 'persen upah',
    segment: 'PU',
    source: 'Ketentuan iuran Jaminan Hari Tua',
    legalBasis: 'PP 46 Tahun 2015',
    effectiveFromOn: '2015-07-01',
  },
  {
    code: 'IURAN-JP',
    label: 'Iuran Jaminan Pensiun',
    value: 3,
    unit: 'persen upah',
    segment: 'PU',
    source: 'Ketentuan iuran Jaminan Pensiun',
    legalBasis: 'PP 45 Tahun 2015',
    effectiveFromOn: '2015-07-01',
  },
  {
    code: 'MANFAAT-JKP',
    label: 'Uang tunai JKP tiga bulan pertama',
    value: 45,
    unit: 'persen upah',
    segment: 'PU',
    source: 'Ketentuan manfaat Jaminan Kehilangan Pekerjaan',
    legalBasis: 'PP 37 Tahun 2021',
    effectiveFromOn: '2021-02-02',
    effectiveToOn: '2025-02-06',
  },
  {
    code: 'MANFAAT-JKP',
    label: 'Uang tunai JKP paling lama enam bulan',
    value: 60,
    unit: 'persen upah',
    segment: 'PU',
    source: 'Ketentuan manfaat Jaminan Kehilangan Pekerjaan',
    legalBasis: 'PP 6 Tahun 2025',
    effectiveFromOn: '2025-02-07',
  },
  {
    code: 'BATAS-KLAIM-JMO',
    label: 'Saldo JHT tertinggi yang dapat diklaim lewat JMO',
    value: 15_000_000,
    unit: 'rupiah',
    source: 'Ketentuan layanan aplikasi JMO',
    legalBasis: '',
    effectiveFromOn: '2023-11-01',
  },
];

/** Counts of members on the first day of each year and, unless they began after `today`, their end. */
function memberCounts(today: string): DemoFigure[] {
  const year = yearOf(today);
  return [year - 2, year - 1, year].map(at => ({
    code: 'PESERTA-JAMBI',
    label: 'Pekerja terdaftar di Provinsi Jambi',
    value: coverageOn(`${at}-03-01`).members,
    unit: 'orang',
    segment: '',
    source: `${reports} ${at}`,
    legalBasis: '',
    effectiveFromOn: `${at}-01-01`,
    effectiveToOn: at === year ? null : `${at}-12-31`,
  }));
}

/** Figures the agency stands by. No two of one code and segment hold on the same day. */
export function buildFigures(now: string): DemoFigure[] {
  const today = wibDay(now);
  return [...rows.map(row => ({ segment: '', effectiveToOn: null, ...row })), ...memberCounts(today)];
}

/** The year in which the goal of a year was first set: progress counts from there. */
function firstYearOf(year: number): number {
  return targetOf(year - 1) === targetOf(year) && year > 2025 ? firstYearOf(year - 1) : year;
}

/** Yearly targets for coverage in per cent of workers: the two years before and the current one. */
export function buildTargets(now: string): DemoTarget[] {
  const today = wibDay(now);
  const year = yearOf(today);
  return [year - 2, year - 1, year].map(at => {
    const measuredOn = at === year ? addDays(`${today.slice(0, 7)}-01`, -1) : `${at}-12-31`;
    return {
      year: at,
      label: 'Cakupan kepesertaan pekerja di Provinsi Jambi',
      unit: 'persen',
      baseline: coverageOn(`${firstYearOf(at)}-03-01`).percent,
      current: coverageOn(measuredOn < `${at}-03-01` ? `${at}-03-01` : measuredOn).percent,
      goal: targetOf(at),
      source: `${reports} ${at}`,
      measuredOn: measuredOn < `${at}-01-01` ? today : measuredOn,
    };
  });
}
