/** What the font of our PDFs can draw: Latin letters with their usual marks, punctuation, the euro. */
const drawn =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2212]/u;

/** A text with the signs that a PDF cannot draw brought to their plain letter, or left out. */
export function printable(text: string): string {
  let out = '';
  for (const sign of text.normalize('NFC')) {
    if (drawn.test(sign)) out += sign;
    else out += [...sign.normalize('NFKD')].filter(part => drawn.test(part)).join('');
  }
  return out.replace(/ {2,}/g, ' ').trim();
}

/** The letters and digits of a text that the font of our PDFs lacks, each once: `printable` would change or drop them. */
export function lettersNotDrawn(text: string): string[] {
  const letters = [...text.normalize('NFC')].filter(sign => /[\p{L}\p{M}\p{N}]/u.test(sign));
  return [...new Set(letters.filter(letter => !drawn.test(letter)))];
}
