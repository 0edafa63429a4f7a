import { fold } from '#app/lib/text.ts';
import { plainLine, type Stated, stated } from './html-stated.ts';
import type { LinkedArticle } from './json-ld.ts';
import { parseWebUrl, registrableDomain } from './urls.ts';

const mostHeadings = 30;
const enoughOverlap = 0.6;

/**
 * The headline: of the page's headings the one that shares most of its words with the title it is shared under; else that
 * title without the outlet's name; else the first heading that is no name of the outlet.
 */
export function titleOf(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
  url: string,
): Stated | undefined {
  const site = siteNames(metas, linked, url);
  const tab = plainLine(document.title);
  const shared =
    metas.get('og:title') ?? metas.get('twitter:title') ?? (plainLine(linked?.headline) || undefined) ?? tab;
  const bare = withoutSite(shared, site);
  const wanted = new Set(fold(bare).split(' '));
  const overlap = (text: string) => {
    const words = fold(text).split(' ');
    const both = words.filter(word => wanted.has(word)).length;
    return both / Math.max(words.length, 1);
  };
  const headings = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .slice(0, mostHeadings)
      .flatMap(heading => stated(heading.textContent, 'visible') ?? [])
      .filter(heading => !site.has(squeezed(heading.text)));
  const first = headings('h1');
  const near = (list: readonly Stated[], least: number) =>
    list
      .filter(heading => overlap(heading.text) >= least && fewerWords(bare, heading.text))
      .sort((a, b) => overlap(b.text) - overlap(a.text))[0];
  const best =
    near(first, enoughOverlap) ??
    near(headings('[itemprop~="headline"], .entry-title, .post-title, .article-title, h2'), 0.8);
  if (best) return { ...best, text: withoutSite(best.text, site) };
  const heading = first.find(item => item.text.split(' ').length >= 3);
  if (bare !== '' && (metas.has('og:title') || metas.has('twitter:title') || linked?.headline)) {
    return site.has(squeezed(bare)) ? heading : stated(bare, metas.has('og:title') ? 'meta' : 'json-ld');
  }
  return heading ?? stated(bare, 'meta');
}

/** A heading of one or two words is no headline where the shared title has many. */
function fewerWords(shared: string, heading: string): boolean {
  const [many, few] = [shared.split(' ').length, heading.split(' ').length];
  return few >= Math.min(3, many) || few >= 0.5 * many;
}

/** What the outlet calls itself: og:site_name, publisher, host and domain, squeezed. */
function siteNames(
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
  url: string,
): Set<string> {
  const host = parseWebUrl(url)?.hostname.replace(/^(?:www\d?|m|amp)\./, '') ?? '';
  const domain = registrableDomain(url) ?? '';
  const names = [
    metas.get('og:site_name') ?? '',
    metas.get('application-name') ?? '',
    linked?.publisher ?? '',
    host,
    domain,
    domain.split('.')[0] ?? '',
    host.split('.')[0] ?? '',
  ];
  return new Set(names.map(squeezed).filter(name => name.length >= 3));
}

const separator = /\s+(?:[-–—|»·•]|::|\/\/)\s+|\s*\|\s*/gu;
const shortestTitle = 12;
const longestSite = 40;

/** "Judul - Kabar.com" without what stands for the outlet and its section, in front or behind. */
function withoutSite(title: string, site: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(separator)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    bar: match[0].includes('|'),
  }));
  let end = title.length;
  for (const [index, cut] of [...cuts.entries()].reverse()) {
    if (cut.start < shortestTitle) break;
    const part = title.slice(cut.end, end);
    const before = title.slice(cuts[index - 1]?.end ?? 0, cut.start);
    // A bar parts the headline from the outlet; a dash also stands inside headlines.
    const drop =
      isSite(part, site) ||
      (cut.bar && part.length <= longestSite) ||
      (end === title.length && index > 0 && part.length <= longestSite && isSite(before, site));
    if (!drop) break;
    end = cut.start;
  }
  const first = cuts[0];
  const start = first && first.end < end && site.has(squeezed(title.slice(0, first.start))) ? first.end : 0;
  return end - start >= shortestTitle || start === 0 ? title.slice(start, end).trim() : title;
}

function isSite(part: string, site: ReadonlySet<string>): boolean {
  const name = squeezed(part);
  if (name === '' || site.has(name)) return true;
  if (part.length > longestSite) return false;
  if (/\.(?:com|co\.id|id|net|news|org|tv|info)$/i.test(part)) return true;
  return [...site].some(
    known =>
      name.startsWith(known) ||
      (known.length >= 4 && (name.includes(known) || (name.length >= 5 && known.includes(name)))),
  );
}

function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
