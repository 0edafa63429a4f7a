import { many, money } from '../articles/facts.ts';
import type { ArchiveKind } from './archive-kind.ts';

export const publicReleases: readonly ArchiveKind[] = [
  {
    id: 'kejaksaan',
    topics: ['KEPATUHAN', 'PU'],
    cast: { a: 'agency-control', b: 'prosecutor' },
    facts: r => ({ n: many(r, 28, 96), pulih: money(r, 640e6, 2900e6, 10e6) }),
    headline: 'Bersama Kejaksaan, BPJS Ketenagakerjaan Pulihkan Iuran {pulih} di {tempat}',
    angles: [
      'Iuran {pulih} yang Menunggak di {tempat} Berhasil Ditagih',
      '{n} Perusahaan di {tempat} Lunasi Tunggakan',
      'Jaksa Turun Tangan, Hak Pekerja {tempat} Dipulihkan',
    ],
    message: 'Pemulihan iuran mengembalikan hak pekerja yang tertunda.',
    text: `Kerja sama BPJS Ketenagakerjaan dengan kejaksaan negeri berhasil memulihkan tunggakan iuran {pulih} dari {n} badan usaha di {kab}. Pemulihan dilakukan melalui pemanggilan, mediasi, dan kesepakatan pembayaran bertahap.
{a} mengatakan pemulihan iuran berarti mengembalikan hak pekerja. Selama perusahaan menunggak, saldo hari tua pekerja tidak bertambah dan klaim dapat tertunda.
"Setiap rupiah yang dipulihkan adalah milik pekerja. Itu yang selalu kami sampaikan kepada pemberi kerja," ujar {a}.
{b} menjelaskan jaksa pengacara negara bertindak berdasarkan surat kuasa khusus. Pendekatan persuasif diutamakan, tetapi langkah hukum ditempuh bagi badan usaha yang mengabaikan kesepakatan.
"Kami memberi waktu yang wajar. Kalau kesempatan itu tidak dipakai, ada konsekuensinya," kata {b}.
Pekerja dapat memeriksa kepatuhan perusahaannya melalui saldo pada aplikasi JMO. Apabila iuran dipotong dari upah tetapi saldo tidak bertambah, pekerja dapat melapor dengan kerahasiaan identitas yang dijamin.
Kerja sama dilanjutkan dengan sosialisasi kepada asosiasi pengusaha dan pemutakhiran data badan usaha di {kab}.`,
  },
  {
    id: 'keagamaan',
    topics: ['RENTAN', 'APBD', 'JKM'],
    cast: { a: 'agency-members', b: 'religion' },
    facts: r => ({ n: many(r, 700, 2900, 10) }),
    headline: '{n} Guru Mengaji, Marbut, dan Rohaniwan di {tempat} Terlindungi',
    angles: [
      'Guru Mengaji hingga Pendeta di {tempat} Dijamin',
      'Marbut di {tempat} Kini Punya Perlindungan Kerja',
      '{n} Pekerja Rumah Ibadah {tempat} Tak Perlu Bayar Iuran',
    ],
    message: 'Pekerja keagamaan semua agama dapat didaftarkan dengan surat keterangan pengurus rumah ibadah.',
    text: `Sebanyak {n} guru mengaji, imam, marbut, pendeta, dan pengurus rumah ibadah di {kab} terlindungi program jaminan sosial ketenagakerjaan. Iuran mereka ditanggung pemerintah daerah selama dua belas bulan.
{a} mengatakan pekerja keagamaan mengabdi dengan penghasilan yang terbatas dan tidak jarang bekerja hingga malam hari. Perlindungan diberikan agar keluarga tidak menanggung beban berat ketika terjadi musibah.
"Mereka menjaga ketenangan umat. Sudah semestinya mereka bekerja dengan tenang pula," tutur {a}.
{b} menyatakan pendataan dilakukan lintas agama melalui penyuluh dan pengurus rumah ibadah. Surat keterangan dari pengurus cukup sebagai bukti bahwa yang bersangkutan aktif bekerja.
Manfaat yang diperoleh meliputi perawatan akibat kecelakaan kerja tanpa batas biaya sesuai kebutuhan medis dan santunan kematian sebesar Rp42 juta. Anak peserta berhak atas beasiswa sesuai ketentuan.
"Kami mohon pengurus segera melapor bila ada perubahan data supaya haknya tidak terhambat," ujar {b}.
Pendaftaran tahap berikutnya akan menyasar guru pendidikan anak usia dini dan petugas pemakaman.`,
  },
  {
    id: 'donor-darah',
    topics: ['LAYANAN', 'CSR'],
    cast: { a: 'agency-members' },
    facts: r => ({ n: many(r, 84, 210), sembako: many(r, 100, 300, 10) }),
    headline: 'Pegawai BPJS Ketenagakerjaan Sumbang {n} Kantong Darah dan Iuran bagi Pekerja Rentan',
    angles: [
      '{n} Kantong Darah Terkumpul dari Pegawai BPJS Ketenagakerjaan',
      'Tukang Parkir di Depan Kantor Pun Didaftarkan',
      'Pegawai Patungan Iuran untuk {sembako} Pekerja Rentan',
    ],
    message: 'Setiap pegawai menanggung iuran sedikitnya dua pekerja rentan.',
    text: `Pegawai BPJS Ketenagakerjaan se-Provinsi Jambi menyumbangkan {n} kantong darah dan menanggung iuran {sembako} pekerja rentan di sekitar kantor. Kegiatan dipusatkan di {ibukota} dan diikuti pegawai, mitra, serta warga.
{a} mengatakan kegiatan tersebut menjadi cara pegawai merasakan langsung arti perlindungan. Iuran dibayar dari sumbangan sukarela, sedangkan penerimanya dipilih bersama ketua RT.
"Tukang parkir dan penjual gorengan di depan kantor setiap hari kami temui. Tidak pantas kalau mereka belum terlindungi," ujar {a}.
Penerima memperoleh Jaminan Kecelakaan Kerja dan Jaminan Kematian selama satu tahun. Setelah masa itu berakhir, mereka didorong melanjutkan secara mandiri atau diusulkan ke program pemerintah daerah.
Selain donor darah, tersedia pemeriksaan tekanan darah, konsultasi gizi, dan meja pendaftaran peserta baru. Puluhan warga memanfaatkan kesempatan itu untuk menanyakan manfaat program.
Gerakan serupa terbuka bagi perusahaan dan komunitas yang ingin mendaftarkan pekerja rentan di lingkungannya.`,
  },
  {
    id: 'penghargaan-daerah',
    topics: ['KEPESERTAAN'],
    cast: { a: 'agency-members', b: 'regent' },
    facts: r => ({ naik: many(r, 2, 5) }),
    headline: '{tempat} Terima Penghargaan atas Kenaikan Kepesertaan {naik} Poin',
    angles: [
      'Kepesertaan {tempat} Naik {naik} Poin dalam Setahun',
      'Data Rapi Antar {tempat} Raih Penghargaan',
      '{b:role}: Tahun Depan Tak Boleh Turun',
    ],
    message: 'Kenaikan kepesertaan didorong regulasi, anggaran, dan data yang mutakhir.',
    text: `BPJS Ketenagakerjaan memberikan penghargaan kepada {pemkab} atas kenaikan cakupan kepesertaan {naik} poin dalam satu tahun. Penghargaan diserahkan di {ibukota} dalam rapat koordinasi perlindungan pekerja.
Penilaian didasarkan pada empat unsur, yaitu regulasi daerah, alokasi anggaran, kualitas data, dan inovasi layanan. Tim penilai melibatkan perguruan tinggi, serikat pekerja, dan perwakilan pengusaha.
{a} mengatakan capaian tersebut menunjukkan bahwa cakupan dapat meningkat cepat apabila pemerintah desa dan kelurahan dilibatkan sejak pendataan.
"Kuncinya data. Daerah yang datanya rapi selalu lebih cepat melindungi warganya," kata {a}.
{b} menyampaikan penghargaan itu dipersembahkan bagi kepala desa, lurah, dan petugas pendata. Pemerintah daerah berkomitmen mempertahankan anggaran iuran pekerja rentan pada tahun berikutnya.
"Penghargaan ini mengikat kami. Tahun depan tidak boleh turun," ujar {b}.
Cakupan kepesertaan di {kab} saat ini {persenkab} persen, sedangkan rata-rata Provinsi Jambi {persen} persen.`,
  },
  {
    id: 'pengemudi-kurir',
    topics: ['BPU', 'JKK', 'KEPESERTAAN'],
    cast: { a: 'agency-members', b: 'drivers' },
    facts: r => ({ n: many(r, 420, 1600, 10) }),
    headline: '{n} Pengemudi Daring dan Kurir di Jambi Bergabung Jadi Peserta',
    angles: [
      'Tak Sampai Rp600 Sehari, Ojol Jambi Terlindungi',
      '{n} Ojol dan Kurir Jambi Ramai-ramai Mendaftar',
      'Paguyuban Ojol: Lebih Baik Patungan Sebelum Celaka',
    ],
    message:
      'Pengemudi dan kurir terlindungi sejak berangkat sampai kembali ke rumah dengan iuran mulai Rp16.800.',
    text: `Sebanyak {n} pengemudi daring dan kurir di Jambi terdaftar sebagai peserta BPJS Ketenagakerjaan melalui pendaftaran bersama paguyuban. Kegiatan dilaksanakan di beberapa titik kumpul pengemudi selama sepekan.
Pengemudi dan kurir bekerja di jalan raya, tempat sepertiga kecelakaan kerja terjadi. Sebagai pekerja bukan penerima upah, mereka dapat mengikuti Jaminan Kecelakaan Kerja dan Jaminan Kematian dengan iuran mulai Rp16.800 per bulan.
{a} menjelaskan perlindungan berlaku ketika pengemudi menjalankan pekerjaan, dibuktikan dengan riwayat pesanan pada aplikasi. Laporan kecelakaan dapat disampaikan melalui JMO agar rumah sakit segera memastikan penjaminan.
"Satu kali kecelakaan bisa menghabiskan tabungan bertahun-tahun. Iurannya tidak sampai enam ratus rupiah sehari," ujar {a}.
{b} mengatakan paguyuban akan mengingatkan anggota membayar iuran setiap pertengahan bulan. Pembayaran dikumpulkan melalui koordinator wilayah bagi anggota yang belum terbiasa membayar secara digital.
"Kami lelah patungan setiap ada yang celaka. Lebih baik patungan sebelum celaka," kata {b}.
Paguyuban dan perusahaan aplikasi diundang bekerja sama agar pembayaran iuran dapat dilakukan otomatis.`,
  },
];
