import type { Ukw } from '#app/features/partners/terms.ts';
import { type RegencyKey, regencies } from '#app/lib/regencies.ts';
import { words } from '#app/lib/text.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Channel, ContactPointsTable, PressCouncilStatus, Scope } from '#db/schema/partners.ts';

type Vocabulary<T extends string> = readonly (readonly [T, string])[];

/** The first value one of whose words begins a word of the text. "-" and its kind hold nothing. */
function find<T extends string>(text: string, vocabulary: Vocabulary<T>): T | undefined {
  const plain = ` ${words(text).join(' ')}`;
  return vocabulary.find(([, list]) => list.split('|').some(word => plain.includes(` ${word}`)))?.[0];
}

export const noValue = (text: string) => /^[\s\-–—.]*$|^(?:n\/?a|tidak ada|kosong|nihil)$/i.test(text.trim());

/** "Ya", "1", "✓" and their opposites; "tidak ada" is caught before as no value. */
export const yesOf = (text: string): boolean | undefined => {
  const plain = text.trim().toLowerCase();
  if (/^(?:1|ya|y|yes|true|benar|aktif|active|v|x|✓|✔)$/.test(plain)) return true;
  return /^(?:0|tidak|tdk|t|no|n|false|salah|nonaktif|tidak aktif|inactive)$/.test(plain) ? false : undefined;
};

export const channelOf = (text: string) =>
  find<Channel>(text, [
    ['news_agency', 'kantor berita|news agency|agency'],
    ['online', 'online|siber|daring|portal|web|situs|digital'],
    ['print', 'cetak|koran|surat kabar|print|majalah|harian|tabloid'],
    ['television', 'tv|televisi|television'],
    ['radio', 'radio'],
    ['photo', 'foto|photo'],
  ]);

export const scopeOf = (text: string) =>
  find<Scope>(text, [
    ['national', 'nasional|national|pusat'],
    ['community', 'komunitas|community|warga'],
    ['regional', 'regional|daerah|lokal|local|provinsi|kabupaten|kota'],
  ]);

export const formatOf = (text: string) =>
  find<ArticleFormat>(text, [
    ['advertorial', 'advertorial|adv|iklan|berbayar'],
    ['feature', 'feature|features|kisah|laporan khas'],
    ['opinion', 'opini|opinion|kolom|artikel opini'],
    ['photo', 'foto|photo'],
    ['interview', 'wawancara|interview'],
    ['brief', 'singkat|brief|ringkas'],
    // Last: "berita" stands in the names of the others too.
    ['hard_news', 'hard news|straight|langsung|berita|news'],
  ]);

export const toneOf = (text: string): Tone | undefined => {
  const plain = text.trim();
  if (plain === '+') return 'positive';
  return find<Tone>(text, [
    ['negative', 'negatif|negative|neg|buruk'],
    ['neutral', 'netral|neutral|net'],
    ['positive', 'positif|positive|pos|baik'],
  ]);
};

export const pressCouncilOf = (text: string) =>
  find<PressCouncilStatus>(text, [
    ['lost', 'dicabut|hilang|lost|gugur'],
    ['not_recorded', 'belum|tidak|not recorded'],
    ['factually_verified', 'faktual|terverifikasi faktual|factual'],
    [
      'admin_verified',
      'administrasi|administratif|terverifikasi administratif|terverifikasi administrasi|adm|terverifikasi|verified',
    ],
    ['registered', 'terdaftar|proses|registered|in process'],
  ]);

export const ukwOf = (text: string) =>
  find<Ukw>(text, [
    ['none', 'belum|tidak|none'],
    ['muda', 'muda'],
    ['madya', 'madya'],
    ['utama', 'utama'],
  ]);

export const lawfulBasisOf = (text: string) =>
  find<ContactPointsTable['lawful_basis']>(text, [
    ['none', 'belum|tidak|none'],
    ['consent', 'persetujuan|consent|setuju'],
    ['contract', 'perjanjian|kontrak|contract'],
    ['legitimate_interest', 'kepentingan sah|kepentingan|legitimate'],
    ['public_task', 'tugas publik|kepentingan umum|public|tugas'],
  ]);

const short: Readonly<Record<string, RegencyKey>> = {
  jambi: 'kota-jambi',
  'tanjab barat': 'tanjung-jabung-barat',
  tanjabbar: 'tanjung-jabung-barat',
  'tanjab timur': 'tanjung-jabung-timur',
  tanjabtim: 'tanjung-jabung-timur',
  batanghari: 'batang-hari',
  'muara bungo': 'bungo',
};

/** "Kab. Muaro Jambi", "Tanjabbar", "Kota Sungai Penuh" → key of the regency. */
export function regencyOf(text: string): RegencyKey | undefined {
  const plain = words(text).join(' ');
  const bare = plain.replace(/^(?:kabupaten|kab|kota)\s+/, '');
  const known = regencies.find(({ key, name }) => {
    const own = name.toLowerCase();
    return own === plain || own === bare || key === text.trim();
  });
  return known?.key ?? short[bare];
}
