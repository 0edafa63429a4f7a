import { countWords } from '#app/lib/text.ts';
import type { TextRange } from '../quotations.ts';
import { findDateline } from './dateline.ts';
import { endsSentence } from './junk-lines.ts';

/** A line of a paste, or a paragraph put together again from hard-wrapped lines; positions in the plain text. */
export interface PasteLine {
  start: number;
  end: number;
  /** One line: breaks and runs of spaces inside are single spaces. */
  text: string;
  words: number;
}

const widestWrap = 130;

/** The lines of a plain text that hold something. Linear time. */
export function pasteLines(text: string): PasteLine[] {
  const runs: TextRange[][] = [[]];
  for (const match of text.matchAll(/[^\n]+|\n{2,}|\n/g)) {
    const start = match.index;
    const trimmed = match[0].trim();
    if (trimmed === '') {
      if (match[0].length > 1 || match[0] !== '\n') runs.push([]);
      continue;
    }
    const lead = match[0].length - match[0].trimStart().length;
    runs.at(-1)?.push(withoutEmphasis(text, start + lead, start + lead + trimmed.length));
  }
  return runs
    .flatMap(run => (isWrapped(run) ? joinWrapped(text, run) : run))
    .map(range => lineOf(text, range));
}

/** The line that a range of `text` holds; its positions may be those of another text, given as `at`. */
export function lineOf(text: string, range: TextRange, at: TextRange = range): PasteLine {
  const line = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return { start: at.start, end: at.end, text: line, words: countWords(line) };
}

/** "*Judul*" and "# Judul", as messengers and editors mark headings. */
function withoutEmphasis(text: string, start: number, end: number): TextRange {
  let [from, to] = [start, end];
  while (text[from] === '#' && from < to - 1) from += 1;
  if (from > start && text[from] === ' ') from += 1;
  else from = start;
  while (to - from > 2 && (text[from] === '*' || text[from] === '_') && text[to - 1] === text[from]) {
    from += 1;
    to -= 1;
  }
  return { start: from, end: to };
}

/** Lines of a mail or PDF, broken at a column: none is long, most are about as long as the longest. */
function isWrapped(run: readonly TextRange[]): boolean {
  if (run.length < 4) return false;
  const lengths = run.map(line => line.end - line.start);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest > widestWrap || longest < 40) return false;
  return lengths.filter(length => length > longest * 0.75).length >= run.length * 0.6;
}

function joinWrapped(text: string, run: TextRange[]): TextRange[] {
  const longest = run.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const joined: TextRange[] = [];
  let open = false;
  for (const line of run) {
    const before = joined.at(-1);
    if (open && before) before.end = line.end;
    else joined.push({ ...line });
    const short = line.end - line.start < longest * 0.75;
    open = !(short && endsSentence(text.slice(line.start, line.end)));
  }
  return joined;
}

/** Whether a line reads like a paragraph of a story rather than a headline, caption or label. */
export function isParagraph(line: PasteLine): boolean {
  if (line.words >= 35) return true;
  if (line.words >= 20) return endsSentence(line.text);
  return line.words >= 8 && endsSentence(line.text) && findDateline(line.text) !== undefined;
}
