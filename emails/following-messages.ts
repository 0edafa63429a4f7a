import type { MailLocale } from './types.ts';

/** Texts of mails to those who follow the press room. Indonesian is written first; English must have the same keys. */
const id = {
  topics: 'Atur topik',
  footer: (agency: string) => `Anda menerima surel ini karena mengikuti ruang pers ${agency}.`,
  confirmation: {
    subject: (agency: string) => `Konfirmasi: ikuti ruang pers ${agency}`,
    preview: 'Satu langkah lagi untuk menerima siaran pers.',
    heading: 'Satu langkah lagi',
    body: (agency: string) =>
      `Seseorang meminta agar alamat ini menerima siaran pers baru dari ${agency}. Tekan tombol di bawah lalu konfirmasi di halaman yang terbuka.`,
    button: 'Buka halaman konfirmasi',
    valid: 'Tautan ini berlaku 7 hari.',
    notYou: 'Bukan Anda yang meminta? Abaikan surel ini: tanpa konfirmasi, tidak ada yang dikirim.',
  },
  release: {
    eyebrow: 'Siaran pers baru',
    button: 'Baca di ruang pers',
    hint: 'Foto, berkas, dan narahubung ada di halaman siaran pers.',
  },
};

const en: typeof id = {
  topics: 'Choose topics',
  footer: agency => `You get this mail because you follow the press room of ${agency}.`,
  confirmation: {
    subject: agency => `Confirm: follow the press room of ${agency}`,
    preview: 'One step left to receive releases.',
    heading: 'One step left',
    body: agency =>
      `Somebody asked that this address receives new releases of ${agency}. Press the button below, then confirm on the page that opens.`,
    button: 'Open the confirmation page',
    valid: 'This link is valid for 7 days.',
    notYou: 'Was it not you? Ignore this mail: without a confirmation nothing is sent.',
  },
  release: {
    eyebrow: 'New release',
    button: 'Read in the press room',
    hint: 'Photos, files and contacts are on the page of the release.',
  },
};

export function followingMessages(locale: MailLocale) {
  return locale === 'id' ? id : en;
}
