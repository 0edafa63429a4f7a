import { describe, expect, it } from 'vitest';
import { words } from '#app/lib/text.ts';
import { buildDemo } from '#db/seed/data/demo.ts';
import { copiedParagraphs } from '#db/seed/data/tiptap.ts';
import type { DemoArticle } from '#db/seed/data/types.ts';

const demo = buildDemo('2026-11-22T05:00:00.000Z');
const releases = new Map([...demo.releases, ...demo.archive].map(release => [release.key, release]));
const articles = new Map(demo.articles.map(article => [article.ref, article]));

/** Distinct runs of five words; a check of its own, apart from the product's. */
function shinglesOf(text: string): Set<string> {
  const list = words(text);
  return new Set(list.slice(4).map((_, index) => list.slice(index, index + 5).join(' ')));
}

function copiedShare(copy: string, source: string): number {
  const own = shinglesOf(copy);
  const known = shinglesOf(source);
  return [...own].filter(shingle => known.has(shingle)).length / own.size;
}

const ofKind = (kind: DemoArticle['origin']['kind']) =>
  demo.articles.filter(({ origin }) => origin.kind === kind);
const share = (kind: DemoArticle['origin']['kind']) => ofKind(kind).length / demo.articles.length;
const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

function copiedFromRelease(article: DemoArticle): number {
  if (!('release' in article.origin)) throw new Error(`${article.ref} copies no release`);
  const release = releases.get(article.origin.release)!;
  return copiedShare(article.body, `${copiedParagraphs(release.doc).join('\n')}\n${release.boilerplate}`);
}

function copiedFromArticle(article: DemoArticle): number {
  if (!('article' in article.origin)) throw new Error(`${article.ref} copies no article`);
  return copiedShare(article.body, articles.get(article.origin.article)!.body);
}

describe('copies in the demo', () => {
  it('make up the declared shares', () => {
    expect(share('release_verbatim')).toBeCloseTo(0.18, 2);
    expect(share('release_edited')).toBeCloseTo(0.17, 2);
    expect(share('syndicated') + share('plagiarised')).toBeCloseTo(0.06, 2);
  });

  it('take over nearly all of the release when verbatim', () => {
    for (const article of ofKind('release_verbatim')) expect(copiedFromRelease(article)).toBeGreaterThan(0.9);
  });

  it('take over a good part of it when edited', () => {
    const shares = ofKind('release_edited').map(copiedFromRelease);
    expect(Math.min(...shares)).toBeGreaterThan(0.3);
    expect(median(shares)).toBeGreaterThan(0.6);
    expect(median(shares)).toBeLessThan(0.9);
  });

  it('appear within days of their source, never before it', () => {
    for (const article of demo.articles) {
      const { origin } = article;
      const source =
        'release' in origin
          ? releases.get(origin.release)!.publishedAt!
          : 'article' in origin
            ? articles.get(origin.article)!.publishedAt
            : article.publishedAt;
      const hours = (Date.parse(article.publishedAt) - Date.parse(source)) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(0);
      expect(hours).toBeLessThan(6 * 24);
    }
  });

  it('stay inside the network when syndicated and cross outlets when plagiarised', () => {
    const network = new Map(demo.outlets.map(outlet => [outlet.key, outlet.network]));
    for (const article of [...ofKind('syndicated'), ...ofKind('plagiarised')]) {
      const source = articles.get('article' in article.origin ? article.origin.article : '')!;
      const same =
        network.get(article.outlet) !== null && network.get(article.outlet) === network.get(source.outlet);
      expect(article.outlet).not.toBe(source.outlet);
      expect(same).toBe(article.origin.kind === 'syndicated');
      expect(copiedFromArticle(article)).toBeGreaterThan(0.7);
    }
  });

  it('leave own reporting mostly its own against the month before', () => {
    const own = ofKind('own')
      .filter(article => words(article.body).length >= 150)
      .slice(-120);
    const shares = own.map(article => {
      const from = new Date(Date.parse(article.publishedAt) - 30 * 86_400_000).toISOString();
      const earlier = demo.articles.filter(
        other =>
          other.outlet !== article.outlet &&
          other.publishedAt < article.publishedAt &&
          other.publishedAt >= from,
      );
      return copiedShare(article.body, earlier.map(other => other.body).join('\n'));
    });
    expect(median(shares)).toBeLessThan(0.35);
  });

  it('take nothing from the release that is still under embargo or a draft', () => {
    const closed = demo.releases.filter(release => release.embargoUntil || release.status === 'draft');
    expect(closed).toHaveLength(2);
    const used = demo.articles.flatMap(({ origin }) => ('release' in origin ? [origin.release] : []));
    for (const release of closed) expect(used).not.toContain(release.key);
  });
});
