import type { Rubric } from './rubric.ts';

export type RubricTemplate = 'usual' | 'contest2025';

const comments = { commentAtMost: 3, commentFrom: 9 };

/** The rubrics a round may start from (scoring specification, section 4); the office edits its own copy. */
export const rubricTemplates: Record<RubricTemplate, Rubric> = {
  usual: {
    ...comments,
    ownReporting: 'own-reporting',
    criteria: [
      {
        key: 'accuracy',
        name: 'Akurasi',
        about: 'Fakta, angka, dan nama benar dan dapat diperiksa; lebih dari satu sumber.',
        weight: 25,
      },
      {
        key: 'own-reporting',
        name: 'Liputan sendiri dan keaslian',
        about: 'Wawancara, kunjungan lapangan, dan data sendiri; bukan salinan siaran pers.',
        weight: 25,
      },
      {
        key: 'depth',
        name: 'Kedalaman',
        about: 'Latar belakang, sebab, dan akibat dijelaskan.',
        weight: 20,
      },
      {
        key: 'public-benefit',
        name: 'Manfaat bagi publik dan kejelasan',
        about: 'Pembaca memahami haknya dan tahu apa yang dapat dilakukan.',
        weight: 20,
      },
      { key: 'craft', name: 'Kemahiran', about: 'Bahasa, susunan, gambar, dan judul.', weight: 10 },
    ],
  },
  contest2025: {
    ...comments,
    ownReporting: 'originality',
    criteria: [
      { key: 'originality', name: 'Orisinalitas', about: 'Gagasan dan liputan sendiri.', weight: 20 },
      {
        key: 'relevance',
        name: 'Kesesuaian tema',
        about: 'Sesuai dengan tema jaminan sosial ketenagakerjaan.',
        weight: 20,
      },
      {
        key: 'depth-and-data',
        name: 'Kedalaman dan ketepatan data',
        about: 'Data lengkap, benar, dan bersumber.',
        weight: 20,
      },
      { key: 'narrative', name: 'Narasi', about: 'Alur dan gaya bertutur.', weight: 15 },
      { key: 'education', name: 'Nilai edukasi', about: 'Menambah pengetahuan pembaca.', weight: 15 },
      { key: 'structure', name: 'Struktur', about: 'Susunan dan bahasa.', weight: 10 },
    ],
  },
};
