import { describe, expect, it } from 'vitest';
import { furtherPages } from '#app/features/coverage/reading/further-pages.ts';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';

const story = 'https://kabar.example.id/daerah/nelayan-tungkal-terima-kartu';
const at = (url: string, all: string | null = null, numbered: string[] = []) => ({ url, all, numbered });

describe('further pages of a story', () => {
  it.each([
    ['all on one page', ['?page=all', '?page=2'], at(story, `${story}?page=all`, [`${story}?page=2`])],
    ['a single view', [`${story}?single=1`], at(story, `${story}?single=1`)],
    [
      'numbers with a gap',
      ['?page=2', '?page=4'],
      at(
        story,
        null,
        [2, 3, 4].map(n => `${story}?page=${n}`),
      ),
    ],
    ['Indonesian parameter', ['?halaman=2'], at(story, null, [`${story}?halaman=2`])],
    ['numbers in the path', [`${story}/2`, `${story}/3`], at(story, null, [`${story}/2`, `${story}/3`])],
    [
      'other stories, tags, shares',
      ['/daerah/lain?page=2', '/tag/a?page=3', '?share=wa', '#page2'],
      at(story),
    ],
    ['another host', ['https://jahat.example.com/daerah/nelayan-tungkal-terima-kartu?page=2'], at(story)],
    ['more than ten', ['?page=2', '?page=40'], at(story, null, [`${story}?page=2`])],
  ])('%s', (_, links, { url, all, numbered }) => {
    expect(furtherPages(links, url)).toEqual({ all, numbered });
  });

  it('are none of a page that is itself one of them', () => {
    expect(furtherPages(['?page=3'], `${story}?page=2`)).toEqual({ all: null, numbered: [] });
  });

  it('are joined in order, and what each page repeats is read once', () => {
    const lead =
      'Pembuka yang diulang di setiap halaman agar pembaca tahu ini berita yang mana, kata redaksi hari ini.';
    const page = (n: number) =>
      `<html><body><h1>Nelayan Tungkal</h1><div class="content"><p>${lead}</p>${[1, 2, 3, 4].map(i => `<p>Kalimat ${i} di halaman ${n} yang cukup panjang untuk dihitung sebagai paragraf berita, bukan tajuk.</p>`).join('')}</div></body></html>`;
    const reading = readHtmlArticle(page(1), story, { now: '2025-04-01T00:00:00.000Z' }, [page(2), page(3)]);
    const paragraphs = reading.body?.value.split('\n\n') ?? [];
    expect(paragraphs).toHaveLength(13);
    expect(paragraphs.filter(text => text === lead)).toHaveLength(1);
    expect(paragraphs.at(-1)).toContain('Kalimat 4 di halaman 3');
  });
});
