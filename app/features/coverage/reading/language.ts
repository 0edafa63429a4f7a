/** Languages that are told apart; a text in another one has none. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Words that hold sentences together and belong to one language alone; every text of some length is full of them. */
const functionWords: Record<Language, ReadonlySet<string>> = {
  id: set(
    'yang dan di ke dari untuk dengan pada ini itu dalam tidak akan juga oleh kata telah sudah karena bagi para kepada ' +
      'atau saat agar bisa dapat adalah tersebut serta hingga antara lebih menjadi sebagai ada kami kita mereka seperti secara',
  ),
  en: set(
    'the of and to in that is was for on with as by at from it be are have has this which not but were they their will ' +
      'would said his her its an or who had been we you he she than when about after',
  ),
};
const fewestWords = 5;
/** Share of the words that must be the language's own; running text has some .25 to .45, headlines less. */
const leastShare = 0.08;

/** The language of a text of five words or more: of the two whichever's function words it is full of, else none. */
export function languageOf(text: string): Language | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const share = (language: Language) =>
    words.filter(word => functionWords[language].has(word)).length / words.length;
  const [id, en] = [share('id'), share('en')];
  if (Math.max(id, en) < leastShare) return undefined;
  return id >= en ? 'id' : 'en';
}
