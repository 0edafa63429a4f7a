import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { int, pick } from '../random.ts';

export const hardClaimStories: readonly Story[] = [
  {
    id: 'fisherman-lost',
    coastal: true,
    topics: ['JKK', 'BPU', 'KLAIM'],
    tone: ['negative', 'neutral'],
    places: ['tanjung-jabung-barat', 'tanjung-jabung-timur'],
    cast: { a: 'fishers', b: 'widow:istri nelayan yang hilang', c: 'agency-branch', d: 'fisheries' },
    facts: r => ({ hari2: many(r, 4, 12), jarak: many(r, 6, 23), gt: many(r, 3, 9) }),
    titles: [
      'Hari ke-{hari2}, Nelayan {tempat} yang Hilang Belum Ditemukan',
      '-Hilang di Laut, Hak Keluarga Nelayan {tempat} Menunggu Penetapan',
      'Perahu Ditemukan Kosong, Keluarga Nelayan Tanyakan Jaminan',
    ],
    leads: [
      'Pencarian nelayan asal {desa}, {kec}, memasuki hari ke-{hari2}, {hari}. Perahu {gt} GT miliknya ditemukan terapung tanpa awak, sekitar {jarak} mil dari muara.',
      'Perahunya pulang ditarik perahu lain. Orangnya tidak. Di dermaga kayu {desa}, {b} setiap sore masih menunggu.',
    ],
    body: [
      [
        'Tim gabungan menyisir perairan dari muara hingga batas bagan apung. Gelombang dua meter membuat pencarian dihentikan setiap selepas asar.',
        'Menurut {a}, korban berangkat seorang diri selepas subuh karena rekannya sakit. Cuaca berubah sebelum tengah hari.',
      ],
      [
        'Korban terdaftar sebagai peserta mandiri. Iurannya dibayar setiap tiga bulan melalui kelompok nelayan. Namun orang hilang tidak langsung dianggap meninggal, sehingga santunan belum dapat dibayar.',
      ],
      [
        '"Kami tidak memikirkan uang. Kami mau dia pulang," kata {b}. Ia lalu terdiam lama. "Tetapi anak-anak harus makan."',
      ],
      [
        '{c} {mengatakan} untuk kecelakaan di laut, keluarga dapat melampirkan berita acara pencarian dari pihak berwenang dan keterangan kelompok. Petugasnya sudah dua kali datang membantu menyiapkan berkas.',
        '{c} menyebut ada jalan bagi keluarga: surat keterangan hilang, berita acara tim pencari, lalu penetapan. "Kami dampingi sampai selesai. Iurannya tidak menunggak," {kata} {c}.',
      ],
      [
        '{d} mencatat kurang dari sepertiga nelayan kecil di {kab} memiliki jaminan kecelakaan kerja. Tahun ini pemerintah menyiapkan iuran untuk sebagian nelayan pemilik perahu di bawah 5 GT.',
      ],
      [
        'Kelompok nelayan kini mewajibkan anggota melapor sebelum melaut dan membawa pelampung. Aturan itu tertulis di papan tripleks dekat tempat pengisian solar.',
        '"Laut tidak bisa kita atur. Yang bisa kita atur, jangan berangkat sendiri," {kata} {a}.',
      ],
    ],
    field: 0.8,
  },
  {
    id: 'uninsured-death',
    topics: ['JKK', 'KEPATUHAN', 'JAKON'],
    tone: ['negative', 'negative'],
    weight: 1.2,
    cast: { a: 'heir:adik korban', b: 'labour', c: 'agency-control', d: 'ngo' },
    facts: r => ({
      umur: String(int(r, 22, 51)),
      tinggi: many(r, 6, 18),
      kerja: pick(r, [
        'pembangunan ruko',
        'renovasi gudang',
        'pemasangan atap sekolah swasta',
        'pembangunan perumahan',
        'pembersihan tangki kolam limbah',
      ]),
    }),
    titles: [
      '-Jatuh dari Ketinggian {tinggi} Meter, Buruh Bangunan di {tempat} Tewas Tanpa Jaminan',
      '-Tukang Tewas di Proyek {kerja}, Ternyata Tak Pernah Didaftarkan',
      'Kematian Buruh di {kec} dan Jaminan yang Tak Ada',
    ],
    leads: [
      'Seorang buruh berusia {umur} tahun meninggal setelah jatuh dari ketinggian sekitar {tinggi} meter pada pekerjaan {kerja} di {kec}, {kab}, {harilalu}. Ia tidak terdaftar dalam jaminan kecelakaan kerja.',
      'Keluarga buruh yang tewas pada {kerja} di {kec} hanya menerima uang duka dari mandor. Tidak ada santunan kecelakaan kerja karena namanya tidak pernah didaftarkan.',
    ],
    body: [
      [
        'Korban baru bekerja sembilan hari. Menurut rekan-rekannya, tidak ada tali pengaman dan helm dibagi bergantian.',
        'Polisi sudah meminta keterangan mandor dan dua saksi. Penanggung jawab pekerjaan belum dapat dihubungi hingga berita ini diturunkan.',
      ],
      [
        '"Kami orang kecil. Dikasih uang duka, kami terima. Belakangan baru ada yang bilang seharusnya ada hak," {kata} {a}.',
      ],
      [
        '{c} membenarkan korban tidak tercatat sebagai peserta. Ia {mengatakan} pemberi kerja yang lalai mendaftarkan pekerjanya wajib menanggung sendiri hak korban, sekurang-kurangnya sebesar yang seharusnya dibayar program.',
        'Aturannya jelas, menurut {c}: kalau pekerja belum didaftarkan lalu celaka, pemberi kerja menanggung seluruh biaya dan santunan.',
      ],
      [
        '{b} {mengatakan} pengawas akan memanggil pemilik pekerjaan. "Proyek kecil sering merasa tidak diawasi. Padahal iuran jasa konstruksi hanya sekian persen dari nilai kontrak dan dibayar sekali," {kata} {b}.',
      ],
      [
        'Bagi {d}, kejadian ini berulang karena sanksi jarang dijatuhkan. Lembaganya mencatat sedikitnya {umur} laporan kecelakaan tanpa jaminan dalam tiga tahun terakhir di Jambi; sebagian besar selesai dengan kuitansi damai.',
        '{d} mendesak agar izin bangunan tidak diproses sebelum ada bukti kepesertaan pekerjanya.',
      ],
      ['Korban dimakamkan di {desa}. Ia meninggalkan istri yang sedang hamil tujuh bulan.'],
    ],
  },
  {
    id: 'claim-delay',
    topics: ['KLAIM', 'JKM', 'LAYANAN'],
    tone: ['negative', 'negative'],
    places: 'rural',
    cast: { a: 'heir:anak almarhum@20-39', b: 'agency-service', c: 'village-head' },
    facts: r => ({
      bulan2: pick(r, ['empat', 'lima', 'tujuh', 'delapan']),
      kali: pick(r, ['lima kali', 'enam kali', 'empat kali']),
    }),
    titles: [
      '-{bulan2} Bulan Mengurus Santunan, Warga {tempat} Masih Diminta Melengkapi Berkas',
      'Beda Satu Huruf di KTP, Klaim Kematian Tertahan {bulan2} Bulan',
      '-Ahli Waris di {kec} Keluhkan Klaim yang Berputar-putar',
    ],
    leads: [
      'Sudah {kali} {a} menempuh perjalanan ke {ibukota}, dan {bulan2} bulan berlalu. Santunan kematian ayahnya belum juga cair.',
      'Perbedaan satu huruf antara kartu keluarga dan kartu peserta membuat klaim Jaminan Kematian satu keluarga di {desa}, {kec}, tertahan {bulan2} bulan.',
    ],
    body: [
      [
        '"Setiap datang, ada saja yang kurang. Pertama surat ahli waris, lalu akta, lalu disuruh perbaiki nama," {kata} {a} sambil memperlihatkan map plastik yang sudah lusuh.',
      ],
      [
        'Ongkos sekali jalan Rp180.000 termasuk makan. Bila dijumlah, {a} sudah habis lebih dari sejuta rupiah, belum termasuk hari kerja yang hilang.',
        'Rumahnya di {desa} berjarak hampir tiga jam. Sebagian jalan masih tanah kuning yang licin saat hujan.',
      ],
      [
        '{b} {mengatakan} nama almarhum pada data kependudukan berbeda dengan data pendaftaran yang dikirim {desaunit}. Pembayaran tidak dapat dilakukan sebelum keduanya cocok. Ia meminta maaf dan berjanji menugaskan staf menjemput berkas.\n"Kami akui seharusnya sejak kunjungan pertama diberi tahu lengkap. Ini perbaikan untuk kami," {kata} {b}.',
      ],
      [
        '{c} menyebut kesalahan ketik terjadi waktu pendataan massal. Dari 140 nama yang dikirim, belasan tidak sesuai. Pemerintah {desaunit} sudah mengirim perbaikan.',
        'Menurut {c}, aparatnya mendata dengan tulisan tangan lalu diketik ulang di kecamatan. Di situlah huruf sering tertukar.',
      ],
      [
        'Sesuai ketentuan, santunan seharusnya dibayar paling lambat tiga hari kerja setelah dokumen dinyatakan lengkap.',
        'Keluarga kini menunggu kabar. {a} bilang ia tidak mau berutang lagi untuk ongkos.',
      ],
    ],
    field: 0.55,
  },
  {
    id: 'commuting-accident',
    topics: ['JKK', 'PU'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'agency-service', b: 'worker:karyawan swalayan', c: 'union' },
    facts: r => ({
      kasus: many(r, 118, 640),
      porsi: many(r, 24, 39),
      biaya: money(r, 2100e6, 9800e6, 100e6),
    }),
    titles: [
      '{porsi} Persen Kecelakaan Kerja di Jambi Terjadi di Jalan',
      'Celaka Saat Berangkat Kerja, Apa yang Ditanggung?',
      'Kasus Kecelakaan Kerja Naik, Jalan Raya Penyumbang Terbesar',
    ],
    leads: [
      'Bukan mesin, melainkan jalan raya yang paling banyak mencelakai pekerja Jambi. Dari {kasus} kasus kecelakaan kerja yang dibayar sejak Januari, {porsi} persen terjadi dalam perjalanan pergi dan pulang kerja.',
      'Kecelakaan lalu lintas menjadi penyebab terbesar klaim Jaminan Kecelakaan Kerja (JKK) di wilayah {bpjs} Jambi. Hingga {bulanlalu} tercatat {kasus} kasus dengan pembayaran {biaya}.',
    ],
    body: [
      [
        '{a} {mengatakan} perjalanan dari rumah ke tempat kerja lewat jalan yang wajar termasuk yang dilindungi. Peserta perlu laporan polisi atau saksi, dan keterangan jam kerja dari perusahaan.',
        'Syaratnya, menurut {a}, rute ditempuh tanpa menyimpang untuk urusan pribadi dan jamnya cocok dengan jadwal kerja.',
      ],
      [
        '{b} termasuk yang mengalaminya. Sepeda motornya disenggol truk di {kec} pada pukul 06.20. "Saya kira karena bukan di toko, tidak dihitung. Ternyata semua ditanggung, sampai kontrol terakhir," {kata} {b}.',
      ],
      [
        'Jalan lintas yang berbagi dengan truk batu bara dan angkutan sawit disebut sebagai titik rawan. Jam paling berbahaya pukul 06.00-07.30 dan 17.00-19.00.',
      ],
      [
        '{c} meminta perusahaan menyediakan angkutan karyawan, terutama untuk giliran malam. "Santunan itu obat setelah sakit. Kami mau jangan sakit," {kata} {c}.',
      ],
      [
        'Pengendara ojek daring dan kurir dapat memperoleh perlindungan yang sama bila terdaftar sebagai pekerja bukan penerima upah, dengan iuran mulai Rp16.800 sebulan.',
      ],
    ],
  },
];
