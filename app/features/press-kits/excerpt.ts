import { collapseSpaces } from '#app/lib/text.ts';

/** The beginning of a text on one line, cut at a word with an ellipsis when it is longer than `longest` characters. */
export function excerpt(text: string, longest = 200): string {
  const line = collapseSpaces(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30)).trimEnd()}…`;
}
