import type { ArrangementName } from '#db/schema/clip-books.ts';
import { groupKliping } from '../kliping.ts';

/** The orders of a book, as people are offered them; `manual` is the one they make by moving articles. */
export const arrangements = [
  'newest',
  'oldest',
  'outlet',
  'topic',
  'manual',
] as const satisfies readonly ArrangementName[];

export type Arrangeable = {
  id: number;
  publishedAt: string;
  outlet: string;
  headlineTone: string | null;
  topics: readonly string[];
};

const byTime = (a: Arrangeable, b: Arrangeable) =>
  a.publishedAt === b.publishedAt ? a.id - b.id : a.publishedAt < b.publishedAt ? -1 : 1;

/**
 * Articles in the order of a book, each once. By outlet: outlets by name, the oldest story first. By topic: under the
 * first topic of each, the largest group first, those without a topic last. `manual` keeps the order given.
 */
export function arrange<T extends Arrangeable>(articles: readonly T[], arrangement: ArrangementName): T[] {
  if (arrangement === 'manual') return [...articles];
  const oldest = [...articles].sort(byTime);
  if (arrangement === 'oldest') return oldest;
  if (arrangement === 'newest') return oldest.reverse();
  if (arrangement === 'outlet')
    return oldest.sort((a, b) => a.outlet.localeCompare(b.outlet, 'id', { numeric: true }));
  return groupKliping(oldest, 'topic').flatMap(group => group.articles);
}

/** The chapter of an article: its outlet, its first topic ('' for none), or null in a book without chapters. */
function chapterOf(
  article: Pick<Arrangeable, 'outlet' | 'topics'>,
  arrangement: ArrangementName,
): string | null {
  if (arrangement === 'outlet') return article.outlet;
  return arrangement === 'topic' ? (article.topics[0] ?? '') : null;
}

/** Consecutive entries of one chapter, in the order given. */
export function chapters<T extends Pick<Arrangeable, 'outlet' | 'topics'>>(
  entries: readonly T[],
  arrangement: ArrangementName,
): { chapter: string | null; entries: T[] }[] {
  const groups: { chapter: string | null; entries: T[] }[] = [];
  for (const entry of entries) {
    const chapter = chapterOf(entry, arrangement);
    const last = groups.at(-1);
    if (last && last.chapter === chapter) last.entries.push(entry);
    else groups.push({ chapter, entries: [entry] });
  }
  return groups;
}
