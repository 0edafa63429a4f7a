import type { TopicCode } from '../topic-codes.ts';
import type { VoiceProfile } from './voice-profile.ts';

const waged: readonly TopicCode[] = ['PU', 'KEPATUHAN', 'JHT', 'JKP', 'JP'];

export const wagedVoices: readonly VoiceProfile[] = [
  {
    topics: waged,
    cast: 'man',
    job: 'satpam perumahan',
    events: [
      'Ia berpindah tiga kali perusahaan penyalur dan kini memegang tiga kartu dengan tiga saldo kecil.',
      'Seragamnya berganti setiap dua tahun mengikuti pemenang tender, sedangkan pos jaganya tetap sama.',
    ],
    quotes: [
      'Disuruh digabung, tapi perusahaan yang pertama sudah bubar',
      'Yang saya tahu gaji dipotong. Ke mana perginya, tidak pernah dijelaskan',
    ],
  },
  {
    topics: waged,
    cast: 'woman',
    job: 'pramuniaga toko pakaian',
    ages: '27-41',
    events: [
      'Pemilik tokonya baik, katanya, tetapi tidak pernah menyinggung jaminan selain kesehatan.',
      'Delapan tahun bekerja, ia baru tahu istilah tabungan hari tua dari kakaknya di Batam.',
    ],
    quotes: [
      'Malu menanyakan ke bos. Takut dikira mau berhenti',
      'Kami bertujuh. Tidak ada yang berani mulai bertanya',
    ],
  },
  {
    topics: waged,
    cast: 'worker',
    job: 'peracik kopi',
    ages: '21-29',
    events: [
      'Setelah tangannya melepuh terkena uap dan libur dua pekan tanpa upah, ia mulai membaca aturan.',
      'Ia digaji mingguan tanpa kontrak sejak lulus SMK.',
    ],
    quotes: ['Ternyata itu hak, bukan kebaikan bos', 'Teman-teman saya kira jaminan itu urusan bapak-bapak'],
  },
  {
    topics: ['JMO', 'LAYANAN', 'KLAIM', 'JHT'],
    cast: 'worker',
    job: 'mantan operator pabrik',
    events: [
      'Saldonya tidak cocok dengan slip gaji, selisih dua tahun iuran.',
      'Ia membuka aplikasi setiap pagi, seperti orang memeriksa hasil undian.',
    ],
    quotes: [
      'Angkanya berhenti di bulan Maret. Saya kira aplikasinya rusak',
      'Anak saya yang mengajari. Sekarang saya yang mengajari tetangga',
    ],
  },
  {
    topics: ['JMO', 'LAYANAN', 'KLAIM', 'JHT'],
    cast: 'man',
    job: 'sopir truk ekspedisi',
    events: [
      'Ia mengurus klaim dari tempat parkir, karena pulang ke rumah hanya dua kali sebulan.',
      'Nomor ponselnya berganti tiga kali, dan kode verifikasi selalu terkirim ke nomor yang hangus.',
    ],
    quotes: [
      'Kantornya buka waktu saya di jalan, tutup waktu saya sampai',
      'Petugasnya sabar. Sinyalnya yang tidak',
    ],
  },
  {
    topics: waged,
    cast: 'worker',
    job: 'guru honorer sekolah swasta',
    ages: '33-49',
    events: [
      'Honornya dibayar setiap tiga bulan, mengikuti pencairan bantuan.',
      'Dua belas tahun mengajar, ia tidak memiliki selembar pun bukti iuran.',
    ],
    quotes: [
      'Murid saya sudah ada yang jadi pegawai bank. Saya masih honorer',
      'Kalau sakit saya punya kartu. Kalau tua, belum',
    ],
  },
  {
    topics: waged,
    cast: 'man',
    job: 'buruh pabrik karet remah',
    places: ['kota-jambi', 'muaro-jambi', 'bungo', 'batang-hari'],
    events: [
      'Kontraknya diperbarui setiap sebelas bulan, selalu diawali surat pengunduran diri.',
      'Pendengarannya berkurang, tetapi ia menolak diperiksa karena takut tidak diperpanjang.',
    ],
    quotes: [
      'Kami tanda tangan dua lembar sekaligus: masuk dan keluar',
      'Tabungan hari tua saya sudah empat kali cair. Tua saja belum',
    ],
  },
  {
    topics: ['KEPATUHAN', 'PU', 'JAKON'],
    cast: 'man',
    job: 'pengawas lapangan',
    events: [
      'Ia menolak menandatangani laporan karena daftar pekerjanya tidak lengkap, lalu dipindahkan.',
      'Buku catatannya memuat nama orang yang jatuh dan tanggal mereka kembali bekerja.',
    ],
    quotes: [
      'Di kertas semua memakai tali. Di atas, tidak',
      'Saya bukan pahlawan. Saya cuma tidak mau jadi saksi di pengadilan',
    ],
  },
  {
    topics: ['JP', 'JHT', 'PU'],
    cast: 'man',
    job: 'pensiunan mandor kebun',
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tanjung-jabung-barat', 'tebo', 'bungo'],
    ages: '58-69',
    events: [
      'Uang pensiunnya habis untuk listrik dan obat tekanan darah.',
      'Ia menanam cabai di pot bekas cat, separuh untuk dapur, separuh untuk dijual.',
    ],
    quotes: [
      'Kecil, tapi saya tidak menadah tangan ke anak',
      'Waktu muda saya marah gaji dipotong. Sekarang saya tahu siapa yang saya tolong: saya sendiri',
    ],
  },
];
