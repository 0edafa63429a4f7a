import { type Entry, readEntry, standsAt, type TextWord, textWords } from '../reading/word-list.ts';
import { blame, lackable, negations, praise, wishes } from './tone-words.ts';

/** A tone that the words of a text suggest, and those words as they stand there, at most six. Never a judgement. */
export type ToneHint = { tone: 'positive' | 'negative'; words: string[] };

export const toneParts = ['headline', 'body'] as const;
export type TonePart = (typeof toneParts)[number];
export type ToneHints = Record<TonePart, ToneHint | null>;

type Sense = 'praise' | 'blame' | 'lackable';
type Listed = { sense: Sense; entry: Entry };

/** Words up to this far before another turn it round, within one sentence. */
const reach = 3;
/** A wish holds for the rest of its clause; this far at most. */
const wishReach = 8;
const mostWords = 6;
/** The share of a body's words that must agree with its headline. */
const agreement = 0.6;

/** Entries by their first word. */
function indexed(): Map<string, Listed[]> {
  const index = new Map<string, Listed[]>();
  const lists: [Sense, readonly string[]][] = [
    ['praise', praise],
    ['blame', blame],
    ['lackable', lackable],
  ];
  for (const [sense, list] of lists) {
    for (const text of list) {
      const entry = readEntry(text);
      const first = entry?.words[0]?.word;
      if (entry && first) index.set(first, [...(index.get(first) ?? []), { sense, entry }]);
    }
  }
  return index;
}

const index = indexed();

type Hit = { tone: ToneHint['tone']; words: string };

/** The place of the nearest of some words before a word in the same sentence, or undefined. */
function before(
  text: string,
  words: readonly TextWord[],
  at: number,
  far: number,
  wanted: ReadonlySet<string>,
): number | undefined {
  for (let place = at - 1; place >= Math.max(0, at - far); place -= 1) {
    const next = words[place + 1]!;
    // A comma ends the reach of "tidak" as a full stop does: "Tidak Disetor, Karyawan Dirugikan".
    if (/[.!?;:,\n]/.test(text.slice(words[place]!.end, next.start))) return undefined;
    if (wanted.has(words[place]!.word)) return place;
  }
  return undefined;
}

function listedAt(
  text: string,
  words: readonly TextWord[],
  at: number,
): { senses: Set<Sense>; length: number } {
  const senses = new Set<Sense>();
  let length = 0;
  for (const base of words[at]!.bases) {
    for (const { sense, entry } of index.get(base) ?? []) {
      if (!standsAt(text, words, at, entry)) continue;
      senses.add(sense);
      length = Math.max(length, entry.words.length);
    }
  }
  return { senses, length };
}

function hitAt(text: string, words: readonly TextWord[], at: number): { hit?: Hit; length: number } {
  const { senses, length } = listedAt(text, words, at);
  if (length === 0) return { length: 1 };
  const end = words[at + length - 1]!.end;
  const as = (tone: ToneHint['tone'], from: number): Hit => ({
    tone,
    words: text.slice(words[from]!.start, end),
  });
  const negation = before(text, words, at, reach, negations);
  if (negation !== undefined) {
    // "tidak ada keluhan" is no praise: it only says that there is no blame.
    const lacks = senses.has('lackable') || (senses.has('praise') && !senses.has('blame'));
    return lacks ? { hit: as('negative', negation), length } : { length };
  }
  if (before(text, words, at, wishReach, wishes) !== undefined) return { length };
  if (senses.has('blame')) return { hit: as('negative', at), length };
  return senses.has('praise') ? { hit: as('positive', at), length } : { length };
}

function hits(text: string): Hit[] {
  const words = textWords(text);
  const found: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const { hit, length } = hitAt(text, words, at);
    if (hit) found.push(hit);
    at += length;
  }
  return found;
}

function hintOf(found: readonly Hit[], tone: ToneHint['tone']): ToneHint {
  const words = new Set(found.filter(hit => hit.tone === tone).map(hit => hit.words));
  return { tone, words: [...words].slice(0, mostWords) };
}

/** What tone a headline's words suggest, when all of them agree; null for none, for mixed ones and for questions. */
function headlineHint(title: string): ToneHint | null {
  const found = title.trim().endsWith('?') ? [] : hits(title);
  const [first] = found;
  return first && found.every(hit => hit.tone === first.tone) ? hintOf(found, first.tone) : null;
}

/**
 * What tone the words of a story suggest. A hint for a person, who decides; it is neither stored nor scored. The body's words
 * alone were wrong more often than right (long stories quote both sides), so a body gets a hint only where its headline does
 * and most of its own words agree with that. Linear time.
 */
export function toneHints(story: { title: string; body: string }): ToneHints {
  const headline = headlineHint(story.title);
  if (!headline) return { headline: null, body: null };
  const found = hits(story.body);
  const distinct = (tone: ToneHint['tone']) =>
    new Set(found.filter(hit => hit.tone === tone).map(hit => hit.words.toLowerCase())).size;
  const agreeing = distinct(headline.tone);
  const all = distinct('positive') + distinct('negative');
  const agrees = agreeing > 0 && agreeing / all >= agreement;
  return { headline, body: agrees ? hintOf(found, headline.tone) : null };
}
