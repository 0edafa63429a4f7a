import { collapseSpaces } from '#app/lib/text.ts';

/** A first paragraph shorter than this does not stand alone. */
const shortest = 60;

/**
 * The beginning of a text on one line: its first paragraph, with the next ones while that is short, cut at a word with
 * an ellipsis when it is longer than `longest` characters.
 */
export function excerpt(text: string, longest = 200): string {
  let line = '';
  for (const paragraph of text.split(/\n{2,}/)) {
    if (line.length >= shortest) break;
    line = collapseSpaces(`${line} ${paragraph}`);
  }
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30));
  return `${words.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
