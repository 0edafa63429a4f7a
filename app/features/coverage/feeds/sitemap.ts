import type { RawItem } from './feed-item.ts';

/** Entries looked at; a news sitemap may hold 1,000, other sitemaps 50,000. */
const mostEntries = 5_000;

function inside(block: string, tag: string): string | undefined {
  const open = new RegExp(`<(?:[\\w-]{1,20}:)?${tag}(?:\\s[^>]{0,300})?>`, 'i').exec(block);
  if (!open) return undefined;
  const from = open.index + open[0].length;
  const to = block.indexOf('</', from);
  const text = to < 0 ? undefined : block.slice(from, to).trim();
  // A CDATA section holds its text as it is, and `</` inside it ends nothing.
  if (!text?.startsWith('<![CDATA[')) return text;
  const end = block.indexOf(']]>', from);
  return end < 0 ? undefined : block.slice(block.indexOf('<![CDATA[', from) + 9, end);
}

function* blocks(xml: string, tag: string): Generator<string> {
  const close = `</${tag}>`;
  const open = new RegExp(`<${tag}(?:\\s[^>]{0,300})?>`, 'gi');
  for (let count = 0; count < mostEntries; count += 1) {
    const match = open.exec(xml);
    if (!match) return;
    const end = xml.indexOf(close, open.lastIndex);
    if (end < 0) return;
    yield xml.slice(open.lastIndex, end);
    open.lastIndex = end + close.length;
  }
}

/** Whether a text is a sitemap, of stories or of further sitemaps. */
export function isSitemap(xml: string): boolean {
  return /^[\s\ufeff]{0,100}(?:<\?[^>]{0,300}>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>]{0,300}>|\s){0,20}<(?:urlset|sitemapindex)\b/i.test(
    xml.slice(0, 6_000),
  );
}

/** The stories of a Google news sitemap: entries with a news title; others are no stories. */
export function* sitemapItems(xml: string): Generator<RawItem> {
  for (const block of blocks(xml, 'url')) {
    const title = inside(block, 'title');
    const url = inside(block, 'loc');
    if (!title || !url) continue;
    yield {
      url: url.replaceAll('&amp;', '&'),
      title,
      summary: inside(block, 'keywords'),
      date: inside(block, 'publication_date') ?? inside(block, 'lastmod'),
    };
  }
}
