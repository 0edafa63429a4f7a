import { normalise } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import {
  type Boilerplate,
  LEFT_OUT,
  NO_BOILERPLATE,
  type Reading,
  readText,
  SHINGLE_WORDS,
} from './shingles.ts';

/** The same run of words in an article and in a reference; the ranges are places in the texts as given. */
export interface Passage {
  article: TextRange;
  reference: TextRange;
  /** Length of the run in words, at least 5. */
  words: number;
}

/** How many places of one shingle in the reference are tried; bounds the work on repetitive texts. */
const PLACES_TRIED = 16;

/**
 * The passages an article has in common with a reference, for showing them side by side: from the start of
 * the article on, always the longest run that begins there; quotations and boilerplate are in none. A passage
 * of the reference may be met several times, a word of the article only once.
 */
export function commonPassages(
  articleText: string,
  referenceText: string,
  known: Boilerplate = NO_BOILERPLATE,
): Passage[] {
  return compareTexts(articleText, referenceText, known).passages;
}

/** How many of a text's own words, those outside quotations and boilerplate, stand in common passages. */
export interface Covered {
  own: number;
  common: number;
}

export interface Comparison {
  passages: Passage[];
  article: Covered;
  reference: Covered;
}

/** {@link commonPassages} with the words counted on either side; a word of the reference counts once. */
export function compareTexts(
  articleText: string,
  referenceText: string,
  known: Boilerplate = NO_BOILERPLATE,
): Comparison {
  const article = placed(articleText, known);
  const reference = placed(referenceText, known);
  const used = new Uint8Array(reference.reading.spans.length);
  const places = placesOf(reference.reading);
  const found: Passage[] = [];
  for (let i = 0; i < article.reading.shingleAt.length; ) {
    const hash = article.reading.shingleAt[i]!;
    let length = 0;
    let from = 0;
    for (const place of hash === LEFT_OUT ? [] : (places.get(hash) ?? [])) {
      const run = runLength(article.reading, i, reference.reading, place);
      if (run > length) [length, from] = [run, place];
    }
    if (length >= SHINGLE_WORDS) {
      used.fill(1, from, from + length);
      found.push({
        article: article.range(i, i + length),
        reference: reference.range(from, from + length),
        words: length,
      });
    }
    i += Math.max(1, length);
  }
  return {
    passages: found,
    article: {
      own: ownWords(article.reading),
      common: found.reduce((sum, passage) => sum + passage.words, 0),
    },
    reference: { own: ownWords(reference.reading), common: count(used, 1) },
  };
}

function ownWords({ masked }: Reading): number {
  return count(masked, 0);
}

function count(flags: Uint8Array, value: number): number {
  let counted = 0;
  for (const flag of flags) if (flag === value) counted += 1;
  return counted;
}

function placesOf({ shingleAt }: Reading): Map<number, number[]> {
  const places = new Map<number, number[]>();
  shingleAt.forEach((hash, i) => {
    if (hash === LEFT_OUT) return;
    const list = places.get(hash);
    if (!list) places.set(hash, [i]);
    else if (list.length < PLACES_TRIED) list.push(i);
  });
  return places;
}

function runLength(a: Reading, i: number, b: Reading, j: number): number {
  let length = 0;
  while (
    i + length < a.spans.length &&
    j + length < b.spans.length &&
    !a.masked[i + length] &&
    !b.masked[j + length] &&
    a.spans[i + length]!.word === b.spans[j + length]!.word
  ) {
    length++;
  }
  return length;
}

interface Placed {
  reading: Reading;
  /** The words from `first` up to `end` (excluded) as a range of the text as given. */
  range(first: number, end: number): TextRange;
}

function placed(text: string, known: Boilerplate): Placed {
  const { normalised, starts, ends } = normaliseByCharacter(text);
  const reading = readText(normalised, known);
  return {
    reading,
    range: (first, end) => ({
      start: starts[reading.spans[first]!.start]!,
      end: ends[reading.spans[end - 1]!.end - 1]!,
    }),
  };
}

/**
 * NFKC with the way back: for each unit of the normal form, where the character it came from starts and ends.
 * Characters are normalised one by one with the marks that follow, which differs from the whole text's form
 * only for decomposed Hangul.
 */
function normaliseByCharacter(text: string) {
  let normalised = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const form = normalise(match[0]);
    for (let i = 0; i < form.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    normalised += form;
  }
  return { normalised, starts, ends };
}
