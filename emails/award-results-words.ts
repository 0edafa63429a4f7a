/** Words of the mail that announces results. */
export const awardResultsWords = {
  id: {
    subject: (season: string) => `Hasil ${season}`,
    heading: 'Hasil sudah diumumkan',
    body: (season: string) =>
      `Dewan juri sudah memutuskan hasil ${season}. Berkas nilai Anda memuat artikel yang dihitung, poinnya, dan catatan juri.`,
    button: 'Buka berkas nilai Anda',
    objections: (until: string) =>
      `Keberatan dapat dikirim dari berkas itu sampai ${until}. Tiap keberatan dijawab.`,
    all: 'Hasil lengkap:',
  },
  en: {
    subject: (season: string) => `Results of ${season}`,
    heading: 'The results are out',
    body: (season: string) =>
      `The jury has decided on ${season}. Your dossier lists the articles that count, their points, and the comments of the jury.`,
    button: 'Open your dossier',
    objections: (until: string) => `You may object from there until ${until}. Every objection is answered.`,
    all: 'All results:',
  },
};
