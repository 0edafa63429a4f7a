import { countEach } from '../counts.ts';
import type { BookFacts } from './terms.ts';

/** What a book's pictures show of its articles: per month in the order of time, the rest most first. */
export function bookFigures(entries: readonly BookFacts[]) {
  return {
    articles: entries.length,
    months: countEach(entries, entry => entry.publishedOn.slice(0, 7)).sort((a, b) =>
      a.key < b.key ? -1 : 1,
    ),
    tones: countEach(entries, entry => entry.headlineTone ?? 'none'),
    bodyTones: countEach(entries, entry => entry.bodyTone ?? 'none'),
    topics: countEach(entries, entry => entry.topics),
    outlets: countEach(entries, entry => entry.outlet),
  };
}

export type BookFigures = ReturnType<typeof bookFigures>;

/** The first and the last day on which anything in a book was published; null for an empty one. */
export function bookPeriod(entries: readonly Pick<BookFacts, 'publishedOn'>[]) {
  if (entries.length === 0) return null;
  const days = entries.map(entry => entry.publishedOn).sort();
  return { fromOn: days[0]!, toOn: days.at(-1)! };
}
