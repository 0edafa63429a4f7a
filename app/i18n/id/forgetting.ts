/** Forgetting a person: the preview of what is erased, and the page of who was. */
export const forgetting = {
  open: 'Lupakan orang ini…',
  title: 'Lupakan {{name}}',
  intro:
    'Untuk jurnalis yang meminta data pribadinya dihapus (UU PDP). Periksa dulu; belum ada yang berubah. Setelah dijalankan tidak dapat diurungkan.',
  goes: 'Yang dihapus',
  person: 'nama, sapaan, UKW, catatan, dan penanggung jawab pada datanya',
  things: {
    contacts: '{{count}} kontak dengan dasar penyimpanan dan persetujuannya',
    affiliations: '{{count}} hubungan dengan media',
    labels: '{{count}} label dan keanggotaan',
    notes: '{{count}} catatan kantor tentang orang ini',
    wishes: '{{count}} pilihan dan permintaan lewat tautan pribadi',
    merges: '{{count}} penggabungan; tidak dapat dipisahkan lagi',
    mails: 'nama, alamat, dan isian pribadi pada {{count}} surel; yang masih menunggu dihentikan',
    mailings: 'nama dan alamat pada {{count}} daftar penerima siaran pers',
    followings: '{{count}} langganan ruang pers lewat surel',
    invitations: 'nama, alamat, dan pesan pada {{count}} undangan; yang akan datang ditarik',
    corrections: 'nama dan alamat pada {{count}} permintaan koreksi',
    received: 'pengirim dan isi {{count}} surel masuk',
    imports:
      'baris orang ini dan berkas asli pada {{count}} impor; impor jurnalis yang belum selesai dibuang',
    works: 'naskah, berkas, dan tautan pada {{count}} karya kiriman dan permintaan data pemenang',
    results: 'berkas nilai, nama pengirim keberatan, dan alamat pada piagam: {{count}}',
    audit: 'nama dan isi pada {{count}} catatan log; siapa, kapan, dan jenis perubahannya tetap',
    texts: 'alamat dan nomornya di {{count}} teks lain, misalnya catatan tentang media',
  },
  stays: 'Yang tetap ada',
  stayArticles_one: '{{count}} artikel dengan nama penulis seperti yang terbit',
  stayArticles_other: '{{count}} artikel dengan nama penulis seperti yang terbit',
  staySeasons_one: 'skor pada {{count}} musim penghargaan, atas nama “{{name}}”',
  staySeasons_other: 'skor pada {{count}} musim penghargaan, atas nama “{{name}}”',
  stayCounts: 'angka kehadiran dan pengiriman, tanpa nama',
  stayLog: 'log bahwa penghapusan ini dilakukan',
  refused_one:
    '{{count}} alamat atau nomor disimpan sebagai sidik saja, agar tidak pernah dihubungi atau dicatat lagi',
  refused_other:
    '{{count}} alamat dan nomor disimpan sebagai sidik saja, agar tidak pernah dihubungi atau dicatat lagi',
  shared: 'Dipakai orang lain juga, jadi tetap pada mereka dan tidak ditolak: {{list}}.',
  byHand:
    'Nama yang ditulis orang dalam kalimat bebas (catatan tentang media lain, keterangan rapat) tidak dapat dikenali mesin; cari dan ubah sendiri. Cadangan lama memuat datanya sampai masanya habis.',
  requestedOn: 'Tanggal permintaan',
  requestedOnHint: 'UU PDP: paling lambat 3 × 24 jam sesudah diminta.',
  nameToConfirm: 'Tulis namanya untuk memastikan',
  nameHint: 'Persis seperti di atas: {{name}}',
  confirm: 'Lupakan selamanya',
  otherName: 'Nama ini bukan nama orang yang dibuka.',
  dayAhead: 'Tanggal ini belum tiba.',
  importRunning: 'Impor jurnalis sedang berjalan. Tunggu sampai selesai, lalu coba lagi.',
  flashDone: 'Data pribadinya dihapus.',
  notice:
    'Data pribadi orang ini dihapus pada {{date}} atas permintaannya. Yang tersisa hanya artikel yang memuat namanya dan angka.',
};
