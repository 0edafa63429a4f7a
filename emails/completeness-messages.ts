/** Texts of mails to candidates before a season is locked. Indonesian is written first; English must have the same keys. */
const id = {
  link: {
    subject: (season: string) => `Periksa berita Anda sebelum hasil dikunci: ${season}`,
    heading: (candidate: string) => `Sudah lengkapkah berita ${candidate}?`,
    body: (agency: string, season: string, lockOn: string) =>
      `${agency} mengunci hasil ${season} pada ${lockOn}. Sebelum itu, lihat berita mana yang sudah kami catat, mana yang tidak dihitung beserta alasannya, dan mana yang digabung dengan berita lain.`,
    due: (until: string) =>
      `Ada yang terlewat? Kirim alamatnya paling lambat ${until}. Setiap kiriman kami jawab.`,
    button: 'Lihat berita yang tercatat',
    hint: 'Tanpa akun dan tanpa kata sandi. Tautan ini milik Anda; siapa pun yang memegangnya dapat mengirim atas nama Anda.',
  },
  answers: {
    subject: (season: string, count: number) => `${count} jawaban atas berita yang Anda kirim: ${season}`,
    heading: 'Jawaban atas berita yang Anda kirim',
    body: (season: string) => `Berikut jawaban kami atas alamat yang Anda kirim untuk ${season}.`,
    states: {
      logged: 'Sudah dicatat',
      known: 'Sudah tercatat sebelumnya',
      refused: 'Tidak dicatat',
    },
    more: (count: number) => `dan ${count} jawaban lain pada halaman Anda.`,
    button: 'Lihat semuanya',
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
  link: {
    subject: season => `Check your stories before the results are locked: ${season}`,
    heading: candidate => `Are the stories of ${candidate} complete?`,
    body: (agency, season, lockOn) =>
      `${agency} locks the results of ${season} on ${lockOn}. Before that, see which stories are on record, which do not count and why, and which were taken together with another one.`,
    due: until => `Is one missing? Send its address until ${until}. Everything you send is answered.`,
    button: 'See the stories on record',
    hint: 'No account, no password. This link is yours; whoever holds it can send in your name.',
  },
  answers: {
    subject: (season, count) => `${count} answers to the stories you sent: ${season}`,
    heading: 'Answers to the stories you sent',
    body: season => `These are our answers to the addresses you sent for ${season}.`,
    states: { logged: 'Now on record', known: 'Was on record already', refused: 'Not taken' },
    more: count => `and ${count} more answers on your page.`,
    button: 'See all of them',
  },
};

/** The texts in a language. */
export function completenessMessages(locale: 'id' | 'en') {
  return locale === 'id' ? id : en;
}
