/** Stories that no feed brought: candidates tell of them before the lock. */
export const missingStories = [
  {
    slug: 'perahu-tetap-melaut-keluarga-tenang',
    title: 'Perahu Tetap Melaut, Keluarga di Darat Lebih Tenang',
    topic: 'JKK',
    dateline: 'KUALA TUNGKAL',
    body: `KUALA TUNGKAL - Subuh belum habis ketika Marlis, 47 tahun, mendorong perahunya ke muara. Sejak tetangganya terseret ombak pada musim barat lalu, ia tidak lagi pergi tanpa kartu kecil di saku dalam jaketnya.

"Dulu kalau ada yang celaka, kami patungan satu dermaga," katanya. "Sekarang rumah sakitnya ditanggung, dan anak-anak tetap sekolah."

Marlis satu dari 312 nelayan di tiga desa pesisir yang iuran jaminan kecelakaan kerja dan jaminan kematiannya dibayar dari dana desa. Kepala Desa Tungkal Harapan, Suryadi, mengatakan musyawarah desa sempat alot karena sebagian warga meminta dananya untuk jalan setapak. "Kami buka catatan kecelakaan lima tahun, baru semua setuju," ujarnya.

Tidak semua nelayan tersentuh. Ketua kelompok nelayan, Rosmaini, menghitung sedikitnya 90 orang masih bekerja sebagai buruh perahu milik orang lain dan belum terdaftar, karena pemilik perahu dan desa saling menunggu. Ia meminta pemerintah kabupaten menetapkan siapa yang harus mendaftarkan mereka sebelum musim angin kencang tiba.

Dinas perikanan menyebut pendataan ulang dimulai bulan depan, dari dermaga ke dermaga, bersama penyuluh dan kader desa.`,
  },
  {
    slug: 'buruh-panen-menagih-janji-kartu',
    title: 'Buruh Panen Menagih Kartu yang Dijanjikan Sejak Lebaran',
    topic: 'JKM',
    dateline: 'MUARA BULIAN',
    body: `MUARA BULIAN - Di bedeng panen kebun sawit Blok C, nama Wahyuni tercatat sebagai peserta jaminan sosial sejak April. Kartunya belum pernah ia pegang.

"Mandor bilang sedang dicetak," kata perempuan 39 tahun itu. Tiga rekannya yang ditemui di lokasi yang sama memberi jawaban serupa. Satu di antaranya sudah berhenti bekerja tanpa tahu apakah iurannya pernah dibayar.

Manajer kebun, Hendra Kusnadi, mengakui pendataan 140 buruh harian lepas terlambat karena nomor kependudukan tidak lengkap. Ia menunjukkan bukti setor untuk 118 orang dan berjanji sisanya selesai bulan ini. Serikat pekerja mencatat keterlambatan serupa di dua kebun lain.

Petugas cabang yang dihubungi membenarkan kepesertaan berlaku sejak iuran diterima, bukan sejak kartu dicetak, dan pekerja dapat memeriksanya sendiri lewat aplikasi. Ahli waris buruh yang meninggal berhak atas santunan jaminan kematian meskipun kartunya belum dibagikan.

Bagi Wahyuni, penjelasan itu belum cukup. "Telepon saya tidak bisa dipasangi aplikasi. Yang saya perlukan kertas yang bisa ditunjukkan di puskesmas," ujarnya.`,
  },
] as const;
