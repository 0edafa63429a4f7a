import {
  comparisonSet,
  contentWords,
  isAmong,
  isDistinctive,
} from '#app/features/programs/checks/content-words.ts';
import { type Sentence, sentences } from '#app/features/programs/checks/sentences.ts';
import { normalise } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';

/** Where an article comes nearest to a key message. */
export interface MessageMatch extends TextRange {
  /** Share of the message's content words found there, in [0, 1]. */
  share: number;
  /** Whether that is enough to count, as {@link isCarried} says. */
  carried: boolean;
  /** Those found, as the message has them. */
  found: string[];
  missing: string[];
}

/**
 * From this share on an article carries a message. Measured on pairs of messages and sentences written for the purpose
 * (tests/unit/coverage/checks/messages.test.ts): every rewording of a message lies above, every other sentence on the
 * same matter below.
 */
export const carriedFrom = 0.6;
/** A short message is carried when it stands there whole: two words of three meet by chance. */
const wholeUpTo = 4;
/** Of the words that are not in every story at least this many, and this share, must be there. */
const fewestDistinctive = 2;
const distinctiveShare = 0.5;

/**
 * Whether the words found of a message show that it is carried. A stock phrase ("BPJS Ketenagakerjaan melindungi
 * pekerja") has too few words of its own for that: it is shown for a person's verdict and counts by that alone.
 */
function isCarried(content: readonly string[], found: readonly string[]): boolean {
  const own = content.filter(isDistinctive).length;
  const ownFound = found.filter(isDistinctive).length;
  return (
    found.length / content.length >= carriedFrom &&
    found.length >= Math.min(content.length, wholeUpTo) &&
    ownFound >= Math.max(fewestDistinctive, own * distinctiveShare)
  );
}

/** Below this a match is not worth a person's look. */
export const shownFrom = 0.45;
/** A message with fewer content words cannot be told from chance. */
const fewestWords = 3;
/** Two neighbouring sentences count when they give at least this much more than one. */
const gainOfTwo = 0.15;

type Prepared = { sentence: Sentence; words: Set<string> };

/** The sentences of an article, ready to be compared with any number of messages. */
export function prepareArticle(text: string): Prepared[] {
  return sentences(text).map(sentence => ({
    sentence,
    words: comparisonSet(text.slice(sentence.start, sentence.end)),
  }));
}

/**
 * The one sentence, or two neighbouring ones of a paragraph, that hold most of a message's content words, whatever
 * their affixes; undefined when they hold too few to show. The first of equals.
 */
export function matchMessage(article: readonly Prepared[], message: string): MessageMatch | undefined {
  const content = contentWords(message);
  if (content.length < fewestWords) return undefined;
  const held = article.map(({ words }) => content.map(word => isAmong(word, words)));
  let best: { share: number; from: number; to: number } | undefined;
  const consider = (from: number, to: number) => {
    const share = content.filter((_, at) => held[from]![at] || held[to]![at]).length / content.length;
    const needed = best && to > from && best.to === best.from ? best.share + gainOfTwo : best?.share;
    if (needed === undefined || share > needed) best = { share, from, to };
  };
  for (const index of article.keys()) consider(index, index);
  for (let index = 1; index < article.length; index += 1) {
    if (article[index]!.sentence.paragraph === article[index - 1]!.sentence.paragraph)
      consider(index - 1, index);
  }
  if (!best || best.share < shownFrom) return undefined;
  const { from, to, share } = best;
  const has = (at: number) => held[from]![at] || held[to]![at];
  const found = content.filter((_, at) => has(at));
  return {
    start: article[from]!.sentence.start,
    end: article[to]!.sentence.end,
    share,
    carried: isCarried(content, found),
    found,
    missing: content.filter((_, at) => !has(at)),
  };
}

/** The key under which people's verdicts on a message are kept: its words, so that another wording is another one. */
export function messageKey(message: string): string {
  return normalise(message)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
