import { many } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const eventStories: readonly Story[] = [
  {
    id: 'paritrana',
    topics: ['KEPESERTAAN'],
    tone: ['positive', 'positive'],
    season: ['04-01', '11-30'],
    weight: 0.08,
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
        '{a} mengaku sempat ragu target itu tercapai. Baru sesudah data diperbaiki dari tingkat RT, angkanya bergerak.',
        'Piala itu, menurut {a}, akan disimpan di kantor dinas, bukan di ruang kerjanya.',
      ],
      [
        '{b} {mengatakan} penilaian mencakup regulasi, anggaran, cakupan peserta, serta inovasi layanan. Tim penilai terdiri atas pemerintah, akademisi, serikat pekerja, dan pengusaha.',
        'Tim penilai, kata {b}, mendatangi daerah tanpa memberi tahu lebih dulu dan mewawancarai penerima iuran secara acak.',
        'Bobot terbesar, menurut {b}, bukan jumlah peserta baru, melainkan peserta yang tetap aktif sepanjang tahun.',
      ],
      [
        '{c} berharap penghargaan tidak menjadi tujuan akhir. Daerah yang menang tahun lalu justru turun tahun ini karena iuran tidak dilanjutkan.',
        'Selain pemerintah daerah, kata {c}, penghargaan diberikan kepada perusahaan besar, menengah, dan usaha mikro.',
      ],
      [
        'Pada kategori badan usaha, sebuah perusahaan perkebunan dan klinik bersalin menjadi pemenang.',
        'Untuk usaha mikro, penghargaan jatuh kepada pemilik bengkel yang mendaftarkan keempat karyawannya sejak hari pertama.',
        'Tiga desa turut menerima piagam karena membiayai iuran warganya lebih dari dua tahun berturut-turut.',
      ],
      [
        'Cakupan {kab} kini {persenkab} persen. Target tahun depan belum ditetapkan.',
        'Dengan cakupan {persenkab} persen, {kab} masih menyisakan pekerjaan rumah di kecamatan yang jauh dari {ibukota}.',
        'Tahun lalu {kab} tidak masuk daftar penerima.',
      ],
    ],
  },
  {
    id: 'safety-month',
    topics: ['JKK', 'PU'],
    tone: ['neutral', 'neutral'],
    season: ['01-12', '02-18'],
    weight: 0.28,
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
        'Menurut {a}, laporan yang sedikit tidak boleh membuat lengah. Banyak kejadian kecil diselesaikan dengan uang damai dan tidak pernah sampai ke meja pengawas.',
        '"Saya tidak mau memuji angka. Saya mau memuji tempat kerja yang berani melapor," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} perusahaan menerapkan kartu merah: setiap pekerja boleh menghentikan pekerjaan yang dinilainya berbahaya. Tahun lalu kartu itu dipakai 19 kali.',
        'Di tempatnya, {b} mewajibkan pengarahan lima menit sebelum giliran kerja dimulai. Yang terlambat tidak boleh memegang mesin.',
        '{b} memperlihatkan papan hari tanpa kecelakaan. Angkanya pernah kembali ke nol dua kali tahun lalu, dan keduanya tidak dihapus dari catatan.',
      ],
      [
        '{c} menyebut biaya kecelakaan yang ditanggung terus meningkat walau kasusnya menurun, karena tarif perawatan naik dan cedera lebih berat.',
        'Dari catatan {c}, cedera tangan dan jatuh dari ketinggian masih mendominasi. Rata-rata perawatan berlangsung sebelas hari.',
        '{c} menyarankan perusahaan memeriksa upah yang dilaporkan, sebab santunan Jaminan Kecelakaan Kerja dihitung dari angka itu.',
      ],
      [
        '"Alat pelindung jangan dipotong dari gaji. Itu masih terjadi," {kata} {d}.',
        '{d} meminta ahli K3 tidak hanya didatangkan saat audit.',
      ],
      [
        'Rangkaian kegiatan berlangsung sampai 12 Februari: donor darah, lomba cerdas cermat, dan pemeriksaan kesehatan gratis.',
        'Peringatan tahun ini diisi simulasi pemadaman, lomba poster siswa SMK, dan kunjungan ke bengkel kecil.',
        'Pekan depan pengawas mendatangi proyek bangunan di {kec2} tanpa pemberitahuan.',
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
        'Menurut {a}, peringatan tanpa pesta dipilih karena anggaran hiburan lebih berguna bila menjadi iuran. Daftar penerimanya ditempel di lobi kantor.',
        '{a} {mengatakan} sebagian penerima berdagang tepat di seberang kantor. "Bertahun-tahun kami beli gorengannya, tidak pernah menawarkan perlindungan," {kata} {a}.',
      ],
      [
        '{b} mengapresiasi, seraya mengingatkan pekerjaan rumah masih banyak. Cakupan provinsi baru {persen} persen.',
        '{b} menitipkan satu permintaan: angka per kabupaten dibuka supaya daerah berlomba. Cakupan provinsi kini {persen} persen.',
      ],
      [
        'Catatan juga datang dari {c}. Menurutnya, ukuran ulang tahun bukan jumlah peserta baru, tetapi berapa klaim yang ditolak dan mengapa.\n"Publikasikan yang ditolak juga. Itu baru dewasa," {kata} {c}.',
      ],
      [
        'Sepanjang tahun berjalan, pembayaran manfaat di Jambi mencapai ratusan miliar rupiah, terbesar untuk tabungan hari tua.',
        'Tahun ini beasiswa anak peserta dan Jaminan Kehilangan Pekerjaan menjadi pos yang tumbuh paling cepat.',
        'Klaim terbanyak sepanjang tahun masih Jaminan Hari Tua, disusul Jaminan Kecelakaan Kerja dan Jaminan Kematian.',
      ],
      [
        'Peringatan ditutup donor darah dan penanaman pohon di {kec}.',
        'Sore harinya pegawai kembali ke loket. Antrean tetap panjang.',
      ],
    ],
  },
];
