import { many, money } from '../articles/facts.ts';
import type { Story } from '../articles/story.ts';
import { pick } from '../random.ts';

export const complianceStories: readonly Story[] = [
  {
    id: 'construction-projects',
    topics: ['JAKON', 'JKK', 'KEPATUHAN'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'works', b: 'contractor', c: 'agency-control' },
    facts: r => ({ paket: many(r, 46, 310), nilai: money(r, 22e9, 190e9, 1e9), daftar: many(r, 21, 44) }),
    titles: [
      '{daftar} dari {paket} Paket Proyek di {tempat} Sudah Terdaftar',
      'Pencairan Termin Proyek {tempat} Bakal Disyaratkan Bukti Jaminan',
      'Jasa Konstruksi {tempat}: Iuran Sekali, Perlindungan Sampai Serah Terima',
    ],
    leads: [
      'Tahun ini {pemkab} menjalankan {paket} paket pekerjaan konstruksi senilai {nilai}. Sampai akhir {bulanlalu}, baru {daftar} paket yang pekerjanya terdaftar dalam jaminan sosial.',
      'Kontraktor yang mengerjakan proyek pemerintah di {kab} diminta menunjukkan bukti pendaftaran jasa konstruksi sebelum uang muka dicairkan.',
    ],
    body: [
      [
        '{a} {mengatakan} syarat itu sudah tertulis dalam dokumen kontrak, tetapi sering dianggap pelengkap. "Mulai tahun ini tidak ada bukti, tidak ada termin," {kata} {a}.',
      ],
      [
        'Iuran jasa konstruksi dihitung dari nilai kontrak, makin besar makin kecil persentasenya. Perlindungan berlaku bagi semua pekerja di lokasi, termasuk harian lepas.',
        'Tidak seperti karyawan tetap, pekerja proyek tidak didaftarkan satu per satu; yang didaftarkan proyeknya.',
      ],
      [
        '{b} mengaku selama ini mendaftar menjelang pekerjaan selesai karena menunggu uang muka. Ia menyadari cara itu berisiko. Dua tahun lalu seorang tukang jatuh pada minggu kedua.',
      ],
      [
        '{c} menyebut pekerjaan berskala kecil di bawah Rp200 juta paling banyak luput. Padahal justru di sana alat pelindung jarang tersedia.\n"Kami bukan mau menghambat. Prosesnya lima belas menit kalau datanya ada," {kata} {c}.',
      ],
      [
        'Dinas dan penyelenggara jaminan sosial akan mencocokkan daftar kontrak setiap akhir bulan.',
        'Peninjauan pekan ini menyasar pembangunan drainase di {kec} dan gedung sekolah di {kec2}.',
      ],
    ],
  },
  {
    id: 'prosecutor-arrears',
    topics: ['KEPATUHAN', 'PU'],
    tone: ['negative', 'neutral'],
    cast: { a: 'prosecutor', b: 'agency-control', c: 'employers' },
    facts: r => ({
      n: many(r, 11, 64),
      utang: money(r, 480e6, 5200e6, 10e6),
      pulih: money(r, 120e6, 460e6, 5e6),
    }),
    titles: [
      '-Tunggak Iuran {utang}, {n} Perusahaan di {tempat} Dipanggil Jaksa',
      'Jaksa Pengacara Negara Pulihkan {pulih} Tunggakan Iuran',
      '{n} Perusahaan Penunggak Iuran Diberi Waktu Dua Pekan',
    ],
    leads: [
      'Kejaksaan negeri memanggil {n} badan usaha di {kab} yang menunggak iuran jaminan sosial dengan nilai {utang}. Sebagian menunggak lebih dari setahun.',
      'Melalui surat kuasa khusus, jaksa pengacara negara menagih {utang} tunggakan iuran jaminan sosial. Hasil sementara, {pulih} sudah dibayar.',
    ],
    body: [
      [
        '{a} {mengatakan} pemanggilan bersifat perdata. Perusahaan diberi kesempatan mencicil dengan jadwal yang ditandatangani. "Kalau sudah berjanji lalu ingkar, langkah berikutnya berbeda," {kata} {a}.',
      ],
      [
        'Menurut {b}, tunggakan membuat pekerja dirugikan dua kali: upahnya dipotong, tetapi saldo hari tuanya tidak bertambah. Jaminan hari tua untuk karyawan yang terkena pemutusan kerja pun terhambat.',
        '{b} menyebut perusahaan yang memotong upah tetapi tidak menyetor iuran dapat dikenai pidana. Sejauh ini penyelesaian persuasif didahulukan.',
      ],
      [
        '{c} {mengatakan} sebagian anggotanya memang kesulitan arus kas karena pembayaran proyek terlambat. Ia meminta denda dikurangi bagi yang beriktikad baik.',
        'Dari sisi pengusaha, {c} menilai pembukaan nama perusahaan sebelum mediasi selesai akan merusak kepercayaan bank.',
      ],
      [
        'Nama perusahaan tidak diumumkan. Bidangnya antara lain kontraktor, pengamanan, rumah makan, dan perkebunan.',
      ],
      [
        'Pekerja dapat memeriksa apakah iurannya disetor lewat aplikasi JMO. Bila saldo tidak bergerak tiga bulan, mereka disarankan melapor.',
        'Tahap berikutnya menyasar badan usaha di {kec}.',
      ],
    ],
  },
  {
    id: 'partial-wages',
    topics: ['KEPATUHAN', 'PU', 'JHT'],
    tone: ['negative', 'negative'],
    cast: { a: 'worker:mantan karyawan', b: 'agency-control', c: 'inspector', d: 'union' },
    facts: r => ({
      gaji: money(r, 34e5, 52e5, 1e5),
      lapor: money(r, 15e5, 27e5, 1e5),
      saldo: money(r, 38e5, 92e5, 1e5),
      n: many(r, 70, 390),
    }),
    titles: [
      '-Gaji {gaji}, Dilaporkan {lapor}: Karyawan Rugi Dua Kali',
      '-{n} Perusahaan Diduga Laporkan Upah Lebih Rendah',
      'Saldo Hari Tua Tak Sesuai, Mantan Karyawan di {tempat} Mengadu',
    ],
    leads: [
      'Slip gajinya {gaji}. Dalam data jaminan sosial, upahnya tertulis {lapor}. {a} baru tahu setelah tidak bekerja lagi.',
      'Pelaporan upah di bawah yang sebenarnya masih ditemukan di Jambi. Hasil pemeriksaan menunjukkan {n} badan usaha diduga melakukannya.',
    ],
    body: [
      [
        '"Saya hitung-hitung, saldo harusnya dua kali lipat. Waktu tanya ke kantor lama, disuruh menunggu," {kata} {a}. Yang diterimanya {saldo}.',
      ],
      [
        '{b} menjelaskan iuran hari tua 5,7 persen dari upah: 3,7 persen dari perusahaan dan 2 persen dari pekerja. Bila upah dilaporkan separuh, tabungan pun tinggal separuh. Begitu pula santunan kecelakaan.',
      ],
      [
        '{c} {mengatakan} pekerja dapat mengadu dengan membawa slip gaji, kontrak, atau mutasi rekening. Identitas pelapor dirahasiakan.',
        'Pengawas, kata {c}, akan memeriksa daftar upah dan pajak perusahaan. Kalau terbukti, kekurangan iuran harus dibayar mundur.',
      ],
      [
        '{d} menilai denda administrasi terlalu ringan dibanding keuntungan. "Perusahaan menghitung, lebih murah ketahuan daripada patuh," {kata} {d}.',
      ],
      [
        'Manajemen perusahaan yang dimaksud belum menjawab permintaan konfirmasi sampai berita ini ditulis.',
        'Sejumlah rekan {a} memilih diam karena masih bekerja di tempat yang sama.',
      ],
    ],
    field: 0.45,
  },
  {
    id: 'inspection',
    topics: ['KEPATUHAN', 'KEPESERTAAN'],
    tone: ['neutral', 'neutral'],
    cast: { a: 'inspector', b: 'agency-control', c: 'company' },
    facts: r => ({
      n: many(r, 12, 46),
      orang: many(r, 160, 2300, 10),
      jenis: pick(r, [
        'rumah makan dan kafe',
        'klinik dan apotek',
        'kebun dan pabrik kelapa sawit',
        'sekolah swasta',
        'hotel dan penginapan',
        'bengkel dan dealer',
      ]),
    }),
    titles: [
      'Tim Gabungan Periksa {n} Usaha di {tempat}, {orang} Pekerja Belum Terdaftar',
      'Pengawas Datangi {jenis} di {tempat}',
      'Pemeriksaan Kepatuhan di {tempat} Menyasar {jenis}',
    ],
    leads: [
      'Tim pengawas ketenagakerjaan bersama {bpjs} memeriksa {n} badan usaha di {kab} selama tiga hari. Hasilnya, {orang} pekerja belum terdaftar.',
      'Giliran {jenis} di {kab} yang didatangi tim pengawas. Pemeriksaan berlangsung mulai {hari}.',
    ],
    body: [
      [
        '{a} {mengatakan} pemeriksaan meliputi daftar karyawan, buku upah, dan bukti setoran. Yang tidak lengkap diberi nota pemeriksaan pertama dengan tenggat 14 hari.',
      ],
      [
        '{b} menyebut alasan terbanyak pemilik usaha adalah karyawan sering keluar masuk. "Justru karena sering berganti harus cepat didaftarkan. Celaka tidak menunggu masa percobaan," {kata} {b}.',
      ],
      [
        '{c} {mengatakan} usahanya belum mendaftarkan pegawai kontrak karena mengira cukup dengan jaminan kesehatan. Setelah dijelaskan, ia menyatakan akan mendaftarkan semuanya bulan ini.',
        '{c}, yang usahanya ikut diperiksa, menilai formulir terlalu banyak. Ia berharap pendaftaran dapat memakai berkas pajak yang sudah ada.',
      ],
      [
        'Kebingungan antara jaminan kesehatan dan jaminan ketenagakerjaan masih umum. Keduanya lembaga berbeda dengan manfaat berbeda.',
      ],
      [
        'Pada akhir tahun lalu, pemeriksaan serupa menghasilkan tambahan ratusan peserta, tetapi sebagian berhenti membayar setelah tiga bulan.',
        'Pemeriksaan dilanjutkan ke {kec2} pekan depan.',
      ],
    ],
  },
  {
    id: 'outsourced-office',
    topics: ['KEPESERTAAN', 'KEPATUHAN', 'APBD'],
    tone: ['negative', 'neutral'],
    cast: { a: 'secretary', b: 'worker:tenaga kebersihan kantor', c: 'agency-branch', d: 'council' },
    facts: r => ({ n: many(r, 340, 2900, 10), dinas: many(r, 4, 15) }),
    titles: [
      '-{n} Tenaga Harian Kantor Pemerintah {tempat} Belum Dijamin',
      'Petugas Kebersihan Balai Kota pun Belum Punya Kartu',
      '{dinas} Dinas di {tempat} Belum Daftarkan Tenaga Hariannya',
    ],
    leads: [
      'Ironi terjadi di {kab}. Ketika pemerintah mengimbau perusahaan mendaftarkan karyawan, {n} tenaga harian di kantornya sendiri belum terlindungi.',
      '{b} menyapu halaman kantor dinas sejak pukul lima pagi. Delapan tahun bekerja, ia belum memiliki jaminan kecelakaan kerja.',
    ],
    body: [
      [
        'Dari data yang diperoleh media ini, {dinas} dinas belum mengalokasikan iuran bagi tenaga harian. Alasannya beragam: tidak ada kode anggaran, menunggu pengangkatan, hingga lupa.',
      ],
      [
        '{a} {mengatakan} status sebagian tenaga harian sedang ditata setelah perubahan aturan kepegawaian. Ia meminta dinas memasukkan iuran ke perubahan anggaran.',
      ],
      [
        '"Saya pernah jatuh dari tangga waktu membersihkan kaca. Kepala dinas kasih uang seratus ribu. Baik orangnya," {kata} {b}.',
      ],
      [
        '{d} menilai pemerintah daerah seharusnya menjadi contoh. "Sebelum memeriksa warung orang, periksa dapur sendiri," {kata} {d}.',
      ],
      [
        '{c} menyebut pendaftaran tenaga harian tidak rumit. Kontrak payung dapat dibuat atas nama dinas dan daftar nama menyusul.',
        'Lembaganya, kata {c}, sudah dua kali mengirim surat pengingat tahun ini.',
      ],
    ],
  },
];
