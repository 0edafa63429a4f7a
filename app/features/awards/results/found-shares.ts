import type { RunDocument } from './run-document.ts';

/** How an outlet's articles of the season came to be logged; the three shares are in [0, 1] and add up to 1. */
export interface FoundShares {
  name: string;
  articles: number;
  /** By a feed. */
  feed: number;
  /** By staff, one by one or from a list. */
  officer: number;
  /** Sent in by the outlet or a journalist. */
  candidate: number;
}

/** The shares of every outlet, those with most articles first, then by name. */
export function foundShares({ outlets, articles }: Pick<RunDocument, 'outlets' | 'articles'>): FoundShares[] {
  const counts = new Map<number, { all: number; feed: number; candidate: number }>();
  for (const { outletId, foundBy } of articles) {
    const count = counts.get(outletId) ?? { all: 0, feed: 0, candidate: 0 };
    count.all += 1;
    if (foundBy === 'feed') count.feed += 1;
    if (foundBy === 'candidate') count.candidate += 1;
    counts.set(outletId, count);
  }
  return outlets
    .flatMap(({ id, name }) => {
      const count = counts.get(id);
      if (!count) return [];
      const { all, feed, candidate } = count;
      return [
        {
          name,
          articles: all,
          feed: feed / all,
          officer: (all - feed - candidate) / all,
          candidate: candidate / all,
        },
      ];
    })
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}
