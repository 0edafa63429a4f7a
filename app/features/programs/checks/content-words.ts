import { bases } from '#app/lib/affixes.ts';
import { words } from '#app/lib/text.ts';

/** Words that say nothing by themselves. */
const stopWords = new Set(
  `ada adalah agar akan antara apa atas atau bagi bahwa baik banyak baru beberapa bila bisa bukan dalam dan dapat dari
  dengan di dia dia hanya harus hingga ia ini itu jadi jika juga kali kalau kami karena ke kembali kepada ketika kini
  kita lagi lain lalu lebih maka masih melalui mereka menjadi namun oleh pada para per pernah pun saat saja sampai
  sangat satu saya sebagai sebelum sebuah sedang sehingga sejak sekitar selama seluruh semua serta sesuai setelah
  setiap seorang sudah supaya tak tanpa telah terhadap tersebut tetapi tiap tidak untuk yaitu yakni yang lewat guna
  hal secara sebesar sebanyak mencapai`.split(/\s+/),
);

/** Words in nearly every story about the agency, whatever it tells: by themselves they show no message. */
const stockWords = comparisonSet(
  `bpjs ketenagakerjaan bpjamsostek bpjstk jamsostek jambi indonesia nasional provinsi kabupaten kota daerah pemerintah
  kantor cabang kepala program jaminan sosial perlindungan peserta kepesertaan pekerja kerja bekerja tenaga keluarga
  masyarakat warga layanan pelayanan manfaat aman sejahtera kesejahteraan hadir negara`,
);

/** Whether a word could tell one message of the agency from its other stories. */
export function isDistinctive(word: string): boolean {
  return !isAmong(word, stockWords);
}

/** The words of a text that carry its matter, once each, in order. */
export function contentWords(text: string): string[] {
  return [...new Set(words(text))].filter(word => !stopWords.has(word) && !/^\p{L}$/u.test(word));
}

/** Everything the words of a text may be compared by: each word and what it may be made of. */
export function comparisonSet(text: string): Set<string> {
  const set = new Set<string>();
  for (const word of words(text)) for (const base of bases(word)) set.add(base);
  return set;
}

/** Whether a word, or something it may be made of, is among those of a text (`comparisonSet`). */
export function isAmong(word: string, set: ReadonlySet<string>): boolean {
  return bases(word).some(base => set.has(base));
}
