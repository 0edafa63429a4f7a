import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const workerStories: readonly Story[] = [
  {
    id: 'coal-drivers',
    topics: ['JKK', 'BPU', 'KEPATUHAN'],
    tone: ['negative', 'negative'],
    places: ['sarolangun', 'batang-hari', 'bungo', 'muaro-jambi', 'tebo'],
    cast: { a: 'man:sopir truk batu bara', b: 'union', c: 'agency-control', d: 'inspector' },
    facts: r => ({
      truk: many(r, 1800, 6200, 100),
      jam: many(r, 19, 38),
      upah: money(r, 450e3, 850e3, 50e3),
    }),
    titles: [
      '-Sopir Batu Bara: Menyetir {jam} Jam, Jaminan Tak Jelas Siapa yang Bayar',
      '{truk} Truk Batu Bara, Berapa Sopir yang Dijamin?',
      '-Sopir Angkutan Batu Bara di {tempat} Tak Punya Kontrak',
    ],
    leads: [
      'Setiap malam sekitar {truk} truk batu bara bergerak dari {tempat} menuju pelabuhan. Sopirnya bekerja tanpa kontrak tertulis. Bila celaka, tak jelas siapa pemberi kerjanya.',
      '{a} sudah {jam} jam tidak pulang. Di rumah makan tepi jalan di {kec}, ia menunggu portal dibuka sambil menghitung sisa uang jalan.',
    ],
    body: [
      [
        'Satu rit dibayar {upah}, belum dipotong solar, makan, dan "uang portal". Truk milik orang, muatan milik perusahaan, surat jalan milik pengangkut. "Kalau ditanya saya kerja di mana, saya jawab di jalan," {kata} {a}.',
      ],
      [
        '{b} menyebut mata rantai itu sengaja dipanjangkan. Pemilik tambang menyerahkan angkutan kepada transportir, transportir kepada pemilik truk, pemilik truk kepada sopir.',
      ],
      [
        '{c} {mengatakan} pemeriksaan terhadap transportir sedang berjalan. Sebagian mendaftarkan sopir sebagai peserta mandiri, padahal ada hubungan kerja.',
        'Dari hasil pemeriksaan sementara, menurut {c}, hanya sebagian kecil transportir yang melaporkan sopir sebagai karyawan.',
      ],
      [
        '{d} mengakui pengawasnya terbatas. Satu pengawas menangani ratusan badan usaha. "Kami datangi yang ada laporan lebih dulu," {kata} {d}.',
      ],
      [
        'Sejak awal tahun, beberapa kecelakaan maut melibatkan truk batu bara. Dalam sebagian kasus, santunan jalan raya dibayar, tetapi jaminan kecelakaan kerja tidak.',
        'Pukul sembilan malam portal dibuka. Truk-truk bergerak beriringan, lampu belakangnya seperti kereta panjang. {a} melambaikan tangan dari kabin.',
      ],
    ],
    field: 0.75,
  },
  {
    id: 'migrants',
    topics: ['PMI', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    weight: 0.9,
    cast: { a: 'labour', b: 'woman:calon pekerja migran@21-36', c: 'agency-service' },
    facts: r => ({
      n: many(r, 38, 260),
      negara: pick(r, ['Malaysia', 'Taiwan', 'Hong Kong', 'Jepang', 'Singapura']),
      iuran: pick(r, ['Rp370.000', 'Rp332.500']),
    }),
    titles: [
      '{n} Warga {tempat} Berangkat ke Luar Negeri, Jaminan Sosial Jadi Syarat',
      'Bekal Sebelum ke {negara}: Paspor, Kontrak, dan Kartu Peserta',
      'Berangkat Tanpa Prosedur, Pekerja Migran Kehilangan Jaminan',
    ],
    leads: [
      'Sebanyak {n} warga {kab} tercatat berangkat bekerja ke luar negeri lewat jalur resmi tahun ini, terbanyak ke {negara}. Semuanya wajib menjadi peserta jaminan sosial sebelum berangkat.',
      'Koper {b} sudah ditutup sejak kemarin. Di antara paspor dan salinan kontrak terselip bukti pembayaran jaminan sosial bagi pekerja migran Indonesia (PMI).',
    ],
    body: [
      [
        'Perlindungan terbagi atas masa sebelum, selama, dan setelah bekerja. Iuran untuk kontrak dua tahun sekitar {iuran}, dibayar sekali.',
      ],
      [
        '{a} {mengatakan} yang dikhawatirkan justru mereka yang berangkat dengan visa pelancong. Jumlahnya tidak pernah diketahui, dan saat sakit atau meninggal, keluarganya tidak memperoleh apa-apa.',
      ],
      [
        '"Tetangga saya pulang tanpa gaji enam bulan. Saya tidak mau begitu, makanya ikut pelatihan dulu," {kata} {b}.',
      ],
      [
        '{c} menyebut manfaatnya antara lain biaya bila gagal berangkat bukan karena kesalahan sendiri, cacat, pemulangan jenazah, hingga beasiswa anak.',
        'Klaim dapat diajukan keluarga di Jambi, menurut {c}, dengan surat dari perwakilan Indonesia di negara penempatan.',
      ],
      [
        'Dinas membuka meja informasi setiap Rabu. Warga di {kec} dan {kec2} dapat berkonsultasi lewat pesan.',
        'Bulan depan rombongan berikutnya dijadwalkan berangkat, {n} orang lagi menunggu hasil pemeriksaan kesehatan.',
      ],
    ],
  },
  {
    id: 'interns',
    topics: ['JKK', 'KEPESERTAAN'],
    tone: ['neutral', 'positive'],
    cast: { a: 'education', b: 'company', c: 'agency-members' },
    facts: r => ({ n: many(r, 210, 1700, 10), smk: many(r, 4, 16) }),
    titles: [
      '{n} Siswa SMK di {tempat} Magang dengan Jaminan Kecelakaan',
      'Siswa Magang Bukan Tenaga Gratis, Wajib Dilindungi',
      'Sekolah Diminta Tak Lepas Siswa Magang tanpa Jaminan',
    ],
    leads: [
      'Sebanyak {n} siswa dari {smk} SMK di {kab} memulai praktik kerja lapangan bulan ini. Untuk pertama kalinya seluruhnya terdaftar dalam jaminan kecelakaan kerja.',
      'Dinas Pendidikan {kab} mengingatkan sekolah agar tidak mengirim siswa magang sebelum jaminannya aktif.',
    ],
    body: [
      [
        'Aturan itu muncul setelah seorang siswa terluka di bengkel tahun lalu. Bengkel, sekolah, dan orang tua saling menunggu siapa yang membayar.',
      ],
      [
        '{a} {mengatakan} iuran siswa dapat diambil dari dana operasional atau dibayar perusahaan tempat magang. "Yang tidak boleh, dibebankan ke orang tua tanpa penjelasan," {kata} {a}.',
      ],
      [
        '{b} mengaku tidak keberatan. Perusahaan setiap tahun menerima belasan siswa di bagian listrik dan mesin, tempat yang risikonya sama dengan karyawan.',
        'Di perusahaannya, kata {b}, siswa magang tidak ditempatkan pada giliran malam.',
      ],
      [
        '{c} menyebut perlindungan siswa magang mencakup perjalanan dari rumah ke tempat praktik. Lama kepesertaan mengikuti surat penugasan.',
      ],
      [
        'Daftar siswa dikirim sekolah paling lambat tiga hari sebelum praktik dimulai.',
        'Ke depan, mahasiswa yang mengikuti program magang di {ibukota} juga akan didaftarkan dengan cara yang sama.',
      ],
    ],
  },
  {
    id: 'firefighters',
    topics: ['JKK', 'APBD'],
    tone: ['neutral', 'neutral'],
    season: ['06-20', '10-20'],
    places: ['muaro-jambi', 'batang-hari', 'tanjung-jabung-timur', 'tanjung-jabung-barat'],
    weight: 0.16,
    cast: { a: 'worker:relawan pemadam', b: 'camat', c: 'agency-branch' },
    facts: r => ({ n: many(r, 90, 620, 10), ha: many(r, 3, 44), titik: many(r, 4, 37) }),
    titles: [
      'Relawan Pemadam Karhutla {tempat} Dilindungi Jaminan Kecelakaan Kerja',
      '{n} Relawan Api di {tempat} Belum Semua Punya Jaminan',
      'Di Balik Selang Air: Relawan {kec} dan Risiko yang Ditanggung Sendiri',
    ],
    leads: [
      'Asap tipis masih keluar dari gambut di {desa}, {kec}. Sudah {ha} hektare terbakar. {a} memegang selang sejak subuh, tanpa masker yang layak.',
      '{pemkab} mendaftarkan {n} relawan pemadam kebakaran hutan dan lahan sebagai peserta jaminan kecelakaan kerja selama musim kemarau.',
    ],
    body: [
      [
        'Pekan ini terpantau {titik} titik panas di {kab}. Regu bekerja bergantian, enam jam sekali.',
        'Gambut kering terbakar dari bawah. Kaki dapat terperosok ke bara yang tidak terlihat.',
      ],
      [
        '"Kami dapat nasi bungkus dan uang lelah. Soal jaminan, baru tahun ini ada yang menyebut," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} nama relawan diserahkan ke dinas setelah status siaga ditetapkan. Sebelum status itu keluar, mereka tetap turun, hanya tanpa payung administrasi.',
      ],
      [
        '{c} menyebut pendaftaran dapat dilakukan kapan pun dan berlaku sejak iuran diterima. Ia menyarankan daerah mendaftarkan relawan untuk setahun penuh karena bencana tidak memilih bulan.',
      ],
      [
        'Hujan diperkirakan baru turun dua pekan lagi. Sampai saat itu, sumur bor dan pompa apung menjadi andalan.',
        'Petang hari regu pengganti datang. {a} mencuci muka di parit dan menolak difoto.',
      ],
    ],
    field: 0.7,
  },
  {
    id: 'waste-pickers',
    topics: ['RENTAN', 'BPU', 'JKK'],
    tone: ['neutral', 'neutral'],
    format: 'feature',
    places: ['kota-jambi', 'bungo', 'sungai-penuh', 'tanjung-jabung-barat'],
    weight: 0.7,
    cast: { a: 'woman:pemulung', b: 'ngo', c: 'agency-members', d: 'works' },
    facts: r => ({ n: many(r, 110, 340), kg: many(r, 25, 60), jarum: many(r, 3, 9) }),
    titles: ['Hidup di Antara Truk Sampah', 'Kartu Biru di Gubuk {a:call}', '{n} Pemulung dan Satu Kartu'],
    leads: [
      'Truk pertama datang pukul enam lewat sepuluh. Sebelum bak terangkat penuh, {n} orang sudah bergerak maju. {a} memilih berdiri agak di belakang. "Yang di depan dapat botol, yang di belakang dapat selamat," katanya.',
      'Di gubuk beratap spanduk bekas kampanye, {a} menyimpan tiga benda penting di dalam kaleng biskuit: kartu keluarga, rapor anak, dan kartu peserta jaminan sosial.',
    ],
    body: [
      [
        'Sehari ia mengumpulkan {kg} kilogram. Plastik bening paling mahal, kantong kresek paling murah. Dalam setahun terakhir kakinya tertusuk {jarum} kali, dua di antaranya oleh jarum suntik.',
      ],
      [
        '{b} mulai mendampingi pemulung sejak seorang remaja tertimbun longsoran sampah. Keluarganya pulang kampung membawa jenazah dengan mobil pinjaman.\n"Mereka bekerja untuk kota ini. Tanpa mereka, tempat ini penuh lima tahun lebih cepat," {kata} {b}.',
      ],
      [
        '{d} {mengatakan} dinas tidak dapat mempekerjakan mereka, tetapi dapat mengatur: jalur aman, jam bongkar, sepatu bot. Tahun ini ada anggaran untuk dua ratus pasang.',
      ],
      [
        'Iuran pemulung dibayar oleh donatur dan sebagian perusahaan. {c} menyebut mereka sebagai contoh pekerja yang mustahil menunggu majikan.',
      ],
      [
        'Tidak semua setuju. Seorang pengepul bertanya mengapa uangnya tidak dibagi saja. {a} menjawab pelan, "Kalau dibagi, besok habis. Kalau kaki saya patah, siapa yang membagi?"',
      ],
      [
        'Menjelang zuhur matahari tepat di atas kepala. Anak bungsunya datang membawa air. Di sekolah ia ditanya pekerjaan ibunya, dan menulis: membersihkan kota.',
      ],
    ],
    field: 0.95,
  },
  {
    id: 'cinnamon',
    topics: ['BPU', 'JHT', 'RENTAN'],
    tone: ['positive', 'positive'],
    format: 'feature',
    places: ['kerinci', 'sungai-penuh', 'merangin'],
    weight: 0.8,
    cast: { a: 'worker:pengupas kayu manis', b: 'cooperative', c: 'agency-branch' },
    facts: r => ({ harga: many(r, 38, 72), tinggi: many(r, 9, 16), n: many(r, 60, 310, 10) }),
    titles: [
      'Di Lereng Kerinci, Pengupas Kayu Manis Menabung Hari Tua',
      'Kulit Manis dan Hari Tua {a:call}',
      'Memanjat {tinggi} Meter demi Kulit Manis',
    ],
    leads: [
      'Kabut belum terangkat dari {kec} ketika {a} mulai memukul batang kayu manis dengan punggung parang. Bunyinya menentukan apakah kulit siap dikupas.',
      'Pohon kayu manis itu setinggi {tinggi} meter. {a} memanjatnya tanpa tali, seperti ayahnya, seperti kakeknya.',
    ],
    body: [
      [
        'Satu pohon menunggu belasan tahun untuk dipanen. Harga kulit kering di tingkat petani kini Rp{harga} ribu per kilogram. Pengupas dibayar harian, dan hanya ketika ada panen.',
      ],
      ['"Kami ini menunggu pohon tua. Lama-lama kami sendiri yang tua duluan," {kata} {a} sambil tertawa.'],
      [
        'Koperasi di {desa} mendaftarkan {n} pengupas sebagai peserta tiga program, termasuk tabungan hari tua. {b} {mengatakan} iuran dipotong saat kulit dijual, jadi tidak ada yang merasa ditagih.',
      ],
      [
        '{c} menyebut model itu cocok bagi pekerja musiman. Pembayaran boleh sekaligus untuk enam bulan ketika panen, lalu berhenti ditagih sampai panen berikutnya.',
      ],
      [
        'Dua tahun lalu seorang pengupas jatuh ke ceruk batu. Pengobatannya di rumah sakit {ibukota} berlangsung hampir sebulan. Sejak itu koperasi membeli enam set tali pengaman. Yang memakai baru empat orang.',
      ],
      [
        'Menjelang siang aroma manis memenuhi lereng. {a} menjemur kulit di atas tikar, menggulungnya satu per satu. Di dompetnya terlipat kertas saldo; angkanya belum sampai dua juta. "Tapi naik terus," katanya.',
      ],
    ],
    field: 0.95,
  },
  {
    id: 'porters',
    topics: ['BPU', 'JKK', 'RENTAN'],
    tone: ['neutral', 'positive'],
    format: 'feature',
    weight: 0.7,
    cast: { a: 'man:kuli panggul', b: 'traders', c: 'agency-members' },
    facts: r => ({ kg: many(r, 50, 80, 5), anak: many(r, 2, 5), n: many(r, 60, 240) }),
    titles: [
      'Pundak {a:call}',
      'Enam Puluh Kilogram Sekali Jalan',
      'Kuli Panggul {pasar} dan Tabungan yang Tak Boleh Diambil',
    ],
    leads: [
      'Pukul dua dini hari, {pasar} sudah terang. {a} melipat handuk menjadi dua, meletakkannya di pundak kiri, lalu membungkuk. Karung bawang seberat {kg} kilogram berpindah ke punggungnya.',
      'Di {pasar} ada {n} kuli panggul. Mereka saling mengenal dari cara batuk.',
    ],
    body: [
      [
        'Upahnya Rp3.000 sekarung. Pada hari ramai ia memindahkan empat puluh karung. Pada hari sepi, ia tidur di bak becak.',
      ],
      [
        '{a} tidak pernah menghitung beban, ia menghitung anak: {anak} orang, satu di antaranya kuliah di {ibukota}. "Kalau pundak ini rusak, sekolah mereka ikut rusak," katanya.',
      ],
      [
        '{b} {mengatakan} pasar berutang kepada para kuli. Dari kas kebersihan, pengurus menyisihkan iuran bagi mereka yang sudah lima tahun bekerja.',
      ],
      [
        '{c} menyebut kuli panggul termasuk pekerja dengan risiko tinggi, tetapi paling jarang mengajukan klaim. Bukan karena tidak celaka; karena tidak tahu.',
        'Pada kunjungan terakhir, {c} menemukan dua kuli dengan luka lama yang sebetulnya dapat diobati dengan jaminan.',
      ],
      [
        'Ada satu program yang membuat mereka tertarik: tabungan yang tidak boleh diambil sembarangan. "Justru itu bagusnya. Uang di dompet itu uang orang," {kata} {a}.',
      ],
      [
        'Fajar datang, truk terakhir kosong. {a} menyeruput kopi, membetulkan letak handuk, dan berjalan ke arah terminal.',
      ],
    ],
    field: 0.95,
  },
];
