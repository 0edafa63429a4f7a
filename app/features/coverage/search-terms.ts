import { fold, words } from '#app/lib/text.ts';

/** A word, phrase or prefix that must (or must not) occur; words are normalised, so engines take them as they are. */
export type SearchTerm = { words: string[]; prefix: boolean; negated: boolean };

const longestQuery = 300;
const mostTerms = 12;

/**
 * Reads what a person typed: words, "a phrase", -excluded, prefix*. Everything else is punctuation, and
 * accents count as nothing. A quotation
 * mark that nothing closes reaches to the end.
 */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of text.slice(0, longestQuery).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const [, minus, phrase, word] = match;
    const found = words(fold(phrase ?? word ?? ''));
    if (found.length === 0) continue;
    terms.push({ words: found, prefix: phrase === undefined && word!.endsWith('*'), negated: minus === '-' });
  }
  return terms.slice(0, mostTerms);
}

/** Whether a search asks for anything, rather than only leaving out. */
export const asksFor = (terms: readonly SearchTerm[]) => terms.some(term => !term.negated);
