/** First paragraphs an editor puts before a release, so that it looks local. */
export const editedOpenings: readonly string[] = [
  'Kabar ini patut dicermati pekerja di {tempat}. [Terutama mereka yang selama ini bekerja tanpa jaring pengaman.|Sebab, tidak sedikit warga yang belum mengetahui haknya.]',
  'Urusan jaminan sosial kembali menjadi pembicaraan di {kab} [pekan ini|dalam beberapa hari terakhir]. Kali ini datang dari keterangan resmi yang diterima redaksi.',
  'Bagi sebagian warga {tempat}, kata jaminan sosial masih terdengar jauh. Padahal keputusan terbaru menyangkut mereka secara langsung.',
  'Redaksi menerima keterangan tertulis dari kantor penyelenggara jaminan sosial tenaga kerja di Jambi. Isinya menyangkut kepentingan banyak pekerja di {kab}.',
  'Ada perkembangan baru bagi para pekerja di Jambi, tidak terkecuali di {tempat}. Berikut rangkumannya.',
  'Pertanyaan pembaca dari {tempat} tentang jaminan tenaga kerja cukup sering masuk ke meja redaksi. Sebagian terjawab lewat keterangan berikut.',
  'Tidak semua orang sempat membaca pengumuman. Kami meringkas keterangan terbaru tentang perlindungan pekerja di {kab}.',
  'Di tengah harga kebutuhan yang naik turun, kepastian bagi pekerja {tempat} menjadi hal yang dinanti.',
  'Warung kopi di {ibukota} pagi ini ramai membicarakan satu hal: siapa yang menanggung bila pekerja celaka.',
  'Perlindungan pekerja di {kab} memasuki babak baru. Setidaknya begitulah tertulis dalam keterangan yang disiarkan hari ini.',
];

/** Last paragraphs an editor adds. */
export const ownClosings: readonly string[] = [
  'Sejumlah warga yang dimintai pendapat di {ibukota} mengaku belum mendengar kabar itu. Mereka berharap penjelasan disampaikan juga lewat pengeras suara masjid dan grup RT.',
  'Catatan redaksi, angka dalam keterangan itu belum dirinci untuk {kab}. Kami akan memuatnya begitu diperoleh.',
  'Sebelumnya media ini pernah memuat keluhan pekerja tentang lamanya perubahan data. Keluhan itu belum disinggung dalam keterangan terbaru.',
  'Beberapa pedagang di {ibukota} menanyakan apakah pendaftaran dapat dilakukan malam hari, ketika pasar sudah tutup. Pertanyaan itu kami teruskan.',
  'Di {tempat}, pelaksanaannya bergantung pada kesiapan pemerintah setempat. Belum ada jadwal yang diumumkan hingga berita ini diturunkan.',
  'Pembaca yang memiliki pengalaman mengurus klaim di {kab} dapat mengirim cerita ke redaksi. Nama akan kami samarkan bila diminta.',
  'Seorang ketua RT yang ditemui di {ibukota} menyambut baik kabar tersebut. Ia mengaku kerap ditanya warga, tetapi tidak punya bahan untuk menjawab.',
  'Redaksi sudah menghubungi dinas terkait di {kab} untuk meminta tanggapan. Hingga tulisan ini terbit, jawaban belum diterima.',
];
