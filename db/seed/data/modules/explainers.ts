import { many, money } from '../articles/facts.ts';
import type { Passage } from '../articles/story.ts';
import { pick } from '../random.ts';

export const explainers: readonly Passage[] = [
  {
    id: 'jkk-scope',
    topics: ['JKK'],
    heading: ['Apa yang ditanggung', 'Cakupan perlindungan'],
    text: [
      'Jaminan Kecelakaan Kerja menanggung perawatan sampai sembuh sesuai kebutuhan medis, tanpa batas biaya, di fasilitas yang bekerja sama. Bila peserta meninggal karena pekerjaan, ahli waris menerima 48 kali upah terlapor. Cacat sebagian dan cacat total dihitung dengan tabel tersendiri.',
      'Dalam ketentuan, kecelakaan kerja meliputi kejadian di tempat kerja, dalam perjalanan dinas, serta dalam perjalanan berangkat dan pulang. Penyakit akibat kerja juga termasuk, walau jarang dilaporkan karena gejalanya muncul bertahun-tahun kemudian.',
    ],
  },
  {
    id: 'jkm-scope',
    topics: ['JKM'],
    heading: ['Bila peserta meninggal', 'Rincian santunan'],
    text: [
      'Jaminan Kematian berlaku untuk kematian yang bukan karena kecelakaan kerja, termasuk sakit. Ahli waris memperoleh Rp42 juta. Beasiswa bagi anak diberikan jika almarhum sudah menjadi peserta sedikitnya tiga tahun.',
      'Dokumen klaim kematian tidak banyak: kartu peserta, KTP, kartu keluarga, akta atau surat keterangan kematian, surat ahli waris, dan rekening. Persoalan biasanya muncul bila almarhum menikah tanpa dicatat.',
    ],
  },
  {
    id: 'bpu-price',
    topics: ['BPU', 'RENTAN', 'KEPESERTAAN'],
    heading: ['Berapa iurannya', 'Hitungan iuran'],
    text: [
      'Iuran pekerja bukan penerima upah dimulai dari Rp16.800 sebulan untuk dua program: Rp10.000 kecelakaan kerja dan Rp6.800 kematian. Dengan tambahan tabungan hari tua Rp20.000, jumlahnya Rp36.800. Dasarnya penghasilan yang dilaporkan sendiri oleh peserta.',
      'Peserta mandiri boleh membayar bulanan, tiga bulan, enam bulan, atau setahun sekaligus. Pembayaran diterima di minimarket, kantor pos, bank, dompet digital, dan agen. Bila iuran terlambat, perlindungan tidak langsung hilang, tetapi klaim dapat ditunda sampai tunggakan lunas.',
    ],
  },
  {
    id: 'jht-rule',
    topics: ['JHT'],
    heading: ['Tabungan yang dikunci', 'Cara menghitung JHT'],
    text: [
      'Bagi penerima upah, iuran hari tua 5,7 persen: 2 persen dipotong dari upah, 3,7 persen dibayar perusahaan. Dana dikembangkan dan hasilnya dibagikan setiap tahun. Pencairan penuh dilakukan saat pensiun, cacat total, meninggal, atau sebulan setelah berhenti bekerja.',
      'Dengan upah Rp3 juta, tabungan bertambah Rp171.000 setiap bulan. Dalam sepuluh tahun, belum termasuk hasil pengembangan, nilainya sekitar Rp20,5 juta. Angka itu jauh dari cukup untuk hidup lama, tetapi lebih baik daripada nol.',
    ],
  },
  {
    id: 'jkp-rule',
    topics: ['JKP'],
    heading: ['Syarat JKP', 'Siapa yang berhak'],
    text: [
      'Jaminan Kehilangan Pekerjaan tidak memungut iuran tambahan dari pekerja; sumbernya pemerintah pusat dan rekomposisi iuran program lain. Penerima berhak atas uang tunai {jkp}. Hak itu tidak berlaku bagi yang mengundurkan diri, pensiun, atau meninggal.',
      'Untuk memperoleh JKP, pekerja harus terdaftar pada seluruh program yang diwajibkan menurut ukuran perusahaan. Di usaha kecil, syarat itu sering tidak terpenuhi karena program pensiun belum diikuti.',
    ],
  },
  {
    id: 'village-rule',
    topics: ['DANA-DESA'],
    heading: ['Bolehkah dana desa dipakai?', 'Dari musyawarah ke APBDes'],
    text: [
      'Penggunaan anggaran desa untuk iuran harus lahir dari musyawarah dan tercantum dalam APBDes. Daftar penerimanya ditetapkan dengan keputusan kepala desa. Pendamping desa biasanya mengingatkan agar penerima tidak ganda dengan yang sudah dibayar kabupaten.',
      'Tidak semua desa berani. Sebagian kepala desa khawatir pos itu dianggap keliru saat diperiksa inspektorat. Surat edaran kabupaten membantu, tetapi contoh dari desa tetangga lebih meyakinkan.',
    ],
  },
  {
    id: 'palm-rule',
    topics: ['DBH'],
    heading: ['Dari mana uangnya', 'Tentang DBH sawit'],
    text: [
      'Dana bagi hasil sawit berasal dari pungutan dan bea keluar minyak sawit yang dikembalikan ke daerah penghasil. Sebagian besar wajib dipakai untuk jalan; sisanya boleh untuk kegiatan lain, antara lain perlindungan jaminan sosial pekerja perkebunan.',
      'Penyaluran DBH sawit ke daerah dilakukan dua tahap. Keterlambatan laporan tahap pertama membuat tahap kedua tertahan. Daerah yang datanya siap biasanya lebih cepat membayar iuran pekerja kebun.',
    ],
  },
  {
    id: 'jakon-rule',
    topics: ['JAKON'],
    heading: ['Iuran proyek', 'Cara menghitung iuran konstruksi'],
    facts: r => ({ kontrak: money(r, 120e6, 900e6, 10e6) }),
    text: [
      'Untuk proyek konstruksi, iuran dihitung bertingkat dari nilai kontrak: 0,24 persen untuk Rp100 juta pertama, lalu menurun pada lapisan berikutnya. Pekerjaan senilai {kontrak} karena itu hanya membayar sebagian kecil dari nilainya, sekali untuk seluruh masa kerja.',
    ],
  },
  {
    id: 'pmi-rule',
    topics: ['PMI'],
    heading: ['Sebelum, selama, sesudah'],
    text: [
      'Pekerja migran dilindungi sejak masa pelatihan hingga satu bulan setelah kontrak berakhir. Perpanjangan dapat dibayar dari luar negeri. Bila pekerja pindah majikan, nomor peserta tidak berubah asalkan datanya dilaporkan.',
    ],
  },
  {
    id: 'not-health',
    topics: ['LAYANAN', 'KLAIM', 'KEPATUHAN', 'KEPESERTAAN'],
    heading: ['Jangan tertukar', 'Dua lembaga berbeda'],
    text: [
      'Warga masih sering mencampuradukkan dua lembaga. BPJS Kesehatan membiayai pengobatan sakit pada umumnya, sedangkan BPJS Ketenagakerjaan menanggung risiko karena pekerjaan, kematian, hari tua, pensiun, dan kehilangan pekerjaan. Kartunya berbeda, iurannya pun terpisah.',
      'Di loket, petugas kerap menerima peserta yang salah alamat. Mereka membawa kartu jaminan kesehatan untuk mengurus santunan kematian, atau sebaliknya. Papan penunjuk sudah dipasang, tetapi singkatan yang sama membuat orang keliru.',
    ],
  },
  {
    id: 'arrears-effect',
    topics: ['KEPATUHAN', 'PU'],
    heading: ['Ketika iuran tidak disetor'],
    facts: r => ({ n: many(r, 3, 11) }),
    text: [
      'Iuran perusahaan wajib disetor paling lambat tanggal 15 bulan berikutnya, dengan denda 2 persen untuk tiap bulan keterlambatan. Selama menunggak, perusahaan wajib membayar lebih dulu hak pekerja yang celaka, lalu menagihnya setelah melunasi tunggakan. Dalam praktik, {n} dari sepuluh pekerja tidak tahu aturan ini.',
    ],
  },
  {
    id: 'informal-share',
    topics: ['BPU', 'RENTAN', 'KEPESERTAAN'],
    heading: ['Wajah pasar kerja', 'Mengapa sulit dijangkau'],
    facts: r => ({ porsi: many(r, 57, 62) }),
    text: [
      'Sekitar {porsi} persen pekerja Jambi berada di sektor informal. Kebun rakyat, perdagangan, dan angkutan menampung yang terbanyak. Mereka tidak memiliki bagian personalia yang mengurus pendaftaran, tidak pula punya tanggal gajian yang tetap.',
      'Ciri pekerja informal di Jambi adalah berganti pekerjaan dalam setahun. Sesudah panen kopi turun ke kebun sawit, sesudah itu menjadi tukang. Pendataan yang memakai satu jenis pekerjaan selalu tertinggal.',
    ],
  },
  {
    id: 'after-handover',
    topics: ['JKM', 'JKK', 'BEASISWA'],
    heading: ['Setelah santunan cair'],
    facts: r => ({
      guna: pick(r, [
        'membuka warung',
        'membeli dua ekor sapi',
        'melunasi utang rumah sakit',
        'memperbaiki dapur',
      ]),
    }),
    text: [
      'Ke mana uang santunan pergi? Dari penuturan sejumlah penerima, sebagian dipakai {guna}, sebagian habis untuk selamatan dan utang. Pendampingan pengelolaan uang belum menjadi bagian dari program, padahal banyak janda baru pertama kali memegang rekening.',
    ],
  },
];
