/** Messages of what happens to a sending: its moment, holding it back, when it arrives. */
export const sending = {
  schedule: 'Berangkat pada',
  scheduleHint: 'Waktu {{zone}}. Kosongkan untuk mengirim sekarang.',
  scheduleHintEmbargo:
    'Waktu {{zone}}. Masih embargo sampai {{at}}: sebelum itu hanya yang menyetujui embargo yang dapat dikirimi.',
  scheduleFault: {
    impossible: 'Tanggal atau jam ini tidak ada.',
    past: 'Waktu ini sudah lewat. Pilih waktu yang akan datang.',
    far: 'Paling jauh satu tahun dari sekarang.',
  },
  scheduledTitle: 'Berangkat {{at}}',
  scheduledText: 'Sampai saat itu kiriman ini masih dapat dibatalkan seluruhnya.',
  states: { scheduled: 'Dijadwalkan', paused: 'Dijeda' },
  pause: 'Jeda',
  resume: 'Lanjutkan',
  paused: 'Kiriman dijeda. Yang sedang dikirim diselesaikan, sisanya menunggu.',
  resumed: 'Kiriman dilanjutkan.',
  pausedText: 'Kiriman ini dijeda. Surel yang menunggu tetap di tempatnya sampai dilanjutkan.',
  arrival: 'Selesai sekitar {{at}}',
  arrivalClosed: 'Semua pengiriman sedang ditahan; waktu selesai belum dapat diperkirakan.',
  arrivalHint: 'Perkiraan dari batas laju pengiriman dan antrean. Server penerima dapat memperlambatnya.',
  allStates: 'Semua',
  noneInState: 'Tidak ada penerima dengan status ini.',

  purposes: { 'follow-up': 'Tindak lanjut', correction: 'Ralat' },
  replaced: 'Teks siaran pers berubah; yang masih menunggu dihentikan dan dikirim ulang dengan teks terbaru.',
  replacedLook: 'Lihat kiriman penggantinya',

  correct: 'Kirim ralat',
  wrongCopies_one: '{{count}} orang memegang teks yang berbeda dari siaran pers sekarang.',
  wrongCopies_other: '{{count}} orang memegang teks yang berbeda dari siaran pers sekarang.',
  correctionPage: 'Kirim ralat',
  correctionIntro:
    'Surel yang sudah berangkat tidak dapat ditarik. Ralat dikirim tepat ke mereka yang memegang versi lain, termasuk yang pengirimannya tidak pasti.',
  correctionPageOnly:
    'Tidak ada yang memegang versi lain. Ralat hanya menandai halaman di ruang pers dan umpannya.',
  explanation: 'Apa yang salah',
  explanationHint:
    'Satu dua kalimat untuk redaksi dan pembaca ruang pers: apa yang semula tertulis dan apa yang benar.',
  correctTo_one: 'Kirim ralat ke {{count}} orang',
  correctTo_other: 'Kirim ralat ke {{count}} orang',
  correctPage: 'Tandai ralat di ruang pers',
  correctionMarks:
    'Halaman di ruang pers dan umpannya ditandai sekarang juga; surel menunggu 60 detik dan masih dapat dibatalkan.',
  correctionMailsOnly: 'Surel menunggu 60 detik dan masih dapat dibatalkan.',
  whatChanged: 'Yang berubah',
  embargoMoved: 'Teksnya sama, tetapi embargo yang mereka pegang berbeda: {{at}}.',
  correctionFor: 'Menerima ralat',
  wrongNotReached: 'Memegang versi lain, tetapi tidak dapat disurati',
  nobodyWrong: 'Tidak ada yang perlu diralat',
  nobodyWrongText:
    'Semua yang menerima siaran pers ini memegang teks yang sama. Perbaiki dulu teksnya, lalu kirim ralat.',
  nothingToCorrect: 'Belum ada yang memegang versi yang salah.',
  correctedPage: 'Ralat tercatat di ruang pers.',
  corrected_one: 'Ralat dikirim ke {{count}} orang dan tercatat di ruang pers.',
  corrected_other: 'Ralat dikirim ke {{count}} orang dan tercatat di ruang pers.',
  correctionTitle: 'Ralat',
  correctionChanges: 'Lihat apa yang berubah',

  followUp: 'Tindak lanjut',
  followUpIntro:
    'Satu pengingat untuk mereka yang menerima siaran pers ini dan belum memberitakannya. Hanya sekali, dan tidak pada hari yang sama.',
  followUpNot: 'Belum dapat ditindaklanjuti',
  followUpRefusal: {
    'none-sent': 'Siaran pers ini belum dikirim ke siapa pun.',
    done: 'Siaran pers ini sudah pernah ditindaklanjuti. Sekali saja cukup.',
    'same-day': 'Siaran pers ini dikirim hari ini. Beri redaksi waktu: kembali paling cepat besok.',
    nobody: 'Tidak ada yang perlu diingatkan: semua sudah memberitakan atau tidak dapat disurati.',
  },
  followUpNote: 'Mengapa diingatkan',
  followUpSend: 'Kirim pengingat',
  silent: 'Belum bereaksi',
  actionPaused: '{{actor}} menjeda kiriman',
  actionResumed: '{{actor}} melanjutkan kiriman',
  actionFollowedUp: '{{actor}} mengirim tindak lanjut',
  actionCorrected: '{{actor}} mengirim ralat',
};
