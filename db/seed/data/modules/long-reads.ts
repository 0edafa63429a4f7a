import { many, money } from '../articles/facts.ts';
import type { Passage } from '../articles/story.ts';
import { pick } from '../random.ts';

/** Longer passages for reportage: scenes and background of several paragraphs. */
export const longReads: readonly Passage[] = [
  {
    id: 'long-form-counter',
    topics: [],
    stories: [
      'claim-delay',
      'jht-lebaran',
      'jht-numbers',
      'jmo-complaint',
      'customer-day',
      'scam-warning',
      'jmo-howto',
      'partial-wages',
    ],
    cast: { p: 'woman:petugas loket', q: 'worker:peserta dari {kec2}' },
    heading: ['Sehari di loket', 'Nomor antrean 48'],
    facts: r => ({ nomor: many(r, 31, 77) }),
    text: [
      'Sehari penuh kami duduk di ruang tunggu kantor {bpjs} di {ibukota}. Nomor antrean terakhir pagi itu {nomor}. Orang datang dengan map yang sama, plastik bening, dan kecemasan yang berbeda-beda.\n{q} membawa surat pengalaman kerja dari perusahaan yang sudah tutup. Capnya pudar. Ia menunggu dua jam untuk mendengar bahwa pernyataan di atas meterai dapat menggantikannya. "Kalau tahu begitu, kemarin saya tidak pulang dengan kecewa," katanya.\n{p} melayani sekitar lima puluh orang sehari. Yang paling sulit, ceritanya, bukan orang marah, melainkan orang yang diam karena baru kehilangan. Ia belajar menunggu sebelum bertanya nomor kependudukan.',
    ],
  },
  {
    id: 'long-plantation-morning',
    places: ['merangin', 'sarolangun', 'batang-hari', 'muaro-jambi', 'tanjung-jabung-barat', 'tebo', 'bungo'],
    topics: [],
    stories: ['palm-revenue', 'csr-company', 'jkk-death', 'inspection', 'jkk-treatment'],
    rural: true,
    cast: { p: 'man:mandor panen', q: 'woman:pengutip brondolan' },
    heading: ['Pagi di kebun', 'Sebelum truk datang'],
    facts: r => ({ jam: many(r, 4, 5), blok: many(r, 11, 64) }),
    text: [
      'Pukul {jam} lebih seperempat, lampu kepala bergerak di Blok {blok}. Suara egrek menggesek pelepah terdengar sebelum orangnya kelihatan. Tanah masih basah oleh embun, dan jalan kebun licin seperti sabun.\n{p} membagi barisan. Ia hafal siapa yang pernah jatuh dan siapa yang matanya mulai rabun; yang rabun diberinya pohon pendek. Tidak ada aturan tertulis tentang itu.\n{q} menyusul dengan karung. Brondolan, buah yang lepas dari tandan, dihargai per kilogram. Ia membawa anaknya yang libur sekolah. Sarung tangannya bolong di ujung telunjuk, tempat duri biasanya masuk. "Ini bukan kecelakaan kerja. Ini tiap hari," kata {q}.',
    ],
  },
  {
    id: 'long-river-crossing',
    places: ['batang-hari', 'muaro-jambi', 'kota-jambi', 'tebo', 'tanjung-jabung-timur'],
    topics: [],
    stories: [
      'fishermen-members',
      'rubber-tappers',
      'migrants',
      'microcredit',
      'village-apparatus',
      'data-feature',
    ],
    cast: { p: 'man:penambang perahu' },
    heading: ['Menyeberang'],
    facts: r => ({ ongkos: many(r, 2, 5), tahun4: many(r, 14, 33) }),
    text: [
      'Untuk mencapai {desa2}, kami naik perahu ketek. Ongkosnya Rp{ongkos} ribu sekali jalan. {p} sudah {tahun4} tahun di atas air dan tidak bisa berenang; kenyataan yang disampaikannya sambil tertawa di tengah sungai.\nPelampung ada enam, digantung sebagai syarat. Penumpang menolak memakainya karena bau. Ketika ditanya soal jaminan, ia menunjuk langit, lalu menunjuk mesin tempel. "Yang satu menjaga saya, yang satu memberi makan. Dua-duanya tidak pakai iuran," kata {p}.\nDi seberang, perangkat desa mencatat namanya. Kolom pekerjaan sempat kosong lama sebelum diisi: jasa angkutan air.',
    ],
  },
  {
    id: 'long-budget-room',
    topics: [],
    stories: [
      'apbd-cut',
      'apbd-vulnerable',
      'regulation',
      'palm-revenue',
      'outsourced-office',
      'council-hearing',
      'quran-teachers',
    ],
    cast: { p: 'secretary', q: 'council' },
    heading: ['Di ruang anggaran', 'Tarik-menarik angka'],
    facts: r => ({ minta: money(r, 3100e6, 5600e6, 50e6), jadi: money(r, 900e6, 2800e6, 50e6) }),
    text: [
      'Angka itu tidak turun begitu saja. Dari dokumen rancangan yang kami baca, usulan awal iuran pekerja rentan mencapai {minta}. Setelah empat kali pembahasan, yang tersisa {jadi}. Selisihnya berpindah ke perbaikan jalan dan perjalanan dinas.\n{p} menyebut pengurangan itu wajar. Pendapatan belum pasti, sedangkan belanja pegawai sudah pasti. "Anggaran itu bukan soal yang baik dan yang buruk, melainkan yang baik dan yang mendesak," kata {p}.\n{q} punya tafsir lain. Menurutnya, yang mendesak sering kali hanya yang paling keras suaranya. Risalah rapat mencatat pembahasan pos ini berlangsung sebelas menit.',
    ],
  },
  {
    id: 'long-widow-year',
    topics: [],
    stories: ['jkm-handover', 'scholarship', 'jkk-death', 'village-fund', 'uninsured-death', 'anniversary'],
    cast: { p: 'widow:penerima santunan tahun lalu' },
    heading: ['Setahun kemudian', 'Ketika kamera pergi'],
    facts: r => ({
      modal: money(r, 6e6, 14e6, 5e5),
      guna: pick(r, ['mesin jahit bekas', 'kulkas untuk es lilin', 'gerobak gorengan', 'dua ekor kambing']),
    }),
    text: [
      'Kami mendatangi {p} setahun setelah fotonya memegang papan santunan dimuat di koran. Papan itu tidak pernah dibawanya pulang; milik panitia. Uangnya dibagi tiga: utang, tabungan anak, dan {modal} untuk {guna}.\nBulan-bulan pertama ia menerima banyak tamu. Ada yang menawarkan investasi, ada yang meminjam, ada yang mengaku saudara. "Waktu susah tidak ada yang kenal," katanya. Sejak itu buku tabungannya dititipkan pada guru mengaji.\nUsahanya menghasilkan sekitar Rp60 ribu sehari. Tidak cukup untuk kaya, cukup untuk tidak meminta. Di pintu rumahnya tertempel jadwal: kapan surat sekolah anak harus diperbarui agar beasiswa tidak putus.',
    ],
  },
  {
    id: 'long-company-side',
    topics: [],
    stories: ['partial-wages', 'prosecutor-arrears', 'inspection', 'layoff', 'pension', 'housing', 'may-day'],
    cast: { p: 'company', q: 'worker:karyawan bagian gudang' },
    heading: ['Di balik pagar pabrik', 'Dua sisi slip gaji'],
    facts: r => ({ n: many(r, 60, 480), potong: money(r, 84e3, 142e3, 1e3) }),
    text: [
      'Di {perusahaan}, {n} karyawan menerima slip gaji lewat pesan. Pada baris keempat tertulis potongan {potong}. Sebagian besar tidak pernah bertanya untuk apa.\n{q} termasuk yang bertanya. Ia membandingkan slip dengan saldo di aplikasi, bulan demi bulan, di buku kotak-kotak milik anaknya. Hasilnya cocok. Ia mengaku sedikit kecewa, sudah siap marah ternyata tidak perlu.\n{p} menyambut pemeriksaan semacam itu. Perusahaan yang tertib, katanya, justru dirugikan oleh yang curang karena harga jual mereka bisa lebih murah. "Kami bersaing dengan orang yang tidak membayar masa depan pekerjanya," kata {p}.',
    ],
  },
  {
    id: 'long-village-meeting',
    topics: [],
    stories: [
      'village-fund',
      'rubber-tappers',
      'village-apparatus',
      'data-mismatch',
      'apbd-vulnerable',
      'cinnamon',
    ],
    rural: true,
    cast: { p: 'village-head', q: 'man:peserta musyawarah' },
    heading: ['Malam musyawarah', 'Berdebat di balai desa'],
    facts: r => ({ hadir: many(r, 38, 96) }),
    text: [
      'Malam itu {hadir} orang duduk bersila di balai {desa2}. Kopi sudah dua kali diisi ulang. Pertanyaan yang paling sering muncul sederhana: kalau saya tidak celaka, uangnya kembali?\nTidak. Jawaban itu membuat ruangan riuh. {q} berdiri. Ia membandingkan iuran dengan julo-julo kematian yang sudah dijalankan kakek mereka: yang hidup membayar untuk yang mati, dan tidak ada yang meminta kembali. Ruangan diam, lalu mengangguk.\n{p} mengaku sudah menyiapkan tiga halaman penjelasan dan tidak membacanya. "Orang di sini paham gotong royong. Yang mereka tidak paham istilah kami," kata {p}.',
    ],
  },
  {
    id: 'long-hospital-corridor',
    topics: [],
    stories: [
      'jkk-treatment',
      'hospital-partners',
      'commuting-accident',
      'return-to-work',
      'ride-hailing',
      'safety-month',
      'coal-drivers',
    ],
    cast: { p: 'doctor', q: 'woman:istri pasien' },
    heading: ['Lorong rumah sakit', 'Malam di ruang gawat darurat'],
    facts: r => ({ jam: many(r, 1, 3) }),
    text: [
      'Pukul {jam} dini hari lorong gawat darurat belum sepi. {q} duduk di lantai, memegang sandal suaminya yang sebelah. Yang sebelah lagi tertinggal di tempat kejadian.\nYang ditanyakan perawat pertama kali bukan kartu, melainkan golongan darah. Pertanyaan kedua baru kartu. {q} menunjukkan ponsel suaminya yang layarnya retak; di sana, di antara foto anak dan pesan kerja, kartu digital itu terbuka.\n{p} menyebut pasien seperti ini beruntung karena data tersedia sejak awal. Kasus tanpa identitas dan tanpa penjamin bisa menunggu hingga siang untuk tindakan yang mahal. "Kami tetap menolong. Tetapi ada keputusan yang menjadi lebih cepat kalau soal biaya sudah jelas," kata {p}.',
    ],
  },
  {
    id: 'long-history',
    topics: [],
    stories: ['pension', 'jht-numbers', 'may-day', 'coverage-target', 'jkp-training', 'anniversary'],
    cast: { p: 'academic' },
    heading: ['Dari asuransi buruh ke jaminan nasional', 'Sejarah singkat'],
    text: [
      'Jaminan bagi pekerja di Indonesia bermula jauh sebelum nama lembaganya berganti-ganti. Pada 1970-an dikenal asuransi sosial tenaga kerja, lalu jaminan sosial tenaga kerja pada 1990-an. Undang-undang tahun 2004 meletakkan sistem nasionalnya, dan undang-undang tahun 2011 membentuk badan penyelenggaranya.\nPerubahan nama meninggalkan kebiasaan. Di pasar dan di kebun, orang tua masih menyebutnya dengan nama lama, anak muda menyebut nama aplikasinya. {p} menganggap hal itu wajar. "Yang penting orang tahu pintunya di mana," kata {p}.\nProgram pensiun baru mulai berjalan pada 2015 dan jaminan kehilangan pekerjaan beberapa tahun kemudian. Keduanya belum menyentuh pekerja tanpa majikan, kelompok terbesar di Jambi.',
    ],
  },
  {
    id: 'long-data-desk',
    topics: [],
    stories: [
      'data-mismatch',
      'apbd-vulnerable',
      'coverage-target',
      'data-feature',
      'domestic-workers',
      'quran-teachers',
    ],
    cast: { p: 'man:operator data {desaunit}' },
    heading: ['Pemuda di balik layar', 'Operator data'],
    facts: r => ({ n: many(r, 900, 2600, 10), gagal: many(r, 70, 290) }),
    text: [
      'Di balik kartu yang dibagikan ada {p}. Meja kerjanya menghadap tembok, komputernya warisan program lima tahun lalu. Sejak Januari ia memasukkan {n} nama; {gagal} di antaranya ditolak sistem.\nIa mengenal sebagian besar nama itu. Ia tahu Pak Anu sudah pindah, Bu Anu sudah menikah lagi, dan dua orang bernama sama tinggal di gang yang sama. Sistem tidak tahu. "Kadang saya ingin menulis catatan di pinggir, tapi kolomnya tidak ada," kata {p}.\nHonornya dibayar per kegiatan. Ironisnya, ia sendiri belum terdaftar. Ketika ditanya mengapa, ia menjawab sambil mengangkat bahu: jatah dahulukan warga.',
    ],
  },
];
