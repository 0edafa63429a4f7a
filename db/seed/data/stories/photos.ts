import type { RegencyKey } from '#app/lib/regencies.ts';
import type { TopicCode } from '../topic-codes.ts';

/** A photograph's caption; `role` is the person `{a}` in it. */
export type PhotoStory = {
  topics: readonly TopicCode[];
  role: string;
  titles: readonly string[];
  text: string;
  places?: readonly RegencyKey[];
  coastal?: boolean;
};

const coast: readonly RegencyKey[] = ['tanjung-jabung-timur', 'tanjung-jabung-barat'];
const estates: readonly RegencyKey[] = [
  'merangin',
  'sarolangun',
  'batang-hari',
  'muaro-jambi',
  'tebo',
  'bungo',
];

export const photoStories: readonly PhotoStory[] = [
  {
    topics: ['BPU', 'JKK'],
    role: 'man',
    places: coast,
    titles: ['Foto: Pagi di dermaga {ibukota}', 'Foto: Karung terakhir sebelum pasang'],
    text: 'Pekerja bongkar muat memindahkan karung kopra dari kapal di {ibukota}, {hari}. {a}, yang bekerja di sana sejak remaja, baru tahun ini memiliki jaminan kecelakaan kerja. Upah mereka dihitung per karung.',
  },
  {
    topics: ['RENTAN', 'JKM'],
    role: 'widow',
    titles: ['Foto: Menanti giliran', 'Foto: Kursi ketiga dari depan'],
    text: '{a} menunggu penyerahan santunan kematian bagi keluarga pekerja rentan di {kec}, {kab}, {hari}. Suaminya, buruh harian, meninggal karena sakit. Iurannya dibayar pemerintah daerah.',
  },
  {
    topics: ['JKK', 'JAKON'],
    role: 'man',
    titles: ['Foto: Di atas perancah', 'Foto: Dua tali untuk enam orang'],
    text: 'Pekerja merakit perancah bambu pada proyek gedung di {ibukota}, {hari}. Dari enam orang yang tampak, dua memakai tali pengaman. {a} mengatakan tali itu dibelinya sendiri setelah rekannya jatuh tahun lalu tanpa jaminan kecelakaan kerja.',
  },
  {
    topics: ['KEPESERTAAN', 'BPU'],
    role: 'woman',
    titles: ['Foto: Kartu di antara cabai', 'Foto: Lapak nomor 12'],
    text: '{a} memperlihatkan kartu peserta di lapaknya di {pasar}, {hari}. Pengurus pasar menargetkan separuh pedagang terlindungi jaminan kecelakaan kerja dan jaminan kematian sebelum akhir tahun.',
  },
  {
    topics: ['JHT', 'KLAIM'],
    role: 'worker',
    titles: ['Foto: Antrean hari tua', 'Foto: Map biru, map merah'],
    text: 'Warga menunggu layanan pencairan Jaminan Hari Tua di kantor {bpjs} di {ibukota}, {hari}. {a} datang sejak pukul enam dari {kec2}. Sebagian besar pemohon berhenti bekerja karena kontraknya selesai.',
  },
  {
    topics: ['DBH', 'JKK'],
    role: 'man',
    places: estates,
    titles: ['Foto: Egrek dan helm kuning', 'Foto: Menunggu truk tandan'],
    text: 'Pemanen sawit mengenakan helm di kebun rakyat di {kec}, {kab}, {hari}. {a} dan dua rekannya termasuk pekerja kebun yang iuran jaminan kecelakaan kerjanya dibayar dari dana bagi hasil sawit.',
  },
  {
    topics: ['JKK', 'BPU'],
    role: 'man',
    places: ['muaro-jambi', ...coast],
    titles: ['Foto: Memanjat untuk pinang', 'Foto: Empat karung sehari'],
    text: 'Pemetik pinang memanjat batang setinggi belasan meter di {desa}, {kab}, {hari}. Menurut {a}, satu hari kerja menghasilkan empat karung. Kecelakaan terbanyak terjadi saat batang basah; baru sebagian pemetik memiliki jaminan kecelakaan kerja.',
  },
  {
    topics: ['JMO', 'LAYANAN'],
    role: 'woman',
    places: ['kerinci', 'tebo', 'merangin', 'sarolangun', 'batang-hari', ...coast],
    titles: ['Foto: Swafoto di balai desa', 'Foto: Mencari sinyal'],
    text: 'Petugas membantu warga melakukan swafoto pada aplikasi JMO di balai {desa}, {hari}. {a} tertawa karena gagal tiga kali. Layanan keliling digelar karena jaringan di {kec} sering hilang.',
  },
  {
    topics: ['JKK', 'BPU', 'RENTAN'],
    role: 'man',
    places: coast,
    coastal: true,
    titles: ['Foto: Pelampung baru', 'Foto: Sebelum laut pasang'],
    text: 'Nelayan {desa} mencoba pelampung yang dibagikan bersama kartu jaminan kecelakaan kerja, {hari}. {a} melaut sejak berumur dua belas tahun. Pelampung, katanya, baru akan dipakai kalau cuaca buruk.',
  },
  {
    topics: ['JHT', 'BPU'],
    role: 'man',
    places: ['kerinci', 'sungai-penuh', 'merangin'],
    titles: ['Foto: Menjemur kulit manis', 'Foto: Aroma dari lereng'],
    text: 'Pengupas kayu manis menjemur hasil panen di {kec}, {kab}, {hari}. {a} menyisihkan sebagian upahnya untuk tabungan hari tua melalui koperasi. Panen hanya berlangsung beberapa bulan dalam setahun.',
  },
  {
    topics: ['JKK', 'BPU', 'KEPESERTAAN'],
    role: 'man',
    places: ['kota-jambi', 'muaro-jambi', 'bungo'],
    titles: ['Foto: Jaket hijau di simpang empat', 'Foto: Istirahat di bawah jembatan'],
    text: 'Pengemudi ojek daring menunggu pesanan di {ibukota}, {hari}. Dari sebelas orang di pangkalan itu, tiga memiliki jaminan kecelakaan kerja. {a} mendaftar sesudah rekannya dirawat dua pekan tanpa penghasilan.',
  },
  {
    topics: ['JKP', 'PHK'],
    role: 'worker',
    places: ['kota-jambi', 'muaro-jambi', 'tanjung-jabung-barat', 'bungo'],
    titles: ['Foto: Gerbang yang tertutup', 'Foto: Sif terakhir'],
    text: 'Mantan buruh pabrik mengurus dokumen Jaminan Kehilangan Pekerjaan di {ibukota}, {hari}. {a} membawa surat pemutusan kerja dan slip gaji dua tahun terakhir. Dinas membuka meja bantuan selama sepekan.',
  },
];
