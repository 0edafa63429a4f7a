import { many } from '../articles/facts.ts';
import type { Passage } from '../articles/story.ts';

export const moreExperts: readonly Passage[] = [
  {
    id: 'academic-method',
    topics: ['KEPESERTAAN', 'RENTAN', 'BPU', 'KEPATUHAN'],
    cast: { q: 'academic' },
    heading: ['Membaca angka'],
    text: [
      '{q} mengajak orang berhati-hati membaca persentase. Peserta yang bekerja di dua tempat dapat terhitung dua kali, sedangkan pekerja keluarga tanpa upah sering tidak dihitung sama sekali.',
      'Bagi {q}, ukuran yang lebih berguna adalah berapa lama orang bertahan menjadi peserta. "Mendaftar itu peristiwa. Terlindungi itu keadaan," {kata} {q}.',
      'Dalam penelitiannya di tiga kecamatan, {q} menemukan alasan terbanyak orang berhenti membayar adalah lupa, bukan miskin. Pesan pengingat lewat kelompok arisan ternyata lebih manjur daripada spanduk.',
    ],
  },
  {
    id: 'union-demand',
    topics: ['JKK', 'PU', 'PHK', 'JKP', 'JAKON'],
    cast: { q: 'union' },
    heading: ['Tuntutan serikat'],
    text: [
      '{q} meminta daftar hadir pelatihan keselamatan dapat diperiksa pekerja. Ia menduga banyak nama dibubuhkan tanpa orangnya pernah duduk di ruang pelatihan.',
      'Menurut {q}, kontrak pendek adalah akar dari banyak soal. Selama orang bisa diganti setiap sebelas bulan, tidak ada yang berani menanyakan iuran.',
      '"Kami tidak minta istimewa. Kami minta yang sudah tertulis," {kata} {q}. Serikatnya membuka posko pengaduan di dua kecamatan.',
    ],
  },
  {
    id: 'employers-plea',
    topics: ['KEPATUHAN', 'PU', 'JAKON', 'PHK'],
    cast: { q: 'employers' },
    heading: ['Jawaban pengusaha'],
    text: [
      '{q} {mengatakan} anggotanya bukan tidak mau patuh. Pesanan dibayar empat bulan kemudian, sementara iuran ditagih setiap tanggal lima belas. Ia mengusulkan cicilan tanpa denda bagi usaha yang membuka pembukuannya.',
      'Dari kalangan usaha, {q} menyebut pendaftaran karyawan baru seharusnya cukup dengan satu formulir untuk semua lembaga. "Sekarang satu orang, empat laman, empat kata sandi," {kata} {q}.',
    ],
  },
  {
    id: 'ngo-field',
    topics: ['RENTAN', 'APBD', 'DANA-DESA', 'CSR', 'LAYANAN'],
    cast: { q: 'ngo' },
    heading: ['Catatan pendamping'],
    facts: r => ({ m: many(r, 3, 9) }),
    text: [
      '{q} menyarankan kartu diserahkan langsung kepada orangnya, bukan dititipkan. Dalam pendampingannya, {m} dari sepuluh penerima tidak dapat menunjukkan kartunya ketika diminta.',
      'Lembaga yang dipimpin {q} mencatat pola yang berulang: pendaftaran ramai menjelang tutup anggaran, lalu sepi. "Orang didaftar seperti mengejar kereta terakhir," {kata} {q}.',
    ],
  },
  {
    id: 'council-budget',
    topics: ['APBD', 'DBH', 'CSR', 'DANA-DESA'],
    cast: { q: 'council' },
    heading: ['Dari ruang anggaran'],
    text: [
      '{q} berjanji menanyakan pos itu dalam rapat badan anggaran. Ia ingin rinciannya per kecamatan, lengkap dengan nama desa yang belum menerima.',
      'Anggaran perlindungan pekerja, menurut {q}, paling mudah dicoret karena penerimanya tidak pernah berunjuk rasa. "Yang tidak bersuara selalu paling akhir," {kata} {q}.',
    ],
  },
  {
    id: 'service-detail',
    topics: ['KLAIM', 'JHT', 'JKM', 'BEASISWA', 'JMO', 'LAYANAN'],
    cast: { q: 'agency-service' },
    heading: ['Penjelasan petugas'],
    facts: r => ({ m: many(r, 12, 40) }),
    text: [
      '{q} menyarankan peserta memeriksa tiga hal sejak sekarang: ejaan nama, nomor kependudukan, dan nama ahli waris. Perbaikan data saat sehat memakan waktu {m} menit, saat berduka bisa berminggu-minggu.',
      'Bila berkas ditolak, peserta berhak memperoleh alasan tertulis. {q} meminta warga tidak pulang sebelum menerimanya.',
      '{q} {mengatakan} rekening ahli waris yang tidak aktif menjadi penyebab gagal bayar nomor satu. Rekening titipan milik kerabat tidak dapat dipakai.',
    ],
  },
  {
    id: 'control-detail',
    topics: ['KEPATUHAN', 'PU', 'JAKON', 'JKK'],
    cast: { q: 'agency-control' },
    heading: ['Cara memeriksa'],
    facts: r => ({ m: many(r, 5, 16) }),
    text: [
      'Setiap petugas pengawas, kata {q}, menangani ratusan badan usaha. Karena itu pemeriksaan didahulukan pada yang upah rata-ratanya tiba-tiba turun atau karyawannya mendadak berkurang.',
      '{q} menyebut sudah {m} badan usaha dilimpahkan ke pengawas ketenagakerjaan tahun ini. Sebagian membayar sebelum surat kedua sampai.',
    ],
  },
  {
    id: 'labour-office',
    topics: ['JKP', 'PHK', 'PMI', 'KEPESERTAAN', 'JKK'],
    cast: { q: 'labour' },
    heading: ['Peran dinas'],
    text: [
      '{q} mengakui dinasnya hanya memiliki dua mediator. Meski begitu, setiap pengaduan tetap dicatat dan dijawab paling lambat tujuh hari kerja.',
      'Untuk mencegah hal serupa, {q} menugaskan staf mendatangi perusahaan berkaryawan di atas sepuluh orang satu per satu. Kunjungan dilakukan tanpa pemberitahuan.',
    ],
  },
  {
    id: 'village-view',
    topics: ['DANA-DESA', 'RENTAN', 'DBH', 'KLAIM', 'JKM'],
    cast: { q: 'village-head' },
    heading: ['Kata kepala desa', 'Di tingkat paling bawah'],
    text: [
      '{q} memilih cara sederhana: setiap pengajian malam Jumat, satu orang penerima diminta bercerita lima menit. Sejak itu, katanya, tidak ada lagi yang bertanya untuk apa iuran.',
      'Warga di tempatnya, menurut {q}, lebih mudah diajak bila perangkatnya ikut membayar sendiri. Ia memasang kuitansinya di kaca kantor.',
      '{q} mengeluhkan formulir yang berganti-ganti. Tahun ini saja ada tiga versi, semuanya harus diisi ulang dengan tangan.',
    ],
  },
];
