import { fold, normalise, wordSpans } from '#app/lib/text.ts';
import type { SearchTerm } from './search-terms.ts';

/** A passage of a text in pieces; those that a search asked for are `found`. */
export type Snippet = { pieces: { text: string; found: boolean }[] };

/** Characters shown before the first find, and in all. */
const lead = 60;
const longest = 220;
/** Long enough for any report; a find beyond it is left unseen rather than waited for. */
const mostRead = 60_000;

type Range = { start: number; end: number };

/** Search engines see accents as their plain letters; plain words are not worth the work. */
const plainForm = (word: string) => (/^[\x20-\x7e]*$/.test(word) ? word : fold(word));

/** Where wanted words, phrases and prefixes stand in a text of NFKC form, in its order. */
function finds(text: string, terms: readonly SearchTerm[]): Range[] {
  const spans = wordSpans(text).map(span => ({ ...span, word: plainForm(span.word) }));
  const wanted = terms
    .filter(term => !term.negated)
    .map(term => ({ words: term.words.map(plainForm), prefix: term.prefix }));
  const ranges: Range[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    for (const { words, prefix } of wanted) {
      const last = words.length - 1;
      const fits = words.every((word, i) => {
        const here = spans[at + i]?.word;
        return here === word || (prefix && i === last && here?.startsWith(word));
      });
      if (!fits) continue;
      ranges.push({ start: spans[at]!.start, end: spans[at + last]!.end });
      break;
    }
  }
  return ranges;
}

/**
 * The passage around the first word of a search in a text, with every find in it marked. Undefined when the text holds
 * none: the search then found the title or a name.
 */
export function findSnippet(body: string, terms: readonly SearchTerm[]): Snippet | undefined {
  const read = (end: number) => normalise(body.slice(0, end)).replace(/\s/g, ' ');
  let text = '';
  let ranges: Range[] = [];
  // Most finds stand near the beginning: a long text is read only as far as its passage needs.
  for (const end of [1500, 8000, mostRead]) {
    text = read(end);
    ranges = finds(text, terms);
    const needed = (ranges[0]?.end ?? Number.POSITIVE_INFINITY) + longest;
    if (needed < text.length || body.length <= end) break;
  }
  const first = ranges[0];
  if (!first) return undefined;
  const from = first.start <= lead ? 0 : wordBorder(text, first.start - lead, first.start);
  const to = Math.max(first.end, lastBorder(text, Math.min(text.length, from + longest)));
  const pieces: Snippet['pieces'] = [];
  const add = (part: string, found: boolean) => part && pieces.push({ text: part, found });
  let at = from;
  add(from > 0 ? '… ' : '', false);
  for (const range of ranges) {
    if (range.start < at || range.end > to) continue;
    add(text.slice(at, range.start), false);
    add(text.slice(range.start, range.end), true);
    at = range.end;
  }
  add(text.slice(at, to) + (to < text.length ? '\u00a0…' : ''), false);
  return { pieces };
}

/** The beginning of the first whole word from `from` on, no further than `limit`. */
function wordBorder(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? limit : space + 1;
}

/** The end of the last whole word up to `to`. */
function lastBorder(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space === -1 ? to : space;
}
