/** Texts of mails to journalists about works and prizes. Indonesian is written first; English must have the same keys. */
const id = {
  call: {
    invitation: {
      subject: (season: string) => `Kirim karya terbaik Anda: ${season}`,
      heading: 'Kirim karya terbaik Anda',
    },
    reminder: {
      subject: (season: string) => `Pengingat: kirim karya untuk ${season}`,
      heading: 'Karya Anda masih kami tunggu',
    },
    body: (agency: string, season: string, most: number) =>
      `${agency} menerima karya jurnalistik untuk kategori karya tunggal terbaik, ${season}. Anda dapat mengirim paling banyak ${most} karya: pilih dari berita Anda yang sudah tercatat, atau kirim alamat atau berkasnya.`,
    due: (until: string) => `Batas pengiriman: ${until}.`,
    button: 'Kirim karya',
    hint: 'Tanpa akun dan tanpa kata sandi. Tautan ini milik Anda; siapa pun yang memegangnya dapat mengirim atas nama Anda.',
    free: 'Keikutsertaan tidak dipungut biaya dan tidak memengaruhi hubungan kerja dengan media mana pun.',
  },
  answer: {
    subject: {
      accepted: (title: string) => `Karya diterima: ${title}`,
      incomplete: (title: string) => `Karya belum lengkap: ${title}`,
      refused: (title: string) => `Karya tidak dapat diikutkan: ${title}`,
    },
    heading: {
      accepted: 'Karya Anda diterima',
      incomplete: 'Karya Anda belum lengkap',
      refused: 'Karya Anda tidak dapat diikutkan',
    },
    body: {
      accepted: (title: string, season: string) =>
        `“${title}” sudah diperiksa dan ikut dinilai juri pada ${season}.`,
      incomplete: (title: string, season: string) =>
        `“${title}” untuk ${season} sudah kami periksa. Ada yang perlu dilengkapi:`,
      refused: (title: string, season: string) =>
        `“${title}” sudah kami periksa dan tidak dapat diikutkan pada ${season}, dengan alasan:`,
    },
    remark: 'Catatan panitia',
    until: (hours: number) =>
      `Anda dapat melengkapinya dalam ${hours} jam sejak surel ini, atau sampai batas pengiriman bila itu lebih lama.`,
    button: { accepted: 'Lihat karya Anda', incomplete: 'Lengkapi karya', refused: 'Lihat karya Anda' },
  },
  winner: {
    subject: (season: string) => `Data penerima penghargaan: ${season}`,
    heading: 'Data Anda untuk penyerahan penghargaan',
    body: (season: string) =>
      `Selamat atas penghargaan Anda pada ${season}. Untuk administrasi pajak dan penyerahan, mohon isi NIK, NPWP, dan rekening Anda melalui tautan ini.`,
    button: 'Isi data',
    privacy: (until: string) =>
      `Data disimpan terenkripsi, hanya dapat dibuka admin, dan dihapus sendiri pada ${until}. Jangan mengirim data ini lewat surel atau WhatsApp.`,
  },
};

type Texts<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: never[]) => string
      ? T[Key]
      : Texts<T[Key]>;
};

const en: Texts<typeof id> = {
  call: {
    invitation: {
      subject: season => `Send your best work: ${season}`,
      heading: 'Send your best work',
    },
    reminder: {
      subject: season => `Reminder: send works for ${season}`,
      heading: 'We are still waiting for your works',
    },
    body: (agency, season, most) =>
      `${agency} takes works for the best single work of ${season}. You can send at most ${most}: pick from your stories on record, or send an address or a file.`,
    due: until => `Works are taken until ${until}.`,
    button: 'Send works',
    hint: 'No account, no password. This link is yours; whoever holds it can send in your name.',
    free: 'Taking part costs nothing and has no bearing on our relations with any outlet.',
  },
  answer: {
    subject: {
      accepted: title => `Work accepted: ${title}`,
      incomplete: title => `Work incomplete: ${title}`,
      refused: title => `Work cannot take part: ${title}`,
    },
    heading: {
      accepted: 'Your work is accepted',
      incomplete: 'Your work is not complete yet',
      refused: 'Your work cannot take part',
    },
    body: {
      accepted: (title, season) => `“${title}” has been checked and goes to the jury of ${season}.`,
      incomplete: (title, season) => `We have looked at “${title}” for ${season}. Something is missing:`,
      refused: (title, season) =>
        `We have looked at “${title}”. It cannot take part in ${season}, for this reason:`,
    },
    remark: 'The committee says',
    until: hours =>
      `You can complete it within ${hours} hours from this mail, or until works are no longer taken where that is later.`,
    button: { accepted: 'See your work', incomplete: 'Complete the work', refused: 'See your work' },
  },
  winner: {
    subject: season => `Details of the awarded: ${season}`,
    heading: 'Your details for the award',
    body: season =>
      `Congratulations on your award in ${season}. For tax and handing over, please give your NIK, tax number and bank account through this link.`,
    button: 'Give details',
    privacy: until =>
      `They are kept encrypted, only the administrator can open them, and they are deleted by themselves on ${until}. Please do not send them by mail or WhatsApp.`,
  },
};

/** The texts in a language. */
export function worksMessages(locale: 'id' | 'en') {
  return locale === 'id' ? id : en;
}
