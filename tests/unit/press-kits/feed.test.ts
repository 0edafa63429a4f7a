import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { excerpt } from '#app/features/press-kits/excerpt.ts';
import { atom, type Feed, rss, rssDate, sitemap } from '#app/features/press-kits/feed.ts';
import { fileKind } from '#app/features/press-kits/file-terms.ts';
import { kitView } from '#app/features/press-kits/kit-view.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { shareCard } from '#app/features/press-kits/share-card.ts';

const feed: Feed = {
  title: 'Ruang pers <Contoh> & Kawan',
  description: 'Siaran',
  url: 'https://contoh.example/ruang-pers',
  selfUrl: 'https://contoh.example/ruang-pers/rss.xml',
  language: 'id',
  items: [
    {
      title: 'Judul \u0000\u0008 “satu” & dua',
      url: 'https://contoh.example/ruang-pers/judul?a=1&b=2',
      publishedAt: '2025-03-18T07:53:45.000Z',
      changedAt: '2025-03-19T01:00:00.000Z',
      language: 'id',
      summary: 'Ringkas',
      html: '<p>Isi <a href="https://x.example/?a=1&amp;b=2">x</a> ]]></p>',
    },
  ],
};

describe('the feed', () => {
  it('is well-formed and keeps every text', () => {
    const xml = rss(feed);
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    expect(document.querySelector('channel > title')?.textContent).toBe(feed.title);
    expect(document.querySelector('item > title')?.textContent).toBe('Judul  “satu” & dua');
    expect(document.getElementsByTagName('content:encoded')[0]?.textContent).toBe(feed.items[0]!.html);
    expect(xml).toContain('<pubDate>Tue, 18 Mar 2025 07:53:45 +0000</pubDate>');
    expect(xml).toContain('<language>id</language>');
    expect(xml).not.toContain('\u0000');
    expect(xml).not.toContain('\u0008');
  });

  it('is said in Atom too, with the instant of the last change and the language of each entry', () => {
    const xml = atom({ ...feed, author: 'Humas & Co' });
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const one = (name: string) => document.querySelector(name)?.textContent;
    expect(one('feed > updated')).toBe('2025-03-19T01:00:00.000Z');
    expect(one('entry > updated')).toBe('2025-03-19T01:00:00.000Z');
    expect(one('entry > id')).toBe(feed.items[0]!.url);
    expect(one('entry > content')).toBe(feed.items[0]!.html);
    expect(one('author > name')).toBe('Humas & Co');
    expect(xml).toContain('<entry xml:lang="id">');
    expect(atom({ ...feed, items: [{ ...feed.items[0]!, html: '' }], author: 'x' })).not.toContain(
      '<content',
    );
  });

  it('may be empty', () => {
    expect(rss({ ...feed, items: [] })).not.toContain('lastBuildDate');
    expect(rssDate('2025-01-05T00:00:00.000Z')).toBe('Sun, 05 Jan 2025 00:00:00 +0000');
  });

  it('has a sitemap beside it', () => {
    const xml = sitemap([
      { url: 'https://contoh.example/a?b&c' },
      { url: 'https://contoh.example/b', changedAt: '2025-03-18T07:53:45.000Z' },
    ]);
    expect(xml).toContain('<url><loc>https://contoh.example/a?b&amp;c</loc></url>');
    expect(xml).toContain('<lastmod>2025-03-18T07:53:45.000Z</lastmod>');
  });
});

describe('excerpt', () => {
  const long = 'Pekerja rentan di sebelas kabupaten dan kota kini terlindungi program jaminan sosial.';
  it.each([
    ['short text', 'Satu dua.', 'Satu dua.'],
    ['the first paragraph when it says enough', `${long}\n\nParagraf kedua.`, long],
    ['the next ones when the first is short', `Judul\n\n${long}\n\nLagi`, `Judul ${long}`],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => expect(excerpt(text)).toBe(expected));

  it('cuts at a word, without a stop before the ellipsis', () => {
    expect(excerpt('satu dua, tiga empat', 10)).toBe('satu dua…');
    expect(excerpt('x'.repeat(300), 200)).toHaveLength(171);
  });
});

describe('what a page and a card say of a release', () => {
  const document = readMarkdown('Isi siaran.');
  const kit = {
    language: 'id' as const,
    slug: 'judul',
    headline: 'Judul',
    dateline: '',
    document,
    bodyText: 'Isi siaran.',
    keyMessages: [],
    boilerplate: '',
    contactName: '',
    contactPhone: '0812 0000 1234',
    contactEmail: '',
    publishedAt: '2025-03-18T00:00:00.000Z',
    updatedAt: '2025-03-19T00:00:00.000Z',
  };
  const photo = {
    id: 4,
    role: 'image' as const,
    name: 'a.jpg',
    caption: '',
    licence: '',
    credit: '',
    alt: 'Pasar',
    contentType: 'image/jpeg',
    size: 1_572_864,
    width: 800,
    height: 600,
  };
  const options = { fileUrl: (file: { id: number }) => `/f/${file.id}`, greeting: 'Halo' };
  const site = { site: 'https://contoh.example', agency: 'Contoh' };

  it('has a contact one can write to, sizes in words, and the instant of a change', () => {
    const view = kitView(kit, [photo], options);
    expect(view.contact?.whatsappUrl).toBe('https://wa.me/6281200001234?text=Halo');
    expect(view.files[0]).toMatchObject({ kind: 'JPEG', size: { value: 1.5, unit: 'MB' }, url: '/f/4' });
    expect(view.changedAt).toBe(kit.updatedAt);
    const embargoed = { ...kit, publishedAt: '2025-03-20T00:00:00.000Z' };
    expect(kitView(embargoed, [], options).changedAt).toBeNull();
    expect(kitView({ ...kit, contactPhone: '' }, [], options).contact).toBeNull();
  });

  it('is a NewsArticle with absolute addresses', () => {
    const card = shareCard({ ...kit, view: kitView(kit, [photo], options) }, site);
    expect(card.article).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://contoh.example/ruang-pers/judul',
      image: ['https://contoh.example/f/4?ukuran=web'],
      dateModified: kit.updatedAt,
    });
    expect(card.tags).toContainEqual({
      property: 'og:image',
      content: 'https://contoh.example/f/4?ukuran=web',
    });
    const plain = shareCard({ ...kit, view: kitView(kit, [], options) }, site);
    expect(plain.tags).toContainEqual({ name: 'twitter:card', content: 'summary' });
  });

  it('names kinds of files', () => {
    expect(fileKind('application/pdf', 'x')).toBe('PDF');
    expect(fileKind('text/plain', 'catatan.md')).toBe('MD');
    expect(fileKind('text/plain', 'catatan')).toBe('TXT');
  });
});
