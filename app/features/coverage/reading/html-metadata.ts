import { readByline } from './bylines.ts';
import { readPeople } from './html-authors.ts';
import { textBlocks } from './html-blocks.ts';
import { type LeadImage, leadImageOf } from './html-image.ts';
import { sectionOf } from './html-section.ts';
import {
  allStated,
  type Labelled,
  labelledElements,
  plainLine,
  type Stated,
  shortTexts,
  stated,
} from './html-stated.ts';
import { titleOf } from './html-title.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { readScriptStory } from './script-story.ts';
import { canonicalUrl, registrableDomain } from './urls.ts';

export interface PageMetadata {
  title: Stated | undefined;
  /** Publication dates in order of trust; `visible` ones are read as prose, the others are machine-readable. */
  dates: Stated[];
  modified: Stated | undefined;
  section: Stated | undefined;
  leadImage: LeadImage | undefined;
  authors: Stated[];
  editors: Stated[];
  siteName: string;
  canonicalUrl: string | undefined;
  linked: LinkedArticle | undefined;
}

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
const modifiedMetas = [
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'last-modified',
  'revised',
];
const dateClass = /date|time|tanggal|publish|posted|meta/;
/** Metadata of a parsed page. Call before the document is cleaned or handed to Readability, which change it. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const metas = metaValues(document);
  const ownArticle = readJsonLd(
    [...document.querySelectorAll('script[type*="ld+json" i]')]
      .slice(0, 20)
      .map(script => script.textContent ?? ''),
  );
  const linked = ownArticle ?? storyInScripts(document, metas);
  const siteName = metas.get('og:site_name') ?? linked?.publisher ?? '';
  const labelled = labelledElements(document);
  return {
    title: titleOf(document, metas, linked, url),
    dates: datesOf(document, labelled, metas, linked),
    modified:
      stated(linked?.dateModified, 'json-ld') ??
      stated(modifiedMetas.map(name => metas.get(name)).find(Boolean), 'meta') ??
      stated(
        labelled.find(item => item.itemprop === 'dateModified')?.element.getAttribute('content'),
        'visible',
      ),
    ...readPeople(labelled, metas, linked, siteName),
    section: sectionOf(document, labelled, metas, linked),
    leadImage: leadImageOf(document, labelled, metas, linked, url),
    siteName,
    canonicalUrl: trustedCanonical(document, url),
    linked,
  };
}

/** The story of a page that shows nothing before its scripts have run. */
function storyInScripts(document: Document, metas: ReadonlyMap<string, string>): LinkedArticle | undefined {
  const shown = document.body ? textBlocks(document.body).reduce((sum, block) => sum + block.length, 0) : 0;
  if (shown > mostShown) return undefined;
  const scripts = [...document.querySelectorAll('script:not([src])')].slice(0, 100);
  return readScriptStory(
    scripts.map(script => script.textContent ?? ''),
    metas.get('og:title') ?? plainLine(document.title),
  );
}

function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').trim().toLowerCase();
    const value = plainLine(meta.getAttribute('content'));
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return values;
}

function datesOf(
  document: Document,
  labelled: readonly Labelled[],
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
): Stated[] {
  const items = labelled
    .filter(item => item.itemprop === 'datePublished')
    .slice(0, 5)
    .map(item => item.element);
  const dates = [
    ...allStated([linked?.datePublished ?? ''], 'json-ld'),
    ...allStated(
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
    ...allStated(
      [...document.querySelectorAll('time[datetime]')]
        .slice(0, 5)
        .map(time => time.getAttribute('datetime') ?? ''),
      'visible',
    ),
    ...allStated(datesBesideHeadline(labelled), 'visible'),
  ];
  return dates.some(date => /\d/.test(date.text)) ? dates : allStated(datedLines(document), 'visible');
}

/** What looks like dates, those below the headline first: above it many portals print today's. */
function datesBesideHeadline(labelled: readonly Labelled[]): string[] {
  const found = labelled
    .filter(
      ({ element, classes }) =>
        element.tagName === 'H1' || element.tagName === 'TIME' || dateClass.test(classes),
    )
    .slice(0, 200)
    .map(item => item.element);
  const headline = found.findLastIndex(element => element.tagName === 'H1');
  return shortTexts([...found.slice(headline + 1), ...found.slice(0, Math.max(headline, 0))]);
}

/** Characters of text that such a page shows, at most: a menu, a footer, a notice. */
const mostShown = 1_500;

const fewLines = 120;
const longestDated = 120;

/** Short lines with a year, or a byline with a day, at the top of a page whose markup names no dates. */
function datedLines(document: Document): string[] {
  if (!document.body) return [];
  return textBlocks(document.body)
    .slice(0, fewLines)
    .filter(line => line.length <= longestDated && (/(?:19|20)\d\d/.test(line) || isDatedByline(line)))
    .map(plainLine);
}

function isDatedByline(line: string): boolean {
  return /\d{1,2}[/.-]\d{1,2}/.test(line) && readByline(line) !== undefined;
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
