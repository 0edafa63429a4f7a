/** A word as printed, with what stands between it and the next one. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Starts with a capital letter. */
  capital: boolean;
  /** Characters up to the next token (up to the end of the text after the last). */
  gap: string;
}

const word = /[\p{L}\p{N}]+(?:[’'`.-][\p{L}\p{N}]+)*/gu;
const capital = /^\p{Lu}/u;

/** Tokens of a stretch of text, positions counted in the whole. "M.Si", "al-Haris" and "Jum'at" are one token. */
export function tokens(text: string, start = 0, end = text.length): Token[] {
  const part = text.slice(start, end);
  const found = [...part.matchAll(word)];
  return found.map((match, index) => {
    const from = match.index;
    const to = from + match[0].length;
    return {
      text: match[0],
      lower: match[0].toLowerCase(),
      start: start + from,
      end: start + to,
      capital: capital.test(match[0]),
      gap: part.slice(to, found[index + 1]?.index ?? part.length),
    };
  });
}
