import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '#app/features/awards/article-facts.ts';
import { clusterEntries, type Entry, entrantNearDuplicates } from '#app/features/awards/clustering.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { assessArticle } from '#app/features/awards/season-score.ts';
import { likeness } from '#app/features/coverage/originality.ts';
import { anyPortfolio, articleFacts, frame2025 } from '#tests/factories/portfolio.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const range = (from: number, to: number) => Float64Array.from({ length: to - from }, (_, i) => from + i);

function entries(articles: readonly ArticleFacts[]): Entry[] {
  return articles
    .map((article, position) => ({ ...assessArticle(article, frame2025), position }))
    .filter(entry => entry.value > 0);
}

function clusterIds(list: readonly Entry[]) {
  const known = entrantNearDuplicates(list, defaultRuleSet.nearDuplicate);
  return clusterEntries(list, known).map(({ members }) => members.map(member => member.article.id));
}

/** The specification's sentence taken at its word: every entry against every founder. */
function naively(list: readonly Entry[]) {
  const order = [...list].sort((a, b) => {
    const [left, right] = [a, b].map(
      ({ article, at, programmes, value }) =>
        `${at} ${article.contentHash ?? ''} ${programmes.join(',')}|${1 - value}|${article.id}`,
    );
    return left! < right! ? -1 : 1;
  });
  const clusters: Entry[][] = [];
  for (const entry of order) {
    const home = clusters.find(([founder]) => {
      const sameDay = founder!.day === entry.day && `${founder!.programmes}` === `${entry.programmes}`;
      const [a, b] = [founder!.article, entry.article];
      if (sameDay || (a.contentHash !== null && a.contentHash === b.contentHash)) return true;
      const { jaccard, containment } = likeness(a.shingles ?? range(0, 0), b.shingles ?? range(0, 0));
      return jaccard >= 0.8 || containment >= 0.9;
    });
    if (home) home.push(entry);
    else clusters.push([entry]);
  }
  return clusters.map(members => members.map(member => member.article.id));
}

describe('clustering', () => {
  const on = (day: string, id: number, changes: Partial<ArticleFacts> = {}) =>
    articleFacts({ id, publishedAt: `2025-${day}T03:00:00.000Z`, ...changes });

  it('joins articles of one Jakarta day with equal programmes', () => {
    const list = entries([
      on('03-18', 1, { programmes: ['JP', 'JMO'] }),
      on('03-18', 2, { programmes: ['JMO', 'JP', 'JKN'] }),
      on('03-18', 3, { programmes: ['JMO'] }),
      articleFacts({ id: 4, publishedAt: '2025-03-18T17:00:00.000Z', programmes: ['JP', 'JMO'] }),
    ]);
    expect(clusterIds(list)).toEqual([[1, 2], [3], [4]]);
  });

  it('joins near-duplicates on any day, to the founder only', () => {
    const list = entries([
      on('03-18', 1, { shingles: range(0, 100) }),
      on('04-18', 2, { shingles: range(8, 108) }),
      on('05-18', 3, { shingles: range(16, 116) }),
      on('06-18', 4, { shingles: range(24, 54) }),
    ]);
    // 2 shares 92 of 100 with 1; 3 shares as many with 2, but 84 with the founder; 4 lies within 1 and 3.
    expect(clusterIds(list)).toEqual([[1, 2, 4], [3]]);
  });

  it('takes date and programmes from the founder, the value from the best, and drops nothing', () => {
    const list = entries([
      on('03-18', 1, { contentHash: 'same', ownSources: 0 }),
      on('04-18', 2, { contentHash: 'same', ownSources: 3, programmes: ['JP'] }),
      on('05-18', 3, { contentHash: 'same', ownSources: 3 }),
    ]);
    const [cluster] = clusterEntries(list, new Map());
    expect(cluster?.founder.article.id).toBe(1);
    expect(cluster?.best.article.id).toBe(2);
    expect(cluster?.members).toHaveLength(3);
  });

  it('never takes two articles without text for the same', () => {
    const photo = { channel: 'photo', contentHash: null, shingles: null } as const;
    expect(clusterIds(entries([on('03-18', 1, photo), on('03-19', 2, photo)]))).toEqual([[1], [2]]);
  });

  it('agrees with the specification taken at its word', () => {
    fc.assert(
      fc.property(anyPortfolio(60), articles => {
        const list = entries(articles);
        expect(clusterIds(list)).toEqual(naively(list));
      }),
      propertyRuns,
    );
  });
});
