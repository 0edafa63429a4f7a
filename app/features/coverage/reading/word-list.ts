import { bases, shortestBase } from '#app/lib/affixes.ts';
import { normalise, type WordSpan, wordSpans } from '#app/lib/text.ts';

/**
 * How the words of one entry of a word list are compared:
 * - affixed: as written, with Indonesian affixes ("lindung" also takes "perlindungan", "melindungi", "terlindunginya");
 * - capitals: an abbreviation, written in capitals, is taken in capitals alone ("JP" is not "jp");
 * - exact: an entry in quotation marks takes these very words, in any case.
 */
type Manner = 'affixed' | 'capitals' | 'exact';

/** One entry of a word list, ready to be looked for. */
export interface Entry {
  words: { word: string; manner: Manner }[];
}

/** A word of a text with everything it is compared by. */
export interface TextWord extends WordSpan {
  capitals: boolean;
  /** The word itself and what it may be made of (`bases`). */
  bases: readonly string[];
}

const quoted = /^["“„](.+)["”“]$/u;
const longestAbbreviation = 6;

/** Reads one entry as people type it; undefined when it holds no word. */
export function readEntry(text: string): Entry | undefined {
  const plain = normalise(text).trim();
  const exact = quoted.exec(plain)?.[1];
  const source = exact ?? plain;
  const words = wordSpans(source).map(({ word, start, end }) => ({
    word,
    manner: exact ? ('exact' as const) : mannerOf(source.slice(start, end), word),
  }));
  return words.length > 0 ? { words } : undefined;
}

function mannerOf(written: string, word: string): Manner {
  if (isCapitals(written) && written.length <= longestAbbreviation) return 'capitals';
  return word.length >= shortestBase ? 'affixed' : 'exact';
}

/** Two or more letters, all of them capitals; digits may stand among them. */
function isCapitals(written: string): boolean {
  return /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]+$/u.test(written);
}

const ascii = /^[a-z0-9]*$/;

/** The words of a text in the form in which entries are looked for. */
export function textWords(text: string): TextWord[] {
  const known = new Map<string, readonly string[]>();
  return wordSpans(text).map(span => {
    const word = ascii.test(span.word) ? span.word : normalise(span.word).toLowerCase();
    let made = known.get(word);
    if (!made) {
      made = bases(word);
      known.set(word, made);
    }
    const written = text.slice(span.start, span.end);
    return { ...span, word, capitals: isCapitals(normalise(written)), bases: made };
  });
}

/** Whether a word of a text is a word of an entry. */
function takes({ word, manner }: Entry['words'][number], span: TextWord): boolean {
  if (manner === 'affixed') return span.bases.includes(word);
  return span.word === word && (manner === 'exact' || span.capitals);
}

/** Whether an entry stands in the text from the given word on. */
export function standsAt(text: string, spans: readonly TextWord[], index: number, entry: Entry): boolean {
  return entry.words.every((word, offset) => {
    const span = spans[index + offset];
    if (!span || !takes(word, span)) return false;
    const next = spans[index + offset + 1];
    return offset === entry.words.length - 1 || (next !== undefined && joins(text, span.end, next.start));
  });
}

/** Between the words of a phrase stand spaces, a hyphen, a slash or one line break, never other punctuation. */
function joins(text: string, end: number, start: number): boolean {
  return start - end <= 3 && /^(?: {1,3}|\s?[-‐‑/]\s?|\n)$/.test(text.slice(end, start));
}
