import { many } from '../articles/facts.ts';
import type { Passage } from '../articles/story.ts';

export const experts: readonly Passage[] = [
  {
    id: 'academic-funding',
    topics: ['APBD', 'DANA-DESA', 'DBH', 'CSR', 'RENTAN'],
    cast: { q: 'academic' },
    heading: ['Soal keberlanjutan', 'Catatan pengamat'],
    text: [
      '{q} menyarankan daerah memakai rencana tiga tahun. Iuran yang terputus di tengah jalan, katanya, merusak kepercayaan lebih cepat daripada tidak pernah ada. "Warga mengingat kartu yang mati, bukan sambutan waktu dibagikan," {kata} {q}.',
      'Secara fiskal, {q} menilai iuran pekerja rentan termasuk belanja dengan daya lindung tinggi. Hanya saja, penerimanya harus berganti bila keadaan ekonominya membaik, dan itu membutuhkan data yang hidup.',
    ],
  },
  {
    id: 'union-view',
    topics: ['PU', 'KEPATUHAN', 'JKP', 'JP', 'JHT'],
    cast: { q: 'union' },
    heading: ['Pandangan serikat'],
    text: [
      'Dari serikat pekerja, {q} meminta daftar perusahaan patuh diumumkan berkala. Publikasi yang baik, menurutnya, lebih ampuh daripada denda. "Calon pelamar berhak tahu perusahaan mana yang menjaga karyawannya," {kata} {q}.',
      '{q} mengingatkan bahwa serikat hanya hadir di sebagian kecil perusahaan Jambi. Di tempat tanpa serikat, pekerja tidak punya siapa-siapa untuk bertanya ketika saldo tidak bertambah.',
    ],
  },
  {
    id: 'employers-view',
    topics: ['PU', 'KEPATUHAN', 'KEPESERTAAN', 'JKP'],
    cast: { q: 'employers' },
    heading: ['Pengusaha angkat bicara'],
    text: [
      'Pengusaha punya pandangan lain. {q} menyebut biaya tenaga kerja di luar upah sudah lebih dari sepuluh persen. Ia tidak menolak kewajiban, tetapi meminta penegakan merata. "Yang terdaftar diperiksa terus. Yang tidak terdaftar tidak pernah ditemukan," {kata} {q}.',
    ],
  },
  {
    id: 'ngo-view',
    topics: ['RENTAN', 'BPU', 'KLAIM', 'JKM', 'JKK', 'PMI'],
    cast: { q: 'ngo' },
    heading: ['Yang tidak tampak dalam laporan'],
    facts: r => ({ m: many(r, 14, 60) }),
    text: [
      'Catatan {q} menunjukkan {m} keluarga yang didampingi lembaganya tidak mengajukan klaim walau berhak. Sebagian besar tidak mengetahui anggota keluarganya pernah didaftarkan. "Kartu disimpan perangkat, bukan oleh orangnya," {kata} {q}.',
      'Pendamping buruh seperti {q} mengusulkan satu perubahan kecil: pesan singkat otomatis kepada peserta dan ahli waris setiap kali iuran dibayarkan. Biayanya tidak seberapa, katanya, manfaatnya besar.',
    ],
  },
  {
    id: 'council-view',
    topics: ['APBD', 'KEPESERTAAN', 'RENTAN', 'DBH', 'LAYANAN'],
    cast: { q: 'province-council' },
    heading: ['Pengawasan dewan', 'Dari gedung dewan'],
    text: [
      '{q} menyatakan dewan akan meminta laporan triwulan per kabupaten. Selama ini angka yang disajikan hanya total provinsi sehingga daerah yang tertinggal bersembunyi di balik daerah yang maju. "Kami mau lihat per kecamatan," {kata} {q}.',
    ],
  },
  {
    id: 'province-view',
    topics: ['KEPESERTAAN', 'KEPATUHAN', 'JKK', 'BPU'],
    cast: { q: 'province-labour' },
    heading: ['Langkah provinsi'],
    text: [
      'Di tingkat provinsi, {q} menyebut rapat koordinasi dengan sebelas kabupaten dan kota akan dijadwalkan ulang setiap triwulan. Daerah diminta membawa daftar nama, bukan sekadar persentase.',
      '{q} menambahkan pengawas ketenagakerjaan diprioritaskan ke kecamatan dengan kecelakaan terbanyak. Jumlah mereka tidak sebanding dengan jumlah perusahaan, tetapi laporan warga banyak membantu.',
    ],
  },
  {
    id: 'doctor-view',
    topics: ['JKK'],
    cast: { q: 'doctor' },
    heading: ['Luka yang tidak terlihat'],
    text: [
      '{q} mengingatkan ada luka kerja yang tidak berdarah: pendengaran berkurang, nyeri punggung, sesak karena debu. Pasien datang ketika sudah parah dan jarang dikaitkan dengan pekerjaan. "Tanyakan dulu dia bekerja apa. Pertanyaan itu sering lupa diajukan," {kata} {q}.',
    ],
  },
  {
    id: 'camat-view',
    topics: ['DANA-DESA', 'RENTAN', 'LAYANAN', 'APBD', 'KLAIM'],
    cast: { q: 'camat' },
    heading: ['Dari kantor camat'],
    facts: r => ({ m: many(r, 7, 26) }),
    text: [
      'Di tingkat kecamatan, {q} menunjuk satu staf untuk mengurus jaminan sosial di {m} desa. Tugasnya mengingatkan tenggat, mengecek nama, dan menemani ahli waris. Tidak ada honor tambahan. "Yang penting ada satu nomor yang bisa ditelepon," {kata} {q}.',
    ],
  },
  {
    id: 'secretary-view',
    topics: ['APBD', 'KEPESERTAAN', 'KEPATUHAN'],
    cast: { q: 'secretary' },
    heading: ['Sikap pemerintah daerah'],
    text: [
      '{q} {mengatakan} seluruh perangkat daerah diminta memeriksa tenaga harian dan pihak ketiga yang bekerja untuknya. Hasilnya dikumpulkan sebelum pembahasan anggaran. Bagi dinas yang belum melapor, pengajuan kegiatan baru ditunda.',
    ],
  },
  {
    id: 'service-view',
    topics: ['KLAIM', 'LAYANAN', 'JHT', 'JKM', 'JMO'],
    cast: { q: 'agency-service' },
    heading: ['Tanggapan penyelenggara'],
    facts: r => ({ m: many(r, 84, 98) }),
    text: [
      '{q} menyebut {m} persen klaim diselesaikan dalam batas waktu. Sisanya tertunda karena data kependudukan, rekening tidak aktif, atau sengketa ahli waris. Untuk yang terakhir, pembayaran menunggu putusan agama atau pengadilan.',
    ],
  },
  {
    id: 'members-view',
    topics: ['KEPESERTAAN', 'BPU', 'CSR', 'DANA-DESA'],
    cast: { q: 'agency-members' },
    heading: ['Rencana berikutnya'],
    text: [
      'Untuk bulan-bulan mendatang, {q} menyiapkan pendaftaran di balai {desaunit}, pangkalan, dan pasar. Petugas akan datang malam hari bila diperlukan. "Kami pernah mendaftar orang di tepi sungai jam sembilan malam, sesudah mereka pulang menjala," {kata} {q}.',
    ],
  },
];
