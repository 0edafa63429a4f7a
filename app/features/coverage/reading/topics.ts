import type { TextRange } from '#app/lib/text-range.ts';
import type { Topic } from './article-reading.ts';
import { type Entry, readEntry, standsAt, type TextWord, textWords } from './word-list.ts';

/** A topic with the places in the text that name it, in order. */
export interface TopicMatch {
  topicId: number;
  name: string;
  ranges: TextRange[];
}

interface Term {
  topic: number;
  entry: Entry;
}

/** Positions kept for one topic. */
const mostRanges = 200;

/**
 * Topics named in a text by an entry of their word lists (`word-list.ts` says how words are compared). Where a longer
 * entry of any topic covers a shorter one ("bukan penerima upah" and "penerima upah"), the longer counts. An exclusion
 * that holds an entry of its topic ("klaim kemenangan" for "klaim") takes away the places it covers; any other one
 * takes the topic away from the whole text. Topics come in the order given.
 */
export function findTopics(text: string, topics: readonly Topic[]): TopicMatch[] {
  const words = textWords(text);
  const ranges = rangesOf(text, words, topics);
  return topics.flatMap((topic, position) => {
    const kept = withoutExcluded(text, words, topic, ranges[position]!);
    return kept.length > 0 ? [{ topicId: topic.id, name: topic.name, ranges: kept }] : [];
  });
}

function rangesOf(text: string, words: readonly TextWord[], topics: readonly Topic[]): TextRange[][] {
  const terms = termsByFirstWord(topics);
  const ranges = topics.map((): TextRange[] => []);
  let covered = 0;
  for (let index = 0; index < words.length; index += 1) {
    const longest = longestHere(text, words, index, terms, covered);
    const [first] = longest;
    if (!first) continue;
    const range = { start: words[index]!.start, end: words[index + first.entry.words.length - 1]!.end };
    covered = Math.max(covered, range.end);
    for (const topic of new Set(longest.map(term => term.topic))) {
      const list = ranges[topic]!;
      if (list.length < mostRanges) list.push(range);
    }
  }
  return ranges;
}

/** The longest entries that stand here and reach beyond what is covered; several topics may claim the same words. */
function longestHere(
  text: string,
  words: readonly TextWord[],
  index: number,
  terms: ReadonlyMap<string, readonly Term[]>,
  covered: number,
): Term[] {
  let longest: Term[] = [];
  for (const base of words[index]!.bases) {
    for (const term of terms.get(base) ?? []) {
      const length = term.entry.words.length;
      if (longest.length > 0 && length < longest[0]!.entry.words.length) continue;
      const last = words[index + length - 1];
      if (!last || last.end <= covered || !standsAt(text, words, index, term.entry)) continue;
      longest = longest[0]?.entry.words.length === length ? [...longest, term] : [term];
    }
  }
  return longest;
}

function termsByFirstWord(topics: readonly Topic[]): Map<string, Term[]> {
  const byWord = new Map<string, Term[]>();
  for (const [topic, { terms }] of topics.entries()) {
    for (const term of terms) {
      const entry = readEntry(term);
      if (!entry) continue;
      const first = entry.words[0]!.word;
      const list = byWord.get(first);
      if (list) list.push({ topic, entry });
      else byWord.set(first, [{ topic, entry }]);
    }
  }
  return byWord;
}

function withoutExcluded(
  text: string,
  words: readonly TextWord[],
  topic: Topic,
  ranges: readonly TextRange[],
): TextRange[] {
  let kept = [...ranges];
  for (const exclusion of topic.exclusions ?? []) {
    const entry = kept.length > 0 ? readEntry(exclusion) : undefined;
    if (!entry) continue;
    const covers = words.flatMap((word, index) =>
      standsAt(text, words, index, entry)
        ? [{ start: word.start, end: words[index + entry.words.length - 1]!.end }]
        : [],
    );
    if (covers.length === 0) continue;
    if (!holdsTerm(exclusion, topic)) return [];
    kept = kept.filter(range => !covers.some(cover => cover.start <= range.start && range.end <= cover.end));
  }
  return kept;
}

function holdsTerm(exclusion: string, topic: Topic): boolean {
  return rangesOf(exclusion, textWords(exclusion), [topic])[0]!.length > 0;
}
