import { normalise, type WordSpan, wordSpans } from '#app/lib/text.ts';
import type { TextRange } from '../quotations.ts';
import type { Topic } from './article-reading.ts';

/** A topic with the places in the text that name it, in order. */
export interface TopicMatch {
  topicId: number;
  name: string;
  ranges: TextRange[];
}

interface Term {
  topic: number;
  words: string[];
}

/** Positions kept for one topic. */
const mostRanges = 200;

/**
 * Topics named in a text by one of their terms: whole words and phrases, whatever the case. Between the words
 * of a phrase stand spaces, a hyphen or a slash, never other punctuation. Where a longer term of any topic
 * covers a shorter one ("bukan penerima upah" and "penerima upah"), the longer counts. Topics come in the order given.
 */
export function findTopics(text: string, topics: readonly Topic[]): TopicMatch[] {
  const terms = termsByFirstWord(topics);
  const spans = wordSpans(text);
  const ranges = topics.map((): TextRange[] => []);
  let covered = 0;
  for (let index = 0; index < spans.length; index += 1) {
    const first = spans[index]!;
    const candidates = terms.get(plainWord(first.word));
    if (!candidates) continue;
    for (const term of candidates) {
      const last = spans[index + term.words.length - 1];
      if (!last || last.end <= covered || !matches(text, spans, index, term.words)) continue;
      covered = Math.max(covered, last.end);
      // Terms come longest first: shorter ones from here on end inside `covered`, unless they are as long.
      for (const same of candidates) {
        if (same.words.length === term.words.length && matches(text, spans, index, same.words)) {
          const list = ranges[same.topic]!;
          if (list.length < mostRanges) list.push({ start: first.start, end: last.end });
        }
      }
      break;
    }
  }
  return topics.flatMap((topic, position) => {
    const found = ranges[position]!;
    return found.length > 0 ? [{ topicId: topic.id, name: topic.name, ranges: found }] : [];
  });
}

function termsByFirstWord(topics: readonly Topic[]): Map<string, Term[]> {
  const byWord = new Map<string, Term[]>();
  for (const [topic, { terms }] of topics.entries()) {
    const phrases = new Set(
      terms.map(term =>
        wordSpans(normalise(term))
          .map(span => span.word)
          .join(' '),
      ),
    );
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      if (!words[0]) continue;
      const list = byWord.get(words[0]) ?? [];
      list.push({ topic, words });
      byWord.set(words[0], list);
    }
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

function matches(text: string, spans: readonly WordSpan[], index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const span = spans[index + offset];
    if (!span || plainWord(span.word) !== word) return false;
    const next = spans[index + offset + 1];
    return offset === words.length - 1 || (next !== undefined && joins(text, span.end, next.start));
  });
}

function joins(text: string, end: number, start: number): boolean {
  return start - end <= 3 && /^(?: {1,3}|\s?[-‐‑/]\s?|\n)$/.test(text.slice(end, start));
}

const ascii = /^[a-z0-9]*$/;

function plainWord(word: string): string {
  return ascii.test(word) ? word : normalise(word).toLowerCase();
}
