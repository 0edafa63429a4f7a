/** A feed that an outlet's pages speak of, or that may stand where feeds usually do. */
export type FeedCandidate = { url: string; from: 'page' | 'robots' | 'usual' };

/** Candidates worth asking a server for. */
const mostCandidates = 12;

const usualPaths = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/sitemap-news.xml',
  '/news-sitemap.xml',
];

function attribute(tag: string, name: string): string {
  const match = new RegExp(
    `\\s${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\\s"'>]{1,2000}))`,
    'i',
  ).exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replaceAll('&amp;', '&').trim();
}

/** The feeds that a page names in its `<link rel="alternate">`, as whole addresses; feeds of comments are left out. */
export function feedLinks(html: string, base: string): string[] {
  const found: string[] = [];
  for (const [tag] of html.slice(0, 500_000).matchAll(/<link\b[^<>]{0,3000}>/gi)) {
    const alternate = attribute(tag, 'rel').toLowerCase().split(/\s+/).includes('alternate');
    const type = attribute(tag, 'type').toLowerCase();
    const href = attribute(tag, 'href');
    const isFeed = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)/.test(type);
    if (!alternate || !isFeed || href === '' || !URL.canParse(href, base)) continue;
    const address = new URL(href, base).href;
    if (/comment|komentar/i.test(address + attribute(tag, 'title'))) continue;
    found.push(address);
  }
  return [...new Set(found)];
}

/**
 * Where an outlet's feeds may be, the surest first: named by its home page, sitemaps of news that its robots.txt
 * names, usual places on its host. At most twelve.
 */
export function feedCandidates(home: string, html: string, sitemaps: readonly string[]): FeedCandidate[] {
  const news = sitemaps.filter(address => /news|berita/i.test(address)).slice(0, 3);
  const all: FeedCandidate[] = [
    ...feedLinks(html, home).map(url => ({ url, from: 'page' as const })),
    ...news.map(url => ({ url, from: 'robots' as const })),
    ...usualPaths.map(path => ({ url: new URL(path, home).href, from: 'usual' as const })),
  ];
  const byUrl = new Map<string, FeedCandidate>();
  for (const candidate of all) if (!byUrl.has(candidate.url)) byUrl.set(candidate.url, candidate);
  return [...byUrl.values()].slice(0, mostCandidates);
}
