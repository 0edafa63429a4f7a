import { sentences } from '#app/features/programs/checks/sentences.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import type { Topic } from '../reading/article-reading.ts';
import { findTopics } from '../reading/topics.ts';

export type WordList = { terms: readonly string[]; exclusions: readonly string[] };

/** A word that names the topic: as before (`kept`), only by the new list (`fresh`), or only by the former one (`gone`). */
export type WordMark = 'kept' | 'fresh' | 'gone';

/** By which words a topic was read again; `former` is null when its list never changed. */
export type RereadWords = {
  now: WordList;
  former: WordList | null;
  /** Words that fired in the articles that change, the most frequent first. */
  fired: { text: string; mark: WordMark; articles: number }[];
};

/** The sentence that names a topic, in pieces, with its words marked. */
export type Witness = { pieces: { text: string; mark: WordMark | null }[] };

/** Different words that are counted for one reading. */
const mostFired = 24;
/** Characters of a sentence that are shown, and before its first word. */
const longest = 260;
const lead = 90;

type Marked = TextRange & { mark: WordMark };

/**
 * Where a text names a topic by its words now and by its former ones. Other topics count, since their longer entries
 * cover shorter ones.
 */
export function markedWords(
  text: string,
  topicId: number,
  known: readonly Topic[],
  { now, former }: Pick<RereadWords, 'now' | 'former'>,
): Marked[] {
  const rangesBy = (list: WordList) =>
    findTopics(
      text,
      known.map(topic => (topic.id === topicId ? { ...topic, ...list } : topic)),
    ).find(match => match.topicId === topicId)?.ranges ?? [];
  const current = rangesBy(now);
  const earlier = former ? rangesBy(former) : current;
  const overlaps = (range: TextRange, list: readonly TextRange[]) =>
    list.some(other => range.start < other.end && other.start < range.end);
  const marked = [
    ...current.map(range => ({
      ...range,
      mark: overlaps(range, earlier) ? ('kept' as const) : ('fresh' as const),
    })),
    ...earlier.filter(range => !overlaps(range, current)).map(range => ({ ...range, mark: 'gone' as const })),
  ];
  return marked.sort((a, b) => a.start - b.start);
}

/** The marked words of a text as they are written there, each once; small letters, single spaces. */
export function wordsOf(text: string, marked: readonly Marked[]): { text: string; mark: WordMark }[] {
  const words = new Map(
    marked.map(({ start, end, mark }) => [text.slice(start, end).toLowerCase().replace(/\s+/g, ' '), mark]),
  );
  return [...words].map(([word, mark]) => ({ text: word, mark }));
}

/** Counts the words of one more article. */
export function countWords(
  counted: Map<string, RereadWords['fired'][number]>,
  words: readonly { text: string; mark: WordMark }[],
): void {
  for (const word of words) {
    const entry = counted.get(word.text);
    if (entry) entry.articles += 1;
    else counted.set(word.text, { ...word, articles: 1 });
  }
}

/** The words that were counted in most articles. */
export function mostFrequent(
  counted: ReadonlyMap<string, RereadWords['fired'][number]>,
): RereadWords['fired'] {
  return [...counted.values()]
    .sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1))
    .slice(0, mostFired);
}

/** The sentence with the word that makes the difference, or with the first one; undefined where no word stands. */
export function witnessOf(text: string, marked: readonly Marked[]): Witness | undefined {
  const decisive = marked.find(({ mark }) => mark !== 'kept') ?? marked[0];
  if (!decisive) return undefined;
  const whole = sentences(text).find(({ start, end }) => start <= decisive.start && decisive.start < end);
  const from = whole
    ? Math.max(whole.start, spaceBefore(text, decisive.start - lead, whole.start))
    : decisive.start;
  const to = Math.max(decisive.end, Math.min(whole?.end ?? decisive.end, spaceAfter(text, from + longest)));
  const pieces: Witness['pieces'] = [];
  const add = (piece: string, mark: WordMark | null) => piece && pieces.push({ text: piece, mark });
  let at = from;
  add(whole && from > whole.start ? '… ' : '', null);
  for (const { start, end, mark } of marked) {
    if (start < at || end > to) continue;
    add(text.slice(at, start), null);
    add(text.slice(start, end), mark);
    at = end;
  }
  add(text.slice(at, to) + (whole && to < whole.end ? ' …' : ''), null);
  return { pieces };
}

/** The start of the first word at or after a place, no later than what must be seen; `first` where that is before it. */
function spaceBefore(text: string, place: number, first: number): number {
  if (place <= first) return first;
  const space = text.indexOf(' ', place);
  return space < 0 || space > place + lead ? place : space + 1;
}

/** The end of the word that reaches over a place. */
function spaceAfter(text: string, place: number): number {
  const space = text.indexOf(' ', place);
  return space < 0 ? text.length : space;
}
