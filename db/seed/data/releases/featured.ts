import type { TopicCode } from '../topic-codes.ts';

export type FeaturedRelease = {
  key: string;
  /** Days before `now`; null for the draft, negative when the embargo ends in the future. */
  daysAgo: number | null;
  headline: string;
  /** Other headlines, for the outlets that edit. */
  angles: readonly string[];
  topics: readonly TopicCode[];
  keyMessages: readonly string[];
  text: string;
};

/** The six releases kept as full press kits. Slots are filled with the figures of their day. */
export const featuredReleases: readonly FeaturedRelease[] = [
  {
    key: 'target-cakupan',
    daysAgo: 614,
    headline: 'BPJS Ketenagakerjaan Jambi Targetkan {target} Persen Pekerja Terlindungi pada {tahun}',
    angles: [
      'Baru {persen} Persen Pekerja Jambi Terdaftar, Target {target} Persen',
      'Pekerja Rentan Jambi Bisa Dibiayai APBD dan Dana Desa',
      'Hendra Elvian: Seluruh Pekerja Rentan Harus Terlindungi',
      '{target} Persen Pekerja Jambi Ditargetkan Terlindungi Tahun Ini',
      'Dana Desa hingga DBH Sawit untuk Iuran Pekerja',
    ],
    topics: ['KEPESERTAAN', 'RENTAN', 'APBD', 'DANA-DESA', 'DBH', 'JMO'],
    keyMessages: [
      'Cakupan kepesertaan di Jambi {persen} persen dan ditargetkan menjadi {target} persen pada {tahun}.',
      'Iuran pekerja rentan dapat dibiayai APBD, Dana Desa, dan dana bagi hasil sawit.',
      'Peserta dapat memeriksa haknya sendiri lewat aplikasi JMO.',
    ],
    text: `BPJS Ketenagakerjaan Cabang Jambi menargetkan cakupan kepesertaan meningkat menjadi {target} persen dari seluruh pekerja di Provinsi Jambi pada {tahun}. Saat ini, dari sekitar 1,3 juta pekerja, {anggota} orang atau {persen} persen telah terdaftar sebagai peserta jaminan sosial ketenagakerjaan.
Kepala BPJS Ketenagakerjaan Cabang Jambi, Hendra Elvian, mengatakan pertumbuhan terbesar diharapkan datang dari pekerja sektor informal dan pekerja rentan yang selama ini belum tersentuh perlindungan.
> "Upaya kami tetap mendorong dan bersinergi dengan pemerintah agar seluruh pekerja rentan di Provinsi Jambi terlindungi dalam program jaminan sosial," kata Hendra.
## Sumber pembiayaan iuran
Pekerja rentan adalah mereka yang bekerja dengan penghasilan tidak tetap dan rawan jatuh miskin ketika terjadi musibah, seperti buruh tani, penyadap karet, nelayan kecil, pemulung, dan pekerja rumah tangga. Iuran bagi kelompok ini dapat ditanggung melalui beberapa sumber yang sah:
- APBD provinsi, kabupaten, dan kota;
- Dana Desa melalui APBDes yang diputuskan dalam musyawarah desa;
- dana bagi hasil perkebunan sawit;
- tanggung jawab sosial perusahaan.
Dengan iuran Rp16.800 per bulan, seorang pekerja memperoleh perlindungan Jaminan Kecelakaan Kerja dan Jaminan Kematian. Santunan kematian sebesar Rp42 juta, sedangkan biaya pengobatan akibat kecelakaan kerja ditanggung sesuai kebutuhan medis.
| Uraian | Angka
| Pekerja di Provinsi Jambi | 1,3 juta orang
| Peserta terdaftar | {anggota} orang
| Cakupan saat ini | {persen} persen
| Target akhir {tahun} | {target} persen
## Peran aplikasi JMO
Untuk memudahkan peserta, BPJS Ketenagakerjaan terus menyempurnakan aplikasi Jamsostek Mobile atau JMO. Melalui aplikasi tersebut peserta dapat memeriksa saldo, menampilkan kartu digital, dan melaporkan kecelakaan kerja. Panduan penggunaan tersedia di <ruang pers|https://gema.example/ruang-pers>.
Hendra menambahkan bahwa media massa memegang peran penting agar pekerja mengenal haknya. Keluhan dan pertanyaan peserta yang dimuat media akan menjadi bahan perbaikan layanan di seluruh kantor di wilayah Jambi.`,
  },
  {
    key: 'sawit-terlindungi',
    daysAgo: 431,
    headline: 'Dana Bagi Hasil Sawit Lindungi 24.600 Pekerja Kebun di Tujuh Kabupaten',
    angles: [
      '24.600 Pekerja Sawit Jambi Dijamin dari DBH',
      'Muaro Jambi Terbanyak, Ini Sebaran Pekerja Sawit yang Dijamin',
      'Buruh Panen Sawit Kini Punya Jaminan Kecelakaan',
      'DBH Sawit Tak Hanya untuk Jalan',
      '61 Kecelakaan di Kebun Sawit Ditanggung Tahun Ini',
    ],
    topics: ['DBH', 'RENTAN', 'JKK', 'JKM'],
    keyMessages: [
      'Tujuh kabupaten memakai dana bagi hasil sawit untuk iuran 24.600 pekerja kebun.',
      'Perlindungan meliputi Jaminan Kecelakaan Kerja dan Jaminan Kematian selama dua belas bulan.',
    ],
    text: `Sebanyak 24.600 pekerja kebun kelapa sawit di tujuh kabupaten di Provinsi Jambi kini terlindungi program jaminan sosial ketenagakerjaan. Iuran mereka dibayar pemerintah kabupaten dengan memanfaatkan dana bagi hasil sawit tahun anggaran {tahun}.
Penerima terdiri atas pekebun dengan lahan paling luas lima hektare, buruh panen harian, pengangkut tandan, dan pekerja perawatan tanaman yang tidak memiliki hubungan kerja tetap. Data disusun pemerintah desa bersama koperasi dan diverifikasi dinas yang membidangi perkebunan.
> "Pekerja kebun menghadapi risiko setiap hari, dari pelepah yang jatuh sampai jalan yang licin. Dengan perlindungan ini, musibah tidak serta-merta menjadi kemiskinan baru," ujar Rizal Adnan Hutapea, Kepala Bidang Kepesertaan Program Khusus BPJS Ketenagakerjaan Jambi.
## Sebaran penerima
| Kabupaten | Pekerja terlindungi
| Muaro Jambi | 5.200
| Merangin | 4.300
| Tebo | 3.900
| Bungo | 3.600
| Batang Hari | 3.100
| Tanjung Jabung Barat | 2.700
| Sarolangun | 1.800
Hingga akhir {bulanlalu}, telah dibayarkan 61 klaim kecelakaan kerja dan 17 klaim kematian dari peserta yang iurannya bersumber dari dana tersebut. Nilai keseluruhan manfaat mencapai Rp1,1 miliar.
## Langkah berikutnya
BPJS Ketenagakerjaan mengusulkan tiga langkah agar perlindungan tidak terputus ketika tahun anggaran berganti:
- penetapan anggaran iuran sebelum akhir Desember;
- pemutakhiran data pekerja setiap semester oleh pemerintah desa;
- penunjukan koperasi sebagai agen pendaftaran dan pendamping klaim.
Pekerja kebun yang belum terdaftar dapat mendaftar secara mandiri dengan iuran mulai Rp16.800 per bulan melalui agen, kantor cabang, atau aplikasi <JMO|https://gema.example/jmo>. Keterangan lebih lanjut dapat diperoleh di kantor BPJS Ketenagakerjaan terdekat.`,
  },
  {
    key: 'jmo-klaim',
    daysAgo: 246,
    headline: 'Klaim JHT hingga Rp15 Juta Cukup lewat Ponsel, Antrean Kantor Turun Sepertiga',
    angles: [
      'Enam dari Sepuluh Klaim JHT di Jambi lewat Ponsel',
      'Cairkan JHT Tanpa Antre, Begini Langkahnya',
      'Waspada Penipuan, Klaim JHT Tak Dipungut Biaya',
      'Antrean Loket Jamsostek Jambi Berkurang Sepertiga',
      'Sinyal Lemah? Layanan Keliling Datang ke Kecamatan',
    ],
    topics: ['JMO', 'JHT', 'KLAIM', 'LAYANAN'],
    keyMessages: [
      'Klaim JHT dengan saldo sampai Rp15 juta dapat diselesaikan lewat aplikasi JMO.',
      'Kunjungan ke kantor turun sepertiga sejak layanan dipakai luas.',
      'Seluruh layanan klaim tidak dipungut biaya; peserta diminta menghindari calo.',
      'Peserta tanpa ponsel pintar tetap dilayani di kantor.',
    ],
    text: `Semakin banyak peserta di Provinsi Jambi menyelesaikan klaim Jaminan Hari Tua tanpa datang ke kantor. Dalam enam bulan terakhir, enam dari sepuluh klaim JHT dengan saldo sampai Rp15 juta diajukan melalui aplikasi Jamsostek Mobile atau JMO.
Kepala Bidang Pelayanan BPJS Ketenagakerjaan Jambi, Dewi Kartikasari Nur, menjelaskan perubahan itu membuat kunjungan ke kantor turun sekitar sepertiga. Petugas loket kini memiliki waktu lebih banyak untuk mendampingi klaim yang rumit, seperti klaim kematian dan kecelakaan kerja.
> "Kami ingin waktu tunggu dihitung dalam menit, bukan dalam hari. Bagi peserta yang belum terbiasa, petugas kami tetap siap membantu tatap muka," kata Dewi.
## Cara mengajukan
- Unduh JMO dari toko aplikasi resmi dan lakukan pengkinian data.
- Pilih menu Jaminan Hari Tua, lalu Klaim JHT.
- Periksa kepesertaan, sebab klaim, dan rekening.
- Lakukan swafoto sesuai petunjuk dan tunggu pemberitahuan.
Dana masuk ke rekening paling lama satu hari kerja setelah data dinyatakan sesuai. Untuk saldo di atas Rp15 juta, peserta dapat memakai layanan daring lain atau datang ke kantor dengan nomor antrean.
| Layanan | Lewat JMO | Di kantor
| Cek saldo | Ya | Ya
| Klaim JHT sampai Rp15 juta | Ya | Ya
| Klaim JHT di atas Rp15 juta | Tidak | Ya
| Lapor kecelakaan kerja | Ya | Ya
## Waspada penipuan
BPJS Ketenagakerjaan tidak pernah meminta kata sandi, kode verifikasi, atau imbalan untuk mengurus klaim. Peserta yang menerima pesan mencurigakan diminta melapor melalui layanan telepon 175 atau <kantor terdekat|https://gema.example/kantor>.
Peserta yang tinggal di daerah dengan jaringan terbatas dapat memanfaatkan layanan keliling di kantor kecamatan. Jadwalnya diumumkan setiap awal bulan melalui pemerintah desa dan kelurahan.`,
  },
  {
    key: 'manfaat-semester',
    daysAgo: 82,
    headline: 'Pembayaran Manfaat di Jambi Capai Rp412 Miliar, 1.186 Anak Terima Beasiswa',
    angles: [
      'Rp412 Miliar Manfaat Dibayarkan kepada Pekerja Jambi',
      '1.186 Anak Peserta di Jambi Terima Beasiswa',
      'Sepertiga Kecelakaan Kerja di Jambi Terjadi di Jalan Raya',
      'Klaim Hari Tua Tertinggi, Capai Rp318 Miliar',
      'Cakupan Kepesertaan Jambi Kini {persen} Persen',
    ],
    topics: ['KLAIM', 'JHT', 'JKK', 'JKM', 'JP', 'JKP', 'BEASISWA'],
    keyMessages: [
      'Manfaat yang dibayarkan di Jambi sepanjang tahun ini mencapai Rp412 miliar.',
      'Sebanyak 1.186 anak peserta menerima beasiswa pendidikan.',
      'Cakupan kepesertaan {persen} persen; target {tahun} sebesar {target} persen.',
    ],
    text: `BPJS Ketenagakerjaan Jambi membayarkan manfaat senilai Rp412 miliar sejak Januari hingga akhir {bulanlalu}. Pembayaran itu berasal dari 38.940 klaim lima program, dengan nilai terbesar pada Jaminan Hari Tua.
| Program | Klaim | Nilai
| Jaminan Hari Tua | 28.310 | Rp318 miliar
| Jaminan Kecelakaan Kerja | 2.870 | Rp41 miliar
| Jaminan Kematian | 928 | Rp38 miliar
| Jaminan Pensiun | 5.640 | Rp9 miliar
| Jaminan Kehilangan Pekerjaan | 1.192 | Rp6 miliar
Selain santunan, sebanyak 1.186 anak dari peserta yang meninggal atau cacat total tetap menerima beasiswa. Penerima paling muda masih duduk di taman kanak-kanak, sedangkan 214 orang sedang menempuh pendidikan tinggi.
> "Di balik setiap angka ada keluarga yang harus melanjutkan hidup. Tugas kami memastikan haknya sampai utuh dan tepat waktu," tutur Hendra Elvian, Kepala BPJS Ketenagakerjaan Cabang Jambi.
## Kecelakaan kerja masih tinggi
Sepertiga kasus kecelakaan kerja terjadi di jalan raya, disusul perkebunan dan konstruksi. Perusahaan diminta melaporkan setiap kejadian paling lambat 2 x 24 jam agar rumah sakit dapat segera memastikan penjaminnya.
## Cakupan dan target
Cakupan kepesertaan di Provinsi Jambi kini {persen} persen dari sekitar 1,3 juta pekerja. Untuk mencapai target {target} persen pada akhir {tahun}, BPJS Ketenagakerjaan bersama pemerintah daerah memusatkan perhatian pada:
- pekerja kebun dan nelayan kecil;
- pekerja proyek pemerintah daerah;
- pengemudi daring dan kurir;
- guru mengaji dan pekerja rumah ibadah.
Data rinci per kabupaten dan kota dapat diunduh media di <ruang pers|https://gema.example/ruang-pers>. Permintaan wawancara dilayani setiap hari kerja.`,
  },
  {
    key: 'peta-kepesertaan',
    daysAgo: -3,
    headline: 'Peta Kepesertaan per Kecamatan Dibuka untuk Umum',
    angles: ['Kepesertaan Jambi Bisa Dilihat per Kecamatan'],
    topics: ['KEPESERTAAN', 'RENTAN', 'LAYANAN'],
    keyMessages: [
      'Untuk pertama kali data kepesertaan di Jambi disajikan sampai tingkat kecamatan.',
      'Peta diperbarui setiap triwulan dan bebas dikutip.',
      'Data pribadi peserta tidak ditampilkan.',
    ],
    text: `BPJS Ketenagakerjaan Jambi bersama Pemerintah Provinsi Jambi membuka peta kepesertaan jaminan sosial ketenagakerjaan sampai tingkat kecamatan. Peta memuat jumlah pekerja, peserta aktif, dan pekerja rentan yang iurannya ditanggung pemerintah.
Selama ini data disajikan sebagai angka provinsi. Akibatnya daerah dengan cakupan rendah tidak terlihat, dan pemerintah kecamatan tidak mengetahui posisinya sendiri.
> "Data yang terbuka membuat kita semua dapat ditanya. Itu yang kami harapkan," kata Yusnita Prameswari, Kepala Bidang Kepesertaan BPJS Ketenagakerjaan Jambi.
## Isi peta
- Perkiraan jumlah pekerja menurut survei angkatan kerja;
- peserta aktif menurut segmen;
- pekerja rentan menurut sumber pembiayaan iuran;
- lokasi kantor, agen, dan fasilitas kesehatan rekanan.
| Kelompok kecamatan | Jumlah | Cakupan
| Di atas 60 persen | 19 | 66,2 persen
| 40 sampai 60 persen | 58 | 48,7 persen
| Di bawah 40 persen | 67 | 29,1 persen
## Perlindungan data pribadi
Peta tidak memuat nama, nomor kependudukan, maupun perusahaan. Kecamatan dengan peserta kurang dari lima puluh orang digabung dengan kecamatan tetangga agar tidak seorang pun dapat dikenali.
Pembaruan dilakukan setiap triwulan. Media, peneliti, dan warga bebas mengutip dengan menyebut sumber dan tanggal data. Berkas lengkap tersedia di <ruang pers|https://gema.example/ruang-pers>.`,
  },
  {
    key: 'rangkaian-desember',
    daysAgo: null,
    headline: 'Rangkaian Hari Jadi: Layanan Malam dan Pendaftaran di Kampung Nelayan',
    angles: ['Kantor Layanan Buka Malam Hari'],
    topics: ['LAYANAN', 'KEPESERTAAN', 'BPU'],
    keyMessages: [
      'Layanan malam dibuka di enam kantor selama sepekan.',
      'Pegawai menanggung iuran pekerja rentan di sekitar kantor.',
    ],
    text: `Memperingati hari jadinya pada 5 Desember, BPJS Ketenagakerjaan Jambi membuka layanan malam di enam kantor selama sepekan. Layanan itu ditujukan bagi pekerja yang tidak dapat meninggalkan pekerjaan pada siang hari.
> "Pekerja harian kehilangan upah setiap kali mengurus administrasi. Jadi kami yang menyesuaikan jam," kata Annisa Rahmadini, staf hubungan masyarakat BPJS Ketenagakerjaan Jambi.
## Kegiatan
- Layanan malam pukul 18.30-21.00 WIB;
- pendaftaran di kampung nelayan dan pasar;
- donor darah dan pemeriksaan kesehatan;
- penghargaan bagi karya jurnalistik.
| Kantor | Hari layanan malam
| Jambi | Senin sampai Jumat
| Muara Bungo | Senin dan Rabu
| Kuala Tungkal | Selasa dan Kamis
Pegawai juga menanggung iuran sedikitnya dua pekerja rentan di sekitar kantor selama setahun. Penerima dipilih bersama ketua RT. Jadwal lengkap akan dimuat di <ruang pers|https://gema.example/ruang-pers> setelah disetujui pimpinan.`,
  },
];
