const WORD = /[\p{L}\p{N}]+/gu;
const COMBINING = /[\u0300-\u036f]/g;

/** A word and where it stands in the text it was read from: `start` included, `end` excluded, in UTF-16 units. */
export interface WordSpan {
  word: string;
  start: number;
  end: number;
}

/** The NFKC form in which texts are compared: full-width letters, ligatures and non-breaking spaces become plain. */
export function normalise(text: string): string {
  return text.normalize('NFKC');
}

/**
 * The words of a text that is already in NFKC form, with their places. A word is a run of letters and
 * digits, in lower case; everything else, apostrophes and hyphens too, only separates.
 */
export function wordSpans(normalised: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const match of normalised.matchAll(WORD)) {
    spans.push({
      word: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return spans;
}

/** The words of any text: NFKC, lower case, runs of letters and digits (scoring specification, section 2). */
export function words(text: string): string[] {
  return (normalise(text).match(WORD) ?? []).map(word => word.toLowerCase());
}

/** How many words `words` would find. */
export function countWords(text: string): number {
  return normalise(text).match(WORD)?.length ?? 0;
}

/** Controls that turn the direction of what follows them, so that a name would reverse its neighbours. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A text without controls of direction: what is written from right to left reads so without them. */
export function withoutDirections(text: string): string {
  return text.replace(DIRECTIONS, '');
}

/** A character that leaves a mark on paper: no white space, control or formatting mark, zero-width sign or filler. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;

/** A text with its ends trimmed; empty when nothing of it can be seen, such as a reason made of zero-width spaces. */
export function trimmed(text: string): string {
  return VISIBLE.test(text) ? text.trim() : '';
}

/**
 * One line of text: runs of white space become one space, ends trimmed; empty when nothing of it can be seen. Controls of
 * direction are left out.
 */
export function collapseSpaces(text: string): string {
  return trimmed(withoutDirections(text).replace(/\s+/gu, ' '));
}

/**
 * The form in which names and search terms are compared: NFKC, lower case, single spaces, Latin diacritics
 * dropped ("  Élvian  HENDRA " and "elvian hendra" fold alike). Marks of other scripts are kept, since there
 * they are letters rather than accents.
 */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(COMBINING, '').normalize('NFKC');
  return collapseSpaces(bare.toLowerCase().replace(COMBINING, ''));
}

/** A text of at most `most` characters: cut behind its last whole word, which the three dots say. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1).replace(/\s+\S*$/u, '');
  return `${(cut.length > most ? cut.slice(0, most) : cut).trimEnd()}…`;
}
