import { readByline } from './bylines.ts';
import { endsSentence, isEndMark, junkKind } from './junk-lines.ts';
import { isParagraph, type PasteLine } from './paste-lines.ts';
import { titleKeys } from './paste-title.ts';

const caption = /\(\s?(?:foto|ist|istimewa|dok|ilustrasi|ant|antara|humas)(?!\p{L})[^()]{0,60}\)\.?$/iu;

/**
 * The lines that are the story: without the repeated headline, dates, bylines, captions, share bars, links to
 * other stories and everything behind a heading such as "Terkini". Subheadings stay.
 */
export function storyLines(
  lines: readonly PasteLine[],
  title: string | undefined,
  dateLines: ReadonlySet<PasteLine>,
): PasteLine[] {
  const titles = new Set(title === undefined ? [] : titleKeys(title));
  const end = storyEnd(lines);
  const kept: PasteLine[] = [];
  for (let index = 0; index < end; index += 1) {
    const line = lines[index]!;
    const junk = junkKind(line.text);
    if (junk === 'read-also' && leadsToNext(line) && lines[index + 1] && !isParagraph(lines[index + 1]!))
      index += 1;
    if (junk || dateLines.has(line) || isEndMark(line.text) || readByline(line.text)) continue;
    if (line.words <= 40 && caption.test(line.text)) continue;
    if (line.text.length <= 400 && titleKeys(line.text).some(key => titles.has(key))) continue;
    kept.push(line);
  }
  if (!kept.some(isParagraph)) return kept;
  while (kept.length > 0 && isLooseEnd(kept.at(-1)!)) kept.pop();
  return kept;
}

/** Where lists of other stories begin: the first such heading with less text behind it than before it. */
function storyEnd(lines: readonly PasteLine[]): number {
  const weight = (line: PasteLine) => (isParagraph(line) ? line.words : 0);
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    before += weight(line);
    if (junkKind(line.text) === 'list-heading' && before > 0 && before >= total - before) return index;
  }
  return lines.length;
}

/** "Baca juga:" with nothing behind it: the story it names is the next line. */
function leadsToNext(line: PasteLine): boolean {
  return line.words <= 3;
}

/** A heading with nothing under it. */
function isLooseEnd(line: PasteLine): boolean {
  return line.words <= 14 && !endsSentence(line.text);
}
