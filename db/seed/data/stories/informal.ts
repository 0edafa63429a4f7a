import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';

export const informalStories: readonly Story[] = [
  {
    id: 'ride-hailing',
    topics: ['BPU', 'JKK', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    places: ['kota-jambi', 'muaro-jambi', 'bungo'],
    cast: { a: 'drivers', b: 'worker:pengemudi ojek daring', c: 'agency-members' },
    facts: r => ({ n: many(r, 1900, 5200, 50), ikut: many(r, 240, 1400, 10), order: many(r, 11, 22) }),
    titles: [
      'Dari {n} Ojol di {tempat}, Baru {ikut} yang Punya Jaminan Kecelakaan',
      'Ojol {tempat} Minta Iuran Jaminan Sosial Dipotong dari Aplikasi',
      'Pengemudi Daring Ramai-ramai Daftar Usai Rekan Celaka',
    ],
    leads: [
      'Paguyuban pengemudi mencatat sekitar {n} ojek daring beroperasi di {tempat}. Yang terdaftar sebagai peserta jaminan kecelakaan kerja baru {ikut} orang.',
      'Sebuah kecelakaan di simpang {kec} pekan lalu mengubah isi percakapan di grup pengemudi daring. Bukan lagi soal tarif, melainkan siapa yang membayar rumah sakit.',
    ],
    body: [
      [
        '{b} menyelesaikan {order} pesanan sehari agar dapat membawa pulang Rp120.000 bersih. Ia pernah ikut asuransi aplikasi, tetapi berhenti karena tidak tahu cara mengajukan klaim.',
      ],
      [
        '"Kami dibilang mitra. Mitra itu kalau untung berdua. Kalau jatuh, kok sendirian," {kata} {a}.',
        '{a} mengusulkan iuran dipotong harian dari dompet aplikasi, Rp560 sehari, supaya tidak terasa.',
      ],
      [
        '{c} {mengatakan} pengemudi daring masuk kategori bukan penerima upah. Iurannya Rp16.800 sebulan untuk kecelakaan kerja dan kematian; bila ditambah tabungan hari tua menjadi Rp36.800.',
        'Menurut {c}, pembayaran lewat dompet digital dan minimarket sudah dibuka. Pengingat dikirim setiap tanggal lima belas.',
      ],
      [
        'Ketika berkendara membawa penumpang, aplikasi dalam keadaan menyala, dan rute sesuai pesanan, kecelakaan dihitung sebagai kecelakaan kerja. Bukti pesanan menjadi dokumen utama.',
      ],
      [
        'Sejumlah pengemudi tetap ragu. Mereka bertanya mengapa perusahaan aplikasi tidak ikut menanggung. Pertanyaan itu belum memperoleh jawaban dari perwakilan perusahaan di Jambi.',
        'Malam itu, di pangkalan dekat {pasar}, enam orang mendaftar lewat telepon genggam. Dua di antaranya gagal karena foto KTP buram.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'market-traders',
    topics: ['BPU', 'JHT', 'KEPESERTAAN'],
    tone: ['positive', 'positive'],
    cast: { a: 'traders', b: 'woman:pedagang cabai', c: 'agency-members' },
    facts: r => ({
      kios: many(r, 340, 2100, 10),
      daftar: many(r, 36, 190),
      tabung: money(r, 4e6, 11e6, 1e5),
    }),
    titles: [
      '{daftar} Pedagang {pasar} Mendaftar dalam Sehari',
      'Menabung Hari Tua dari Lapak Cabai',
      'Pedagang {pasar} Diajak Sisihkan Rp36.800 Sebulan',
    ],
    leads: [
      'Meja lipat itu dipasang di antara lapak ikan asin dan kelapa parut. Hingga pukul sebelas, {daftar} pedagang {pasar} sudah mengisi formulir peserta.',
      'Di {pasar} terdapat {kios} kios dan lapak. Sebagian besar pedagangnya bekerja tanpa hari libur, dan tanpa jaminan bila jatuh sakit atau celaka di tempat kerja.',
    ],
    body: [
      [
        '{b} datang dengan tangan masih berbau bawang. Ia memilih tiga program sekaligus, termasuk tabungan hari tua. "Arisan saya saja lima puluh ribu seminggu. Ini lebih murah," katanya.',
      ],
      [
        '{a} {mengatakan} pedagang lebih percaya bila uangnya terlihat. Karena itu ia meminta petugas memperlihatkan saldo milik pengurus lewat telepon genggam. Saldonya {tabung}, hasil lima tahun.',
        'Menurut {a}, yang ditakuti pedagang bukan iurannya, melainkan urusan administrasi yang membuat kios tutup setengah hari.',
      ],
      [
        '{c} menyebut pasar sebagai sasaran utama karena mudah dijangkau dan memiliki pengurus. Setiap pasar akan mempunyai satu agen yang menerima pembayaran dan membantu klaim.',
      ],
      [
        'Risiko kerja di pasar sering diremehkan: lantai licin, kabel semrawut, gerobak, dan jam kerja yang dimulai pukul dua pagi.',
        'Dua tahun lalu seorang pedagang di blok belakang meninggal tersengat listrik. Keluarganya tidak menerima apa pun selain sumbangan sesama pedagang.',
      ],
      [
        'Petugas akan kembali setiap Kamis selama sebulan.',
        'Menjelang tutup, antrean tinggal tiga orang. Salah satunya menanyakan apakah suaminya yang sopir boleh ikut. Boleh.',
      ],
    ],
    field: 0.6,
  },
  {
    id: 'fishermen-members',
    coastal: true,
    topics: ['BPU', 'RENTAN', 'JKK', 'JKM'],
    tone: ['positive', 'positive'],
    places: ['tanjung-jabung-barat', 'tanjung-jabung-timur'],
    weight: 0.8,
    cast: { a: 'fisheries', b: 'fishers', c: 'agency-branch' },
    facts: r => ({ n: many(r, 620, 3100, 10), total: many(r, 5200, 9400, 100) }),
    titles: [
      '{n} Nelayan {tempat} Melaut dengan Jaminan',
      'Kartu Nelayan dan Kartu Jaminan Dibagikan Serentak di {kec}',
      'Dari {total} Nelayan {tempat}, {n} Sudah Dijamin',
    ],
    leads: [
      'Sebanyak {n} nelayan kecil di {kab} menerima kartu peserta jaminan sosial. Pembagian dilakukan di tempat pelelangan ikan {kec}, {hari}.',
      'Musim angin utara belum tiba, tetapi nelayan {desa} sudah menyimpan satu bekal baru: kartu jaminan kecelakaan kerja dan kematian.',
    ],
    body: [
      [
        '{a} {mengatakan} prioritas diberikan kepada pemilik perahu di bawah 5 GT dan anak buah kapal. Iuran tahun pertama ditanggung pemerintah, selanjutnya diharapkan kelompok membayar dari simpanan wajib.',
      ],
      [
        '"Satu kilo udang sudah cukup untuk iuran tiga bulan. Masalahnya udang tidak tiap hari ada," {kata} {b}.',
        '{b} menceritakan bagaimana kelompoknya menyisihkan seribu rupiah per kilogram hasil tangkapan ke kotak kayu yang kuncinya dipegang dua orang.',
      ],
      [
        '{c} menjelaskan cakupan perlindungan dimulai sejak nelayan berangkat dari rumah menuju perahu sampai kembali. Alat tangkap yang rusak tidak termasuk.',
        'Kepada nelayan, {c} meminta satu hal: laporkan rencana melaut kepada kelompok, sebab laporan itu akan menjadi bukti.',
      ],
      [
        'Dari {total} nelayan di daerah itu, banyak yang belum memiliki nomor kependudukan yang sesuai domisili. Mereka berpindah mengikuti musim ikan.',
      ],
      [
        'Acara ditutup dengan doa dan makan siang ikan sembilang. Hujan turun ketika kartu terakhir dibagikan.',
        'Sesudah pembagian kartu, sebagian nelayan langsung kembali ke perahu. Air sedang pasang.',
      ],
    ],
    field: 0.55,
  },
  {
    id: 'rubber-tappers',
    topics: ['BPU', 'RENTAN', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    places: ['tebo', 'bungo', 'merangin', 'sarolangun', 'batang-hari', 'muaro-jambi'],
    cast: { a: 'worker:penyadap karet', b: 'cooperative', c: 'agency-branch', d: 'plantation' },
    facts: r => ({ harga: many(r, 9800, 14600, 100), kg: many(r, 6, 14), n: many(r, 90, 640, 10) }),
    titles: [
      'Harga Karet Rp{harga}, Penyadap di {tempat} Berhitung soal Iuran',
      'Koperasi di {kec} Potong Hasil Karet untuk Iuran Jaminan Sosial',
      'Penyadap Karet {tempat}: Kerja Subuh, Tanpa Pelindung',
    ],
    leads: [
      'Harga karet di tingkat petani {kab} pekan ini Rp{harga} per kilogram. Dengan hasil {kg} kilogram sehari yang dibagi dua dengan pemilik kebun, {a} harus memilih pengeluaran mana yang didahulukan.',
      'Koperasi di {desa}, {kec}, memulai cara baru: iuran jaminan sosial {n} penyadap dipotong dari timbangan karet setiap pekan.',
    ],
    body: [
      [
        '{a} berangkat pukul empat. Lampu di kepala, pisau sadap di pinggang. Ular dan dahan lapuk adalah bagian dari pekerjaan. "Pernah mata saya kena getah, tiga hari tidak bisa buka," katanya.',
      ],
      [
        '{b} {mengatakan} potongan Rp4.200 seminggu nyaris tidak terasa. "Yang berat itu kalau harus bayar sekaligus di kota," {kata} {b}.',
        'Awalnya, cerita {b}, separuh anggota menolak. Setelah seorang anggota menerima biaya perawatan penuh karena digigit ular, sisanya menyusul.',
      ],
      [
        '{c} menyebut koperasi seperti itu dapat menjadi agen resmi dan memperoleh imbal jasa. Saat ini baru ada belasan koperasi di wilayahnya.',
      ],
      [
        '{d} mencatat penyadap tanpa lahan sebagai kelompok paling rapuh. Mereka tidak memperoleh bantuan bibit, tidak pula tercatat sebagai buruh.',
        'Peremajaan karet membuat sebagian kebun tidak menghasilkan selama lima tahun. Selama itu, menurut {d}, penyadap berpindah menjadi buruh sawit.',
      ],
      [
        'Di pondok timbang, nama-nama ditulis dengan spidol pada papan. Yang sudah lunas diberi tanda centang hijau.',
        'Siang itu karet basah menumpuk di tepi jalan, menunggu tauke. Hujan sebentar saja, harganya turun lagi.',
      ],
    ],
    field: 0.65,
  },
  {
    id: 'quran-teachers',
    topics: ['RENTAN', 'APBD', 'JKM'],
    tone: ['positive', 'positive'],
    cast: { a: 'teachers', b: 'religion', c: 'agency-branch' },
    facts: r => ({ n: many(r, 520, 3400, 10), honor: many(r, 150, 450, 50) }),
    titles: [
      '{n} Guru Mengaji dan Marbut di {tempat} Dijamin',
      'Honor Rp{honor} Ribu, Guru Mengaji {tempat} Kini Punya Perlindungan',
      'Imam, Marbut, dan Pendeta di {tempat} Masuk Daftar Penerima Iuran',
    ],
    leads: [
      'Sebanyak {n} guru mengaji, imam, marbut, dan pekerja rumah ibadah lain di {kab} memperoleh perlindungan jaminan sosial mulai {bulan}.',
      'Honor yang diterima guru mengaji di {kec} rata-rata Rp{honor}.000 sebulan. Mulai tahun ini, iuran jaminan kecelakaan kerja dan kematian mereka ditanggung pemerintah daerah.',
    ],
    body: [
      [
        '{a} {mengatakan} banyak guru mengaji bekerja puluhan tahun tanpa surat tugas. Ketika meninggal, keluarganya hanya menerima amplop dari jemaah.',
      ],
      [
        '{b} memastikan pendataan mencakup semua agama. "Pendeta di ujung {kec2} dan penjaga kelenteng di kota kami catat dengan cara yang sama," {kata} {b}.',
      ],
      [
        'Menurut {c}, peserta kelompok ini dominan berusia di atas 50 tahun. Batas usia pendaftaran 65 tahun membuat sebagian tidak dapat didaftarkan.',
        '{c} {mengatakan} surat keterangan dari pengurus rumah ibadah cukup sebagai bukti pekerjaan.',
      ],
      [
        '"Sehari-hari saya mengajar 40 anak. Pulang malam lewat jalan gelap. Alhamdulillah sekarang istri lebih tenang," {kata} {a}.',
      ],
      [
        'Pembayaran iuran dilakukan sekaligus setahun. Penambahan peserta dibuka kembali setelah perubahan anggaran.',
      ],
    ],
  },
  {
    id: 'domestic-workers',
    topics: ['BPU', 'RENTAN'],
    tone: ['negative', 'neutral'],
    weight: 0.8,
    cast: { a: 'woman:pekerja rumah tangga@38-57', b: 'ngo', c: 'agency-members' },
    facts: r => ({ upah: many(r, 800, 1600, 100), tahun2: many(r, 6, 21) }),
    titles: [
      '{tahun2} Tahun Mencuci di Rumah Orang, Tak Pernah Punya Jaminan',
      '-Pekerja Rumah Tangga, yang Selalu Terlewat Didata',
      'Majikan Bisa Daftarkan PRT, Iurannya Rp16.800',
    ],
    leads: [
      '{tahun2} tahun {a} bekerja dari satu rumah ke rumah lain di {tempat}. Upahnya Rp{upah} ribu sebulan. Tidak satu pun majikan pernah menawarkan jaminan sosial.',
      'Pekerja rumah tangga hampir tidak muncul dalam data kepesertaan jaminan sosial di {kab}. Padahal mendaftarkan mereka hanya perlu nomor kependudukan dan Rp16.800 sebulan.',
    ],
    body: [
      [
        'Tahun lalu ia tergelincir di kamar mandi yang sedang disikatnya. Pergelangan tangannya retak. Majikan membayar tukang urut dan memotong enam hari upah.\n"Saya tidak marah. Saya pikir memang begitu aturannya," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} masalahnya dimulai dari sebutan. Selama dianggap "membantu", bukan bekerja, pekerja rumah tangga tidak punya jam kerja, cuti, apalagi jaminan.',
      ],
      [
        '{c} menyebut majikan perorangan dapat mendaftarkan pekerjanya lewat agen atau aplikasi. Pekerja yang berpindah majikan tetap memakai nomor yang sama.',
        'Menurut {c}, peserta dari kelompok ini di Jambi masih dihitung ratusan.',
      ],
      [
        'Sejumlah perumahan di {kec} mulai memasukkan iuran pekerja rumah tangga dan satpam ke dalam iuran warga. Ketua RT setempat menagihnya bersama uang sampah.',
      ],
      [
        'Sore itu {a} menunggu jemputan anaknya di pos ronda. Kartu pesertanya baru jadi seminggu, dibayari majikan yang ketiga.',
        '"Kalau pejabat mau memberi contoh, daftarkan dulu yang mencuci piring di rumahnya," {kata} {b}.',
      ],
    ],
    field: 0.6,
  },
  {
    id: 'artists-athletes',
    topics: ['BPU', 'JKK'],
    tone: ['positive', 'positive'],
    weight: 0.8,
    cast: { a: 'sports', b: 'artists', c: 'agency-members' },
    facts: r => ({ n: many(r, 84, 460), cabang: many(r, 9, 31) }),
    titles: [
      '{n} Atlet dan Pelatih {tempat} Dijamin Sebelum Bertanding',
      'Seniman {tempat} Pun Bisa Ikut Jaminan Kecelakaan Kerja',
      'Pemanjat, Pesilat, Pendayung: Atlet {tempat} Kini Punya Kartu',
    ],
    leads: [
      'Menjelang pekan olahraga provinsi, {n} atlet dan pelatih dari {cabang} cabang olahraga di {kab} didaftarkan sebagai peserta jaminan kecelakaan kerja dan kematian.',
      'Cedera lutut, jatuh dari panggung, tersengat kabel sound system: pekerjaan atlet dan seniman ternyata penuh risiko. {n} orang di antaranya kini terlindungi di {tempat}.',
    ],
    body: [
      [
        '{a} {mengatakan} selama ini biaya cedera diambil dari uang saku atau sumbangan pengurus cabang. "Kami pernah patungan untuk operasi bahu. Itu memalukan bagi daerah," {kata} {a}.',
      ],
      [
        '{b} menyambut baik dan meminta hal serupa bagi penari, pemain zapin, serta kru panggung. Banyak dari mereka hanya mendapat honor per acara.',
        'Bagi pekerja seni, kata {b}, kontrak tertulis masih langka. Kepesertaan mandiri menjadi jalan paling mungkin.',
      ],
      [
        '{c} menjelaskan latihan dan pertandingan resmi termasuk dalam hubungan kerja selama ada surat tugas. Pertandingan antarkampung tanpa surat tidak termasuk.',
      ],
      [
        'Iuran dibayar dari dana pembinaan. Kepesertaan berlaku setahun, tidak berhenti ketika pertandingan selesai.',
        'Para pelatih mengusulkan agar atlet berprestasi juga mendapat tabungan hari tua, mengingat masa karier mereka singkat.',
      ],
    ],
  },
];
