import { sentences } from '#app/features/programs/checks/sentences.ts';
import type { TextRange } from '#app/lib/text-range.ts';

/** How hard a text is to read. */
export type Readability = {
  words: number;
  sentences: number;
  /** Words of an average sentence. */
  perSentence: number;
  /**
   * LIX of C. H. Björnsson, "Läsbarhet" (1968): words per sentence + per cent of words longer than six letters. It needs no
   * list of syllables and so holds for any language in Latin letters; its steps were measured on Swedish, and Indonesian
   * with its affixes reads some ten points higher.
   */
  lix: number;
  /** Sentences of more than {@link longSentence} words. */
  long: (TextRange & { words: number })[];
};

/** From this many words on a sentence is pointed out. */
export const longSentence = 35;
/** A text with fewer words says nothing. */
const fewest = 50;

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Measures a text; undefined for one of fewer than 50 words. */
export function readability(text: string): Readability | undefined {
  const parts = sentences(text).map(part => ({
    ...{ start: part.start, end: part.end },
    words: text.slice(part.start, part.end).match(word) ?? [],
  }));
  const words = parts.flatMap(part => part.words);
  if (words.length < fewest) return undefined;
  const full = parts.filter(part => part.words.length > 0);
  const perSentence = words.length / full.length;
  const longWords = words.filter(one => one.replace(/[^\p{L}]/gu, '').length > 6).length;
  return {
    words: words.length,
    sentences: full.length,
    perSentence,
    lix: perSentence + (100 * longWords) / words.length,
    long: full
      .filter(part => part.words.length > longSentence)
      .map(({ start, end, words: own }) => ({ start, end, words: own.length })),
  };
}
