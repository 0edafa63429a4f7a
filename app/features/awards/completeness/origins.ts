import type { ArticlesTable } from '#db/schema/coverage.ts';

export type FoundBy = ArticlesTable['found_by'];

/** Every way in which an article is found, in the order in which it is shown. */
export const waysFound = [
  'feed',
  'officer',
  'candidate',
  'import',
  'missed',
] as const satisfies readonly FoundBy[];

export type Origins = { articles: number; found: Record<FoundBy, number> };

/** Nothing found yet. */
export function noOrigins(): Origins {
  return { articles: 0, found: { feed: 0, officer: 0, candidate: 0, import: 0, missed: 0 } };
}

/** Adds `count` articles found in one way. */
export function addOrigins(origins: Origins, way: FoundBy, count: number): void {
  origins.articles += count;
  origins.found[way] += count;
}

/** How the articles of several outlets were found, together. */
export function originsOfAll(outlets: readonly Origins[]): Origins {
  const all = noOrigins();
  for (const { found } of outlets) for (const way of waysFound) addOrigins(all, way, found[way]);
  return all;
}
