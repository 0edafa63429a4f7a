import { many, money } from '../articles/facts.ts';
import { pick } from '../random.ts';
import type { ArchiveKind } from './archive-kind.ts';

export const memberReleases: readonly ArchiveKind[] = [
  {
    id: 'kerja-sama-daerah',
    topics: ['KEPESERTAAN', 'APBD', 'RENTAN'],
    cast: { a: 'agency-members', b: 'secretary' },
    facts: r => ({ n: many(r, 2600, 9400, 100) }),
    headline: 'BPJS Ketenagakerjaan dan {pemkab} Perpanjang Kerja Sama Perlindungan {n} Pekerja Rentan',
    angles: [
      '{n} Pekerja Rentan di {tempat} Tetap Dijamin Setahun ke Depan',
      'Tak Ada Jeda Perlindungan, {tempat} Lanjutkan Iuran Pekerja Rentan',
      '{pemkabju} Tanggung Iuran {n} Buruh Tani hingga Pemulung',
    ],
    message: '{n} pekerja rentan di {kab} dilindungi selama dua belas bulan melalui APBD.',
    text: `BPJS Ketenagakerjaan Jambi dan {pemkab} memperpanjang kerja sama perlindungan jaminan sosial bagi {n} pekerja rentan. Naskah kerja sama ditandatangani di {ibukota} dan berlaku selama dua belas bulan.
{a} mengatakan perpanjangan ini memastikan tidak ada jeda perlindungan pada awal tahun anggaran. Seluruh peserta memperoleh Jaminan Kecelakaan Kerja dan Jaminan Kematian dengan iuran yang dibayar pemerintah daerah.
"Yang kami jaga bersama adalah kesinambungan. Peserta yang sudah terdaftar tidak perlu mengurus ulang," kata {a}.
Kriteria penerima disusun dinas sosial bersama pemerintah desa dan kelurahan, mencakup buruh tani, penyadap karet, pedagang keliling, pemulung, dan pekerja harian lain yang tidak menerima upah tetap. Daftar penerima ditetapkan melalui keputusan kepala daerah dan ditinjau setiap semester.
{b} menyampaikan bahwa pemerintah daerah akan menambah kuota secara bertahap sesuai kemampuan keuangan. Camat dan lurah diminta melaporkan peserta yang pindah, meninggal, atau telah memperoleh pekerjaan tetap.
"Kami ingin anggarannya tepat mengenai orang yang bekerja keras tetapi tidak punya perlindungan apa pun," ujar {b}.
Sejak kerja sama pertama, manfaat yang telah diterima warga {kab} meliputi santunan kematian, biaya perawatan akibat kecelakaan kerja, dan beasiswa bagi anak peserta.`,
  },
  {
    id: 'pasar-sadar',
    topics: ['BPU', 'KEPESERTAAN', 'JHT'],
    cast: { a: 'agency-members', b: 'traders' },
    facts: r => ({ n: many(r, 140, 620, 10), hari3: pick(r, ['tiga', 'lima']) }),
    headline: '{pasar} Ditetapkan sebagai Pasar Sadar Jaminan Sosial, {n} Pedagang Terdaftar',
    angles: [
      'Ratusan Pedagang {pasar} Kini Punya Jaminan Kerja',
      'Pengurus {pasar} Jadi Agen Jaminan Sosial',
      'Rp36.800 Sebulan, Pedagang {pasar} Bisa Menabung Hari Tua',
    ],
    message: 'Pedagang dapat terlindungi tiga program dengan Rp36.800 per bulan.',
    text: `BPJS Ketenagakerjaan Jambi menetapkan {pasar} sebagai pasar sadar jaminan sosial ketenagakerjaan. Dalam {hari3} hari kegiatan pendaftaran, {n} pedagang dan pekerja pasar telah menjadi peserta.
Melalui program ini, pengurus pasar ditunjuk sebagai agen yang menerima pendaftaran, mengingatkan pembayaran iuran, dan mendampingi peserta ketika mengajukan klaim. Papan informasi dipasang di pintu masuk dan kantor pengelola.
{a} menjelaskan pedagang termasuk pekerja bukan penerima upah yang dapat mengikuti Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua. Iuran ketiga program dimulai dari Rp36.800 per bulan.
"Pedagang bekerja sejak dini hari dengan risiko yang tidak kecil. Mereka berhak atas rasa aman yang sama dengan karyawan kantor," ujar {a}.
{b} menyambut baik penunjukan tersebut. Menurutnya, pedagang lebih mudah percaya apabila pengurusnya sendiri menjadi peserta dan memperlihatkan manfaat yang sudah diterima.
"Kami mulai dari pengurus, baru mengajak anggota. Kalau pengurusnya tidak ikut, anggota juga tidak mau," kata {b}.
Pedagang di pasar lain di {kab} yang ingin memperoleh layanan serupa dapat menghubungi kantor BPJS Ketenagakerjaan terdekat atau menyampaikan permohonan melalui pengelola pasar.`,
  },
  {
    id: 'nelayan-petani',
    topics: ['BPU', 'JKK', 'JKM', 'RENTAN'],
    cast: { a: 'agency-branch', b: 'cooperative' },
    facts: r => ({ n: many(r, 320, 1500, 10) }),
    headline: 'Panen Tenang: {n} Petani dan Buruh Kebun {tempat} Jadi Peserta Mandiri',
    angles: [
      'Iuran Dipotong Saat Panen, Petani {tempat} Ramai Mendaftar',
      '{n} Petani {tempat} Ikut Gerakan Panen Tenang',
      'Koperasi di {tempat} Bantu Petani Bayar Jaminan Sosial',
    ],
    message: 'Iuran dapat dipotong dari hasil panen melalui koperasi.',
    text: `Sebanyak {n} petani dan buruh kebun di {kab} terdaftar sebagai peserta mandiri BPJS Ketenagakerjaan melalui gerakan Panen Tenang. Gerakan ini menyasar pekerja {komoditas} yang penghasilannya mengikuti musim.
Melalui kerja sama dengan koperasi, iuran dipotong ketika hasil panen ditimbang sehingga peserta tidak perlu datang ke tempat pembayaran setiap bulan. Peserta juga dapat membayar sekaligus untuk enam atau dua belas bulan.
{a} mengatakan cara tersebut dipilih setelah evaluasi menunjukkan banyak peserta mandiri berhenti karena lupa membayar, bukan karena tidak mampu.
"Kami menyesuaikan cara bayar dengan irama kerja petani. Iurannya sama, manfaatnya sama, hanya waktunya yang mengikuti panen," tutur {a}.
{b} menambahkan koperasi menunjuk dua pengurus untuk mencatat iuran dan menyimpan salinan kartu anggota. Bila terjadi kecelakaan, pengurus melapor pada hari yang sama.
Peserta memperoleh pengobatan sesuai kebutuhan medis apabila mengalami kecelakaan kerja, santunan pengganti penghasilan selama tidak mampu bekerja, dan santunan kematian Rp42 juta bagi ahli waris.
Koperasi dan kelompok tani yang berminat menjadi agen dapat mengajukan permohonan tanpa biaya. Pelatihan agen diadakan setiap dua bulan di {ibukota}.`,
  },
  {
    id: 'perangkat-desa',
    topics: ['DANA-DESA', 'KEPESERTAAN', 'JHT'],
    rural: true,
    cast: { a: 'agency-branch', b: 'villages' },
    facts: r => ({ n: many(r, 90, 180), orang: many(r, 1400, 3600, 10) }),
    headline: 'Seluruh Perangkat di {n} Desa di {tempat} Terlindungi Jaminan Sosial',
    angles: [
      'Kades hingga BPD di {tempat} Sudah Dijamin Semua',
      '{orang} Perangkat Desa {tempat} Bekerja Lebih Tenang',
      'Setelah Perangkat, Giliran Ketua RT di {tempat} Didaftarkan',
    ],
    message: '{orang} perangkat desa dan anggota BPD telah terdaftar.',
    text: `Sebanyak {orang} kepala desa, perangkat desa, dan anggota badan permusyawaratan desa di {kab} telah terlindungi program jaminan sosial ketenagakerjaan. Mereka tersebar di {n} desa.
Perlindungan yang diberikan meliputi Jaminan Kecelakaan Kerja, Jaminan Kematian, dan bagi desa yang telah menganggarkan, Jaminan Hari Tua. Iuran bersumber dari APBDes masing-masing desa.
{b} mengatakan keikutsertaan perangkat desa merupakan bentuk penghargaan atas beban kerja mereka. Setelah perangkat, pemerintah kabupaten mendorong desa mendaftarkan ketua RT, kader posyandu, dan pekerja rentan.
"Perangkat desa bekerja dua puluh empat jam. Sudah sepatutnya mereka bekerja dengan tenang," ujar {b}.
{a} mengapresiasi desa yang membayar iuran tepat waktu. Desa yang menunggak diminta melunasi setelah penghasilan tetap dicairkan agar tidak menghambat klaim.
"Satu bulan menunggak mungkin terasa kecil, tetapi bila musibah datang pada bulan itu, keluarganya yang menanggung," kata {a}.
BPJS Ketenagakerjaan menyediakan pendampingan penyusunan peraturan desa dan pemutakhiran data tanpa biaya. Jadwal kunjungan ke kecamatan dapat dilihat di kantor camat.`,
  },
  {
    id: 'jasa-konstruksi',
    topics: ['JAKON', 'KEPATUHAN', 'JKK'],
    cast: { a: 'agency-control', b: 'works' },
    facts: r => ({ n: many(r, 64, 240), nilai: money(r, 48e9, 260e9, 1e9) }),
    headline: '{n} Proyek Senilai {nilai} di {tempat} Terdaftar Jaminan Konstruksi',
    angles: [
      'Pekerja {n} Proyek di {tempat} Dijamin Sejak Awal',
      'Kontraktor {tempat} Diingatkan Daftar Sebelum Mulai',
      'Bukti Jaminan Jadi Syarat Uang Muka Proyek di {tempat}',
    ],
    message: 'Iuran jasa konstruksi dibayar sekali dan melindungi seluruh pekerja proyek.',
    text: `Sebanyak {n} paket pekerjaan konstruksi di {kab} dengan nilai kontrak {nilai} telah terdaftar dalam program jaminan sosial jasa konstruksi. Seluruh pekerja di dalamnya, termasuk pekerja harian lepas, memperoleh Jaminan Kecelakaan Kerja dan Jaminan Kematian.
{a} menjelaskan pendaftaran proyek sebaiknya dilakukan sebelum pekerjaan dimulai. Iuran dihitung dari nilai kontrak, dibayar sekali, dan berlaku sampai masa pemeliharaan berakhir.
"Risiko terbesar justru ada pada pekan-pekan pertama. Jangan menunggu proyek selesai baru mendaftar," tegas {a}.
{b} menyatakan bukti kepesertaan menjadi kelengkapan pencairan uang muka. Pejabat pembuat komitmen pada setiap dinas telah diminta memeriksa nomor pendaftaran proyek sebelum menandatangani berita acara.
Selain proyek pemerintah, perlindungan juga diwajibkan bagi pembangunan gedung swasta dan perumahan. Pengembang dapat mendaftar melalui laman resmi atau datang ke kantor BPJS Ketenagakerjaan dengan membawa salinan kontrak.
"Kami terbuka membantu kontraktor kecil menghitung iurannya. Prosesnya kurang dari setengah jam," tambah {a}.`,
  },
];
