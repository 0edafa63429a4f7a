import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const oldAgeStories: readonly Story[] = [
  {
    id: 'jht-lebaran',
    topics: ['JHT', 'KLAIM', 'JMO'],
    tone: ['neutral', 'neutral'],
    ramadan: true,
    weight: 0.6,
    cast: { a: 'agency-service', b: 'worker:mantan karyawan toko', c: 'academic' },
    facts: r => ({ n: many(r, 1400, 4900, 10), nilai: money(r, 14e9, 61e9, 1e9), naik: many(r, 14, 37) }),
    titles: [
      'Klaim JHT Naik {naik} Persen Menjelang Lebaran',
      'Jelang Lebaran, {n} Orang Cairkan Tabungan Hari Tua',
      'Antre Sejak Subuh demi Uang Hari Tua untuk Lebaran',
    ],
    leads: [
      'Menjelang Lebaran, jumlah pencairan Jaminan Hari Tua (JHT) di Jambi naik {naik} persen dibanding bulan biasa. Dalam sebulan {n} klaim dibayar dengan nilai {nilai}.',
      'Pukul setengah tujuh kursi tunggu sudah terisi. {b} datang dari {kec} untuk mencairkan tabungan hari tuanya. Alasannya sederhana: tiga anak belum punya baju baru.',
    ],
    body: [
      [
        '{a} {mengatakan} sebagian besar pemohon berhenti bekerja karena kontrak selesai sebelum hari raya, pola yang berulang setiap tahun. Jam layanan ditambah dan kuota antrean daring dinaikkan.',
        'Lonjakan sudah terasa sejak pekan kedua puasa. {a} menambah dua petugas pemeriksa berkas agar orang tidak menunggu sia-sia.',
        'Menurut {a}, pemohon tahun ini lebih muda daripada tahun lalu. Banyak yang baru bekerja sebelas bulan.',
      ],
      [
        'Saldo di bawah Rp15 juta dapat dicairkan lewat aplikasi JMO tanpa datang ke kantor. Prosesnya, menurut {a}, kurang dari sehari bila data cocok.',
        'Untuk saldo hingga Rp15 juta, peserta cukup memakai aplikasi JMO dan swafoto.',
      ],
      [
        '"Uangnya empat juta lebih. Saya tahu itu untuk tua nanti. Tetapi yang lapar sekarang," {kata} {b}.',
        '"Saya janji pada diri sendiri tidak akan ambil. Janji itu kalah sama harga daging," {kata} {b}.',
        '{b} membagi uangnya di ruang tunggu itu juga, di balik kuitansi: kontrakan, orang tua di kampung, baju anak, sisanya disimpan.',
      ],
      [
        '{c} menilai gejala itu menunjukkan pekerja menjadikan tabungan hari tua sebagai pesangon. Selama kontrak pendek terus berulang, tabungan tidak pernah sempat menjadi tua.\n"Yang perlu dibenahi hubungan kerjanya, bukan orangnya," {kata} {c}.',
        'Bagi {c}, antrean menjelang Lebaran adalah potret pasar kerja. Orang menabung di tempat yang salah karena tidak punya tempat lain.',
        '{c} mengusulkan pencairan sebagian yang lebih mudah, agar orang tidak harus menghabiskan seluruh tabungan ketika hanya membutuhkan sepertiganya.',
      ],
      [
        'Peserta diingatkan tidak memakai jasa perantara. Seluruh layanan klaim tidak dipungut biaya.',
        'Kantor layanan tutup pada hari libur nasional, sedangkan aplikasi berjalan seperti biasa.',
        'Di halaman kantor, dua orang menawarkan jasa mempercepat antrean. Petugas keamanan meminta mereka pergi.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'jht-numbers',
    topics: ['JHT', 'KLAIM'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'agency-service', b: 'union' },
    facts: r => ({
      n: many(r, 9800, 34000, 100),
      nilai: money(r, 118e9, 402e9, 1e9),
      sebab: many(r, 52, 71),
      muda: many(r, 27, 36),
    }),
    titles: [
      '{nilai} Tabungan Hari Tua Dicairkan Pekerja Jambi',
      'Rata-rata Usia Pencair JHT di Jambi {muda} Tahun',
      '{sebab} Persen Pencairan JHT karena Mengundurkan Diri',
    ],
    leads: [
      'Sejak Januari hingga {bulanlalu}, pekerja di Jambi mencairkan {nilai} tabungan Jaminan Hari Tua (JHT) melalui {n} pengajuan.',
      'Nama programnya hari tua. Namun rata-rata pencairnya di Jambi berumur {muda} tahun. Dari {n} pengajuan tahun ini, {sebab} persen beralasan mengundurkan diri.',
    ],
    body: [
      [
        '{a} {mengatakan} pencairan penuh memang diperbolehkan satu bulan setelah berhenti bekerja. Yang mencapai usia pensiun 56 tahun hanya sebagian kecil.',
      ],
      [
        'Peserta yang masih bekerja dapat mengambil sebagian, 10 persen untuk persiapan pensiun atau 30 persen untuk perumahan, dengan syarat telah ikut sepuluh tahun.',
        'Pencairan sebagian masih jarang dimanfaatkan karena syarat sepuluh tahun kepesertaan.',
      ],
      [
        '{b} menduga "mengundurkan diri" sering bukan kemauan pekerja. Surat itu diminta perusahaan saat kontrak tidak diperpanjang agar tidak membayar kompensasi.',
      ],
      [
        'Hasil pengembangan dana tahun lalu masih di atas rata-rata bunga deposito bank pemerintah. Artinya, menurut {a}, membiarkan saldo tetap lebih menguntungkan.',
      ],
      [
        'Nilai rata-rata pencairan sekitar Rp11 juta sampai Rp13 juta. Habis, kata seorang pencair yang ditemui di {ibukota}, dalam waktu tiga bulan.',
        'Pencairan tertinggi terjadi pada Januari dan setelah Lebaran.',
      ],
    ],
  },
  {
    id: 'housing',
    topics: ['JHT', 'PU'],
    tone: ['positive', 'neutral'],
    weight: 0.8,
    cast: { a: 'agency-members', b: 'worker:buruh pabrik kayu lapis', c: 'employers' },
    facts: r => ({
      unit: many(r, 24, 180),
      bunga: pick(r, ['5,9', '6,2', '6,5']),
      maks: pick(r, ['Rp500 juta', 'Rp350 juta']),
    }),
    titles: [
      '{unit} Pekerja Jambi Cicil Rumah lewat Manfaat Tambahan JHT',
      'Buruh Pabrik Ini Beli Rumah Pertama dengan Bunga {bunga} Persen',
      'Kredit Rumah Pekerja: Peminat Banyak, yang Lolos Sedikit',
    ],
    leads: [
      'Sebanyak {unit} pekerja di Jambi memperoleh kredit rumah melalui manfaat layanan tambahan program Jaminan Hari Tua. Plafonnya sampai {maks}.',
      '{b} menyewa kamar petak selama sebelas tahun. Sejak {bulanlalu} ia menempati rumah tipe 36 di {kec}, dicicil dengan bunga {bunga} persen.',
    ],
    body: [
      [
        '{a} menjelaskan syaratnya: peserta minimal setahun, perusahaan tertib iuran, dan belum memiliki rumah. Keputusan kredit tetap di tangan bank.',
      ],
      [
        '"Dulu bank tanya slip gaji, kontrak, segala macam. Yang bikin lolos karena iuran saya tidak pernah bolong," {kata} {b}.',
      ],
      [
        '{c} {mengatakan} banyak pekerja gugur bukan karena upah, tetapi karena cicilan sepeda motor dan pinjaman daring yang menunggak.',
        'Menurut {c}, pengembang juga masih enggan karena proses pencairan lebih lama daripada kredit subsidi.',
      ],
      [
        'Selain kredit pemilikan rumah, tersedia pinjaman uang muka dan renovasi. Dana berasal dari investasi program, bukan memotong tabungan peserta.',
      ],
      [
        'Pekerja yang berminat diminta mulai dari bagian personalia di tempatnya bekerja.',
        'Permohonan di Jambi paling banyak datang dari Muaro Jambi dan Kota Jambi.',
      ],
    ],
  },
  {
    id: 'pension',
    topics: ['JP', 'PU'],
    tone: ['positive', 'neutral'],
    cast: { a: 'worker:pensiunan pabrik karet@57-66', b: 'agency-service', c: 'academic' },
    facts: r => ({
      bulanan: money(r, 399700, 620000, 100),
      lama: many(r, 15, 17),
      n: many(r, 640, 2800, 10),
    }),
    titles: [
      'Pensiun {bulanan} Sebulan, Kecil tetapi Datang Terus',
      'Jumlah Penerima Jaminan Pensiun di Jambi Bertambah',
      'Usia Pensiun Naik, Ini Dampaknya bagi Pekerja Jambi',
    ],
    leads: [
      'Setiap tanggal satu, telepon genggam {a} berbunyi. Uang pensiun {bulanan} masuk. Tidak besar, kata dia, tetapi tidak pernah absen.',
      'Penerima manfaat Jaminan Pensiun (JP) di wilayah Jambi kini {n} orang, termasuk janda, duda, dan anak peserta yang meninggal.',
    ],
    body: [
      [
        'Program pensiun berjalan sejak Juli 2015. Peserta memperoleh manfaat bulanan bila telah membayar iuran sedikitnya 15 tahun; yang kurang menerima sekaligus.',
        'Karena program baru dimulai 2015, sebagian besar pensiunan masih menerima dana sekaligus, belum bulanan.',
      ],
      [
        '{b} {mengatakan} usia pensiun bertambah satu tahun setiap tiga tahun sampai 65 tahun. Pekerja yang berhenti bekerja pada usia 56 dapat mengambil JHT lebih dulu dan menunggu pensiunnya.',
      ],
      ['"Anak-anak mengirim juga. Tetapi ini uang saya sendiri, rasanya lain," {kata} {a}.'],
      [
        '{c} menghitung nilai pensiun terendah kurang dari sepertiga kebutuhan hidup seorang lansia. Iuran 3 persen, katanya, terlalu kecil untuk janji jangka panjang.',
      ],
      [
        'Pekerja informal belum dapat mengikuti program pensiun. Bagi mereka tersedia tabungan hari tua.',
        'Data ahli waris perlu diperbarui saat peserta menikah atau memiliki anak supaya hak tidak tertunda.',
      ],
    ],
  },
  {
    id: 'layoff',
    topics: ['JKP', 'JHT', 'PHK', 'PU'],
    tone: ['negative', 'neutral'],
    weight: 1.3,
    cast: { a: 'labour', b: 'worker:operator mesin@38-54', c: 'agency-service', d: 'union' },
    facts: r => ({
      n: many(r, 84, 720),
      usaha: pick(r, [
        'pabrik kayu lapis',
        'pabrik karet remah',
        'pabrik sarung tangan',
        'gudang distribusi',
        'pabrik pengolahan kelapa',
      ]),
      masa: many(r, 4, 19),
    }),
    titles: [
      '-{n} Buruh {usaha} di {tempat} Kehilangan Pekerjaan',
      'PHK di {tempat}: {n} Buruh Berhak atas JKP',
      'Setelah PHK, Buruh {usaha} Menunggu Uang Tunai JKP',
    ],
    leads: [
      'Sebuah {usaha} di {kab} menghentikan sebagian produksi dan memutus hubungan kerja {n} buruh. Dinas tenaga kerja memastikan mereka yang memenuhi syarat memperoleh Jaminan Kehilangan Pekerjaan (JKP).',
      'Sirene pabrik tidak berbunyi lagi. Sejak {harilalu}, {n} buruh {usaha} di {kec} menerima surat pemutusan hubungan kerja.',
    ],
    body: [
      [
        '{b} bekerja {masa} tahun. Surat itu dibacanya di parkiran. "Saya telepon istri, dia sedang masak. Saya bilang tidak usah masak banyak," katanya.',
      ],
      [
        '{c} menjelaskan penerima JKP memperoleh uang tunai {jkp}, akses informasi lowongan, dan pelatihan. Syaratnya antara lain iuran tidak terputus dan perusahaan melaporkan pemutusan kerja.',
        'Uang tunai JKP, menurut {c}, sebesar {jkp} dengan batas upah Rp5 juta. Pengajuan paling lambat enam bulan setelah PHK.',
      ],
      [
        '{a} {mengatakan} perusahaan beralasan bahan baku sulit dan pesanan luar negeri turun. Perundingan pesangon masih berjalan.',
      ],
      [
        '{d} menemukan sebagian buruh berstatus kontrak belum pernah diikutkan program itu. "Yang paling butuh justru tidak terdaftar," {kata} {d}.',
      ],
      [
        'Bursa kerja kecil akan digelar di {ibukota} dengan belasan perusahaan. Sebagian lowongan berada di luar provinsi.',
        'Warung nasi di depan gerbang sudah dua hari tutup. Pemiliknya berutang beras pada buruh yang kini tak lagi makan di sana.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'jkp-training',
    topics: ['JKP'],
    tone: ['positive', 'positive'],
    weight: 0.8,
    cast: { a: 'worker:peserta pelatihan', b: 'labour', c: 'agency-service' },
    facts: r => ({
      n: many(r, 18, 64),
      kejuruan: pick(r, [
        'pendingin udara',
        'las listrik',
        'barista',
        'menjahit',
        'operator forklif',
        'pemasaran digital',
      ]),
    }),
    titles: [
      'Korban PHK di {tempat} Belajar {kejuruan}',
      'Dari Pabrik ke Ruang Kelas: {n} Penerima JKP Ikut Pelatihan',
      'Pelatihan {kejuruan} bagi Penerima JKP Dibuka',
    ],
    leads: [
      'Setelah kehilangan pekerjaan, {n} warga {kab} kembali ke bangku kelas. Mereka mengikuti pelatihan {kejuruan} yang dibiayai Jaminan Kehilangan Pekerjaan (JKP).',
      '{a} terakhir memegang buku catatan dua puluh tahun lalu. Kini ia mencatat cara kerja {kejuruan}.',
    ],
    body: [
      [
        'Pelatihan berlangsung enam pekan di balai latihan kerja. Peserta yang lulus memperoleh sertifikat dan dipertemukan dengan perusahaan.',
      ],
      ['"Anak saya yang mengajari mengirim tugas lewat surel. Terbalik sekarang," {kata} {a}.'],
      [
        '{b} {mengatakan} pilihan kejuruan disesuaikan dengan lowongan setempat. Tahun lalu ada pelatihan yang lulusannya tidak terserap karena alatnya tidak ada di daerah.',
      ],
      [
        '{c} menyebut uang tunai tetap dibayar selama pelatihan asalkan peserta melapor mencari kerja setiap bulan.',
        'Dari seluruh penerima JKP di Jambi, kata {c}, belum separuh yang mengambil pelatihan.',
      ],
      ['Kelas berikutnya dibuka bulan depan. Pendaftaran dapat dilakukan lewat kantor dinas di {ibukota}.'],
    ],
  },
];
