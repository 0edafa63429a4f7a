import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedDate, mostItems } from '#app/features/coverage/feeds/feed-item.ts';
import { readFeed } from '#app/features/coverage/feeds/feed-reading.ts';
import { plainText } from '#app/features/coverage/feeds/plain-text.ts';

const reading = {
  url: 'https://kabar.example/feed',
  now: '2025-03-20T03:00:00.000Z',
  zone: 'Asia/Jakarta',
} as const;
const items = (text: string) => {
  const result = readFeed(text, reading);
  return result.ok ? result.items : result.problem;
};
const story = {
  url: 'https://kabar.example/berita/1',
  urlKey: 'https://kabar.example/berita/1',
  title: 'Petani & nelayan terlindungi',
  summary: 'Sebanyak 100 petani.',
  publishedAt: '2025-03-18T07:53:45.000Z',
};
const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title>${inner}</channel></rss>`;

describe('formats', () => {
  it.each([
    [
      'RSS',
      rss(
        '<item><title>Petani &amp; nelayan terlindungi</title><link>/berita/1</link><guid isPermaLink="false">k-1</guid><pubDate>Tue, 18 Mar 2025 14:53:45 +0700</pubDate><description><![CDATA[<p>Sebanyak <b>100</b> petani.</p>]]></description></item>',
      ),
      'k-1',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><id>k-1</id><title type="html">Petani &amp;amp; nelayan terlindungi</title><link rel="self" href="/api/1"/><link href="/berita/1"/><updated>2025-03-18T14:53:45+07:00</updated><summary>Sebanyak 100 petani.</summary></entry></feed>',
      'k-1',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Kabar</title></channel><item rdf:about="k-1"><title>Petani &amp; nelayan terlindungi</title><link>https://kabar.example/berita/1</link><description>Sebanyak 100 petani.</description><dc:date>2025-03-18T07:53:45Z</dc:date></item></rdf:RDF>',
      'k-1',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Kabar',
        items: [
          {
            id: 'k-1',
            url: 'https://kabar.example/berita/1',
            title: 'Petani & nelayan terlindungi',
            content_text: 'Sebanyak 100 petani.',
            date_published: '2025-03-18T07:53:45Z',
          },
        ],
      }),
      'k-1',
    ],
    [
      'news sitemap',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://kabar.example/tentang</loc></url><url><loc>https://kabar.example/berita/1</loc><news:news><news:publication_date>2025-03-18T14:53:45+07:00</news:publication_date><news:title><![CDATA[Petani & nelayan terlindungi]]></news:title><news:keywords>Sebanyak 100 petani.</news:keywords></news:news></url></urlset>',
      'https://kabar.example/berita/1',
    ],
  ])('%s gives title, address, summary and instant', (_, text, key) => {
    expect(items(text)).toEqual([{ ...story, key }]);
  });
});

describe('bad input', () => {
  it('a web page where the feed was is told apart from rubbish', () => {
    expect(items('<!doctype html><html><head></head></html>')).toBe('is-page');
    expect(items('  <html><body>404</body></html>')).toBe('is-page');
    expect(items('bukan umpan')).toBe('not-a-feed');
    expect(items('')).toBe('not-a-feed');
    expect(items('{"items": []}')).toBe('not-a-feed');
    expect(items('<rss version="2.0"><channel><item><title>terpo')).toBe('not-a-feed');
  });

  it('10,000 items are cut to the newest', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, i) =>
        `<item><title>Judul ${i}</title><link>https://kabar.example/${i}</link><pubDate>${new Date(Date.UTC(2020, 0, 1) + i * 3_600_000).toUTCString()}</pubDate></item>`,
    );
    const read = items(rss(many.join('')));
    expect(read).toHaveLength(mostItems);
    expect(read[0]).toMatchObject({ title: 'Judul 9999' });
  });

  it('entities are not expanded, nested markup and NULs are only text', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss('<item><title>x &b;</title><link>/1</link></item>').slice(21)}`;
    const read = items(bomb);
    expect(JSON.stringify(read)).not.toContain('aaaaaaaaaa');
    expect(
      items(
        rss(
          `<item><title>a&#0;b&#1;c</title><link>/1</link><description>${'<a>'.repeat(50_000)}</description></item>`,
        ),
      ),
    ).toMatchObject([{ title: 'a b c', summary: '' }]);
  });

  it('addresses that are none, or lead elsewhere than the web, leave the item out', () => {
    const links = ['javascript:alert(1)', 'mailto:a@b.example', 'http://', 'https://u:p@kabar.example/1', ''];
    expect(
      items(rss(links.map(link => `<item><title>Judul</title><link>${link}</link></item>`).join(''))),
    ).toEqual([]);
  });

  it('the same id or address twice in one feed counts once', () => {
    const item = (guid: string, path: string) =>
      `<item><title>Judul</title><link>https://kabar.example/${path}</link><guid isPermaLink="false">${guid}</guid></item>`;
    expect(
      items(rss(item('1', 'a') + item('1', 'b') + item('2', 'a?utm_source=rss') + item('3', 'c'))),
    ).toHaveLength(2);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), text => {
        readFeed(text, reading);
        readFeed(rss(`<item><title>${text}</title><link>/1</link></item>`), reading);
        readFeed(`<urlset><url><loc>/1</loc><title>${text}</title></url></urlset>`, reading);
        const plain = plainText(text, 50);
        return plain.length <= 50;
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['Tue, 18 Mar 2025 14:53:45 +0700', '2025-03-18T07:53:45.000Z'],
    ['2025-03-18T07:53:45Z', '2025-03-18T07:53:45.000Z'],
    ['Selasa, 18 Maret 2025 | 14:53:45 WIB', '2025-03-18T07:53:45.000Z'],
    ['2025-03-18 14:53:45', '2025-03-18T07:53:45.000Z'],
    ['Fri, 01 Jan 2100 00:00:00 GMT', reading.now],
    ['Thu, 01 Jan 1970 00:00:00 GMT', reading.now],
    ['besok', reading.now],
    ['', reading.now],
    [undefined, reading.now],
  ])('%s: %s', (text, at) => expect(feedDate(text, reading)).toBe(at));
});
