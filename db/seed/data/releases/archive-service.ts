import { many, money } from '../articles/facts.ts';
import type { ArchiveKind } from './archive-kind.ts';

export const serviceReleases: readonly ArchiveKind[] = [
  {
    id: 'santunan-ahli-waris',
    topics: ['JKM', 'JKK', 'BEASISWA'],
    cast: { a: 'agency-service', b: 'regent', c: 'widow:ahli waris penerima santunan' },
    facts: r => ({ n: many(r, 4, 16), total: money(r, 420e6, 1450e6, 10e6) }),
    headline: 'BPJS Ketenagakerjaan Serahkan Santunan {total} kepada {n} Ahli Waris di {tempat}',
    angles: [
      '{n} Keluarga di {tempat} Terima Santunan',
      'Ahli Waris Peserta di {tempat} Dapat {total}',
      '{b:role} Dampingi Penyerahan Santunan {total}',
    ],
    message: 'Santunan kematian sebesar Rp42 juta diberikan kepada ahli waris peserta yang iurannya aktif.',
    text: `BPJS Ketenagakerjaan Jambi menyerahkan santunan senilai {total} kepada {n} ahli waris peserta di {kab}. Penyerahan dilakukan bersama pemerintah daerah di {ibukota}.
Santunan terdiri atas manfaat Jaminan Kematian, Jaminan Kecelakaan Kerja, Jaminan Hari Tua, serta beasiswa pendidikan bagi anak peserta. Penerima berasal dari keluarga karyawan perusahaan, perangkat desa, dan pekerja rentan.
{b} menyampaikan belasungkawa kepada keluarga dan berharap santunan digunakan untuk hal yang produktif. Pemerintah daerah, lanjutnya, akan terus memperluas perlindungan bagi pekerja yang belum mampu membayar iuran sendiri.
"Tidak ada yang menginginkan musibah. Tetapi ketika musibah datang, negara tidak boleh absen," ujar {b}.
{a} mengatakan seluruh klaim diselesaikan dalam tiga hari kerja sejak berkas lengkap. Ahli waris yang belum mengurus haknya diminta segera melapor dengan membawa kartu peserta, identitas, dan surat keterangan ahli waris.
"Kami mendampingi keluarga sejak hari pertama supaya tidak ada berkas yang bolak-balik," kata {a}.
{c} mengucapkan terima kasih. Ia berencana memakai sebagian santunan sebagai modal usaha dan menyimpan sisanya untuk pendidikan anak.
Hingga akhir {bulanlalu}, BPJS Ketenagakerjaan telah membayarkan ribuan klaim kepada peserta di {kab}, baik melalui kantor, layanan daring, maupun aplikasi JMO.`,
  },
  {
    id: 'mudik-lebaran',
    topics: ['LAYANAN', 'JHT', 'JMO'],
    cast: { a: 'agency-service' },
    facts: r => ({ n: many(r, 1900, 4100, 50) }),
    headline: 'Layanan Klaim Tetap Berjalan pada Masa Libur, {n} Antrean Daring Disiapkan',
    angles: [
      'Libur Panjang, Klaim JHT Masih Bisa lewat JMO',
      'Jelang Libur, Antrean Klaim Ditambah',
      'Kantor Tutup, Layanan Kecelakaan Kerja Tetap Jalan',
    ],
    message: 'Peserta dapat memakai JMO selama kantor tutup pada hari libur.',
    text: `BPJS Ketenagakerjaan Jambi memastikan layanan kepada peserta tetap berjalan menjelang dan selama masa libur panjang. Sebanyak {n} antrean daring disiapkan untuk menampung kenaikan klaim Jaminan Hari Tua.
{a} mengatakan kenaikan klaim lazim terjadi menjelang libur panjang karena banyak kontrak kerja berakhir. Jam layanan di kantor diperpanjang satu jam dan petugas tambahan ditempatkan di ruang tunggu untuk memeriksa kelengkapan berkas.
"Peserta dengan saldo sampai Rp15 juta tidak perlu antre. Semuanya dapat diselesaikan dari rumah melalui JMO," ujar {a}.
Pada hari libur nasional kantor tutup, tetapi aplikasi dan layanan telepon 175 tetap dapat digunakan. Laporan kecelakaan kerja diterima setiap saat, dan rumah sakit yang bekerja sama tetap melayani peserta.
Pekerja yang mudik diingatkan membawa kartu digital dan menyimpan nomor penting. Kecelakaan dalam perjalanan dinas selama masa libur tetap dijamin, sedangkan perjalanan pribadi tidak termasuk.
Peserta juga diminta mengabaikan tawaran jasa percepatan klaim. Seluruh layanan tidak dipungut biaya, dan petugas tidak pernah meminta kode verifikasi.`,
  },
  {
    id: 'rumah-sakit',
    topics: ['JKK', 'LAYANAN'],
    cast: { a: 'agency-service', b: 'health' },
    facts: r => ({ n: many(r, 5, 14) }),
    headline: '{n} Fasilitas Kesehatan Baru di {tempat} Layani Peserta Kecelakaan Kerja',
    angles: [
      'Tanpa Uang Muka, Korban Kecelakaan Kerja di {tempat} Bisa Dirawat di {n} Tempat',
      'RSUD dan Klinik di {tempat} Siap Tangani Kecelakaan Kerja',
      'Layanan Kecelakaan Kerja di {tempat} Makin Dekat',
    ],
    message: 'Korban kecelakaan kerja dirawat tanpa uang muka dengan menunjukkan kartu digital.',
    text: `Sebanyak {n} rumah sakit dan klinik di {kab} bergabung sebagai pusat layanan kecelakaan kerja. Dengan penambahan ini, peserta dapat memperoleh penanganan lebih dekat dari tempat kerja.
Di pusat layanan tersebut, peserta yang mengalami kecelakaan kerja dirawat tanpa uang muka. Keluarga atau perusahaan cukup menunjukkan kartu peserta, sedangkan surat kronologis dapat diserahkan dalam 2 x 24 jam.
{a} mengatakan pemilihan fasilitas didasarkan pada ketersediaan dokter bedah, ruang gawat darurat, dan jarak ke kawasan kerja. Kinerja setiap fasilitas dinilai berdasarkan kecepatan pelayanan dan kepuasan peserta.
"Jam pertama sangat menentukan. Kami tidak ingin ada korban yang tertahan karena urusan administrasi," kata {a}.
{b} menyatakan siap menempatkan petugas penghubung khusus. Pihaknya berharap perusahaan melapor lebih cepat sehingga penentuan penjamin tidak berlarut.
"Kami juga menyiapkan ruang fisioterapi agar pasien dapat kembali bekerja," ujar {b}.
Daftar fasilitas kesehatan rekanan dapat dilihat pada aplikasi JMO dan diperbarui setiap bulan.`,
  },
  {
    id: 'beasiswa-anak',
    topics: ['BEASISWA', 'JKM', 'JKK'],
    cast: { a: 'agency-service', b: 'education' },
    facts: r => ({ n: many(r, 110, 420), total: money(r, 640e6, 2400e6, 10e6) }),
    headline: 'Beasiswa {total} Disalurkan kepada {n} Anak Peserta di {tempat}',
    angles: [
      '{n} Anak di {tempat} Tetap Sekolah berkat Beasiswa',
      'Orang Tua Wafat, Anak Peserta di {tempat} Dibiayai hingga Kuliah',
      'Wali Murid Diingatkan Perbarui Surat Sekolah',
    ],
    message: 'Beasiswa berlaku dari taman kanak-kanak hingga perguruan tinggi untuk paling banyak dua anak.',
    text: `BPJS Ketenagakerjaan Jambi menyalurkan beasiswa senilai {total} kepada {n} anak peserta di {kab} untuk tahun ajaran berjalan. Beasiswa diberikan kepada anak dari peserta yang meninggal dunia atau mengalami cacat total tetap.
Besaran beasiswa disesuaikan dengan jenjang pendidikan, mulai Rp1,5 juta per tahun untuk taman kanak-kanak dan sekolah dasar hingga Rp12 juta per tahun untuk perguruan tinggi. Setiap peserta berhak atas beasiswa bagi paling banyak dua anak.
{a} mengingatkan orang tua atau wali untuk memperbarui surat keterangan sekolah setiap tahun. Keterlambatan dokumen menjadi penyebab utama beasiswa belum dapat dibayarkan.
"Kami tidak ingin satu semester pun terlewat hanya karena selembar surat," ujar {a}.
{b} mendukung penyaluran tersebut dan meminta kepala sekolah membantu penerima. Dinas akan memasukkan data penerima ke dalam sistem agar surat keterangan dapat diterbitkan lebih cepat.
"Anak-anak ini tanggung jawab kita bersama. Jangan sampai putus sekolah," kata {b}.
Informasi syarat dan formulir dapat diperoleh di kantor BPJS Ketenagakerjaan, melalui layanan telepon 175, atau aplikasi JMO.`,
  },
  {
    id: 'hilang-kerja',
    topics: ['JKP', 'PU'],
    cast: { a: 'agency-service', b: 'labour' },
    facts: r => ({ n: many(r, 140, 690, 10) }),
    headline: 'Program JKP Bantu {n} Pekerja {tempat} yang Terkena PHK',
    angles: [
      'Kena PHK, {n} Pekerja {tempat} Terima Uang Tunai',
      'JKP Tak Cuma Uang, Ada Pelatihan bagi Korban PHK {tempat}',
      'Ini Syarat Menerima JKP bagi Pekerja {tempat}',
    ],
    message: 'Penerima JKP memperoleh uang tunai, informasi lowongan, dan pelatihan.',
    text: `Sebanyak {n} pekerja di {kab} yang mengalami pemutusan hubungan kerja menerima manfaat Jaminan Kehilangan Pekerjaan. Manfaat terdiri atas uang tunai, akses informasi pasar kerja, dan pelatihan kerja.
Uang tunai diberikan sebesar {jkp}, dengan batas upah Rp5 juta. Pekerja mengajukan melalui portal resmi setelah perusahaan melaporkan pemutusan hubungan kerja.
{a} menjelaskan syarat utama penerima adalah terdaftar pada program yang diwajibkan, memiliki masa iur yang cukup, dan bersedia bekerja kembali. Peserta yang mengundurkan diri tidak termasuk penerima.
"Kami mendorong perusahaan tertib iuran sejak awal, karena hak pekerja pada saat sulit bergantung pada laporan perusahaan pada saat senang," kata {a}.
{b} menyampaikan dinas telah menyiapkan konselor yang membantu penerima menyusun lamaran dan memilih pelatihan. Lowongan dari perusahaan di {kab} dan daerah sekitarnya diperbarui setiap pekan.
"Targetnya bukan hanya menerima uang, tetapi kembali bekerja sebelum enam bulan," ujar {b}.
Pengajuan manfaat paling lambat enam bulan sejak pemutusan hubungan kerja. Setelah itu hak atas uang tunai gugur.`,
  },
];
