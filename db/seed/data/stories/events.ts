import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const eventStories: readonly Story[] = [
  {
    id: 'paritrana',
    topics: ['KEPESERTAAN'],
    tone: ['positive', 'positive'],
    season: ['04-01', '11-30'],
    weight: 0.12,
    cast: { a: 'regent', b: 'province-labour', c: 'agency-members' },
    facts: r => ({ peringkat: pick(r, ['pertama', 'kedua', 'ketiga']), naik: many(r, 6, 17) }),
    titles: [
      '{tempat} Raih Peringkat {peringkat} Paritrana Award Tingkat Provinsi',
      'Kepesertaan Naik {naik} Poin, {tempat} Diganjar Penghargaan',
      '{a:role} Terima Penghargaan: Ini Kerja Para Kepala Desa',
    ],
    leads: [
      '{kab} meraih peringkat {peringkat} Paritrana Award tingkat Provinsi Jambi untuk kategori pemerintah daerah. Penghargaan diserahkan {hari}.',
      'Kenaikan kepesertaan {naik} poin dalam setahun mengantar {kab} menjadi salah satu penerima Paritrana Award.',
    ],
    body: [
      [
        '{a} menyebut penghargaan itu milik para lurah dan kepala desa yang mendata warga. "Saya hanya tanda tangan anggaran," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} penilaian mencakup regulasi, anggaran, cakupan peserta, serta inovasi layanan. Tim penilai terdiri atas pemerintah, akademisi, serikat pekerja, dan pengusaha.',
      ],
      [
        '{c} berharap penghargaan tidak menjadi tujuan akhir. Daerah yang menang tahun lalu justru turun tahun ini karena iuran tidak dilanjutkan.',
        'Selain pemerintah daerah, kata {c}, penghargaan diberikan kepada perusahaan besar, menengah, dan usaha mikro.',
      ],
      ['Pada kategori badan usaha, sebuah perusahaan perkebunan dan klinik bersalin menjadi pemenang.'],
      ['Cakupan {kab} kini {persenkab} persen. Target tahun depan belum ditetapkan.'],
    ],
  },
  {
    id: 'safety-month',
    topics: ['JKK', 'PU'],
    tone: ['neutral', 'neutral'],
    season: ['01-12', '02-18'],
    weight: 0.5,
    cast: { a: 'province-labour', b: 'company', c: 'agency-service', d: 'union' },
    facts: r => ({ n: many(r, 380, 1300, 5), turun: many(r, 3, 14) }),
    titles: [
      'Bulan K3, Angka Kecelakaan Kerja di Jambi Turun {turun} Persen',
      'Helm Bukan Pajangan: Pesan di Apel Bulan K3',
      '{n} Kecelakaan Kerja Setahun, Kebun dan Jalan Raya Terbanyak',
    ],
    leads: [
      'Peringatan Bulan Keselamatan dan Kesehatan Kerja (K3) di Jambi diwarnai kabar baik: jumlah kecelakaan kerja turun {turun} persen menjadi {n} kasus.',
      'Apel Bulan K3 di halaman {perusahaan} di {kec} dimulai dengan mengheningkan cipta bagi pekerja yang tidak pulang.',
    ],
    body: [
      [
        '{a} mengingatkan penurunan angka belum tentu berarti tempat kerja lebih aman. Bisa jadi laporannya yang berkurang.',
      ],
      [
        '{b} {mengatakan} perusahaan menerapkan kartu merah: setiap pekerja boleh menghentikan pekerjaan yang dinilainya berbahaya. Tahun lalu kartu itu dipakai 19 kali.',
      ],
      [
        '{c} menyebut biaya kecelakaan yang ditanggung terus meningkat walau kasusnya menurun, karena tarif perawatan naik dan cedera lebih berat.',
      ],
      [
        '"Alat pelindung jangan dipotong dari gaji. Itu masih terjadi," {kata} {d}.',
        '{d} meminta ahli K3 tidak hanya didatangkan saat audit.',
      ],
      [
        'Rangkaian kegiatan berlangsung sampai 12 Februari: donor darah, lomba cerdas cermat, dan pemeriksaan kesehatan gratis.',
      ],
    ],
  },
  {
    id: 'may-day',
    topics: ['PU', 'JKP', 'JP', 'KEPATUHAN'],
    tone: ['neutral', 'neutral'],
    season: ['04-29', '05-04'],
    places: ['kota-jambi'],
    weight: 4,
    cast: { a: 'union', b: 'province-secretary', c: 'agency-members', d: 'employers' },
    facts: r => ({ n: many(r, 300, 1900, 50), tuntutan: many(r, 5, 11) }),
    titles: [
      '{n} Buruh Peringati Hari Buruh di Jambi, Soroti Jaminan Sosial',
      'Hari Buruh: {tuntutan} Tuntutan, Satu Soal Pensiun',
      'Buruh Jambi Minta Sopir dan Kurir Dianggap Pekerja',
    ],
    leads: [
      'Sekitar {n} buruh dari berbagai serikat memperingati Hari Buruh di {ibukota} dengan jalan sehat dan panggung rakyat. Mereka membawa {tuntutan} tuntutan.',
      'Peringatan Hari Buruh di Jambi berlangsung tertib. Di antara spanduk soal upah, terdapat satu tuntutan yang jarang muncul: pensiun bagi pekerja harian.',
    ],
    body: [
      [
        '{a} {mengatakan} pekerja platform dan sopir angkutan seharusnya diakui sebagai pekerja dengan hak penuh, bukan mitra. "Jaminan sosial jangan berhenti di gerbang pabrik," {kata} {a}.',
      ],
      [
        '{b} menerima perwakilan buruh dan berjanji meneruskan tuntutan kepada gubernur. Soal pengawasan, pemerintah provinsi akan menambah tenaga tahun depan.',
      ],
      [
        '{d} menilai kepatuhan membaik, tetapi usaha kecil butuh keringanan. Ia meminta serikat ikut mengajak pekerja informal mendaftar.',
      ],
      [
        'Di lapangan tersedia tenda layanan. {c} {mengatakan} seratusan orang memeriksa saldo hari tua dan memperbarui data.',
        'Menurut {c}, banyak buruh baru mengetahui perusahaannya menunggak setelah memeriksa saldo di tenda.',
      ],
      [
        'Acara ditutup undian sepeda dan makan bersama.',
        'Aksi selesai sebelum zuhur. Tidak ada penutupan jalan.',
      ],
    ],
    field: 0.7,
  },
  {
    id: 'media-event',
    topics: ['MEDIA-GATHERING', 'KEPESERTAAN'],
    tone: ['positive', 'positive'],
    cast: { a: 'agency-members', b: 'academic' },
    weight: 0.7,
    facts: r => ({ n: many(r, 24, 70) }),
    titles: [
      '{bpjsju} Jambi Ajak Media Kawal Perlindungan Pekerja',
      'Temu Media: Wartawan Minta Data Kepesertaan Dibuka per Daerah',
      '{n} Wartawan Ikuti Diskusi Jaminan Sosial',
    ],
    leads: [
      'Sebanyak {n} wartawan dari media cetak, siber, radio, dan televisi mengikuti temu media yang digelar {bpjs} Jambi, {hari}.',
      'Pertanyaan paling tajam dalam temu media {bpjs} Jambi datang dari wartawan daerah: mengapa data kepesertaan per kecamatan tidak pernah diumumkan.',
    ],
    body: [
      [
        '{a} mengakui data terinci belum tersaji rutin. Ia berjanji mengirim angka per kabupaten setiap triwulan. "Kami butuh media bukan hanya saat ada acara," {kata} {a}.',
      ],
      [
        '{b}, yang hadir sebagai pembicara, mengajak wartawan menengok penerima manfaat setahun setelah santunan dibayar. Di sana, katanya, ukuran keberhasilan sebenarnya.',
      ],
      [
        'Cakupan peserta di Jambi saat ini {persen} persen dari sekitar 1,3 juta pekerja.',
        'Dalam paparan disebutkan {anggota} pekerja terlindungi dan {belum} belum.',
      ],
      [
        'Panitia mengumumkan penghargaan karya jurnalistik akan dinilai juri dari luar lembaga. Karya yang sekadar menyalin siaran pers tidak mendapat nilai.',
      ],
      [
        'Diskusi berlangsung tiga jam. Usai acara, sejumlah wartawan televisi mewawancarai peserta program yang diundang.',
      ],
    ],
    field: 0.9,
  },
  {
    id: 'customer-day',
    topics: ['LAYANAN', 'KLAIM'],
    tone: ['positive', 'positive'],
    season: ['09-03', '09-09'],
    weight: 2,
    cast: { a: 'agency-service', b: 'woman:peserta' },
    facts: r => ({ n: many(r, 90, 380) }),
    titles: [
      'Hari Pelanggan, Petugas Loket {bpjsju} Jambi Berbusana Adat',
      'Kejutan di Loket: Bunga bagi Pengunjung Hari Pelanggan',
      'Hari Pelanggan Nasional, Keluhan Ditampung Langsung Pimpinan',
    ],
    leads: [
      'Ada yang berbeda di kantor {bpjs} di {ibukota}, {hari}. Petugas loket memakai teluk belango dan baju kurung, dan setiap pengunjung disambut tekuluk serta sirih.',
      'Memperingati Hari Pelanggan Nasional, pimpinan kantor {bpjs} di {ibukota} turun ke loket dan menerima keluhan peserta.',
    ],
    body: [
      [
        '{b} datang untuk memperbarui data anak. Ia tidak menyangka mendapat setangkai mawar. "Bunganya bagus, tapi yang penting cepat selesai," katanya sambil tertawa.',
      ],
      [
        '{a} {mengatakan} rata-rata {n} orang dilayani setiap hari. Waktu tunggu terlama terjadi pada Senin pagi.',
      ],
      [
        'Kotak saran dibuka di depan peserta. Tiga keluhan terbanyak: kursi tunggu kurang, tempat parkir sempit, dan antrean daring cepat habis.',
        'Seorang bapak mengeluhkan toilet yang jauh. Petugas mencatatnya di papan.',
      ],
      ['Sebagian keluhan dijanjikan selesai sebelum akhir bulan.'],
    ],
    field: 0.6,
  },
  {
    id: 'anniversary',
    topics: ['KEPESERTAAN', 'RENTAN'],
    tone: ['positive', 'positive'],
    season: ['12-02', '12-08'],
    weight: 3,
    cast: { a: 'agency-members', b: 'province-secretary', c: 'union' },
    facts: r => ({ n: many(r, 100, 900, 50) }),
    titles: [
      'Ulang Tahun {bpjsju}, {n} Pekerja Rentan di Jambi Didaftarkan',
      'Refleksi Desember: Apa yang Sudah dan Belum',
      'Peringatan 5 Desember di Jambi Tanpa Pesta',
    ],
    leads: [
      'Hari jadi {bpjs} pada 5 Desember diperingati di Jambi dengan mendaftarkan {n} pekerja rentan dari iuran sukarela pegawai.',
      'Tidak ada panggung hiburan dalam peringatan hari jadi {bpjs} di Jambi. Pegawai memilih turun ke pasar dan kampung nelayan.',
    ],
    body: [
      [
        '{a} {mengatakan} setiap pegawai menanggung iuran sedikitnya dua pekerja selama setahun. Penerima dipilih dari sekitar kantor: tukang parkir, penjual gorengan, juru sampah.',
      ],
      [
        '{b} mengapresiasi, seraya mengingatkan pekerjaan rumah masih banyak. Cakupan provinsi baru {persen} persen.',
      ],
      [
        'Catatan juga datang dari {c}. Menurutnya, ukuran ulang tahun bukan jumlah peserta baru, tetapi berapa klaim yang ditolak dan mengapa.\n"Publikasikan yang ditolak juga. Itu baru dewasa," {kata} {c}.',
      ],
      [
        'Sepanjang tahun berjalan, pembayaran manfaat di Jambi mencapai ratusan miliar rupiah, terbesar untuk tabungan hari tua.',
      ],
      ['Peringatan ditutup donor darah dan penanaman pohon di {kec}.'],
    ],
  },
  {
    id: 'microcredit',
    topics: ['BPU', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'woman:perajin batik', b: 'agency-members', c: 'academic' },
    facts: r => ({ plafon: money(r, 20e6, 100e6, 5e6), n: many(r, 310, 2400, 10) }),
    titles: [
      'Pinjam KUR, Pelaku Usaha Mikro {tempat} Sekalian Jadi Peserta',
      '{n} Debitur KUR di {tempat} Terlindungi',
      'Jaminan Sosial dalam Paket KUR, Membantu atau Membebani?',
    ],
    leads: [
      'Sebanyak {n} pelaku usaha mikro penerima kredit usaha rakyat (KUR) di {kab} terdaftar sebagai peserta jaminan sosial.',
      'Ketika mengajukan pinjaman {plafon}, {a} ditanya petugas bank satu hal yang tidak diduganya: sudah punya jaminan kecelakaan kerja?',
    ],
    body: [
      [
        '"Saya kira asuransi kredit. Ternyata untuk saya sendiri," {kata} {a}. Ia bekerja bersama empat tetangga yang dibayar per lembar kain.',
      ],
      [
        '{b} {mengatakan} kepesertaan melindungi usaha ketika pemiliknya celaka. Bagi bank, risiko kredit macet berkurang.',
      ],
      [
        '{c} mengingatkan persetujuan debitur harus jelas. Bila iuran dipotong tanpa penjelasan, warga akan berhenti pada bulan kedua.',
        'Menurut {c}, keberhasilan seharusnya dilihat dari berapa debitur yang meneruskan iuran setelah kredit lunas.',
      ],
      [
        'Empat tetangga yang bekerja pada {a} belum terdaftar. Ia berencana mengikutkan mereka setelah pesanan lebaran.',
        'Iuran ditawarkan setahun di muka agar tidak menunggak.',
      ],
    ],
  },
  {
    id: 'interview',
    topics: ['KEPESERTAAN', 'RENTAN', 'JKP'],
    tone: ['neutral', 'neutral'],
    format: 'interview',
    weight: 0.7,
    cast: { a: 'agency-members', b: 'province-labour' },
    facts: () => ({}),
    titles: [
      'Wawancara: "Kartu Bukan Tujuan"',
      'Tanya Jawab soal Pekerja yang Tak Punya Majikan',
      'Sepuluh Menit tentang Target {target} Persen',
    ],
    leads: [
      'Cakupan jaminan sosial ketenagakerjaan di Jambi {persen} persen. Apa yang membuat angka itu bergerak lambat? Berikut petikan wawancara dengan {a}, {hari}.',
      'Di sela rapat koordinasi di {ibukota}, {a} menerima kami. Percakapan berlangsung tanpa teks.',
    ],
    body: [
      [
        'Mengapa pekerja informal sulit dijangkau?\n"Karena mereka tidak berada di satu tempat. Buruh panen hari ini di {kec}, minggu depan di {kec2}. Kami harus mengikuti irama mereka, bukan sebaliknya."',
      ],
      [
        'Banyak kartu mati setelah enam bulan. Apa yang salah?\n"Cara menagihnya. Orang dengan penghasilan harian jangan ditagih bulanan. Kami uji pemotongan lewat koperasi dan agen. Hasilnya lebih baik."',
      ],
      [
        'Apakah pemerintah daerah cukup serius?\n"Ada yang serius, ada yang menunggu. Yang paling menentukan ternyata bukan besar anggaran, tetapi siapa yang memegang data."',
      ],
      [
        'Perusahaan yang nakal?\n"Kami panggil, kami periksa, kami serahkan ke jaksa bila perlu. Tetapi saya lebih senang kalau pekerjanya sendiri yang memeriksa saldo tiap bulan."',
      ],
      [
        'Soal target {target} persen, realistis?\n"Berat. Saya tidak mau bilang mudah. Kalau anggaran daerah tidak dipotong, kita mendekati."',
      ],
      ['Apa yang ingin Anda dengar dari masyarakat?\n"Keluhan. Yang memuji sudah banyak."'],
      [
        'Dihubungi terpisah, {b} menambahkan bahwa pemerintah provinsi sedang menyiapkan satu basis data pekerja rentan lintas dinas.',
      ],
    ],
    field: 0.7,
  },
];
