import type { TextRange } from '#app/lib/text-range.ts';
import { type Mention, mentions } from './persons.ts';
import { activeVerbs, adverbs, bareVerbs, passiveVerbs, pronouns } from './speech-words.ts';
import { type Token, tokens } from './tokens.ts';

/** A place where somebody is said to speak: a reporting verb with its speaker. */
export interface SpeechLink {
  /** Undefined for "ujarnya" and "ia mengatakan": whoever spoke last. */
  mention: Mention | undefined;
  verb: string;
  /** From the first to the last word of verb and speaker, in whatever order they stand. */
  start: number;
  end: number;
}

export interface SpeechParagraph extends TextRange {
  mentions: Mention[];
  /** In order of position. */
  links: SpeechLink[];
}

/** Reads one paragraph; words inside `quoted` stretches are said by the speaker and name none. Linear time. */
export function speechOf(text: string, paragraph: TextRange, quoted: readonly TextRange[]): SpeechParagraph {
  const list = outside(tokens(text, paragraph.start, paragraph.end), quoted);
  const named = mentions(text, list);
  const byFirst = new Map(named.map(mention => [mention.first, mention]));
  const byLast = new Map(named.map(mention => [mention.last, mention]));
  const links: SpeechLink[] = [];
  for (const [index, token] of list.entries()) {
    const link = speakerAfter(list, index, byFirst) ?? speakerBefore(list, index, byLast);
    if (link) links.push({ ...link, verb: token.text });
  }
  return { start: paragraph.start, end: paragraph.end, mentions: named, links };
}

type Unnamed = Omit<SpeechLink, 'verb'>;

/** "kata Hendra", "diungkapkan oleh Kepala …, Hendra", "menurut Hendra", "ujarnya". */
function speakerAfter(
  list: readonly Token[],
  index: number,
  byFirst: ReadonlyMap<number, Mention>,
): Unnamed | undefined {
  const token = list[index]!;
  if (token.lower.endsWith('nya') && bareVerbs.has(token.lower.slice(0, -3))) {
    return { mention: undefined, start: token.start, end: token.end };
  }
  if (token.lower !== 'menurut' && !bareVerbs.has(token.lower) && !passiveVerbs.has(token.lower))
    return undefined;
  let next = index + 1;
  while (next < index + 4 && (list[next]?.lower === 'oleh' || adverbs.has(list[next]?.lower ?? '')))
    next += 1;
  if (!list.slice(index, next).every(word => word.gap === ' ')) return undefined;
  const mention = byFirst.get(next);
  if (mention) return { mention, start: token.start, end: mention.end };
  if (pronouns.has(list[next]?.lower ?? ''))
    return { mention: undefined, start: token.start, end: list[next]!.end };
  return undefined;
}

/** "Hendra juga mengatakan", "Hendra Elvian, Kepala …, menjelaskan", "ia menambahkan". */
function speakerBefore(
  list: readonly Token[],
  index: number,
  byLast: ReadonlyMap<number, Mention>,
): Unnamed | undefined {
  const token = list[index]!;
  if (!activeVerbs.has(token.lower)) return undefined;
  let before = index - 1;
  while (before > index - 4 && list[before] && adverbs.has(list[before]!.lower)) before -= 1;
  const last = list[before];
  if (!last || !/^[),]{0,2} $/.test(last.gap)) return undefined;
  const mention = byLast.get(before);
  if (mention) return { mention, start: mention.start, end: token.end };
  if (pronouns.has(last.lower)) return { mention: undefined, start: last.start, end: token.end };
  return undefined;
}

/** Tokens that stand in no quotation. The gap before one holds its mark, so nothing is read across it. */
function outside(list: Token[], quoted: readonly TextRange[]): Token[] {
  const kept: Token[] = [];
  let range = 0;
  for (const token of list) {
    while (quoted[range] && quoted[range]!.end <= token.start) range += 1;
    if (quoted[range] && token.start >= quoted[range]!.start) continue;
    kept.push(token);
  }
  return kept;
}
