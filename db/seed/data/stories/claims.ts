import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { int, pick } from '../random.ts';

export const claimStories: readonly Story[] = [
  {
    id: 'jkm-handover',
    topics: ['JKM', 'RENTAN', 'APBD'],
    tone: ['positive', 'positive'],
    weight: 1.5,
    cast: { a: 'regent', b: 'widow:istri almarhum@31-56', c: 'agency-branch', d: 'village-head' },
    facts: r => ({
      n: many(r, 3, 14),
      job: pick(r, [
        'penyadap karet',
        'buruh panen',
        'tukang ojek',
        'pedagang sayur',
        'kuli bangunan',
        'nelayan',
        'petani kopi',
      ]),
      peserta: many(r, 2400, 18000, 50),
      total: money(r, 126e6, 588e6, 42e6),
    }),
    titles: [
      '{n} Keluarga Pekerja Rentan di {tempat} Terima Santunan Kematian',
      'Iurannya Dibayar Daerah, Ahli Waris {job} di {tempat} Terima Rp42 Juta',
      '{a:role} Serahkan Santunan JKM kepada {n} Ahli Waris',
      'Santunan Rp42 Juta untuk Keluarga {job} di {kec}',
    ],
    leads: [
      'Tangan {b} gemetar saat menerima map biru berisi bukti transfer Rp42 juta di aula kantor {bupati} di {ibukota}, {hari}. Suaminya, seorang {job}, meninggal karena sakit [dua|tiga|empat] bulan lalu.',
      'Sebanyak {n} ahli waris pekerja rentan di {kab} menerima santunan Jaminan Kematian (JKM) senilai total {total}. Penyerahan berlangsung di {kec}, {hari}.',
      '{a} menyerahkan santunan kematian dari {bpjs} kepada {n} keluarga pekerja rentan, {hari}. Masing-masing keluarga menerima Rp42 juta.',
    ],
    body: [
      [
        'Almarhum tercatat sebagai peserta lewat program pemerintah daerah yang menanggung iuran {peserta} pekerja rentan tahun ini. Iuran Rp16.800 per orang per bulan diambil dari APBD.',
        'Para penerima adalah keluarga {job}, buruh harian, dan pedagang kecil yang iurannya ditanggung APBD {kab}. Tahun ini {peserta} orang masuk daftar itu.',
      ],
      [
        '"Saya tidak tahu suami didaftarkan. Waktu perangkat {desaunit} datang menanyakan surat kematian, saya kira untuk urusan bantuan beras," kata {b}.',
        '"Uang ini untuk modal warung dan sekolah anak. Yang sulung tahun depan masuk SMA," {kata} {b}.',
      ],
      [
        '{a} {mengatakan} [pendaftaran pekerja rentan akan diteruskan|jumlah penerima iuran akan ditambah bertahap|data penerima akan diperbarui setiap semester] agar warga yang bekerja tanpa majikan tidak jatuh miskin ketika pencari nafkah meninggal.\n"Jangan lihat besar kecilnya iuran. Lihat apa yang tersisa bagi anak-anak kalau bapaknya tidak ada," {kata} {a}.',
      ],
      [
        'Menurut {c}, klaim JKM diproses [tiga|lima] hari kerja sejak berkas lengkap. Yang sering menghambat adalah perbedaan nama di kartu keluarga dan kartu peserta.',
        '{c} {mengatakan} santunan Rp42 juta terdiri atas santunan kematian Rp20 juta, santunan berkala Rp12 juta yang dibayar sekaligus, dan biaya pemakaman Rp10 juta.',
      ],
      [
        '{d} mengakui masih ada warganya yang belum terdata. Ia meminta ketua RT melapor bila ada pekerja yang pindah atau meninggal supaya iuran tidak terbuang.',
        'Di {desa}, kata {d}, baru separuh buruh harian yang masuk daftar. Sisanya menunggu pemutakhiran data.',
      ],
    ],
  },
  {
    id: 'jkk-death',
    topics: ['JKK', 'BEASISWA', 'PU'],
    tone: ['neutral', 'positive'],
    cast: { a: 'heir:kakak korban', b: 'agency-service', c: 'company', d: 'labour' },
    facts: r => ({
      santunan: money(r, 148e6, 236e6),
      beasiswa: money(r, 87e6, 174e6, 1e6),
      umur: String(int(r, 24, 49)),
      sebab: pick(r, [
        'tertimpa tandan buah segar',
        'tersengat listrik saat memperbaiki pompa',
        'jatuh dari bak truk',
        'terlindas kendaraan angkut di jalan kebun',
        'tertimbun longsoran tanah galian',
      ]),
      anak: pick(r, ['seorang anak yang masih SD', 'dua anak usia sekolah', 'seorang balita']),
    }),
    titles: [
      'Karyawan Tewas {sebab}, Keluarga Terima Santunan {santunan}',
      'Kecelakaan Kerja di {tempat}: Santunan {santunan} dan Beasiswa untuk Anak Korban',
      '{perusahaan} Serahkan Hak Ahli Waris Karyawan yang Meninggal Saat Bekerja',
    ],
    leads: [
      'Keluarga karyawan {perusahaan} yang meninggal karena {sebab} di {kec}, {kab}, menerima santunan Jaminan Kecelakaan Kerja (JKK) sebesar {santunan}. Korban berusia {umur} tahun dan meninggalkan {anak}.',
      'Empat puluh hari setelah kecelakaan yang merenggut nyawa seorang pekerja {perusahaan}, hak keluarganya dibayarkan. Santunan {santunan} ditransfer ke rekening ahli waris, {hari}.',
    ],
    body: [
      [
        'Kecelakaan terjadi menjelang akhir giliran kerja. Korban {sebab} dan dinyatakan meninggal dalam perjalanan ke puskesmas di {kec}.',
        'Peristiwa itu terjadi di areal kerja perusahaan di {kec}. Rekan korban sempat memberi pertolongan, tetapi jarak ke rumah sakit terdekat lebih dari satu jam.',
      ],
      [
        '{b} {mengatakan} santunan kecelakaan kerja yang berakibat kematian dihitung 48 kali upah terakhir yang dilaporkan perusahaan. "Karena upahnya dilaporkan penuh, keluarga menerima penuh. Kami masih menemukan perusahaan yang melaporkan sebagian saja," {kata} {b}.',
      ],
      [
        'Anak korban juga berhak atas beasiswa sampai perguruan tinggi dengan nilai paling banyak {beasiswa}.',
        'Selain santunan, disiapkan beasiswa bagi anak korban sejak taman kanak-kanak hingga kuliah, paling banyak {beasiswa} untuk dua anak.',
      ],
      [
        '"Uang tidak mengganti adik kami. Tetapi istrinya tidak harus menjual kebun," {kata} {a}.',
        '"Yang kami minta satu, jangan ada lagi yang seperti ini. Alat pelindung jangan cuma ada waktu ada tamu," {kata} {a}.',
      ],
      [
        '{c} {mengatakan} perusahaan sudah memeriksa ulang prosedur kerja dan menambah rambu di lokasi. Hasil pemeriksaan internal diserahkan kepada pengawas ketenagakerjaan.',
        'Perusahaan, menurut {c}, melaporkan kejadian itu dalam dua hari sebagaimana diwajibkan dan menanggung biaya pemakaman di luar santunan.',
      ],
      [
        '{d} mengingatkan setiap kecelakaan wajib dilaporkan paling lambat 2 x 24 jam. Keterlambatan laporan, katanya, kerap berujung pada klaim yang berlarut-larut.',
      ],
    ],
  },
  {
    id: 'jkk-treatment',
    topics: ['JKK', 'LAYANAN'],
    tone: ['positive', 'positive'],
    weight: 1.2,
    cast: { a: 'worker:{job} di {kec}', b: 'doctor', c: 'agency-service' },
    facts: r => ({
      job: pick(r, [
        'pemanen kelapa',
        'pemetik pinang',
        'operator gergaji',
        'juru las',
        'kurir paket',
        'penderes karet',
        'sopir angkutan sawit',
      ]),
      biaya: money(r, 38e6, 214e6),
      hari2: many(r, 11, 74),
      upah: money(r, 21e5, 36e5, 1e5),
    }),
    titles: [
      'Dirawat {hari2} Hari, {job} di {tempat} Tak Bayar Serupiah pun',
      'Biaya {biaya} Ditanggung, {job} Ini Bisa Pulang Tanpa Utang',
      'Jatuh Saat Bekerja, Seluruh Pengobatan {job} Asal {tempat} Ditanggung JKK',
    ],
    leads: [
      '{a} masih berjalan dengan tongkat. Sudah {hari2} hari ia bolak-balik rumah sakit setelah kecelakaan kerja, dan tagihan {biaya} tidak pernah sampai ke tangannya.',
      'Biaya perawatan {a} mencapai {biaya}. Seluruhnya ditanggung Jaminan Kecelakaan Kerja (JKK) karena ia terdaftar sebagai peserta {bpjs} [sejak tahun lalu|baru lima bulan sebelum kejadian|melalui agen di {desaunit}nya].',
    ],
    body: [
      [
        '"Saya ingat bunyi patahnya. Setelah itu orang sudah ramai," {kata} {a} di rumahnya di {desa}, {hari}.',
        'Kejadiannya pagi hari. {a} sedang bekerja seperti biasa ketika pijakannya lepas. Warga membawanya ke puskesmas dengan mobil bak terbuka.',
      ],
      [
        '{b}, yang menanganinya, menyebut patah tulang seperti itu butuh dua sampai tiga kali operasi dan fisioterapi panjang. "Pasien dengan jaminan kecelakaan kerja tidak kami batasi hari rawatnya. Yang menentukan kebutuhan medis," {kata} {b}.',
      ],
      [
        'Selama tidak bekerja, ia menerima santunan sementara tidak mampu bekerja: 100 persen upah pada 12 bulan pertama. Upah yang dilaporkannya {upah} sebulan.',
        'Penghasilan yang hilang selama masa pemulihan diganti setiap bulan berdasarkan upah terlapor, {upah}.',
      ],
      [
        '{c} {mengatakan} peserta cukup menunjukkan kartu digital di rumah sakit yang bekerja sama. Surat keterangan kronologis dapat menyusul dalam dua hari.\n"Yang penting ditolong dulu. Jangan takut ditanya uang muka," {kata} {c}.',
      ],
      [
        'Di {kec}, baru segelintir rekan seprofesinya yang ikut. Sebagian mengira jaminan itu hanya untuk pegawai kantor. "Setelah lihat saya, tiga orang tetangga mendaftar," {kata} {a}.',
        'Ketua RT setempat kini memakai kisahnya saat arisan untuk mengajak warga mendaftar.',
      ],
    ],
    field: 0.6,
  },
  {
    id: 'return-to-work',
    topics: ['JKK', 'PU'],
    tone: ['positive', 'positive'],
    format: 'feature',
    weight: 0.7,
    cast: { a: 'worker:mekanik {perusahaan}', b: 'company', c: 'doctor', d: 'agency-service' },
    facts: r => ({
      bulan2: pick(r, ['tujuh', 'sembilan', 'sebelas', 'empat belas']),
      biaya: money(r, 180e6, 420e6),
      anggota2: pick(r, ['tangan kanan', 'kaki kiri', 'empat jari tangan kiri', 'tungkai kanan']),
    }),
    titles: [
      'Kehilangan {anggota2}, {a:call} Kembali ke Bengkel',
      'Hari Pertama {a:call} Masuk Kerja Lagi',
      '{bulan2} Bulan Belajar Bekerja Kembali',
    ],
    leads: [
      'Pukul tujuh kurang seperempat, {a} sudah duduk di bangku panjang dekat ruang absen. Ia menggulung lengan baju, memeriksa sambungan prostesisnya, lalu tertawa sendiri. "Dulu saya paling sering terlambat," katanya.',
      'Tidak ada upacara ketika {a} kembali bekerja. Hanya teh manis di gelas plastik dan tepuk tangan pendek dari rekan-rekannya di bengkel di {kec}.',
    ],
    body: [
      [
        '{bulan2} bulan lalu mesin yang seharusnya mati tiba-tiba berputar. Dokter tidak dapat menyelamatkan {anggota2}nya. Biaya pengobatan hingga pelatihan mencapai {biaya}, ditanggung program kembali bekerja (return to work) dari {bpjs}.',
      ],
      [
        '"Minggu pertama saya tidak mau bertemu orang. Saya pikir hidup saya sudah habis," {kata} {a}.\nYang mengubah pikirannya seorang manajer kasus yang datang setiap Selasa, membawa formulir, buah jeruk, dan kabar tentang orang lain yang mengalami hal serupa.',
      ],
      [
        '{c} menyebut latihan memakai prostesis berlangsung bertahap. Luka harus kering, otot harus kuat, dan pasien harus mau. "Yang terakhir itu tidak bisa kami operasi," {kata} {c}.',
      ],
      [
        '{b} mengakui perusahaan sempat ragu. Jabatan mekanik menuntut dua tangan yang kuat. Setelah penilaian kerja, {a} dipindahkan ke bagian pemeriksaan suku cadang dengan upah yang sama.\n"Pengetahuannya dua belas tahun di mesin itu. Rugi kami kalau dia di rumah," {kata} {b}.',
      ],
      [
        'Di kantor {bpjs}, {d} mencatat peserta program ini di Jambi masih di bawah tiga puluh orang setahun, jauh lebih sedikit daripada jumlah pekerja yang cacat akibat kecelakaan kerja. Banyak perusahaan memilih memberi pesangon.',
      ],
      [
        'Pulang kerja, {a} singgah menjemput anaknya di sekolah dasar di {kec2}. Anak itu menggandeng tangan yang baru tanpa canggung. "Dia yang pertama terbiasa," kata ayahnya.',
        'Sore itu {a} menulis nama pada daftar lembur. Tulisannya belum rapi. Ia tidak keberatan.',
      ],
    ],
    field: 0.95,
  },
  {
    id: 'scholarship',
    topics: ['BEASISWA', 'JKM', 'JKK'],
    tone: ['positive', 'positive'],
    cast: { a: 'woman:mahasiswi semester {smt}@18-23', b: 'agency-service', c: 'education' },
    facts: r => ({
      smt: pick(r, ['dua', 'tiga', 'empat', 'lima']),
      anak: many(r, 42, 318),
      total: money(r, 310e6, 2900e6, 10e6),
      ayah: pick(r, ['sopir truk', 'petugas kebersihan', 'buruh kebun', 'satpam', 'operator alat berat']),
    }),
    titles: [
      '{anak} Anak Peserta di {tempat} Terima Beasiswa {total}',
      'Ayahnya {ayah}, Meninggal Saat Bekerja; Anaknya Kini Kuliah',
      'Beasiswa {total} Cair, Orang Tua Diminta Jaga Nilai Anak',
    ],
    leads: [
      'Sebanyak {anak} anak peserta {bpjs} di {kab} menerima beasiswa pendidikan dengan nilai {total} untuk tahun ajaran ini.',
      'Ayah {a} adalah {ayah} yang meninggal ketika ia duduk di kelas sebelas. Kini uang kuliahnya dibayar setiap tahun lewat beasiswa Jaminan Kecelakaan Kerja.',
    ],
    body: [
      [
        'Beasiswa diberikan kepada anak peserta yang meninggal karena kecelakaan kerja, atau meninggal bukan karena kecelakaan kerja setelah menjadi peserta sekurang-kurangnya tiga tahun. Paling banyak dua anak per peserta.',
        'Besarnya Rp1,5 juta setahun untuk TK dan SD, Rp2 juta untuk SMP, Rp3 juta untuk SMA, dan Rp12 juta untuk perguruan tinggi.',
      ],
      [
        '"Ibu sempat menyuruh saya bekerja di toko. Waktu uang pertama masuk, Ibu menangis di bank," {kata} {a}.',
        '"Syaratnya cuma surat aktif kuliah dan kartu hasil studi. Setahun sekali saya antar ke kantornya," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} berkas wajib diperbarui setiap tahun ajaran. Tahun lalu belasan anak terlambat menerima karena sekolah belum mengeluarkan surat keterangan.',
      ],
      [
        '{c} menawarkan agar data siswa penerima dihubungkan dengan sekolah supaya keluarga tidak bolak-balik mengurus surat. Dinasnya mencatat penerima tersebar dari {kec} sampai {kec2}.',
      ],
      [
        'Penerima termuda tahun ini berumur empat tahun. Beasiswanya dapat berjalan hingga ia lulus kuliah atau berusia 23 tahun.',
        'Keluarga yang belum mengurus masih dapat mengajukan. Hak itu baru gugur bila permohonan lewat lima tahun sejak peserta meninggal.',
      ],
    ],
  },
];
