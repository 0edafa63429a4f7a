import { many } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const policyStories: readonly Story[] = [
  {
    id: 'coverage-target',
    topics: ['KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    weight: 1.4,
    cast: { a: 'agency-members', b: 'province-labour', c: 'academic' },
    facts: r => ({
      tambah: many(r, 21000, 88000, 500),
      sektor: pick(r, ['perkebunan rakyat', 'perdagangan', 'jasa angkutan', 'perikanan']),
    }),
    titles: [
      'Baru {persen} Persen Pekerja Jambi Terlindungi, Target {target} Persen Masih Jauh',
      'Kepesertaan Jaminan Sosial di Jambi Bertambah {tambah} Orang',
      '-{belum} Pekerja Jambi Belum Punya Jaminan Sosial',
    ],
    leads: [
      'Cakupan jaminan sosial ketenagakerjaan di Provinsi Jambi mencapai {persen} persen, atau sekitar {anggota} pekerja. Target tahun ini {target} persen.',
      'Lebih dari separuh pekerja di Jambi masih bekerja tanpa jaring pengaman. Dari sekitar 1,3 juta orang yang bekerja, {anggota} tercatat sebagai peserta {bpjs}.',
      'Sepanjang tahun berjalan, peserta {bpjs} di Jambi bertambah {tambah} orang. Kendati demikian, cakupannya baru {persen} persen.',
    ],
    body: [
      [
        '{a} {mengatakan} pertambahan terbesar datang dari pekerja rentan yang iurannya dibayar pemerintah daerah, bukan dari perusahaan. "Pekerja formal hampir jenuh. Ruangnya di sektor informal," {kata} {a}.',
        'Menurut {a}, sektor {sektor} menyumbang selisih paling lebar. Pekerjanya banyak, terpencar, dan berpenghasilan tidak tetap.',
      ],
      [
        'Jika dihitung, untuk mencapai {target} persen dibutuhkan peserta sekitar {target} dari setiap 100 pekerja; kini masih {persen}.',
        'Hitungan itu memakai data angkatan kerja badan statistik. Bila jumlah pekerja tumbuh, target dalam orang ikut bergerak.',
      ],
      [
        '{b} {mengatakan} pemerintah provinsi sudah menyurati seluruh kabupaten dan kota agar menyisihkan anggaran. Belum semua menjawab.',
        '{b} menyebut tiga daerah yang cakupannya di bawah rata-rata akan didampingi lebih dahulu.',
      ],
      [
        '{c} meragukan angka kepesertaan sebagai ukuran tunggal. Peserta yang kartunya aktif tiga bulan lalu mati, katanya, tetap tampak dalam laporan tahunan.\n"Tanyakan berapa yang aktif dua belas bulan penuh. Itu angka yang jujur," {kata} {c}.',
      ],
      [
        'Di {kab}, cakupannya {persenkab} persen. Pemerintah setempat menyatakan akan memakai data perangkat {desaunit} untuk mengejar ketertinggalan.',
        'Kota Jambi dan Muaro Jambi menyumbang peserta terbanyak karena perusahaan terpusat di sana.',
      ],
    ],
  },
  {
    id: 'council-hearing',
    topics: ['KEPESERTAAN', 'KEPATUHAN'],
    tone: ['negative', 'neutral'],
    cast: { a: 'council', b: 'agency-control', c: 'labour', d: 'union' },
    facts: r => ({ badan: many(r, 180, 940), patuh: many(r, 41, 69) }),
    titles: [
      '-DPRD {tempat} Pertanyakan {badan} Perusahaan yang Belum Daftarkan Pekerja',
      'Rapat Dengar Pendapat di {tempat}: Data Pekerja Tak Pernah Sama',
      '-Dewan: Jangan Cuma Seremoni Penyerahan Santunan',
    ],
    leads: [
      'Rapat dengar pendapat di DPRD {kab}, {hari}, berlangsung panas ketika tiga lembaga menyodorkan tiga angka berbeda tentang jumlah pekerja yang terlindungi.',
      'DPRD {kab} meminta penjelasan tentang {badan} badan usaha yang disebut belum mendaftarkan seluruh pekerjanya. Rapat digelar {hari}.',
    ],
    body: [
      [
        '{a} membuka rapat dengan pertanyaan pendek: berapa sebenarnya pekerja di daerah ini. "Kalau penyebutnya saja kita tidak sepakat, jangan bicara persen," {kata} {a}.',
      ],
      [
        '{c} {mengatakan} wajib lapor ketenagakerjaan tidak diisi semua perusahaan. Data dinas karena itu selalu lebih kecil daripada keadaan lapangan.',
        'Dinas, menurut {c}, hanya memiliki data perusahaan yang melapor. Usaha perorangan dan kebun keluarga tidak tercatat.',
      ],
      [
        '{b} menyebut tingkat kepatuhan badan usaha terdaftar {patuh} persen. Sisanya melaporkan sebagian tenaga kerja atau sebagian upah.\n"Modusnya sama. Yang dilaporkan staf kantor, yang di kebun tidak," {kata} {b}.',
      ],
      [
        '{d}, yang hadir sebagai undangan, meminta daftar perusahaan tidak patuh dibuka. Permintaan itu ditolak dengan alasan proses pembinaan masih berjalan.',
      ],
      [
        'Rapat menyimpulkan perlunya tim gabungan. Hasilnya dilaporkan tiga bulan lagi. Beberapa anggota dewan tertawa kecil; tim serupa pernah dibentuk tahun lalu.',
        'Sebelum rapat ditutup, dewan menyarankan agar satu data disepakati bersama badan statistik.',
      ],
    ],
    field: 0.7,
  },
  {
    id: 'data-mismatch',
    topics: ['RENTAN', 'APBD', 'KEPESERTAAN'],
    tone: ['negative', 'negative'],
    cast: { a: 'social', b: 'camat', c: 'agency-members', d: 'village-head' },
    facts: r => ({ ganda: many(r, 210, 1900), mati: many(r, 31, 280), total: many(r, 6200, 18800, 100) }),
    titles: [
      '-{ganda} Nama Ganda dalam Daftar Pekerja Rentan {tempat}',
      'Data Pekerja Rentan {tempat} Dibersihkan, {mati} Penerima Ternyata Sudah Meninggal',
      'Nama Ganda hingga NIK Salah, Kartu Pekerja Rentan Tertahan',
    ],
    leads: [
      'Pemutakhiran data di {kab} menemukan {ganda} nama ganda di antara {total} calon penerima iuran pekerja rentan. Sebanyak {mati} lainnya telah meninggal.',
      'Kartu peserta bagi ratusan pekerja rentan di {kec} belum dapat dibagikan. Penyebabnya nomor induk kependudukan yang tidak cocok.',
    ],
    body: [
      [
        '{a} {mengatakan} data berasal dari tiga sumber yang disusun pada tahun berbeda. "Ada yang namanya muncul dari desa, muncul lagi dari kelompok tani, muncul lagi dari pasar," {kata} {a}.',
      ],
      [
        '{d} menilai desa tidak sepenuhnya salah. Formulir diminta masuk dalam empat hari saat orang sedang panen.',
        '"Kami disuruh mendata seminggu sebelum tutup anggaran. Ya asal penuh," {kata} {d}.',
      ],
      [
        '{c} {mengatakan} sistem otomatis menolak nomor kependudukan yang tidak dikenal. Iuran untuk nama yang ditolak dikembalikan ke kas daerah atau dialihkan kepada pengganti.',
        'Penolakan itu, menurut {c}, justru melindungi warga. Klaim dengan nomor keliru akan lebih menyakitkan.',
      ],
      [
        '{b} kini meminta setiap {desaunit} menempelkan daftar di papan pengumuman selama sepuluh hari. Keberatan dicatat dan ditandatangani.',
      ],
      [
        'Pembersihan data ditargetkan selesai bulan depan. Sesudah itu barulah kuota baru dibuka.',
        'Warga yang ingin mengecek namanya dapat membawa KTP ke kantor camat pada jam kerja.',
      ],
    ],
  },
  {
    id: 'village-apparatus',
    topics: ['KEPESERTAAN', 'DANA-DESA', 'JHT'],
    tone: ['positive', 'neutral'],
    cast: { a: 'villages', b: 'village-head', c: 'agency-branch' },
    facts: r => ({ n: many(r, 1180, 6400, 10), rt: many(r, 420, 2600, 10) }),
    places: 'rural',
    titles: [
      '{n} Perangkat Desa di {tempat} Kini Punya Jaminan Hari Tua',
      'RT dan RW di {tempat} Masuk Daftar Peserta Jaminan Sosial',
      'Ketua RT di {tempat} Dilindungi, Iuran dari Anggaran Desa',
    ],
    leads: [
      'Sebanyak {n} perangkat desa dan anggota BPD di {kab} terdaftar dalam jaminan sosial ketenagakerjaan. Sebagian daerah juga menambahkan program Jaminan Hari Tua (JHT).',
      'Setelah perangkat desa, kini {rt} ketua RT di {kab} didaftarkan sebagai peserta jaminan kecelakaan kerja dan kematian.',
    ],
    body: [
      [
        '{a} {mengatakan} beban kerja ketua RT tidak kecil: mendata, mengantar warga sakit, menagih sampah, sampai menengahi orang berkelahi. Honor mereka sering lebih rendah daripada ongkosnya.',
      ],
      [
        '"Kemarin ada ketua RT jatuh dari motor waktu antar undangan. Dulu itu ditanggung sendiri," {kata} {b}.',
        '{b} menyambut baik. Di desanya pernah ada kepala dusun meninggal mendadak saat kerja bakti, dan warga patungan membantu keluarganya.',
      ],
      [
        '{c} menyebut iuran JHT perangkat desa dihitung dari penghasilan tetap. Masa kerja enam tahun dapat menghasilkan tabungan setara beberapa kali gaji.',
        'Menurut {c}, masih ada desa yang menunggak karena penghasilan tetap perangkat cair terlambat.',
      ],
      [
        'Daftar peserta diperbarui bila terjadi pergantian. Perangkat yang berhenti dapat mencairkan JHT sebulan setelah surat pemberhentian terbit.',
        'Desa-desa di {kec} menjadi yang pertama melunasi iuran setahun.',
      ],
    ],
  },
  {
    id: 'data-feature',
    topics: ['KEPESERTAAN', 'BPU', 'RENTAN'],
    tone: ['neutral', 'neutral'],
    format: 'feature',
    weight: 0.7,
    cast: { a: 'academic', b: 'worker:pembuat batu bata', c: 'agency-members', d: 'union' },
    facts: r => ({ upah: many(r, 55, 95, 5), jam: many(r, 9, 12) }),
    titles: [
      'Menghitung yang Tak Terhitung: Pekerja Tanpa Jaminan di Jambi',
      'Di Balik Angka {persen} Persen',
      'Satu Koma Tiga Juta Pekerja, dan Siapa yang Tertinggal',
    ],
    leads: [
      'Angka itu tampak sederhana: {persen} persen. Tetapi pada pembagian sesederhana itu tersembunyi pertanyaan siapa yang disebut pekerja, siapa yang disebut peserta, dan berapa lama ia bertahan.',
      'Di tepi jalan menuju {kec}, {b} mencetak batu bata {jam} jam sehari. Ia tidak ada dalam daftar perusahaan mana pun. Dalam statistik, ia satu dari sekitar {belum} pekerja Jambi tanpa jaminan sosial.',
    ],
    body: [
      [
        'Penyebutnya berasal dari survei angkatan kerja: orang berusia 15 tahun ke atas yang bekerja sedikitnya satu jam seminggu. Pembilangnya berasal dari daftar peserta. Dua sumber, dua tanggal, dua cara menghitung.',
      ],
      [
        '"Kalau dipakai untuk membandingkan antarwilayah, harus hati-hati," {kata} {a}. Orang bekerja di kota dan tinggal di kabupaten; perusahaan mendaftar di Jakarta, kebunnya di {tempat}.',
      ],
      [
        '{b} dibayar per seribu bata. Pada musim kering ia memperoleh Rp{upah}.000 sehari; musim hujan bisa nol. "Saya mau ikut. Tetapi bayar tiap bulan itu yang susah, bukan jumlahnya," katanya.',
      ],
      [
        'Kesulitan membayar teratur itu nyata dalam data. {c} menyebut hampir separuh peserta mandiri berhenti membayar sebelum bulan keenam. Karena itu dibuka pembayaran tiga, enam, dan dua belas bulan sekaligus.',
      ],
      [
        '{d} melihatnya dari sisi lain. Banyak buruh sebenarnya memiliki majikan, hanya hubungan kerjanya disamarkan: borongan, harian, mitra. "Disebut mandiri supaya tidak ada yang wajib membayar," {kata} {d}.',
      ],
      [
        'Bila seluruh pekerja rentan hendak ditanggung dengan iuran Rp16.800, daerah harus menyediakan Rp201.600 per orang setahun. Untuk seratus ribu orang, nilainya Rp20,16 miliar. Angka itu besar bagi satu kabupaten, kecil bila dibagi sebelas.',
      ],
      [
        'Menjelang sore, {b} menutup bata basah dengan plastik. Awan di utara menghitam. Baginya, pertanyaan tentang jaminan sosial selalu kalah cepat dari hujan.',
      ],
    ],
    field: 0.85,
  },
  {
    id: 'opinion',
    topics: ['KEPESERTAAN', 'RENTAN'],
    tone: ['neutral', 'neutral'],
    format: 'opinion',
    weight: 0.8,
    cast: {},
    facts: r => ({
      tema: pick(r, ['pekerja kebun', 'pengemudi daring', 'nelayan kecil', 'guru mengaji', 'buruh harian']),
    }),
    titles: [
      'Jaminan Sosial sebagai Hak, Bukan Hadiah',
      'Mengapa {tema} Enggan Membayar Iuran',
      'Anggaran Kecil untuk Risiko Besar',
      'Setelah Seremoni Usai',
    ],
    leads: [
      'Setiap kali santunan diserahkan, kita melihat foto yang sama: papan cek raksasa, pejabat tersenyum, dan seorang janda yang tidak tahu harus memandang ke mana. Foto itu benar, tetapi belum lengkap.',
      'Percakapan tentang jaminan sosial di Jambi hampir selalu dimulai dari angka target. Saya ingin memulainya dari {tema}.',
      'Ada dua cara memandang iuran Rp16.800 sebulan. Bagi pegawai, itu segelas kopi. Bagi {tema}, itu keputusan.',
    ],
    body: [
      [
        'Undang-Undang Sistem Jaminan Sosial Nasional menempatkan perlindungan sebagai hak setiap warga. Dalam praktik, hak itu datang lebih dulu kepada yang punya slip gaji.',
      ],
      [
        'Ekonomi perilaku memberi petunjuk. Orang menunda biaya yang pasti demi risiko yang terasa jauh, apalagi bila setiap pembayaran menuntut perjalanan, antrean, atau kuota internet.',
        'Masalahnya jarang soal kemauan. Penghasilan harian bertemu dengan tagihan bulanan; dua irama yang tidak pernah cocok.',
      ],
      [
        'Pemerintah daerah dapat menjembatani. Namun subsidi iuran yang berganti setiap tahun anggaran membuat warga belajar hal yang keliru: bahwa perlindungan bergantung pada siapa yang duduk di kursi {bupati}.',
      ],
      [
        'Usul saya sederhana. Pertama, tetapkan iuran pekerja rentan sebagai belanja mengikat selama tiga tahun. Kedua, buka daftar penerima di tingkat {desaunit}. Ketiga, ukur keberhasilan dengan bulan aktif, bukan jumlah kartu.',
        'Yang kita perlukan bukan lomba mendaftarkan sebanyak-banyaknya pada triwulan keempat, melainkan kepesertaan yang bertahan melewati Januari.',
      ],
      [
        'Ada keberatan yang patut didengar: bukankah ini memanjakan? Saya kira tidak. Iuran bukan upah untuk bermalas-malasan. Ia baru terasa ketika orang tidak sanggup lagi bekerja, dan tidak seorang pun merencanakan jatuh dari pohon demi santunan.',
        'Sebagian pembaca akan bertanya, mengapa bukan keluarga dan tetangga saja yang menolong seperti dulu? Mereka tetap menolong. Tetapi gotong royong kampung kuat untuk satu kematian, tidak untuk biaya rumah sakit tiga bulan dan sekolah anak dua belas tahun.',
        'Saya pernah menghadiri pemakaman seorang buruh angkut. Pelayat banyak, amplop tipis. Seminggu kemudian istrinya menawarkan sepeda motor almarhum dari pintu ke pintu. Saya tidak sanggup menawar.',
      ],
      [
        'Tentu ada kemajuan. Cakupan provinsi kini {persen} persen, lebih baik daripada beberapa tahun lalu. Tetapi angka rata-rata pandai menyembunyikan. Di kota, orang terlindungi dua kali; di ujung kebun, tidak sekali pun.',
        'Pengalaman daerah lain menunjukkan bahwa yang berhasil bukan yang paling kaya, melainkan yang datanya paling jujur. Mereka berani mengumumkan nama desa yang tertinggal, bukan hanya yang menang lomba.',
      ],
      [
        'Media mempunyai bagian dalam hal ini. Menyalin siaran pers tidak menambah pengetahuan pembaca. Datang ke rumah penerima setahun kemudian, itu berita.',
      ],
      [
        'Kita boleh berdebat tentang sumber dananya: APBD, dana desa, bagi hasil sawit, atau perusahaan. Yang tidak boleh diperdebatkan adalah bahwa orang yang bekerja berhak pulang dengan selamat, dan keluarganya berhak tidak jatuh bila ia tidak pulang.',
        'Hak itu tidak mahal. Yang mahal adalah menunda.',
      ],
    ],
    field: 0,
  },
];
