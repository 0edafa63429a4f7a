import { many } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const serviceStories: readonly Story[] = [
  {
    id: 'jmo-howto',
    topics: ['JMO', 'JHT', 'LAYANAN'],
    tone: ['neutral', 'positive'],
    cast: { a: 'agency-service', b: 'worker:kasir minimarket' },
    facts: r => ({ n: many(r, 96000, 214000, 1000), menit: many(r, 7, 20) }),
    titles: [
      'Cek Saldo JHT dari Ponsel, Begini Caranya',
      'Pengguna JMO di Jambi Tembus {n} Orang',
      'Tak Perlu ke Kantor, Klaim JHT Bisa lewat JMO',
      'Lima Hal yang Bisa Dilakukan di Aplikasi JMO',
    ],
    leads: [
      'Peserta {bpjs} dapat memeriksa saldo Jaminan Hari Tua (JHT) tanpa datang ke kantor. Aplikasi Jamsostek Mobile atau JMO menyediakan layanan itu selama 24 jam.',
      'Pengguna aktif aplikasi JMO di Jambi mencapai {n} orang. Layanan yang paling sering dibuka adalah cek saldo, kartu digital, dan klaim JHT.',
    ],
    body: [
      [
        'Langkah pertama, unduh aplikasi dari toko resmi dan masukkan nomor kependudukan, nama, serta tanggal lahir. Nomor ponsel dan surel harus aktif karena kode verifikasi dikirim ke sana.',
        'Pengguna baru diminta melakukan pengkinian data dengan swafoto. Tahap ini paling sering gagal karena cahaya kurang atau kacamata tidak dilepas.',
      ],
      [
        '{b} mencobanya di sela pergantian giliran. Prosesnya {menit} menit, dua kali mengulang foto. "Ternyata kantor saya telat setor sebulan. Besoknya saya tanya bagian gaji," katanya.',
      ],
      [
        '{a} {mengatakan} aplikasi juga dapat dipakai melaporkan kecelakaan kerja, mencari rumah sakit rekanan, dan mendaftar sebagai peserta mandiri.\n"Kalau ada yang meminta kode verifikasi, itu pasti bukan petugas kami," {kata} {a}.',
      ],
      [
        'Klaim lewat aplikasi berlaku untuk saldo sampai Rp15 juta. Di atas itu, peserta memakai layanan daring lain atau datang ke kantor.',
      ],
      [
        'Peserta yang ponselnya tidak mendukung dapat meminta bantuan di kantor {ibukota} atau melalui layanan telepon 175.',
        'Data yang berbeda dengan kartu keluarga harus diperbaiki dulu di dinas kependudukan.',
      ],
    ],
  },
  {
    id: 'jmo-complaint',
    topics: ['JMO', 'LAYANAN'],
    tone: ['negative', 'negative'],
    places: 'rural',
    weight: 0.8,
    cast: { a: 'worker:pekerja kontrak', b: 'agency-service', c: 'ngo' },
    facts: r => ({
      kali: pick(r, ['tujuh kali', 'sembilan kali', 'belasan kali']),
      bintang: pick(r, ['wajah tidak dikenali', 'data tidak sesuai', 'sesi berakhir']),
    }),
    titles: [
      '-Swafoto Gagal {kali}, Pekerja {tempat} Menyerah Pakai JMO',
      'Keluhan JMO: Dari {bintang} sampai Kode yang Tak Kunjung Datang',
      '-Sinyal Lemah, Klaim lewat Aplikasi Jadi Angan-angan',
    ],
    leads: [
      '{kali} {a} mengulang swafoto, {kali} pula layar menampilkan pesan yang sama: {bintang}. Akhirnya ia menumpang truk ke {ibukota}.',
      'Kemudahan mengurus klaim dari ponsel belum dirasakan semua pekerja di {kab}. Di {kec}, sinyal hanya muncul di dekat menara masjid.',
    ],
    body: [
      ['"Di brosur tertulis lima belas menit. Saya habis kuota dua giga," {kata} {a}.'],
      [
        'Keluhan serupa terlihat dalam ulasan di toko aplikasi. Pengguna mempersoalkan pengenalan wajah, pergantian nomor ponsel, dan ponsel lama yang tidak didukung.',
      ],
      [
        '{b} meminta maaf dan menyebut pembaruan aplikasi sedang berjalan. Petugas disiapkan di kantor {desaunit} dua kali sebulan untuk warga yang kesulitan.',
        '{b} {mengatakan} pengenalan wajah memang diperketat karena banyak upaya pembobolan saldo. Peserta yang gagal tiga kali disarankan datang agar dibantu.',
      ],
      [
        '{c} mengingatkan digitalisasi tidak boleh menghapus loket. "Orang yang paling perlu dibantu biasanya ponselnya paling tua," {kata} {c}.',
      ],
      [
        'Hingga sore, urusan {a} selesai di loket dalam empat puluh menit. Perjalanan pulangnya empat jam.',
        'Pemerintah {desaunit} meminta ada petugas yang berkunjung secara tetap, bukan sesekali.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'service-point',
    places: 'rural',
    topics: ['LAYANAN', 'KEPESERTAAN'],
    tone: ['positive', 'positive'],
    cast: { a: 'deputy', b: 'agency-branch', c: 'camat' },
    facts: r => ({ jarak: many(r, 48, 132), hari2: pick(r, ['Selasa dan Kamis', 'Senin dan Rabu', 'Rabu']) }),
    titles: [
      'Loket Jaminan Sosial Dibuka di {kec}, Warga Tak Perlu Tempuh {jarak} Kilometer',
      'Mal Pelayanan Publik {tempat} Tambah Layanan Jaminan Sosial',
      'Layanan Keliling Menjangkau {kec}',
    ],
    leads: [
      'Warga {kec}, {kab}, tidak perlu lagi menempuh {jarak} kilometer untuk mengurus klaim jaminan sosial. Loket pembantu dibuka di kantor camat setiap {hari2}.',
      '{a} meresmikan loket {bpjs} di mal pelayanan publik {ibukota}, {hari}.',
    ],
    body: [
      [
        '{a} berharap loket itu tidak sekadar meja. "Kalau warga datang, berkasnya kurang, jelaskan sekali saja sampai selesai," {kata} {a}.',
      ],
      [
        '{b} {mengatakan} loket melayani pendaftaran, perubahan data, dan penerimaan berkas klaim. Pembayaran tetap lewat rekening.',
        'Untuk tahap awal, menurut {b}, dua petugas ditempatkan bergiliran. Bila kunjungan ramai, hari layanan ditambah.',
      ],
      [
        '{c} menyiapkan ruangan, genset kecil, dan jaringan internet. Ia juga meminta perangkat {desaunit} mengumumkan jadwal lewat pengeras suara masjid dan grup pesan.',
      ],
      [
        'Pada hari pertama, sebelas orang datang. Tujuh mengurus data yang salah ketik, tiga bertanya soal tabungan hari tua, satu mengira itu loket sembako.',
      ],
      [
        'Sebelum ada loket, ongkos pulang pergi ke kantor terdekat mencapai Rp150.000.',
        'Jadwal kunjungan ke {kec2} menyusul bulan depan.',
      ],
    ],
    field: 0.5,
  },
  {
    id: 'scam-warning',
    topics: ['LAYANAN', 'JHT', 'KLAIM'],
    tone: ['negative', 'neutral'],
    cast: { a: 'agency-service', b: 'woman:korban penipuan', c: 'ngo' },
    facts: r => ({
      rugi: many(r, 2, 14),
      modus: pick(r, [
        'pesan berisi tautan pengkinian data',
        'telepon yang mengaku petugas verifikasi',
        'akun media sosial yang menawarkan jasa pencairan',
      ]),
    }),
    titles: [
      'Waspada Penipuan Berkedok Pencairan JHT',
      '-Tergiur Jasa Pencairan, Warga {tempat} Kehilangan Rp{rugi} Juta',
      'Calo Klaim Bergentayangan di Media Sosial, Ini Ciri-cirinya',
    ],
    leads: [
      'Penipuan berkedok layanan jaminan sosial kembali memakan korban di {kab}. Modusnya {modus}. Seorang warga kehilangan Rp{rugi} juta.',
      '{b} semula mengira sedang ditolong. Setelah memberi kode yang masuk ke ponselnya, Rp{rugi} juta di rekeningnya lenyap.',
    ],
    body: [
      [
        '"Suaranya sopan, tahu nama lengkap saya, tahu tempat saya dulu bekerja," {kata} {b}. Ia sudah melapor ke polisi.',
      ],
      [
        '{a} menegaskan petugas tidak pernah meminta kata sandi, kode verifikasi, atau biaya. Layanan klaim gratis. Informasi resmi dapat dicek lewat telepon 175 atau kantor terdekat.',
      ],
      [
        'Penipu memanfaatkan data yang tercecer: unggahan kartu peserta, grup mantan karyawan, hingga formulir lowongan palsu.',
        'Sejumlah akun menawarkan pencairan "tanpa ribet" dengan potongan 20 persen. Setelah berkas dikirim, akun menghilang.',
      ],
      [
        '{c} menyarankan perusahaan memberi penjelasan saat karyawan berhenti. Banyak korban mencari calo karena tidak tahu prosedurnya sederhana.',
      ],
      [
        'Korban diminta segera menghubungi bank, mengganti nomor PIN, dan menyimpan bukti percakapan.',
        'Polisi setempat belum memberi keterangan tentang perkembangan laporan itu.',
      ],
    ],
  },
  {
    id: 'hospital-partners',
    topics: ['JKK', 'LAYANAN'],
    tone: ['neutral', 'positive'],
    cast: { a: 'health', b: 'agency-service', c: 'doctor' },
    facts: r => ({ n: many(r, 6, 31), kasus: many(r, 40, 310) }),
    titles: [
      '{n} Rumah Sakit dan Klinik di {tempat} Layani Korban Kecelakaan Kerja',
      'Korban Kecelakaan Kerja Tak Perlu Bayar Uang Muka di RSUD {ibukota}',
      'Rumah Sakit Keluhkan Laporan Kecelakaan Kerja yang Terlambat',
    ],
    leads: [
      'Jumlah fasilitas kesehatan yang melayani korban kecelakaan kerja di {kab} bertambah menjadi {n}. RSUD di {ibukota} menjadi rujukan utama.',
      'Sepanjang tahun ini {kasus} korban kecelakaan kerja dirawat di fasilitas yang bekerja sama dengan {bpjs} di {kab}.',
    ],
    body: [
      [
        '{a} {mengatakan} masalah yang sering timbul adalah penentuan penjamin pada jam-jam pertama. Kecelakaan di jalan, misalnya, melibatkan lebih dari satu lembaga.',
      ],
      [
        '{b} menjelaskan perusahaan wajib melapor dalam 2 x 24 jam. Bila terlambat, rumah sakit ragu dan keluarga terlanjur diminta membayar.',
        'Untuk mempercepat, menurut {b}, petugas piket dapat dihubungi malam hari. Kartu digital peserta cukup ditunjukkan dari ponsel.',
      ],
      [
        '"Pasien sering datang dengan cerita yang berubah-ubah karena takut perusahaannya disalahkan," {kata} {c}.',
      ],
      [
        'Kerja sama memuat tarif, alur rujukan, dan penunjukan petugas penghubung. Evaluasi dilakukan setiap enam bulan.',
      ],
      [
        'Warga di {kec} berharap puskesmas rawat inap juga ditunjuk, karena jarak ke {ibukota} terlalu jauh untuk luka berat.',
      ],
    ],
  },
];
