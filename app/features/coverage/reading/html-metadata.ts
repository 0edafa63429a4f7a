import { fold } from '#app/lib/text.ts';
import type { Origin } from './article-reading.ts';
import { isNobody, personNames, readByline } from './bylines.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { canonicalUrl, registrableDomain } from './urls.ts';

/** A value as written on the page, one line, and where it was found. */
export interface Stated {
  text: string;
  origin: Origin;
}

export interface PageMetadata {
  title: Stated | undefined;
  /** Publication dates in order of trust; `visible` ones are read as prose, the others are machine-readable. */
  dates: Stated[];
  modified: Stated | undefined;
  authors: Stated[];
  editors: Stated[];
  siteName: string;
  canonicalUrl: string | undefined;
  linked: LinkedArticle | undefined;
}

const longestValue = 500;
const dateMetas = [
  ...[
    'article:published_time',
    'og:published_time',
    'datepublished',
    'publishdate',
    'publish-date',
    'pubdate',
  ],
  ...[
    'dtk:publishdate',
    'content_publisheddate',
    'content_published_date',
    'dc.date.issued',
    'dcterms.created',
  ],
  ...['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'date'],
];
const visibleDates =
  'time, [class*="date" i], [class*="time" i], [class*="tanggal" i], [class*="publish" i], [class*="posted" i], [class*="meta" i]';
const visibleBylines =
  '[class*="author" i], [class*="penulis" i], [class*="reporter" i], [class*="byline" i], [class*="editor" i], ' +
  '[class*="credit" i], [class*="wartawan" i], [class*="meta" i], [itemprop="author"], [rel="author"]';

/** Metadata of a parsed page. Call before the document is cleaned or handed to Readability, which change it. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const metas = metaValues(document);
  const linked = readJsonLd(
    [...document.querySelectorAll('script[type*="ld+json" i]')]
      .slice(0, 20)
      .map(script => script.textContent ?? ''),
  );
  const siteName = metas.get('og:site_name') ?? linked?.publisher ?? '';
  const bylines = visibleTexts(document, visibleBylines).flatMap(text => readByline(text) ?? []);
  return {
    title: titleOf(document, metas, linked),
    dates: datesOf(document, metas, linked),
    modified: stated(linked?.dateModified, 'json-ld') ?? stated(metas.get('article:modified_time'), 'meta'),
    authors: authorsOf(
      document,
      metas,
      linked,
      siteName,
      bylines.flatMap(byline => byline.authors),
    ),
    editors: unique(
      bylines.flatMap(byline => byline.editors).map(text => ({ text, origin: 'visible' as const })),
    ).concat(
      bylines.some(byline => byline.editors.length > 0)
        ? []
        : unique(asStated(linked?.editors ?? [], 'json-ld')),
    ),
    siteName,
    canonicalUrl: trustedCanonical(document, url),
    linked,
  };
}

/** Runs of white space become one space; entities that were written twice are read once more. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, 4 * longestValue)
    .replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp);/g, (_, name: string) => entities[name] ?? "'")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, longestValue);
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' };

function stated(text: string | null | undefined, origin: Origin): Stated | undefined {
  const value = plain(text);
  return value === '' ? undefined : { text: value, origin };
}

function asStated(texts: readonly string[], origin: Origin): Stated[] {
  return texts.flatMap(text => stated(text, origin) ?? []);
}

function unique(list: readonly Stated[]): Stated[] {
  return [...new Map(list.map(item => [fold(item.text), item])).values()].slice(0, 10);
}

function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').trim().toLowerCase();
    const value = plain(meta.getAttribute('content'));
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** The h1 that shares most of its words with the shared title; else the shared title without the outlet's name. */
function titleOf(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
): Stated | undefined {
  const shared = metas.get('og:title') ?? metas.get('twitter:title') ?? plain(linked?.headline);
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .flatMap(h1 => stated(h1.textContent, 'visible') ?? []);
  const sharedWords = new Set(fold(shared).split(' '));
  const overlap = (text: string) => {
    const words = fold(text).split(' ');
    return words.filter(word => sharedWords.has(word)).length / Math.max(words.length, 1);
  };
  const best = headings
    .filter(h1 => overlap(h1.text) >= 0.6)
    .sort((a, b) => overlap(b.text) - overlap(a.text))[0];
  if (best) return best;
  if (shared)
    return stated(withoutSite(shared, metas.get('og:site_name')), metas.has('og:title') ? 'meta' : 'json-ld');
  return (
    headings.find(h1 => h1.text.split(' ').length >= 3) ?? stated(withoutSite(plain(document.title)), 'meta')
  );
}

function withoutSite(title: string, siteName = ''): string {
  const cut = /^(.{15,}?)\s(?:[-–—|»])\s([^|»]{2,40})$/u.exec(title);
  if (!cut?.[1]) return title;
  const behind = fold(cut[2] ?? '');
  const known = siteName !== '' && (behind.includes(fold(siteName)) || fold(siteName).includes(behind));
  return known || /\.(?:com|id|net|news)$|online$|news$/.test(behind) || title.includes(' | ')
    ? cut[1]
    : title;
}

function datesOf(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
): Stated[] {
  const items = [...document.querySelectorAll('[itemprop="datePublished"]')].slice(0, 5);
  return [
    ...asStated([linked?.datePublished ?? ''], 'json-ld'),
    ...asStated(
      dateMetas.map(name => metas.get(name) ?? ''),
      'meta',
    ),
    ...items.flatMap(
      item =>
        stated(
          item.getAttribute('content') ?? item.getAttribute('datetime') ?? item.textContent,
          'visible',
        ) ?? [],
    ),
    ...asStated(
      [...document.querySelectorAll('time[datetime]')]
        .slice(0, 5)
        .map(time => time.getAttribute('datetime') ?? ''),
      'visible',
    ),
    ...asStated(visibleTexts(document, visibleDates), 'visible'),
  ];
}

/** Short texts of the elements a selector finds, one line each; containers of much else are skipped. */
function visibleTexts(document: Document, selector: string): string[] {
  const texts: string[] = [];
  for (const element of [...document.querySelectorAll(selector)].slice(0, 200)) {
    if (/^(?:html|body|main|article|script|style|meta|link|input)$/i.test(element.tagName)) continue;
    if (element.getElementsByTagName('*').length > 30) continue;
    const text = plain(element.textContent);
    if (text !== '' && text.length <= 200) texts.push(text);
  }
  return texts;
}

function authorsOf(
  document: Document,
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
  siteName: string,
  labelled: readonly string[],
): Stated[] {
  const editors = new Set((linked?.editors ?? []).map(fold));
  const outletMetas = ['content_author', 'dtk:author', 'content_reporter'].map(name => metas.get(name) ?? '');
  const classed = [...document.querySelectorAll('[itemprop="author"], [rel="author"], [class*="author" i]')]
    .slice(0, 20)
    .map(element => plain(element.textContent))
    .filter(text => text.length <= 80);
  const sources: [readonly string[], Origin][] = [
    [labelled, 'visible'],
    [outletMetas, 'meta'],
    [linked?.authors ?? [], 'json-ld'],
    [[metas.get('author') ?? '', metas.get('article:author') ?? ''], 'meta'],
    [classed.slice(0, 1), 'visible'],
  ];
  for (const [texts, origin] of sources) {
    const names = texts
      .flatMap(text => personNames(plain(text)) ?? [])
      .filter(name => !isNobody(name, siteName));
    const found = unique(
      asStated(
        names.filter(name => !editors.has(fold(name))),
        origin,
      ),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** rel=canonical, when it points into the same registrable domain; else undefined. */
function trustedCanonical(document: Document, url: string): string | undefined {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  if (href === '' || !URL.canParse(href, url)) return undefined;
  const target = new URL(href, url).href;
  const same =
    registrableDomain(target) !== undefined && registrableDomain(target) === registrableDomain(url);
  // A canonical that names the front page is a template's mistake.
  return same && new URL(target).pathname !== '/' ? canonicalUrl(target) : undefined;
}
