import type { ArrangementName } from '#db/schema/clip-books.ts';

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

/** Where a chapter stands: outlets by name, topics as the office lists them, those it does not list next, none last. */
function chapterOrder(arrangement: ArrangementName, topicOrder: readonly string[]) {
  const byName = (a: string, b: string) =>
    a.localeCompare(b, 'id', { numeric: true }) || Number(a > b) - Number(a < b);
  if (arrangement === 'outlet') return byName;
  const places = new Map(topicOrder.map((name, place) => [name, place]));
  const placeOf = (name: string) => (name === '' ? Infinity : (places.get(name) ?? topicOrder.length));
  return (a: string, b: string) => Math.sign(placeOf(a) - placeOf(b)) || byName(a, b);
}

/**
 * Articles with those of a chapter together, as they stand: what people moved within a chapter stays moved. A book by
 * date is put in its order again; `manual` keeps the order given.
 * @param topicOrder names of all topics in the order in which the office lists them
 */
export function keepOrder<T extends Arrangeable>(
  articles: readonly T[],
  arrangement: ArrangementName,
  topicOrder: readonly string[],
): T[] {
  if (arrangement === 'manual') return [...articles];
  if (arrangement === 'oldest') return [...articles].sort(byTime);
  if (arrangement === 'newest') return [...articles].sort(byTime).reverse();
  const order = chapterOrder(arrangement, topicOrder);
  return [...articles].sort((a, b) => order(chapterOf(a, arrangement)!, chapterOf(b, arrangement)!));
}

/**
 * Articles in the order of a book, each once: in chapters the oldest story first. `manual` keeps the order given.
 * @param topicOrder as for {@link keepOrder}
 */
export function arrange<T extends Arrangeable>(
  articles: readonly T[],
  arrangement: ArrangementName,
  topicOrder: readonly string[],
): T[] {
  if (arrangement === 'manual') return [...articles];
  return keepOrder([...articles].sort(byTime), arrangement, topicOrder);
}

/**
 * A book's articles with some more in their places: before the first later story of their chapter, else at its end; at
 * the end of a book that people arranged.
 * @param topicOrder as for {@link keepOrder}
 */
export function placeInto<T extends Arrangeable>(
  articles: readonly T[],
  added: readonly T[],
  arrangement: ArrangementName,
  topicOrder: readonly string[],
): T[] {
  const all = [...articles];
  if (arrangement === 'manual') return [...all, ...added];
  for (const article of [...added].sort(byTime)) {
    const chapter = chapterOf(article, arrangement);
    const later = all.findIndex(
      other => chapterOf(other, arrangement) === chapter && byTime(other, article) > 0,
    );
    all.splice(later < 0 ? all.length : later, 0, article);
  }
  return keepOrder(all, arrangement, topicOrder);
}

/** The places that an article may take without leaving its chapter, counted from 1; undefined when it is not there. */
export function placesOf(
  articles: readonly Arrangeable[],
  arrangement: ArrangementName,
  id: number,
): { from: number; to: number } | undefined {
  let from = 1;
  for (const { entries } of chapters(articles, arrangement)) {
    if (entries.some(entry => entry.id === id)) return { from, to: from + entries.length - 1 };
    from += entries.length;
  }
  return undefined;
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
