/** Messages of the page that explains how a season is judged, for everybody. */
export const method = {
  title: 'Cara menilai {{season}}',
  eyebrow: 'Penghargaan jurnalistik',
  publicIntro:
    'Halaman ini terbuka bagi media, jurnalis, juri, dan siapa pun. Semua angkanya diambil dari aturan musim ini.',
  publicLink: 'Halaman ini untuk umum',
  publicLinkText: 'Tautannya dapat dibagikan tanpa akun:',
  link: 'Cara menilai musim ini',
  contents: 'Isi',
  briefTitle: 'Singkatnya',
  brief: {
    work: 'Yang dinilai kerja jurnalistik: tulisan sendiri, narasumber sendiri, liputan lapangan. Pujian dan jangkauan berbobot nol.',
    quality: 'Banyak artikel lemah tidak mengalahkan sedikit artikel yang kuat.',
    others: 'Indeks seorang peserta tidak bergantung pada siapa lagi yang ikut.',
    points: 'Setiap poin menunjuk artikel asalnya, dan setiap artikel yang tidak dihitung disebut alasannya.',
    committee: 'Pemenang diputuskan panitia dengan alasan tertulis; indeks adalah saran.',
  },
  decisions:
    'Panitia boleh mengeluarkan artikel atau peserta, atau memulihkannya, selalu dengan alasan yang dicatat. Putusan etik atau akurasi berlaku selama belum dicabut.',
  exampleTitle: 'Contoh hitungan',
  exampleIntro:
    'Sebuah media rekaan memuat satu artikel setiap bulan selama musim ini, bergantian tentang setiap program. Tiap artikel {{words}} kata, {{own}} ditulis sendiri, {{sources}} narasumber sendiri, dengan liputan lapangan.',
  exampleFactor: 'Pengali kemandirian: ({{o}} – {{floor}}) ÷ {{span}}, paling besar 1: m = {{m}}.',
  exampleDepth:
    'Kedalaman: {{depthWords}} × ({{words}} × {{o}} ÷ {{fullWords}}) + {{depthSources}} × ({{sources}} ÷ {{fullSources}}) + {{depthField}} × 1, tiap pecahan paling besar 1: d = {{d}}.',
  exampleValue: 'Nilai satu artikel: u = {{m}} × ({{base}} + {{depth}} × {{d}}) = {{u}}.',
  exampleVolume:
    'Volume: {{months}} bulan masing-masing {{u}}, jadi E = {{e}}; V = ln(1 + {{e}}) ÷ ln {{reference}}, paling besar 1: {{v}}.',
  exampleQuality: 'Mutu: rata-rata {{count}} artikel terbaik: Q = {{q}}.',
  exampleBreadth: 'Keluasan: rata-rata {{programmes}} program, masing-masing penuh pada {{full}}: B = {{b}}.',
  exampleConsistency:
    'Konsistensi: rata-rata {{months}} bulan, masing-masing penuh pada {{full}}: C = {{c}}.',
  exampleIndex: 'Indeks: {{formula}} = {{a}}.',
  juryTitle: 'Penjurian',
  juryIntro:
    'Indeks menyaring finalis setiap liga; juri menilai karya finalis tanpa melihat indeks, nada, atau nilai juri lain sebelum mengirim nilainya. Juri yang terkait dengan peserta mundur untuk peserta itu; pasangan itu dianggap tidak ada, bukan nol.',
  juryNone: 'Babak penjurian musim ini belum ditetapkan; bobot dan kriterianya akan tampil di sini.',
  round: {
    marks: 'Juri memberi nilai 1–10 untuk setiap kriteria. J = (nilai – 1) ÷ 9 × 100.',
    ranking:
      'Juri mengurutkan finalis; urutan akhir memakai metode Schulze, Borda dan Ranked Pairs dicetak di sampingnya.',
    screening: 'Juri menyatakan lolos atau tidak lolos.',
  },
  roundFinal: 'Nilai akhir F = {{index}} A + {{jury}} J.',
  roundJuryOnly: 'Hanya nilai juri yang dipakai; indeks tidak ikut.',
  roundFacts:
    'Paling banyak {{shortlist}} finalis menurut indeks, paling sedikit {{jurors}} juri setiap finalis, {{winners}} pemenang.',
  roundWorks:
    'Karya yang dikirim jurnalis, paling sedikit {{jurors}} juri setiap karya, {{winners}} pemenang.',
  roundFactsScreening:
    'Paling banyak {{shortlist}} peserta menurut indeks, paling sedikit {{jurors}} juri setiap peserta.',
  roundWorksScreening: 'Karya yang dikirim jurnalis, paling sedikit {{jurors}} juri setiap karya.',
  wildCards:
    'Di luar finalis menurut indeks, setiap juri boleh mengusulkan paling banyak {{most}} peserta per babak dengan alasan (wild card); panitia juga boleh menambah peserta dengan alasan.',
  roundTrimmed:
    'Nilai dirata-ratakan tanpa yang tertinggi dan terendah (rata-rata terpangkas) bila semua juri menilai semua peserta dan jurinya paling sedikit {{jurors}}.',
  sameCriteria: 'Kriteria dan bobotnya sama dengan babak {{name}}.',
  roundBlind: 'Nama dan medianya disembunyikan dari juri.',
  unevenTitle: 'Bila tidak semua juri menilai semua finalis',
  uneven:
    'Bila semua juri menilai semua finalis, nilainya dirata-ratakan: rata-rata biasa, kecuali pada babak yang menyebut rata-rata terpangkas. Bila tidak, murah atau mahalnya nilai tiap juri diperhitungkan dari finalis yang dinilai bersama. Bila juri terbelah menjadi kelompok yang tidak saling terhubung, tidak ada angka yang dikeluarkan.',
  cascadeTitle: 'Bila nilai akhir seri',
  cascade: 'Selisih nilai akhir di bawah {{tie}} dianggap seri. Seri diurai berturut-turut:',
  cascadeSteps: {
    jury: 'nilai juri (J)',
    ownReporting: 'nilai juri pada kriteria liputan sendiri',
    majority: 'pilihan mayoritas juri',
    shared: 'bila masih seri, penghargaan dibagi atau dilakukan pemungutan suara ulang yang dicatat',
  },
  cascadeNever: 'Tidak pernah menurut abjad, nomor, waktu, atau undian.',
  appealsTitle: 'Hasil, keberatan, dan perubahan',
  appeals: {
    missing:
      'Sebelum hasil dikunci, setiap peserta menerima tautan ke artikelnya yang dihitung dan yang tidak, dan dapat mengirim alamat berita yang terlewat sampai batas waktu. Setiap kiriman dijawab dengan alasan.',
    lock: 'Hasil dikunci dengan sidik SHA-256 dari seluruh masukan dan aturan, lalu ditandatangani {{signatures}} orang yang berbeda. Artikel yang kemudian dihapus atau diubah tanggalnya tidak mengubah hasil yang dikunci.',
    dossier:
      'Setelah terbit, setiap peserta menerima tautan ke berkas nilainya: poin setiap artikel, kesamaan dengan teks lain, serta nilai dan catatan juri tanpa nama juri.',
    objection:
      'Dari berkas itu peserta dapat menyampaikan keberatan sampai tanggal yang disebut di halaman hasil. Setiap keberatan dijawab dengan alasan.',
    rerun: 'Perubahan sesudah dikunci menjadi hasil baru yang selisihnya dapat dibaca.',
  },
  versionsTitle: 'Versi aturan',
  versionsIntro:
    'Aturan dibekukan saat musim dibuka. Perubahan sesudahnya membutuhkan alasan dan menjadi versi baru.',
  versionFirst: 'Aturan saat musim dibuka.',
  versionDay: 'Versi {{version}}, {{on}}',
  changed: '{{field}}: {{before}} → {{after}}',

  intro:
    'Halaman ini menjelaskan cara indeks aktivitas dihitung untuk musim ini. Indeks hanya saran: pemenang diputuskan panitia, dengan alasan yang dicatat.',
  countedTitle: 'Yang dihitung',
  counted:
    'Artikel yang terbit {{from}} – {{to}} (WIB), menyinggung paling sedikit satu program yang dinilai, dan panjangnya paling sedikit {{words}} kata atau {{seconds}} detik siaran. Foto tidak punya batas panjang. Teks atau berkas buktinya harus tersimpan.',
  pressCouncil:
    'Hanya artikel media yang diverifikasi Dewan Pers (administratif atau faktual) yang dihitung.',
  ukw: 'Di papan jurnalis hanya pemegang sertifikat UKW yang ikut.',
  onePerNetwork:
    'Media satu jaringan ikut sebagai satu peserta, atas nama media yang paling banyak memuat artikelnya.',
  notCountedTitle: 'Yang tidak dihitung',
  notCounted:
    'Nada artikel dan jangkauan media berbobot nol: memuji tidak menambah nilai, mengkritik tidak mengurangi. Juga tidak dihitung: advertorial dan konten berbayar, artikel dengan putusan etik atau kekeliruan fakta yang belum diralat, serta salinan. Banyaknya peserta lain tidak berpengaruh.',
  storyTitle: 'Artikel yang sama dihitung sekali',
  story:
    'Artikel satu media yang isinya hampir sama (kemiripan {{jaccard}} ke atas, atau {{containment}} teks pendek termuat di teks panjang), atau terbit di hari yang sama tentang program yang sama, dihitung sebagai satu artikel. Tanggal dan program mengikuti artikel pertama, nilainya mengikuti yang terbaik. Di klasemen jurnalis berlaku untuk artikel satu jurnalis.',
  originalityTitle: 'Kemandirian o',
  originality:
    'Bagian teks (rangkaian lima kata, di luar kutipan dan kalimat baku instansi) yang tidak ada di siaran pers dan artikel media lain 30 hari sebelumnya. Pengalinya m(o): nol sampai {{floor}}, naik lurus, penuh mulai {{full}}. Teks yang terlalu pendek untuk diukur belum diberi nilai. Petugas boleh mengoreksi dengan alasan.',
  valueTitle: 'Nilai artikel u, dari 0 sampai 1',
  value:
    'u = m(o) × ({{base}} + {{depth}} d). Kedalaman d: {{depthWords}} untuk panjang teks sendiri (penuh pada {{fullWords}} kata), {{depthSources}} untuk narasumber sendiri (penuh pada {{fullSources}}), {{depthField}} untuk liputan lapangan. Siaran dihitung {{wordsPerSecond}} kata per detik, foto {{photoWords}} kata. Penulis bersama berbagi nilai sama rata.',
  indexTitle: 'Indeks (A), dari 0 sampai 100',
  index: 'A = {{formula}}. V, Q, B, dan C masing-masing dari 0 sampai 1.',
  volume:
    'Nilai artikel setiap bulan dijumlahkan: yang terbaik penuh, yang ke-n dikali {{discount}} pangkat n–1, supaya banyak artikel lemah tetap lemah. E adalah jumlah semua bulan; V = ln(1 + E) / ln {{reference}}, paling besar 1.',
  quality: 'Q adalah rata-rata {{count}} artikel terbaik; yang kurang dihitung nol.',
  breadth:
    'Nilai artikel dibagi rata ke programnya, lalu dijumlahkan per program dengan pengali {{discount}} pangkat n–1. B adalah rata-rata semua program yang dinilai; satu program penuh pada {{full}}.',
  consistency: 'C adalah rata-rata semua bulan musim, juga yang belum lewat; satu bulan penuh pada {{full}}.',
  takingPart:
    'T adalah bagian kegiatan pers musim ini yang dihadiri, dari kegiatan yang kehadirannya dicatat. Jurnalis hadir sendiri; media diwakili siapa pun yang diundang atas namanya. Bobotnya diambil dari bobot volume.',
  leaguesTitle: 'Liga dan papan',
  leagues:
    'Media dan jurnalis diperingkat terpisah, masing-masing di liganya. Media masuk liga menurut jangkauan dan kanal, yang paling khusus didahulukan. Jurnalis masuk liga media tempat artikelnya paling banyak terbit selama musim.',
  ties: 'Indeks yang sama tetap seri dan berbagi peringkat; tidak dipisahkan menurut abjad, nomor, waktu, atau undian.',
  points:
    'Halaman “mengapa skor ini” menyebut poin setiap artikel; jumlahnya sama dengan indeks. Artikel yang tidak dihitung disebut dengan alasannya.',
  finished:
    'Klasemen akhir disimpan apa adanya dan tidak dihitung lagi, apa pun yang kemudian berubah pada artikelnya.',
  programmes: 'Program yang dinilai: {{names}}.',
};
