import { countWords } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';
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
/** Share of the column that a line fills when the next word did not fit. */
const fullLine = 0.7;

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
  const column = wrapColumn(runs);
  const ranges = runs.flatMap(run => (column === undefined ? run : joinWrapped(text, run, column)));
  return ranges.map(range => lineOf(text, range));
}

/** The line that a range of `text` holds; its positions may be those of another text, given as `at`. */
export function lineOf(text: string, range: TextRange, at: TextRange = range): PasteLine {
  const line = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return { start: at.start, end: at.end, text: line, words: proseWords(line) };
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of running text; in scripts without spaces two characters count as one. */
export function proseWords(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  return characters === 0
    ? countWords(text)
    : countWords(text.replace(unspaced, ' ')) + Math.ceil(characters / 2);
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

/**
 * The column at which a mail or PDF broke its lines, or undefined: no line inside a paragraph is long, and most are
 * about as long as the longest.
 */
function wrapColumn(runs: readonly TextRange[][]): number | undefined {
  const inner = runs.flatMap(run => run.slice(0, -1)).map(line => line.end - line.start);
  const longest = inner.reduce((a, b) => Math.max(a, b), 0);
  if (inner.length < 4 || longest > widestWrap || longest < 40) return undefined;
  return inner.filter(length => length > longest * fullLine).length >= inner.length * 0.6
    ? longest
    : undefined;
}

/** Full lines run on into the next one; runs that make no sentence (headline, date) stay lines. */
function joinWrapped(text: string, run: readonly TextRange[], column: number): readonly TextRange[] {
  const whole = run[0] && lineOf(text, { start: run[0].start, end: run.at(-1)!.end });
  if (!whole || whole.words < 12 || !endsSentence(whole.text)) return run;
  const joined: TextRange[] = [];
  let open = false;
  for (const line of run) {
    const before = joined.at(-1);
    if (open && before) before.end = line.end;
    else joined.push({ ...line });
    open = line.end - line.start > column * fullLine;
  }
  return joined;
}

/** Whether a line reads like a paragraph of a story rather than a headline, caption or label. */
export function isParagraph(line: PasteLine): boolean {
  if (line.words >= 35) return true;
  if (line.words >= 20) return endsSentence(line.text);
  return line.words >= 8 && endsSentence(line.text) && findDateline(line.text) !== undefined;
}
