import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const fundingStories: readonly Story[] = [
  {
    id: 'apbd-vulnerable',
    topics: ['APBD', 'RENTAN', 'KEPESERTAAN', 'JKK', 'JKM'],
    tone: ['positive', 'positive'],
    weight: 1.6,
    cast: { a: 'labour', b: 'agency-branch', c: 'council', d: 'woman:penjual jamu keliling' },
    facts: r => ({
      n: many(r, 3200, 21500, 100),
      dana: money(r, 640e6, 4300e6, 20e6),
      lalu: many(r, 1200, 3000, 100),
    }),
    titles: [
      '{pemkabju} Anggarkan {dana} untuk Iuran {n} Pekerja Rentan',
      '{n} Pekerja Rentan di {tempat} Dijamin APBD',
      'Jatah Pekerja Rentan {tempat} Ditambah Jadi {n} Orang',
    ],
    leads: [
      '{pemkab} menyiapkan {dana} dalam APBD {tahun} untuk membayar iuran jaminan sosial {n} pekerja rentan. Tahun lalu jumlahnya baru {lalu} orang.',
      'Tahun ini {n} pekerja rentan di {kab} tidak perlu memikirkan iuran. {pemkab} menanggungnya lewat APBD sebesar {dana}.',
    ],
    body: [
      [
        '{a} {mengatakan} penerima dipilih dari data kesejahteraan sosial yang dicocokkan dengan pendataan {desaunit}. Yang diutamakan penyadap karet, buruh tani, pemulung, dan pekerja rumah tangga.',
        'Data awal, kata {a}, mencapai dua kali lipat kuota. Karena itu dinas menyaring dengan syarat berusia di bawah 65 tahun, bekerja, dan tidak menerima upah tetap.',
      ],
      [
        '"Ini bukan bantuan sosial. Ini premi supaya keluarga tidak jatuh miskin waktu ada musibah," {kata} {a}.',
      ],
      [
        '{b} menjelaskan perlindungan mencakup Jaminan Kecelakaan Kerja dan Jaminan Kematian selama dua belas bulan. Bila anggaran tidak dilanjutkan, kepesertaan berhenti dan warga harus membayar sendiri.',
        'Perlindungan berlaku sejak iuran pertama dibayar, menurut {b}. Kartu dibagikan lewat kantor {desaunit} pada bulan berikutnya.',
      ],
      [
        '{c} mendukung, tetapi meminta daftar nama diumumkan di kantor {desaunit}. "Jangan sampai yang punya toko masuk, yang menumpang menyadap tidak," {kata} {c}.',
        'DPRD akan mengecek penyalurannya, kata {c}, sebab anggaran yang sama pernah tersisa karena data terlambat dikirim.',
      ],
      [
        'Bagi {d}, kabar itu baru didengarnya dari ketua RT. Ia berjualan sejak pukul lima pagi di sekitar {pasar}. "Kalau benar dibayari, ya syukur. Selama ini jatuh pun saya urut sendiri," katanya.',
      ],
      [
        'Cakupan kepesertaan di {kab} baru {persenkab} persen dari seluruh pekerja. Dengan tambahan ini, pemerintah daerah berharap angkanya naik dua sampai tiga poin.',
      ],
    ],
  },
  {
    id: 'apbd-cut',
    topics: ['APBD', 'RENTAN'],
    tone: ['negative', 'negative'],
    cast: { a: 'secretary', b: 'ngo', c: 'agency-members', d: 'worker:buruh panggul {pasar}' },
    facts: r => ({
      n: many(r, 1400, 8200, 100),
      dari: money(r, 1900e6, 3600e6, 50e6),
      ke: money(r, 420e6, 1500e6, 20e6),
    }),
    titles: [
      '-Anggaran Dipangkas, {n} Pekerja Rentan {tempat} Terancam Kehilangan Jaminan',
      'Iuran {n} Pekerja Rentan Tak Lagi Ditanggung, Ini Penjelasan {pemkabju}',
      '-Efisiensi Anggaran Menyentuh Iuran Pekerja Rentan di {tempat}',
    ],
    leads: [
      'Penyesuaian anggaran membuat pos iuran jaminan sosial pekerja rentan di {kab} turun dari {dari} menjadi {ke}. Akibatnya sekitar {n} orang tidak lagi ditanggung mulai bulan depan.',
      '{d} baru tahu kartunya tidak aktif ketika hendak berobat karena bahunya terkilir di tempat kerja. Namanya termasuk di antara {n} pekerja rentan yang iurannya tak dilanjutkan {pemkab}.',
    ],
    body: [
      [
        '{a} tidak menampik. Ia {mengatakan} transfer dari pusat berkurang dan belanja wajib harus didahulukan. "Kami tidak menghapus, kami menunda. Di perubahan anggaran akan kami upayakan lagi," {kata} {a}.',
      ],
      [
        '{b} menilai alasan itu lemah. Nilai iuran satu orang setahun sekitar Rp201.600, sementara santunan kematian satu keluarga Rp42 juta. "Kalau tiga orang saja meninggal, yang hilang sudah lebih besar daripada penghematannya," {kata} {b}.',
      ],
      [
        '{c} {mengatakan} peserta yang iurannya terhenti masih dapat melanjutkan sendiri sebagai peserta mandiri. Masa tenggang klaim terbatas, sehingga ia menyarankan warga segera mengurus ke kantor terdekat.',
        'Dari sisi penyelenggara, kata {c}, data peserta tidak dihapus. Begitu iuran dibayar lagi, perlindungan hidup kembali.',
      ],
      [
        'Di {pasar}, buruh panggul dibayar per karung. {d} memperoleh Rp70.000 sampai Rp120.000 sehari. Iuran Rp16.800 sebulan sebenarnya terjangkau, katanya, asal ada yang mengingatkan membayar.',
      ],
      [
        'Anggota dewan yang ditemui terpisah meminta pemerintah mencari sumber lain, antara lain dana bagi hasil sawit dan tanggung jawab sosial perusahaan.',
        'Tahun lalu kuota pekerja rentan menjadi salah satu alasan {kab} menerima penghargaan tingkat provinsi.',
      ],
    ],
  },
  {
    id: 'village-fund',
    topics: ['DANA-DESA', 'RENTAN', 'KEPESERTAAN'],
    tone: ['positive', 'positive'],
    places: 'rural',
    weight: 1.4,
    cast: { a: 'village-head', b: 'villages', c: 'agency-branch', d: 'worker:penyadap karet' },
    facts: r => ({
      n: many(r, 48, 260),
      desaN: many(r, 14, 96),
      dana: money(r, 12e6, 54e6),
      rt: many(r, 6, 19),
    }),
    titles: [
      '{desa} Lindungi {n} Warganya lewat Dana Desa',
      '{desaN} Desa di {tempat} Sudah Anggarkan Iuran Jaminan Sosial',
      'Musyawarah {desa} Sepakati Iuran untuk {n} Buruh Tani',
    ],
    leads: [
      'Musyawarah {desa} di {kec} berlangsung hingga lewat tengah malam. Yang diperdebatkan bukan jalan, melainkan {n} nama yang iuran jaminan sosialnya akan dibayar dari anggaran desa.',
      '{desa}, {kec}, menganggarkan {dana} untuk iuran jaminan sosial {n} warganya tahun ini. Langkah itu diikuti {desaN} desa lain di {kab}.',
    ],
    body: [
      [
        '{a} {mengatakan} usulan datang dari {rt} ketua RT setelah dua penyadap karet meninggal pada tahun yang sama dan keluarganya berutang untuk pemakaman.',
        'Menurut {a}, semula warga ingin seluruh dana dipakai mengeraskan jalan kebun. Suara berubah setelah seorang janda bercerita di depan forum.',
      ],
      ['"Jalan bisa kami tambal tahun depan. Orang tidak bisa," {kata} {a}.'],
      [
        '{b} {mengatakan} pembiayaan iuran bagi warga miskin dan pekerja rentan dimungkinkan sepanjang diputuskan dalam musyawarah desa dan tercatat dalam APBDes. Dinas menyiapkan contoh peraturan desa agar tidak ada kepala desa yang ragu.',
        'Dinas, menurut {b}, tidak memaksa. Namun desa yang sudah memasukkannya diminta melampirkan berita acara musyawarah dan daftar penerima.',
      ],
      [
        '{d} masuk daftar karena tidak memiliki kebun sendiri. Ia menyadap di lahan orang dengan bagi hasil. "Kalau hujan seminggu, tidak ada yang dibagi," katanya.',
        'Pendataan dilakukan dari rumah ke rumah. {d}, ditanya pekerjaannya, menjawab "macam-macam": pagi menyadap, siang mengangkut batu, malam menunggu pondok.',
      ],
      [
        '{c} menyebut tantangan berikutnya adalah keberlanjutan. Setiap Januari banyak kartu desa yang mati karena penetapan anggaran terlambat.\n"Kami usulkan iuran dibayar enam bulan di muka supaya tidak putus," {kata} {c}.',
      ],
      [
        'Perangkat desa, anggota BPD, dan kader posyandu sudah lebih dulu terdaftar. Kini giliran mereka yang bekerja tanpa surat pengangkatan.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'palm-revenue',
    topics: ['DBH', 'RENTAN', 'JKK', 'JKM'],
    tone: ['positive', 'neutral'],
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tanjung-jabung-barat', 'tebo', 'bungo'],
    weight: 1.3,
    cast: { a: 'plantation', b: 'cooperative', c: 'agency-branch', d: 'academic' },
    facts: r => ({
      n: many(r, 2100, 14800, 100),
      dana: money(r, 430e6, 2900e6, 10e6),
      total: money(r, 9e9, 31e9, 100e6),
      porsi: many(r, 4, 11),
    }),
    titles: [
      'DBH Sawit {tempat} Dipakai untuk Jaminan {n} Pekerja Kebun',
      '{dana} dari DBH Sawit Mengalir ke Iuran Pekebun {tempat}',
      '=Baru {porsi} Persen DBH Sawit {tempat} untuk Perlindungan Pekerja',
    ],
    leads: [
      'Dari {total} dana bagi hasil (DBH) sawit yang diterima {kab} tahun ini, {dana} dialokasikan untuk iuran jaminan sosial {n} pekerja kebun.',
      '{n} pekebun kecil dan buruh harian kebun sawit di {kab} mulai dilindungi jaminan kecelakaan kerja dan kematian. Iurannya diambil dari DBH sawit.',
    ],
    body: [
      [
        '{a} {mengatakan} daftar penerima disusun bersama koperasi dan kelompok tani. Syaratnya lahan paling luas lima hektare, atau bekerja sebagai buruh di kebun orang lain.',
        'Menurut {a}, sebagian besar DBH tetap untuk jalan produksi. Porsi bagi pekerja {porsi} persen dari total, dan akan dinaikkan bila datanya rapi.',
      ],
      [
        'Pekerjaan di kebun sawit tidak ringan: egrek sepanjang belasan meter, pelepah berduri, dan tandan seberat 20 kilogram yang jatuh dari atas kepala.',
        'Buruh panen biasanya dibayar per ton. Alat pelindung dibeli sendiri, kalau dibeli.',
      ],
      [
        '{b} menyambut baik, tetapi meminta pengurus koperasi dilibatkan saat ada klaim. "Anggota kami tidak hafal nomor kantor. Yang mereka hafal nomor kami," {kata} {b}.',
      ],
      [
        '{c} mencatat sudah ada {porsi} klaim dari peserta DBH sawit sejak awal tahun. Kebanyakan luka tertimpa pelepah dan kecelakaan sepeda motor di jalan kebun.',
        'Kartu kepesertaan dicetak bersama koperasi, menurut {c}, agar nama di kartu sama dengan nama di daftar kebun.',
      ],
      [
        '{d} mengingatkan DBH sawit naik turun mengikuti harga. Daerah perlu menaruh dana cadangan agar iuran tidak putus ketika penerimaan jatuh.\n"Jaminan sosial yang hidup setahun lalu mati setahun lebih membingungkan daripada tidak ada," {kata} {d}.',
      ],
    ],
  },
  {
    id: 'csr-company',
    topics: ['CSR', 'RENTAN'],
    tone: ['positive', 'positive'],
    cast: { a: 'company', b: 'village-head', c: 'agency-members', d: 'woman:pemulung' },
    facts: r => ({ n: many(r, 100, 750, 10), bulan2: pick(r, ['enam', 'dua belas']) }),
    titles: [
      '{perusahaan} Tanggung Iuran {n} Warga Sekitar Pabrik',
      'CSR Bukan Cuma Sembako, {n} Pekerja Rentan di {kec} Didaftarkan Jaminan Sosial',
      '{n} Warga {desa} Terima Kartu dari Program CSR',
    ],
    leads: [
      '{perusahaan} mengalihkan sebagian dana tanggung jawab sosialnya untuk membayar iuran jaminan sosial {n} warga di sekitar areal operasi di {kec}, {kab}.',
      'Tahun ini tidak ada pembagian sembako dari {perusahaan} di {desa}. Sebagai gantinya, {n} warga menerima kartu peserta jaminan sosial.',
    ],
    body: [
      [
        '{a} {mengatakan} keputusan itu diambil setelah perusahaan menghitung manfaatnya bagi warga dibanding bantuan sekali habis. Iuran dibayar untuk {bulan2} bulan.',
      ],
      [
        '{b} menyusun daftar penerima bersama ketua RT. Isinya buruh cuci, pemulung, tukang batu, dan pencari ikan sungai.\n"Sempat ada yang protes minta beras saja. Sesudah dijelaskan, mereka diam," {kata} {b}.',
      ],
      [
        '{d} menyimpan kartunya dalam plastik bekas bungkus gula. Ia bekerja di tumpukan sampah sejak suaminya tidak kuat mengangkat beban. "Kalau kena paku, biasanya saya siram minyak tanah," katanya.',
      ],
      [
        '{c} {mengatakan} program semacam ini diberi nama gerakan nasional perlindungan pekerja rentan. Perusahaan dapat memilih penerima sendiri atau menyerahkannya kepada pemerintah {desaunit}.',
        'Di wilayah Jambi, menurut {c}, baru puluhan perusahaan yang ikut dari ribuan yang terdaftar.',
      ],
      [
        'Perusahaan juga diminta memastikan buruh borongan di dalam pabrik lebih dulu terdaftar sebelum menolong warga di luar pagar.',
        'Kepala {desaunit} berharap program tidak berhenti ketika manajer berganti.',
      ],
    ],
  },
  {
    id: 'regulation',
    topics: ['KEPESERTAAN', 'APBD', 'RENTAN'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'secretary', b: 'council', c: 'agency-members', d: 'employers' },
    facts: r => ({ pasal: many(r, 14, 31), nomor: many(r, 7, 48) }),
    titles: [
      '{tempat} Siapkan Perbup Jaminan Sosial, Izin Usaha Dikaitkan dengan Kepesertaan',
      'Aturan Baru {tempat}: Urus Izin, Lampirkan Bukti Peserta',
      'Rancangan Aturan Jaminan Sosial {tempat} Mulai Dibahas',
    ],
    leads: [
      '{pemkab} menyusun peraturan kepala daerah yang mewajibkan bukti kepesertaan jaminan sosial ketenagakerjaan dalam pelayanan perizinan tertentu.',
      'Rancangan peraturan {bupati} tentang jaminan sosial ketenagakerjaan di {kab} memasuki harmonisasi. Naskahnya terdiri atas {pasal} pasal.',
    ],
    body: [
      [
        '{a} {mengatakan} aturan itu tidak menambah beban, hanya menegaskan kewajiban yang sudah lama ada. Pemberi kerja yang belum mendaftar diberi waktu enam bulan.',
        'Yang diatur, kata {a}, mencakup pekerja rentan, perangkat {desaunit}, tenaga alih daya di kantor pemerintah, serta pekerja pada proyek daerah.',
      ],
      [
        '{d} meminta masa peralihan lebih panjang bagi usaha kecil. "Yang karyawannya dua orang jangan disamakan dengan yang dua ribu," {kata} {d}.',
      ],
      [
        '{b} menilai aturan akan mandul bila petugas perizinan tidak memiliki akses pemeriksaan. Ia mengusulkan sistem perizinan langsung mengecek nomor peserta.',
        '"Kalau hanya fotokopi sertifikat, besok ada yang menjual fotokopinya," {kata} {b}.',
      ],
      [
        '{c} menyatakan lembaganya siap membuka pengecekan status perusahaan secara daring tanpa menampilkan data pribadi pekerja.',
      ],
      [
        'Bila tidak ada perubahan, aturan ditandatangani sebelum akhir tahun anggaran. Dinas tenaga kerja mendapat tugas menyosialisasikannya ke {kec} dan {kec2} lebih dahulu.',
        'Daerah tetangga yang lebih dulu menerapkan aturan serupa melaporkan kenaikan pendaftar badan usaha pada kuartal pertama, lalu melambat.',
      ],
    ],
  },
];
