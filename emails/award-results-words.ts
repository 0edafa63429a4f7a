/** Words of the mails about results: their announcement, and the answer to an objection. */
export const awardResultsWords = {
  id: {
    subject: (season: string) => `Hasil ${season}`,
    heading: 'Hasil sudah diumumkan',
    changedSubject: (season: string) => `Perubahan hasil ${season}`,
    changedHeading: 'Hasil berubah',
    changed: (season: string, reason: string) =>
      `Hasil ${season} yang diumumkan sebelumnya digantikan hasil baru. Alasannya: ${reason}`,
    body: (season: string, candidate: string) =>
      `Dewan juri sudah memutuskan hasil ${season}. Berkas nilai ${candidate} memuat artikel yang dihitung, poinnya, dan catatan juri.`,
    button: 'Buka berkas nilai',
    objections: (until: string) =>
      `Keberatan dapat dikirim dari berkas itu sampai ${until}. Tiap keberatan dijawab.`,
    all: 'Hasil lengkap:',
  },
  en: {
    subject: (season: string) => `Results of ${season}`,
    heading: 'The results are out',
    changedSubject: (season: string) => `Results of ${season} have changed`,
    changedHeading: 'The results have changed',
    changed: (season: string, reason: string) =>
      `The results of ${season} announced before are replaced by new ones. The reason: ${reason}`,
    body: (season: string, candidate: string) =>
      `The jury has decided on ${season}. The dossier of ${candidate} lists the articles that count, their points, and the comments of the jury.`,
    button: 'Open the dossier',
    objections: (until: string) => `You may object from there until ${until}. Every objection is answered.`,
    all: 'All results:',
  },
};

export const objectionAnswerWords = {
  id: {
    subject: (season: string) => `Jawaban atas keberatan Anda – ${season}`,
    upheld: 'Keberatan Anda diterima',
    refused: 'Keberatan Anda ditolak',
    greeting: (name: string) => `Yth. ${name},`,
    body: (season: string) => `Panitia sudah menjawab keberatan Anda atas hasil ${season}:`,
    button: 'Buka berkas nilai',
  },
  en: {
    subject: (season: string) => `Answer to your objection – ${season}`,
    upheld: 'Your objection was upheld',
    refused: 'Your objection was refused',
    greeting: (name: string) => `Dear ${name},`,
    body: (season: string) => `The committee has answered your objection to the results of ${season}:`,
    button: 'Open the dossier',
  },
};
