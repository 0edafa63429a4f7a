import { fold, normalise, wordSpans } from '#app/lib/text.ts';
import type { SearchTerm } from './search-terms.ts';

/** A passage of a text in pieces; those that a search asked for are `found`. */
export type Snippet = { pieces: { text: string; found: boolean }[] };

/** Characters shown before the first find, and in all. */
const lead = 60;
const longest = 180;
/** Long enough for any report; a find beyond it is left unseen rather than waited for. */
const mostRead = 60_000;

type Range = { start: number; end: number };

/** Search engines see accents as their plain letters; plain words are not worth the work. */
const plainForm = (word: string) => (/^[\x20-\x7e]*$/.test(word) ? word : fold(word));

/** Where wanted words, phrases and prefixes stand in a text of NFKC form, word by word: accents count as nothing. */
function accentedFinds(text: string, terms: readonly SearchTerm[]): Range[] {
  const spans = wordSpans(text).map(span => ({ ...span, word: plainForm(span.word) }));
  const ranges: Range[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    for (const { words, prefix } of terms) {
      const last = words.length - 1;
      const fits = words.map(plainForm).every((word, i) => {
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

const accented = /\p{M}|[\u00c0-\u024f\u1e00-\u1eff]/u;

/** The same in one pass for the usual text, which has no accents. Words hold letters and digits only. */
function finds(text: string, terms: readonly SearchTerm[]): Range[] {
  const wanted = terms.filter(term => !term.negated);
  if (accented.test(text) || wanted.some(term => accented.test(term.words.join('')))) {
    return accentedFinds(text, wanted);
  }
  const patterns = wanted.map(
    term => term.words.join('[^\\p{L}\\p{N}]+') + (term.prefix ? '[\\p{L}\\p{N}]*' : ''),
  );
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const ranges: Range[] = [];
  for (let match = word.exec(text); match; match = word.exec(text)) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
    // No more is shown.
    if (match.index > ranges[0]!.end + longest) break;
  }
  return ranges;
}

/**
 * The passage around the first word of a search in a text, with every find in it marked. Undefined when the text holds
 * none: the search then found the title or a name.
 */
export function findSnippet(body: string, terms: readonly SearchTerm[]): Snippet | undefined {
  const text = normalise(body.slice(0, mostRead)).replace(/\s/g, ' ');
  const ranges = finds(text, terms);
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
