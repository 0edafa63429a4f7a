import { parseFeed } from 'feedsmith';
import type { FeedKind } from '#db/schema/feeds.ts';
import { type FeedItem, type RawItem, type ReadingTime, toItems } from './feed-item.ts';
import { plainText } from './plain-text.ts';
import { isSitemap, sitemapItems } from './sitemap.ts';

export type FeedReading =
  | { ok: true; kind: FeedKind; title: string; items: FeedItem[] }
  /** is-page: a web page stands where the feed was; not-a-feed: something else, or too broken to read. */
  | { ok: false; problem: 'is-page' | 'not-a-feed' };

const page = /^[\s\ufeff]{0,200}(?:<!--[\s\S]{0,2000}?-->\s{0,20})?<(?:!doctype html|html|head|body)\b/i;

function parse(text: string) {
  return parseFeed(text);
}

type Parsed = ReturnType<typeof parse>;

function textOf(value: string | { value?: string } | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}

function* rawItems(parsed: Parsed): Generator<RawItem> {
  switch (parsed.format) {
    case 'rss':
      for (const item of parsed.feed.items ?? []) {
        const guid = item.guid?.value;
        const permanent = item.guid?.isPermaLink !== false && /^https?:/i.test(guid ?? '') ? guid : undefined;
        yield {
          key: guid,
          url: item.link ?? permanent,
          title: textOf(item.title),
          summary: textOf(item.description) ?? item.content?.encoded,
          date: item.pubDate ?? item.dc?.dates?.[0],
        };
      }
      return;
    case 'atom':
      for (const entry of parsed.feed.entries ?? []) {
        const links = entry.links ?? [];
        const link = links.find(each => (each.rel ?? 'alternate') === 'alternate') ?? links[0];
        yield {
          key: entry.id,
          url: link?.href,
          title: textOf(entry.title),
          summary: textOf(entry.summary) ?? textOf(entry.content),
          date: entry.published ?? entry.updated,
        };
      }
      return;
    case 'rdf':
      for (const item of parsed.feed.items ?? []) {
        yield {
          key: item.rdf?.about,
          url: item.link,
          title: textOf(item.title),
          summary: textOf(item.description),
          date: item.dc?.dates?.[0],
        };
      }
      return;
    case 'json':
      for (const item of parsed.feed.items ?? []) {
        yield {
          key: item.id,
          url: item.url,
          title: item.title ?? item.summary ?? item.content_text?.slice(0, 120),
          summary: item.summary ?? item.content_text ?? item.content_html,
          date: item.date_published ?? item.date_modified,
        };
      }
  }
}

/**
 * Reads RSS, Atom, RDF, JSON Feed or a news sitemap. Items without a title or web address are left out, at most 300
 * stay. Never throws: anything else comes back as a problem.
 */
export function readFeed(text: string, reading: ReadingTime): FeedReading {
  if (page.test(text.slice(0, 4_000))) return { ok: false, problem: 'is-page' };
  if (isSitemap(text))
    return { ok: true, kind: 'sitemap', title: '', items: toItems(sitemapItems(text), reading) };
  try {
    const parsed = parse(text.replace(/^\ufeff/, ''));
    const items = toItems(rawItems(parsed), reading);
    return { ok: true, kind: 'feed', title: plainText(textOf(parsed.feed.title) ?? '', 200), items };
  } catch {
    return { ok: false, problem: 'not-a-feed' };
  }
}
