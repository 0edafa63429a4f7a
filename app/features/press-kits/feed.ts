import { escapeMarkup } from './document-html.ts';

export type FeedItem = {
  title: string;
  url: string;
  /** Instants; `changedAt` is the publication's when nothing changed since. */
  publishedAt: string;
  changedAt: string;
  language: string;
  summary: string;
  /** Body as HTML with absolute addresses. */
  html: string;
};

export type Feed = {
  title: string;
  description: string;
  /** Absolute addresses of the press room and of the feed itself. */
  url: string;
  selfUrl: string;
  language: string;
  items: FeedItem[];
};

/** Characters that XML 1.0 forbids even when escaped. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string) => escapeMarkup(text.replace(forbidden, ''));
const element = (name: string, text: string) => `<${name}>${xml(text)}</${name}>`;

/** An instant as RSS writes it (RFC 822 with a four-digit year). */
export function rssDate(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

function item(entry: FeedItem): string {
  return [
    '<item>',
    element('title', entry.title),
    element('link', entry.url),
    `<guid isPermaLink="true">${xml(entry.url)}</guid>`,
    element('pubDate', rssDate(entry.publishedAt)),
    element('description', entry.summary),
    entry.html && element('content:encoded', entry.html),
    '</item>',
  ].join('');
}

/** An item marked with its newest correction, in title, summary and body; releases are Indonesian, and so is the mark. */
export function correctedItem<Item extends Pick<FeedItem, 'title' | 'summary' | 'html'>>(
  entry: Item,
  correction: { explanation: string } | undefined,
): Item {
  if (!correction) return entry;
  const { explanation } = correction;
  return {
    ...entry,
    title: `Ralat: ${entry.title}`,
    summary: `Ralat: ${explanation} ${entry.summary}`,
    html: `<p><strong>Ralat:</strong> ${escapeMarkup(explanation)}</p>${entry.html}`,
  };
}

/** RSS 2.0 with the body of every release; items in the given order, newest first. */
export function rss(feed: Feed): string {
  const changed = feed.items.map(entry => entry.changedAt).sort();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>',
    element('title', feed.title),
    element('link', feed.url),
    `<atom:link href="${xml(feed.selfUrl)}" rel="self" type="application/rss+xml"/>`,
    element('description', feed.description),
    element('language', feed.language),
    changed.length > 0 ? element('lastBuildDate', rssDate(changed.at(-1)!)) : '',
    ...feed.items.map(item),
    '</channel></rss>',
  ].join('\n');
}

function entry(item: FeedItem): string {
  return [
    `<entry xml:lang="${xml(item.language)}">`,
    element('title', item.title),
    element('id', item.url),
    `<link rel="alternate" type="text/html" href="${xml(item.url)}"/>`,
    element('published', item.publishedAt),
    element('updated', item.changedAt),
    element('summary', item.summary),
    item.html && `<content type="html">${xml(item.html)}</content>`,
    '</entry>',
  ].join('');
}

/** Atom (RFC 4287) with the body of every release; items in the given order. `author` is the agency. */
export function atom(feed: Feed & { author: string }): string {
  const changed = feed.items.map(item => item.changedAt).sort();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    element('title', feed.title),
    element('subtitle', feed.description),
    element('id', feed.url),
    `<link rel="alternate" type="text/html" href="${xml(feed.url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.selfUrl)}"/>`,
    element('updated', changed.at(-1) ?? '1970-01-01T00:00:00.000Z'),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.items.map(entry),
    '</feed>',
  ].join('\n');
}

/** A sitemap of absolute addresses with the instant of their last change, if known. */
export function sitemap(entries: readonly { url: string; changedAt?: string }[]): string {
  const urls = entries.map(({ url, changedAt }) => {
    const changed = changedAt ? element('lastmod', changedAt) : '';
    return `<url>${element('loc', url)}${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
  ].join('\n');
}
