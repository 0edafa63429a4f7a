const consonants = 'bdgjklmnprst';
const vowels = 'aiueo';

/** How many numbers {@link madeWord} takes. */
export const wordRandoms = 16;

/**
 * A password that can be read aloud: three words of two syllables and four digits, such as "kadu bero sita 4821".
 * About 48 bits, which a link that locks after a few wrong tries makes plenty.
 * @param random `wordRandoms` whole numbers at random, evenly from 0 to 2^32 - 1
 */
export function madeWord(random: ArrayLike<number>): string {
  let used = 0;
  const pick = (letters: string) => letters[(random[used++] ?? 0) % letters.length]!;
  const syllable = () => pick(consonants) + pick(vowels);
  const words = [1, 2, 3].map(() => syllable() + syllable());
  return `${words.join(' ')} ${[1, 2, 3, 4].map(() => pick('0123456789')).join('')}`;
}
