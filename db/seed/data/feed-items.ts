/** Items of the demo's feeds. All of it is invented; hosts end in .example, so that nothing could ever be fetched. */
export type DemoFeedItem = {
  outlet: string;
  hoursAgo: number;
  title: string;
  summary: string;
};

export type DemoFeed = {
  outlet: string;
  path: string;
  kind: 'feed' | 'sitemap';
  /** What the last reading met; undefined where it went well. */
  problem?: { code: string; status?: number; failures: number };
};

export const demoFeeds: readonly DemoFeed[] = [
  { outlet: 'siginjai-kini', path: '/feed', kind: 'feed' },
  { outlet: 'sengeti-hari-ini', path: '/feed', kind: 'feed' },
  { outlet: 'warta-angso-duo', path: '/rss.xml', kind: 'feed' },
  { outlet: 'kabar-batanghari', path: '/feed', kind: 'feed' },
  { outlet: 'sepucuk-bungo', path: '/sitemap-news.xml', kind: 'sitemap' },
  { outlet: 'sepucuk-tebo', path: '/sitemap-news.xml', kind: 'sitemap' },
  { outlet: 'tungkal-bahari', path: '/atom.xml', kind: 'feed' },
  {
    outlet: 'sarolangun-berkabar',
    path: '/feed',
    kind: 'feed',
    problem: { code: 'http-status', status: 503, failures: 7 },
  },
  { outlet: 'jembatan-gentala', path: '/feed', kind: 'feed', problem: { code: 'is-page', failures: 3 } },
];

const item = (outlet: string, hoursAgo: number, title: string, summary: string): DemoFeedItem => ({
  outlet,
  hoursAgo,
  title,
  summary,
});

const bungo =
  'Pemerintah Kabupaten Bungo mendaftarkan 2.150 pekerja rentan sebagai peserta jaminan kecelakaan kerja dan jaminan kematian. Iuran enam bulan pertama dibayar dari dana bagi hasil sawit. Bupati menyerahkan kartu peserta secara simbolis kepada pemanen, buruh angkut, dan pengojek di halaman kantor bupati pada Senin pagi.';

export const demoFeedItems: readonly DemoFeedItem[] = [
  item('sepucuk-bungo', 2, '2.150 Pekerja Rentan Bungo Terlindungi dari DBH Sawit', bungo),
  item('sepucuk-tebo', 1.5, 'Pekerja Rentan di Bungo Kini Punya Kartu Peserta', bungo),
  item(
    'siginjai-kini',
    1,
    'Pemkot Jambi Daftarkan 900 Pekerja Rentan Pasar Angso Duo',
    'Buruh panggul dan pedagang keliling didaftarkan lewat APBD perubahan. Wali kota meminta ketua kelompok pasar mendata mereka yang belum punya kartu peserta.',
  ),
  item(
    'sengeti-hari-ini',
    0.8,
    'Pemkot Jambi Daftarkan 900 Pekerja Rentan Pasar Angso Duo',
    'Sebanyak 900 buruh panggul kini terlindungi.',
  ),
  item(
    'kabar-batanghari',
    3,
    'Desa di Batang Hari Anggarkan Iuran Pekerja Rentan',
    'Tiga desa memakai alokasi dana desa untuk membayar iuran pekerja rentan. Setiap desa mengusulkan lima puluh nama kepada camat.',
  ),
  item(
    'warta-angso-duo',
    4,
    'Pekerja Rentan Seberang Jambi Ikuti Sosialisasi',
    'Pengrajin batik dan penyelam kelapa mendengar penjelasan manfaat jaminan kecelakaan kerja di balai kelurahan.',
  ),
  item(
    'tungkal-bahari',
    5,
    'Nelayan Kampung Nelayan Masuk Daftar Pekerja Rentan',
    'Dinas perikanan mencatat 312 nelayan kecil. Mereka akan didaftarkan sebelum musim angin utara.',
  ),
  item(
    'warta-angso-duo',
    7,
    'Ahli Waris Sopir Truk Terima Santunan Rp 42 Juta',
    'Santunan kematian diserahkan di rumah duka. Anak sulungnya juga berhak atas beasiswa sampai lulus kuliah.',
  ),
  item(
    'siginjai-kini',
    20,
    'Klaim JHT di Kantor Cabang Jambi Kini Selesai Lima Belas Menit',
    'Antrean online membuat peserta tidak perlu datang subuh. Petugas menyiapkan bilik bagi peserta lanjut usia.',
  ),
  item(
    'kabar-batanghari',
    26,
    'Pekerja Kebun Tertimpa Pelepah, Biaya Rumah Sakit Ditanggung',
    'Perawatan korban ditanggung jaminan kecelakaan kerja sampai sembuh. Perusahaan tetap membayar upahnya.',
  ),
  item(
    'tungkal-bahari',
    30,
    'Lima Perusahaan di Kuala Tungkal Menunggak Iuran',
    'Pengawas ketenagakerjaan memberi waktu tiga puluh hari. Kepatuhan menjadi syarat perpanjangan izin.',
  ),
  item(
    'sepucuk-bungo',
    33,
    'Seratus Anak Peserta di Bungo Terima Beasiswa',
    'Beasiswa diberikan kepada anak peserta yang meninggal atau cacat total tetap karena kecelakaan kerja.',
  ),
  item(
    'siginjai-kini',
    46,
    'Pabrik Karet Tutup, 140 Pekerja Urus Jaminan Kehilangan Pekerjaan',
    'Disnaker membuka meja layanan khusus bagi korban pemutusan hubungan kerja. Pelatihan dimulai pekan depan.',
  ),
  item(
    'sengeti-hari-ini',
    52,
    'Pengemudi Ojek Daring Muaro Jambi Daftar sebagai Pekerja Informal',
    'Pendaftaran dilakukan lewat aplikasi JMO. Iurannya dimulai dari Rp 16.800 sebulan.',
  ),
  item(
    'warta-angso-duo',
    58,
    'Warga Keluhkan Klaim Ditolak karena Data Ganda',
    'Kantor cabang menjelaskan cara membetulkan data kependudukan sebelum mengajukan klaim.',
  ),
  item(
    'kabar-batanghari',
    70,
    'Proyek Jembatan Wajib Lindungi Pekerja Konstruksi',
    'Dinas PUPR mensyaratkan bukti iuran jasa konstruksi sebelum pencairan termin pertama.',
  ),
  item(
    'tungkal-bahari',
    76,
    'Calon Pekerja Migran Asal Tanjab Barat Dibekali Perlindungan',
    'Sebanyak 34 calon pekerja migran Indonesia mengikuti pembekalan akhir di balai latihan kerja.',
  ),
  item(
    'sepucuk-tebo',
    90,
    'CSR Perusahaan Kayu Biayai Iuran 200 Penyadap Karet',
    'Perusahaan membayar iuran setahun sebagai bagian dari tanggung jawab sosial perusahaan.',
  ),
  item(
    'siginjai-kini',
    100,
    'Media Gathering Digelar Menjelang Hari Jadi',
    'Puluhan wartawan menghadiri temu media yang membahas capaian kepesertaan tahun berjalan.',
  ),
  item(
    'sepucuk-bungo',
    120,
    'Kepesertaan Perangkat Dusun di Bungo Capai 100 Persen',
    'Seluruh perangkat dusun kini menjadi peserta baru dengan iuran dari anggaran kabupaten.',
  ),
  item(
    'sengeti-hari-ini',
    130,
    'Jaminan Pensiun Guru Swasta Mulai Dibahas',
    'Yayasan meminta penjelasan tentang jaminan pensiun bagi guru tetap yayasan.',
  ),
  // Seen, and no rule takes them.
  item('siginjai-kini', 3, 'Harga Cabai di Pasar Angso Duo Turun', 'Pasokan dari Kerinci kembali lancar.'),
  item(
    'siginjai-kini',
    9,
    'Jalan Menuju Bandara Diperbaiki Malam Hari',
    'Pengendara diminta memakai jalur lain.',
  ),
  item('sengeti-hari-ini', 12, 'Candi Muaro Jambi Ramai Pengunjung', 'Pengelola menambah tempat parkir.'),
  item('warta-angso-duo', 15, 'Festival Perahu Kembali ke Batanghari', 'Empat puluh perahu hias ikut serta.'),
  item('warta-angso-duo', 22, 'Kopi Liberika Tungkal Raih Penghargaan', 'Petani berharap harga ikut naik.'),
  item('kabar-batanghari', 25, 'Banjir Surut, Sekolah Kembali Belajar', 'Buku pelajaran yang rusak diganti.'),
  item('sepucuk-bungo', 28, 'Harga Karet Naik Tipis di Bungo', 'Pengepul menunggu kabar dari pabrik.'),
  item('sepucuk-tebo', 34, 'Festival Durian Tebo Dibuka Akhir Pekan', 'Panitia menyiapkan 3.000 buah.'),
  item('tungkal-bahari', 40, 'Kapal Cepat ke Batam Tambah Jadwal', 'Tiket dijual di pelabuhan roro.'),
  item(
    'sepucuk-tebo',
    150,
    'Penyadap Getah Rimbo Bujang Tenang Bekerja',
    'Penyadap getah di empat desa kini memegang kartu perlindungan. Kelompok penyadap getah menunjuk satu orang untuk mengurus iuran.',
  ),
];

/** What was logged by hand because somebody else found it first. */
export type DemoMiss = {
  outlet: string;
  hoursAgo: number;
  title: string;
  body: string;
  foundThrough: 'whatsapp' | 'leader' | 'rival';
  note: string;
};

export const demoMisses: readonly DemoMiss[] = [
  {
    outlet: 'Sepucuk Tebo',
    hoursAgo: 148,
    title: 'Penyadap Getah Rimbo Bujang Tenang Bekerja',
    body: 'Penyadap getah di empat desa Rimbo Bujang kini memegang kartu perlindungan kerja. Kelompok penyadap getah menunjuk satu orang untuk mengurus iuran setiap bulan.\n\n"Dulu kalau terluka kami berobat dengan uang sendiri," kata ketua kelompok. Penyadap getah lain di kecamatan itu menunggu giliran pendataan.\n\nCamat meminta kepala desa menyelesaikan pendataan penyadap getah sebelum akhir bulan.',
    foundThrough: 'whatsapp',
    note: 'Dibagikan di grup wartawan Tebo',
  },
  {
    outlet: 'Kayu Aro Daily',
    hoursAgo: 400,
    title: 'Pemetik Teh Kayu Aro Dapat Perlindungan Kerja',
    body: 'Sebanyak 410 pemetik teh di Kayu Aro kini terdaftar sebagai peserta jaminan kecelakaan kerja dan jaminan kematian. Kartu dibagikan di balai kebun pada Kamis pagi.\n\nManajer kebun menyebut pendaftaran itu menyusul kecelakaan di pabrik pelayuan tahun lalu. Para pemetik diminta melapor bila pindah afdeling.\n\n"Kami lebih tenang," kata seorang pemetik yang bekerja sejak 1998.',
    foundThrough: 'leader',
    note: 'Pimpinan membacanya lebih dulu',
  },
  {
    outlet: 'Sarolangun Berkabar',
    hoursAgo: 700,
    title: 'Penambang Batu Sarolangun Didata Ulang',
    body: 'Dinas tenaga kerja Sarolangun mendata ulang penambang batu di tiga kecamatan. Mereka akan diusulkan menjadi peserta jaminan kecelakaan kerja dengan iuran dari perusahaan pembeli batu.\n\nKetua kelompok penambang berharap pendataan selesai sebelum musim hujan, ketika tebing mudah longsor.\n\nKantor cabang menyiapkan petugas yang datang ke lokasi.',
    foundThrough: 'rival',
    note: '',
  },
];
