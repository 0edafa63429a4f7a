/** What an empty installation starts with; every list is edited on screen from then on. */
export interface DefaultTopic {
  kind: 'programme' | 'segment' | 'funding' | 'issue';
  /** Short, unique, stable. */
  code: string;
  name: string;
  /** Words and phrases that name the topic in a text; whole words, whatever the case. */
  terms: readonly string[];
}

export const defaultTopics: readonly DefaultTopic[] = [
  {
    kind: 'programme',
    code: 'JKK',
    name: 'JKK',
    terms: ['JKK', 'jaminan kecelakaan kerja'],
  },
  {
    kind: 'programme',
    code: 'JKM',
    name: 'JKM',
    terms: ['JKM', 'jaminan kematian', 'santunan kematian'],
  },
  {
    kind: 'programme',
    code: 'JHT',
    name: 'JHT',
    terms: ['JHT', 'jaminan hari tua'],
  },
  {
    kind: 'programme',
    code: 'JP',
    name: 'JP',
    terms: ['JP', 'jaminan pensiun'],
  },
  {
    kind: 'programme',
    code: 'JKP',
    name: 'JKP',
    terms: ['JKP', 'jaminan kehilangan pekerjaan'],
  },
  {
    kind: 'programme',
    code: 'JMO',
    name: 'JMO',
    terms: ['JMO', 'Jamsostek Mobile'],
  },
  {
    kind: 'segment',
    code: 'PU',
    name: 'Penerima upah (PU)',
    terms: ['penerima upah', 'pekerja penerima upah'],
  },
  {
    kind: 'segment',
    code: 'BPU',
    name: 'Bukan penerima upah (BPU)',
    terms: [
      'BPU',
      'bukan penerima upah',
      'pekerja bukan penerima upah',
      'pekerja informal',
      'sektor informal',
    ],
  },
  {
    kind: 'segment',
    code: 'JAKON',
    name: 'Jasa konstruksi',
    terms: ['Jakon', 'jasa konstruksi', 'pekerja konstruksi'],
  },
  {
    kind: 'segment',
    code: 'PMI',
    name: 'Pekerja migran (PMI)',
    terms: ['pekerja migran', 'pekerja migran Indonesia', 'calon pekerja migran'],
  },
  {
    kind: 'segment',
    code: 'RENTAN',
    name: 'Pekerja rentan',
    terms: ['pekerja rentan'],
  },
  {
    kind: 'funding',
    code: 'APBD',
    name: 'APBD',
    terms: ['APBD', 'anggaran pendapatan dan belanja daerah'],
  },
  {
    kind: 'funding',
    code: 'DANA-DESA',
    name: 'Dana Desa',
    terms: ['dana desa', 'APBDes', 'alokasi dana desa'],
  },
  {
    kind: 'funding',
    code: 'DBH',
    name: 'DBH',
    terms: ['DBH', 'DBH sawit', 'dana bagi hasil'],
  },
  {
    kind: 'funding',
    code: 'CSR',
    name: 'CSR',
    terms: ['CSR', 'TJSL', 'tanggung jawab sosial', 'tanggung jawab sosial perusahaan'],
  },
  {
    kind: 'issue',
    code: 'KEPESERTAAN',
    name: 'Kepesertaan',
    terms: ['kepesertaan', 'peserta baru'],
  },
  {
    kind: 'issue',
    code: 'MEDIA-GATHERING',
    name: 'Media gathering',
    terms: ['media gathering', 'temu media', 'temu wartawan'],
  },
  {
    kind: 'issue',
    code: 'KLAIM',
    name: 'Klaim dan santunan',
    // "Pencairan" alone is said of any money: of building contracts, aid, village funds.
    terms: [
      'klaim',
      'pencairan JHT',
      'pencairan jaminan hari tua',
      'pencairan klaim',
      'pencairan saldo',
      'pencairan santunan',
      'mencairkan JHT',
      'santunan',
      'ahli waris',
    ],
  },
  {
    kind: 'issue',
    code: 'BEASISWA',
    name: 'Beasiswa anak peserta',
    terms: ['beasiswa'],
  },
  {
    kind: 'issue',
    code: 'KEPATUHAN',
    name: 'Kepatuhan perusahaan',
    terms: ['kepatuhan', 'menunggak iuran', 'tunggakan iuran', 'perusahaan wajib belum daftar'],
  },
  {
    kind: 'issue',
    code: 'PHK',
    name: 'PHK',
    terms: ['PHK', 'pemutusan hubungan kerja'],
  },
  {
    kind: 'issue',
    code: 'LAYANAN',
    name: 'Layanan',
    terms: ['Lapak Asik', 'layanan tanpa kontak fisik', 'antrean online', 'pelayanan prima'],
  },
];
