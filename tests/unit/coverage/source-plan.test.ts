import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, isHtmlSource, planSource } from '#app/features/coverage/logging/source-plan.ts';

const sample = readFileSync('tests/fixtures/articles/jambi-media-gathering-2025.txt', 'utf8');
const whatsapp = `*Rekap berita hari ini* 🙏
[18/3 14.02] Humas: Assalamualaikum, berikut tautannya:
1. Pekerja rentan Tebo terlindungi
https://kabartebo.example/2025/03/pekerja-rentan-terlindungi?utm_source=wa&fbclid=abc
2. Target 55 persen (https://jambipos.example/berita/123456/target-55-persen).
3. https://www.kabartebo.example/2025/03/pekerja-rentan-terlindungi/
4. *https://m.muaro.example/bungo/iuran-dana-desa*, terima kasih
www.siginjai.example/jmo
Gabung grup: https://chat.whatsapp.com/AbCdEf`;

describe('the one box', () => {
  it('finds the stories of a forwarded message, each once, without chatter and group links', () => {
    expect(findLinks(whatsapp)).toEqual({
      links: [
        {
          url: 'https://kabartebo.example/2025/03/pekerja-rentan-terlindungi?utm_source=wa&fbclid=abc',
          key: 'https://kabartebo.example/2025/03/pekerja-rentan-terlindungi',
          title: 'Pekerja rentan Tebo terlindungi',
        },
        {
          url: 'https://jambipos.example/berita/123456/target-55-persen',
          key: 'https://jambipos.example/berita/123456/target-55-persen',
          title: 'Target 55 persen',
        },
        {
          url: 'https://m.muaro.example/bungo/iuran-dana-desa',
          key: 'https://muaro.example/bungo/iuran-dana-desa',
        },
        { url: 'https://www.siginjai.example/jmo', key: 'https://siginjai.example/jmo' },
      ],
      repeated: 1,
    });
    expect(planSource(whatsapp)).toMatchObject({ kind: 'links', repeated: 1 });
  });

  it.each([
    ['1. Petani karet ikut JKK https://a.example/satu', 'Petani karet ikut JKK'],
    ['2) *Nelayan Tebo terlindungi*: https://a.example/satu', 'Nelayan Tebo terlindungi'],
    ['- Santunan untuk ahli waris – https://a.example/satu', 'Santunan untuk ahli waris'],
    ['Tolong dicatat ya pak https://a.example/satu', undefined],
    ['1. Sudah dibaca? https://a.example/satu', undefined],
    ['1. https://a.example/satu', undefined],
  ])('takes the headline before a link in an entry of a list: %s', (text, title) => {
    expect(findLinks(text).links[0]?.title).toBe(title);
  });

  it('knows short links without their scheme, and the headline above a link', () => {
    const { links } = findLinks(
      'Nelayan Tebo\nhttps://a.example/x\ns.id/abcDe. bit.ly/3x\nBerikut tautannya:\nhttps://a.example/y',
    );
    expect(links.map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/x', 'Nelayan Tebo'],
      ['https://s.id/abcDe', undefined],
      ['https://bit.ly/3x', undefined],
      ['https://a.example/y', undefined],
    ]);
    expect(findLinks('redaksi@s.id/x alas.id/y www.a.example/s.id/z').links).toHaveLength(1);
  });

  it.each([
    ['a link alone', 'https://a.example/x', 'link'],
    ['a link with a greeting', 'Pak, mohon dicatat ya 🙏 https://a.example/x', 'link'],
    ['a link under an article', `${sample}\n\nSumber: https://a.example/x`, 'text'],
    ['an article with related links', `${sample}\nhttps://a.example/x\nhttps://a.example/y`, 'text'],
    ['markup', '<!doctype html><html><body><p>Isi</p></body></html>', 'html'],
    ['a piece of markup', '<article class="post"><h1>Judul</h1></article>', 'html'],
    ['a text about markup', 'Tag <p> dipakai untuk paragraf.', 'text'],
    ['nothing', '   ', 'text'],
    ['a scheme that is no web page', 'javascript:alert(1) ftp://a.example/x mailto:a@b.example', 'text'],
    ['a mail address', 'redaksi@www.example.com', 'text'],
  ])('takes %s for what it is', (_, text, kind) => {
    expect(planSource(text).kind).toBe(kind);
  });

  it('follows the person where the guess was wrong', () => {
    expect(planSource(whatsapp, 'article').kind).toBe('text');
    expect(planSource(`${sample}\nhttps://a.example/x\nhttps://a.example/y`, 'links').kind).toBe('links');
  });

  it('keeps a bracket that belongs to the address', () => {
    expect(findLinks('(lihat https://a.example/x_(y))').links[0]!.url).toBe('https://a.example/x_(y)');
  });

  it('takes any text without throwing, and never lists a story twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(fc.webUrl(), { maxLength: 12 }),
        (chatter, urls) => {
          const { links } = findLinks(`${chatter} ${urls.join(' \n')} ${chatter}`);
          expect(new Set(links.map(link => link.key)).size).toBe(links.length);
          planSource(chatter);
          isHtmlSource(chatter);
        },
      ),
    );
  });

  it('looks at no more of a 2 MB paste than is ever read', () => {
    const paste = 'https://a.example/x '.repeat(100_000);
    expect(planSource(paste)).toEqual({ kind: 'text' });
    expect(findLinks(paste)).toMatchObject({ links: [{ key: 'https://a.example/x' }] });
  });
});
