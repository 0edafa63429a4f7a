import { awardResultsWords, objectionAnswerWords } from './award-results-words.ts';
import type { MailLocale } from './types.ts';

/** Text that stays, or text around a value. Indonesian is written first; English must have the same keys. */
type Shape<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: never[]) => string
      ? T[Key]
      : Shape<T[Key]>;
};

const id = {
  common: {
    when: 'Waktu',
    where: 'Tempat',
    online: 'Daring',
    openMap: 'Buka peta',
    joinOnline: 'Buka tautan acara',
    programme: 'Susunan acara',
    answerBy: 'Mohon jawaban sebelum',
    addToCalendar: 'Simpan ke kalender:',
    questions: 'Ada pertanyaan? Hubungi',
    regards: 'Hormat kami,',
    ignore: 'Bila Anda merasa tidak semestinya menerima surel ini, abaikan saja.',
    footerPartner: (agency: string) =>
      `Anda menerima surel ini karena tercatat sebagai mitra media ${agency}.`,
    footerAccount: (agency: string) => `Surel otomatis dari meja humas ${agency}.`,
    unsubscribe: 'Berhenti menerima surel',
    preferences: 'Atur preferensi',
  },
  noCash: {
    line: 'Tidak ada uang transport atau pemberian uang dalam bentuk apa pun pada kegiatan ini.',
    why: 'Kehadiran maupun pemberitaan Anda tidak bersyarat apa pun.',
  },
  accountInvitation: {
    subject: (agency: string) => `Undangan bergabung dengan meja humas ${agency}`,
    preview: 'Buat kata sandi untuk mulai bekerja.',
    heading: 'Akun Anda sudah disiapkan',
    greeting: (name: string) => `Halo ${name},`,
    body: (inviter: string, agency: string, role: string) =>
      `${inviter} mengundang Anda bekerja di Gema, meja humas ${agency}, sebagai ${role}.`,
    button: 'Buat kata sandi',
    valid: (until: string) =>
      `Tautan ini bersifat pribadi, hanya dapat dipakai satu kali, dan berlaku sampai ${until}.`,
    roles: { admin: 'Admin', officer: 'Petugas Humas', juror: 'Juri', leader: 'Pimpinan' },
  },
  passwordRecovery: {
    subject: 'Atur ulang kata sandi Gema',
    preview: 'Tautan untuk membuat kata sandi baru.',
    heading: 'Atur ulang kata sandi',
    greeting: (name: string) => `Halo ${name},`,
    body: 'Kami menerima permintaan untuk membuat kata sandi baru bagi akun Anda.',
    button: 'Buat kata sandi baru',
    valid: (until: string) => `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${until}.`,
    notYou: 'Bukan Anda yang meminta? Abaikan surel ini, kata sandi Anda tidak berubah.',
  },
  invitation: {
    subject: (title: string, day: string) => `Undangan: ${title}, ${day}`,
    eyebrow: 'Undangan liputan',
    kinds: {
      media_gathering: 'Media gathering',
      press_conference: 'Jumpa pers',
      site_visit: 'Kunjungan lapangan',
      iftar: 'Buka puasa bersama',
      award_night: 'Malam penghargaan',
    },
    body: (agency: string) => `Dengan hormat, ${agency} mengundang Anda untuk hadir dan meliput:`,
    button: 'Jawab undangan',
    hint: 'Tanpa akun dan tanpa kata sandi. Jawaban dapat diubah sampai acara selesai.',
    attached: 'berkas kalender terlampir',
  },
  update: {
    subject: (title: string) => `Perubahan: ${title}`,
    eyebrow: 'Ada perubahan',
    body: 'Kegiatan yang kami undang Anda hadiri berubah. Mohon perhatikan yang berikut.',
    was: 'Semula',
    now: 'Menjadi',
    current: 'Keterangan terbaru',
    button: 'Buka undangan Anda',
    hint: 'Jawaban Anda tetap tersimpan. Bila perlu, ubah di halaman undangan.',
    fields: {
      title: 'Nama kegiatan',
      time: 'Waktu',
      venue: 'Tempat',
      online: 'Tautan daring',
      programme: 'Susunan acara',
      capacity: 'Daya tampung',
    },
  },
  cancellation: {
    subject: (title: string) => `Dibatalkan: ${title}`,
    eyebrow: 'Kegiatan dibatalkan',
    body: 'Dengan menyesal kami sampaikan bahwa kegiatan berikut tidak jadi diselenggarakan.',
    reason: 'Alasan',
    after:
      'Anda tidak perlu melakukan apa pun. Catatan di kalender Anda dihapus oleh berkas kalender terlampir.',
    sorry: 'Mohon maaf atas perubahan rencana ini.',
  },
  answer: {
    subject: {
      accepted: (title: string) => `Kehadiran tercatat: ${title}`,
      declined: (title: string) => `Jawaban tercatat: ${title}`,
      tentative: (title: string) => `Jawaban sementara tercatat: ${title}`,
      waitlisted: (title: string) => `Daftar tunggu: ${title}`,
    },
    heading: {
      accepted: 'Sampai jumpa di acara',
      declined: 'Terima kasih atas kabarnya',
      tentative: 'Kami menunggu kepastian Anda',
      waitlisted: 'Anda masuk daftar tunggu',
    },
    body: {
      accepted: 'Anda menjawab akan hadir. Tempat untuk Anda sudah kami catat.',
      declined: 'Anda menjawab tidak dapat hadir. Bahan siaran pers tetap akan kami kirimkan.',
      tentative: 'Anda menjawab mungkin hadir. Kabari kami begitu sudah pasti.',
      waitlisted: 'Tempat sudah penuh. Kami segera mengirim kabar bila ada yang kosong.',
    },
    companions: 'Pendamping',
    people: (count: number) => `${count} orang`,
    change: 'Ubah jawaban',
    hint: 'Jawaban dapat diubah sampai acara selesai.',
  },
  kit: {
    eyebrow: 'Siaran pers',
    embargo: (until: string) => `Embargo: jangan disiarkan sebelum ${until}`,
    keyMessages: 'Poin utama',
    attachments: 'Bahan untuk diunduh',
    open: 'Baca di ruang pers',
    contact: 'Narahubung media',
    about: (agency: string) => `Tentang ${agency}`,
  },
  kliping: {
    subject: (day: string, count: number) => `Kliping ${day}: ${count} berita`,
    preview: (count: number, outlets: number) => `${count} berita di ${outlets} media.`,
    eyebrow: 'Kliping harian',
    greeting: (name: string) => `Yth. ${name},`,
    span: (period: string) => `Berita yang terbit ${period}.`,
    again: (at: string) =>
      `Kiriman ulang: kliping hari ini sudah dikirim ${at}. Isinya berubah sejak itu; inilah yang terbaru.`,
    button: 'Baca kliping di ponsel',
    valid: (until: string) =>
      `Tautan ini berlaku sampai ${until}. Siapa pun yang memegangnya dapat membaca kliping hari itu.`,
    more: (count: number) => `dan ${count} berita lain di halaman kliping`,
    late: 'Menyusul',
    lateWhy: 'Terbit sebelumnya, dicatat setelah kliping hari itu dikirim.',
    lateMore: 'Hanya 40 yang dimuat; sisanya menyusul dalam kliping berikutnya.',
    older: (count: number) =>
      `${count} berita yang terbit lebih dari 7 hari sebelumnya baru dicatat dan tidak dimuat di sini; daftarnya ada di halaman kliping di Gema.`,
    tones: { negative: 'Negatif', positive: 'Positif', neutral: 'Netral', none: 'Belum dinilai' },
  },
  correction: { eyebrow: 'Permohonan koreksi', preview: 'Mohon koreksi atas sebuah artikel.' },
  loggingResult: {
    subject: (subject: string) => `Hasil kiriman: ${subject || '(tanpa subjek)'}`,
    eyebrow: 'Catat lewat surel',
    taken: 'Kiriman Anda sudah dibaca',
    refused: 'Tidak ada yang dapat dicatat',
    body: (count: number) => `${count} hal ditemukan. Tidak ada yang tercatat sebelum diperiksa.`,
    button: 'Periksa kiriman',
  },
  jurorRound: {
    greeting: (name: string) => `Yth. ${name},`,
    opening: {
      subject: (round: string) => `Penjurian dibuka: ${round}`,
      heading: 'Meja penilaian sudah dibuka',
      body: (round: string, season: string) =>
        `Karya pada ${round} (${season}) siap Anda nilai. Anda dapat menyimpan draf dan melanjutkan kapan saja; nilai baru terhitung setelah dikirim.`,
    },
    reminder: {
      subject: (round: string) => `Pengingat penjurian: ${round}`,
      heading: 'Masih ada yang menunggu penilaian Anda',
      body: (round: string, season: string) =>
        `Sebagian lembar Anda pada ${round} (${season}) belum dikirim. Draf yang belum dikirim tidak terhitung.`,
    },
    due: (until: string) => `Batas waktu: ${until}.`,
    button: 'Buka meja penilaian',
    recusal:
      'Bila Anda memiliki hubungan dengan peserta (pekerjaan, kepemilikan, keluarga, atau kerja berbayar), nyatakan di meja penilaian sebelum menilai.',
  },
  awardResults: awardResultsWords.id,
  objectionAnswer: objectionAnswerWords.id,
  certificate: {
    subject: (season: string) => `Piagam Anda: ${season}`,
    heading: 'Selamat dan terima kasih',
    greeting: (name: string) => `Yth. ${name},`,
    body: (award: string, season: string) =>
      `Bersama surel ini kami sampaikan piagam Anda: ${award}, ${season}.`,
    attached: 'Piagam terlampir sebagai PDF dan siap dicetak pada kertas A4.',
    button: 'Lihat halaman periksa',
    number: (number: string) =>
      `Nomor piagam: ${number}. Siapa pun dapat memeriksa keasliannya lewat kode yang tercetak padanya.`,
  },
  test: {
    subject: 'Surel uji dari Gema',
    preview: 'Pengiriman surel berjalan.',
    heading: 'Pengiriman surel berjalan',
    body: 'Bila Anda membaca ini, Gema dapat mengirim surel melalui pengaturan di bawah.',
    sentAt: 'Dikirim',
    route: 'Melalui',
    sender: 'Pengirim',
    requestedBy: 'Diminta oleh',
  },
};

export type MailMessages = Shape<typeof id>;

const en: MailMessages = {
  common: {
    when: 'When',
    where: 'Where',
    online: 'Online',
    openMap: 'Open map',
    joinOnline: 'Open event link',
    programme: 'Programme',
    answerBy: 'Please answer before',
    addToCalendar: 'Add to calendar:',
    questions: 'Any questions? Contact',
    regards: 'With kind regards,',
    ignore: 'If you think this mail was not meant for you, just ignore it.',
    footerPartner: agency => `You receive this mail because you are a media partner of ${agency}.`,
    footerAccount: agency => `Automatic mail from the press desk of ${agency}.`,
    unsubscribe: 'Unsubscribe',
    preferences: 'Preferences',
  },
  noCash: {
    line: 'No transport money and no payment of any kind is given at this event.',
    why: 'Neither your attendance nor your reporting is tied to any condition.',
  },
  accountInvitation: {
    subject: agency => `Invitation to the press desk of ${agency}`,
    preview: 'Choose a password to start working.',
    heading: 'Your account is ready',
    greeting: name => `Hello ${name},`,
    body: (inviter, agency, role) =>
      `${inviter} invites you to work in Gema, the press desk of ${agency}, as ${role}.`,
    button: 'Choose a password',
    valid: until => `This link is personal, works once, and is valid until ${until}.`,
    roles: { admin: 'administrator', officer: 'press officer', juror: 'juror', leader: 'leader' },
  },
  passwordRecovery: {
    subject: 'Reset your Gema password',
    preview: 'A link to choose a new password.',
    heading: 'Reset your password',
    greeting: name => `Hello ${name},`,
    body: 'We received a request to choose a new password for your account.',
    button: 'Choose a new password',
    valid: until => `This link works once and is valid until ${until}.`,
    notYou: 'Was it not you? Ignore this mail, your password stays as it is.',
  },
  invitation: {
    subject: (title, day) => `Invitation: ${title}, ${day}`,
    eyebrow: 'Press invitation',
    kinds: {
      media_gathering: 'Media gathering',
      press_conference: 'Press conference',
      site_visit: 'Site visit',
      iftar: 'Iftar',
      award_night: 'Award night',
    },
    body: agency => `${agency} has the pleasure of inviting you to attend and report on:`,
    button: 'Answer the invitation',
    hint: 'No account, no password. You can change your answer until the event is over.',
    attached: 'calendar file attached',
  },
  update: {
    subject: title => `Changed: ${title}`,
    eyebrow: 'Something has changed',
    body: 'The event we invited you to has changed. Please note the following.',
    was: 'Before',
    now: 'Now',
    current: 'The details now',
    button: 'Open your invitation',
    hint: 'Your answer is kept. If you need to, change it on the invitation page.',
    fields: {
      title: 'Title',
      time: 'Time',
      venue: 'Venue',
      online: 'Online link',
      programme: 'Programme',
      capacity: 'Capacity',
    },
  },
  cancellation: {
    subject: title => `Cancelled: ${title}`,
    eyebrow: 'Event cancelled',
    body: 'We are sorry to tell you that the following event will not take place.',
    reason: 'Reason',
    after:
      'There is nothing you need to do. The attached calendar file removes the entry from your calendar.',
    sorry: 'We apologise for the change of plan.',
  },
  answer: {
    subject: {
      accepted: title => `You are on the list: ${title}`,
      declined: title => `Answer received: ${title}`,
      tentative: title => `Provisional answer received: ${title}`,
      waitlisted: title => `Waiting list: ${title}`,
    },
    heading: {
      accepted: 'See you there',
      declined: 'Thank you for letting us know',
      tentative: 'We look forward to your decision',
      waitlisted: 'You are on the waiting list',
    },
    body: {
      accepted: 'You answered that you will come. Your place is reserved.',
      declined: 'You answered that you cannot come. We will still send you the press material.',
      tentative: 'You answered that you may come. Let us know as soon as you are sure.',
      waitlisted: 'All places are taken. We will write at once when one becomes free.',
    },
    companions: 'Companions',
    people: count => (count === 1 ? '1 person' : `${count} people`),
    change: 'Change your answer',
    hint: 'You can change your answer until the event is over.',
  },
  kit: {
    eyebrow: 'Press release',
    embargo: until => `Embargo: not for publication before ${until}`,
    keyMessages: 'Key points',
    attachments: 'Material to download',
    open: 'Read in the press room',
    contact: 'Media contact',
    about: agency => `About ${agency}`,
  },
  kliping: {
    subject: (day, count) => `Clips of ${day}: ${count} ${count === 1 ? 'story' : 'stories'}`,
    preview: (count, outlets) => `${count} stories in ${outlets} outlets.`,
    eyebrow: 'Daily clips',
    greeting: name => `Dear ${name},`,
    span: period => `Stories published ${period}.`,
    again: at =>
      `Sent again: this day's clips went out ${at}. They have changed since; these are the latest.`,
    button: 'Read the clips',
    valid: until => `This link works until ${until}. Whoever holds it can read that day's clips.`,
    more: count => `and ${count} more on the page`,
    late: 'Late additions',
    lateWhy: 'Published earlier, logged after the clips of that day went out.',
    lateMore: 'Only 40 are listed; the rest follows in the next clips.',
    older: (count: number) =>
      `${count} published more than 7 days before were logged only now and are not in here; the page of these clips in Gema lists them.`,
    tones: { negative: 'Negative', positive: 'Positive', neutral: 'Neutral', none: 'Not judged yet' },
  },
  correction: { eyebrow: 'Request for correction', preview: 'A correction to an article.' },
  loggingResult: {
    subject: subject => `What came of: ${subject || '(no subject)'}`,
    eyebrow: 'Log by mail',
    taken: 'Your mail has been read',
    refused: 'There was nothing to log',
    body: count =>
      `${count === 1 ? 'One thing was' : `${count} things were`} found. Nothing is logged before it is checked.`,
    button: 'Check what you sent',
  },
  jurorRound: {
    greeting: name => `Dear ${name},`,
    opening: {
      subject: round => `Judging is open: ${round}`,
      heading: 'The marking desk is open',
      body: (round, season) =>
        `The entries of ${round} (${season}) are ready for you. You may save drafts and go on at any time; marks count once they are submitted.`,
    },
    reminder: {
      subject: round => `Judging reminder: ${round}`,
      heading: 'Some entries still wait for your marks',
      body: (round, season) =>
        `Some of your sheets of ${round} (${season}) are not submitted yet. Drafts that are not submitted do not count.`,
    },
    due: until => `Until: ${until}.`,
    button: 'Open the marking desk',
    recusal:
      'If anything ties you to an entrant (employment, ownership, family or paid work), please declare it at the desk before you mark.',
  },
  awardResults: awardResultsWords.en,
  objectionAnswer: objectionAnswerWords.en,
  certificate: {
    subject: season => `Your certificate: ${season}`,
    heading: 'Congratulations and thank you',
    greeting: name => `Dear ${name},`,
    body: (award, season) => `With this mail we send you your certificate: ${award}, ${season}.`,
    attached: 'The certificate is attached as a PDF, ready to be printed on A4.',
    button: 'Open the check page',
    number: number => `Number of the certificate: ${number}. Anybody can check it by the code printed on it.`,
  },
  test: {
    subject: 'Test mail from Gema',
    preview: 'Mail delivery works.',
    heading: 'Mail delivery works',
    body: 'If you can read this, Gema can send mail through the settings below.',
    sentAt: 'Sent',
    route: 'Through',
    sender: 'Sender',
    requestedBy: 'Requested by',
  },
};

const messages: Record<MailLocale, MailMessages> = { id, en };

/** The words of every mail in one language. */
export function mailMessages(locale: MailLocale): MailMessages {
  return messages[locale];
}
