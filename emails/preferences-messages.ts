/** Texts of mails to a journalist about their own choices. Indonesian is written first; English must have the same keys. */
const id = {
  confirmation: {
    subject: 'Konfirmasikan alamat surel Anda',
    body: (agency: string) =>
      `Seseorang yang memegang tautan pilihan Anda meminta ${agency} menulis ke alamat ini. Bila itu Anda, konfirmasikan dalam tiga hari. Sampai dikonfirmasi, alamat lama tetap dipakai.`,
    button: 'Buka halaman konfirmasi',
    hint: 'Bila bukan Anda, abaikan surel ini: tidak ada yang berubah.',
  },
  stored: {
    subject: 'Data Anda yang kami simpan',
    body: (agency: string) =>
      `Anda meminta melihat data yang disimpan ${agency} tentang Anda. Tautan ini berlaku 24 jam. Jangan teruskan surel ini: siapa pun yang memegangnya dapat membaca data Anda.`,
    button: 'Lihat data saya',
    hint: 'Bila bukan Anda yang meminta, abaikan surel ini.',
  },
  changed: {
    subject: 'Alamat surel Anda sudah diganti',
    body: (agency: string) =>
      `${agency} mulai sekarang menulis ke alamat lain yang Anda konfirmasikan. Alamat ini tidak dipakai lagi.`,
    hint: 'Bila bukan Anda yang menggantinya, balas surel ini supaya kami kembalikan.',
  },
};

const en: {
  [Mail in keyof typeof id]: {
    [Key in keyof (typeof id)[Mail]]: (typeof id)[Mail][Key] extends string
      ? string
      : (agency: string) => string;
  };
} = {
  confirmation: {
    subject: 'Confirm your mail address',
    body: agency =>
      `Somebody who holds the link to your choices asked ${agency} to write to this address. If that was you, confirm it within three days. Until then the old address stays in use.`,
    button: 'Open the confirmation page',
    hint: 'If it was not you, ignore this mail: nothing changes.',
  },
  stored: {
    subject: 'What we keep about you',
    body: agency =>
      `You asked to see what ${agency} keeps about you. This link works for 24 hours. Do not forward this mail: whoever holds it can read your data.`,
    button: 'See my data',
    hint: 'If you did not ask for it, ignore this mail.',
  },
  changed: {
    subject: 'Your mail address was changed',
    body: agency =>
      `From now on ${agency} writes to another address that you confirmed. This one is no longer used.`,
    hint: 'If it was not you who changed it, reply to this mail and we put it back.',
  },
};

/** The texts in a language. */
export function preferencesMessages(locale: 'id' | 'en') {
  return locale === 'id' ? id : en;
}
