import { fold } from '#app/lib/text.ts';
import type { HiddenKind, HiddenNames } from './hidden-names.ts';

/** What stands in the place of what is hidden, in the reader's language. */
export type Placeholders = Record<HiddenKind | 'address', string>;

type Range = { start: number; end: number; kind: keyof Placeholders };
type Token = { start: number; end: number; raw: string; folded: string };

const wordPattern = /[\p{L}\p{N}]+/gu;
const addressPattern =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:com|co|id|net|org|news|tv|info|site|online|press|asia)\b(?:\/\S*)?|[@#][\w.]+/giu;
/** Lines that name who wrote, edited or photographed. */
const bylinePattern =
  /^[ \t]*[-–—•*([]?[ \t]*(?:penulis|reporter|pewarta|wartawan|jurnalis|editor|redaktur|penyunting|kontributor|koresponden|laporan wartawan|oleh|by|foto(?:grafer)?|photo|kredit|dok(?:umentasi)?\.?)[ \t]*[:：|][ \t]*(\S[^\n]*)/gimu;
/** Credits and editors' codes in brackets: "(Foto: Rahma)", "(sr/rdo)". */
const creditPattern = /\((?:foto|photo|dok|kredit)\b[^)\n]{0,120}\)/giu;
const codePattern = /\((?:[a-z]{2,6}|\*+)(?:[/,-] ?(?:[a-z]{2,6}|\*+))*\)(?=[ \t]*(?:\n|$))/gu;
const lastCodePattern = /[([][\p{Lu}*]{2,4}(?:[/-][\p{L}*]{2,6})*[)\]]\s*$/gu;

/** Between the words of one name: a space, a hyphen, a dot, a line break. */
const joins = (gap: string) => /^[\s.\-_'’&·]{0,3}$/u.test(gap);
const startsLarge = (word: string) => /^\p{Lu}|^\p{N}/u.test(word);
const mostWordsOfName = 8;
const leastInAddress = 5;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    folded: fold(match[0]),
  }));
}

/** Names in full, in whatever case and however their words are joined. */
function wholeNames(text: string, tokens: readonly Token[], { names, parts }: HiddenNames): Range[] {
  const longest = Math.max(0, ...[...names.keys()].map(name => name.length));
  const found: Range[] = [];
  tokens.forEach((token, from) => {
    let compact = '';
    for (let to = from; to < Math.min(tokens.length, from + mostWordsOfName); to += 1) {
      if (to > from && !joins(text.slice(tokens[to - 1]!.end, tokens[to]!.start))) break;
      compact += tokens[to]!.folded;
      if (compact.length > longest) break;
      const kind = names.get(compact);
      if (kind) found.push({ start: token.start, end: tokens[to]!.end, kind });
    }
    const part = parts.find(({ text: known }) => token.folded.includes(known));
    if (part) found.push({ start: token.start, end: token.end, kind: part.kind });
  });
  return found;
}

const beside = (text: string, { start, end }: Token, marks: string) =>
  marks.includes(text[start - 1] ?? ' ') || marks.includes(text[end] ?? ' ');

/** A word that stands within somebody else's name: "Budi" in "Budi Hartono". */
function withinOtherName(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const token = tokens[at]!;
  if (next && startsLarge(next.raw) && text.slice(token.end, next.start) === ' ') return true;
  const previous = tokens[at - 1];
  if (!previous || !startsLarge(previous.raw) || text.slice(previous.end, token.start) !== ' ') return false;
  const lead = text.slice(0, previous.start).trimEnd();
  return lead !== '' && !/[.!?:“"\n]$/u.test(lead);
}

/**
 * Single words of a name, when written with a capital; a person's word that is also part of another name in the text is
 * left to that other, except in a byline's place. And initials where bylines have them.
 */
function shortNames(
  text: string,
  tokens: readonly Token[],
  hidden: HiddenNames,
  covered: (at: Token) => boolean,
): Range[] {
  const others = new Set(
    tokens.flatMap((token, at) =>
      hidden.words.get(token.folded) === 'person' && !covered(token) && withinOtherName(text, tokens, at)
        ? token.folded
        : [],
    ),
  );
  return tokens.flatMap(token => {
    const word = hidden.words.get(token.folded);
    const inCredit = beside(text, token, '([/)]');
    const shown = word === 'person' && others.has(token.folded) && !inCredit;
    if (word && !shown && (startsLarge(token.raw) || inCredit)) return [{ ...span(token), kind: word }];
    const initial = hidden.initials.get(token.folded);
    return initial && inCredit ? [{ ...span(token), kind: initial }] : [];
  });
}

const span = ({ start, end }: { start: number; end: number }) => ({ start, end });

function addresses(text: string, { parts, names, words }: HiddenNames): Range[] {
  const known = [...parts.map(part => part.text), ...names.keys(), ...words.keys()].filter(
    name => name.length >= leastInAddress,
  );
  return [...text.matchAll(addressPattern)].flatMap(match => {
    const compact = fold(match[0]).replace(/[^\p{L}\p{N}]+/gu, '');
    // A mail address names its owner, whatever it looks like.
    if (!match[0].includes('@') && !known.some(name => compact.includes(name))) return [];
    const end = match.index + match[0].replace(/[.,;:!?)\]»”"']+$/u, '').length;
    return [{ start: match.index, end, kind: 'address' as const }];
  });
}

function bylines(text: string): Range[] {
  const lines = [...text.matchAll(bylinePattern)].map(match => {
    const end = match.index + match[0].length;
    return { start: end - match[1]!.length, end };
  });
  const codes = [creditPattern, codePattern, lastCodePattern].flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => ({
      start: match.index + 1,
      end: match.index + match[0].trimEnd().length - 1,
    })),
  );
  return [...lines, ...codes].map(range => ({ ...range, kind: 'person' as const }));
}

/** Ranges in order; those that overlap become one. */
function merged(ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else whole.push({ ...range });
  }
  return whole;
}

/** A neighbour joined by a slash is part of the same credit: "Rahma/Jambi Pos". */
function withNeighbours(text: string, ranges: readonly Range[]): Range[] {
  return ranges.map(range => ({
    ...range,
    start: range.start - (/[\p{L}\p{N}.]+\/$/u.exec(text.slice(0, range.start))?.[0].length ?? 0),
    end: range.end + (/^\/[\p{L}\p{N}.]+/u.exec(text.slice(range.end))?.[0].length ?? 0),
  }));
}

/**
 * A text in which a blind juror recognises neither outlet nor author by name: names in full or in part, initials in
 * bylines, photo credits, editors' codes, addresses and handles are replaced. Hides rather too much than too little; what
 * only the style gives away stays.
 */
export function redact(text: string, hidden: HiddenNames, placeholders: Placeholders): string {
  const tokens = tokensOf(text);
  const first = [...addresses(text, hidden), ...bylines(text), ...wholeNames(text, tokens, hidden)];
  const covered = (token: Token) => first.some(range => token.start >= range.start && token.end <= range.end);
  const ranges = merged(
    withNeighbours(text, merged([...first, ...shortNames(text, tokens, hidden, covered)])),
  );
  let shown = '';
  let from = 0;
  for (const range of ranges) {
    shown += text.slice(from, range.start) + placeholders[range.kind];
    from = range.end;
  }
  return shown + text.slice(from);
}
