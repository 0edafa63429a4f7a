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
/** Anything beyond plain letters and punctuation; looked for first, at a tenth of the cost. */
const unusual = /[^\0-\xbf\u2000-\u206f]/;
const hasAccents = (text: string) => unusual.test(text) && accented.test(text);

/** Where a search's words stand in a text of NFKC form, as far as a passage can show them. */
type Finder = (text: string) => Range[];

/** One pass by one pattern for the usual text, which has no accents. Words hold letters and digits only. */
function finderOf(terms: readonly SearchTerm[]): Finder {
  const wanted = terms.filter(term => !term.negated);
  const withAccents = wanted.some(term => hasAccents(term.words.join('')));
  const patterns = wanted.map(
    term => term.words.join('[^\\p{L}\\p{N}]+') + (term.prefix ? '[\\p{L}\\p{N}]*' : ''),
  );
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text => {
    if (withAccents || hasAccents(text)) return accentedFinds(text, wanted);
    const ranges: Range[] = [];
    word.lastIndex = 0;
    for (let match = word.exec(text); match; match = word.exec(text)) {
      ranges.push({ start: match.index, end: match.index + match[0].length });
      // No more is shown.
      if (match.index > ranges[0]!.end + longest) break;
    }
    return ranges;
  };
}

const foreign = /[^\0-\x7f]/;

/**
 * The same where plain letters alone stand as far as a passage reaches, which is nearly everywhere: a pattern of plain
 * letters costs a tenth. Undefined where it is not so.
 */
function plainFinderOf(terms: readonly SearchTerm[]): (text: string) => Range[] | undefined {
  const wanted = terms.filter(term => !term.negated);
  if (wanted.some(term => foreign.test(term.words.join('')))) return () => undefined;
  const patterns = wanted.map(term => term.words.join('[^a-z0-9]+') + (term.prefix ? '[a-z0-9]*' : ''));
  const word = new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`, 'gi');
  return text => {
    const ranges: Range[] = [];
    word.lastIndex = 0;
    let reach = text.length;
    for (let match = word.exec(text); match && match.index <= reach; match = word.exec(text)) {
      ranges.push({ start: match.index, end: match.index + match[0].length });
      if (ranges.length === 1) reach = Math.min(reach, ranges[0]!.end + longest);
    }
    return foreign.test(text.slice(0, reach + 1)) ? undefined : ranges;
  };
}

/**
 * Finds, text by text, the passage around the first word of a search, with every find in it marked; undefined when a
 * text holds none: the search then found the title or a name.
 */
export function snippetFinder(terms: readonly SearchTerm[]): (body: string) => Snippet | undefined {
  const findPlain = plainFinderOf(terms);
  const find = finderOf(terms);
  return body => {
    const text = body.slice(0, mostRead);
    const ranges = findPlain(text);
    if (ranges) return passage(text, ranges);
    const normal = normalise(text);
    return passage(normal, find(normal));
  };
}

function passage(text: string, ranges: readonly Range[]): Snippet | undefined {
  const first = ranges[0];
  if (!first) return undefined;
  const from = first.start <= lead ? 0 : wordBorder(text, first.start - lead, first.start);
  const to = Math.max(first.end, lastBorder(text, from, Math.min(text.length, from + longest)));
  const pieces: Snippet['pieces'] = [];
  let at = from;
  let before = from > 0 ? '… ' : '';
  for (const range of ranges) {
    if (range.start < at || range.end > to) continue;
    before += flat(text.slice(at, range.start));
    if (before) pieces.push({ text: before, found: false });
    pieces.push({ text: flat(text.slice(range.start, range.end)), found: true });
    before = '';
    at = range.end;
  }
  const rest = before + flat(text.slice(at, to)) + (to < text.length ? '\u00a0…' : '');
  if (rest) pieces.push({ text: rest, found: false });
  return { pieces };
}

/** Line breaks and tabs as spaces. */
function flat(text: string): string {
  return unflat.test(text) ? text.replace(/[^\S ]/g, ' ') : text;
}

const unflat = /[^\S ]/;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code > 127 ? /\s/.test(text.charAt(at)) : code >= 9 && code <= 13);
}

/** The beginning of the first whole word from `from` on, no further than `limit`. */
function wordBorder(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (isSpace(text, at)) return at + 1;
  return limit;
}

/** The end of the last whole word between `from` and `to`. */
function lastBorder(text: string, from: number, to: number): number {
  if (to >= text.length) return text.length;
  for (let at = to; at >= from; at -= 1) if (isSpace(text, at)) return at;
  return to;
}
