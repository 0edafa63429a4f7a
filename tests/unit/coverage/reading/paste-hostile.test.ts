import { describe, expect, it } from 'vitest';
import { maxSourceLength } from '#app/features/coverage/reading/article-reading.ts';
import { readPastedArticle } from '#app/features/coverage/reading/paste.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';

const topics = defaultTopics.map(({ name, terms }, id) => ({ id, name, terms }));
const options = { now: '2025-03-20T00:00:00.000Z', topics };
const read = (text: string) => readPastedArticle(text, options);

describe('refused pastes', () => {
  it.each(['', ' ', '\n\n\t\r\n', '\u200b\ufeff \u00a0', '\0\0'])('%j is empty', text => {
    expect(read(text)).toMatchObject({
      refused: true,
      title: null,
      body: null,
      problems: [{ code: 'empty' }],
    });
  });

  it('2 MB is too long, in whatever script', () => {
    for (const seed of ['a', 'kata ', 'é', '漢', '😀']) {
      const text = seed.repeat(Math.ceil((2 * 1024 * 1024) / Buffer.byteLength(seed)));
      expect(read(text)).toMatchObject({ refused: true, source: '', problems: [{ code: 'too-long' }] });
    }
  });
});

describe('what is no article', () => {
  it.each([
    ['one word', 'halo'],
    ['marks only', '— … !!! ***'],
    ['a link only', 'https://kabar.example.id/a'],
    ['junk only', 'Terkini\nBaca juga: apa\nFacebook Twitter'],
    ['lone surrogates', '\ud800 judul \udfff'],
    ['a date only', 'Selasa, 18 Maret 2025'],
  ])('%s is read without throwing', (_, text) => {
    const reading = read(text);
    expect(reading.refused).toBe(false);
    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it('says that a story is short', () => {
    expect(
      read('Judul Berita yang Pendek\n\nIsi yang sangat pendek sekali saja.').problems.map(p => p.code),
    ).toEqual(['date-missing', 'body-short']);
  });
});

it('takes HTML and script as the characters they are', () => {
  const script = '<script>alert(1)</script>';
  const text = `${script} Pekerja Rentan Didata Ulang oleh Desa
Penulis: ${script}
Selasa, 18 Maret 2025 | 14:53 WIB <img src=x onerror=alert(2)>

JAMBI - ${script} Pendataan pekerja rentan diulang mulai Senin karena data lama memuat nama ganda dan alamat yang tidak ditemukan. "Kami ${script} mulai dari awal lagi," kata Rahmat Hidayat.`;
  const reading = read(text);
  expect(reading.title?.value).toBe(`${script} Pekerja Rentan Didata Ulang oleh Desa`);
  expect(reading.publishedAt?.value).toBe('2025-03-18T07:53:00.000Z');
  expect(reading.body?.value).toContain(script);
  expect(reading.quotes[0]).toMatchObject({
    text: `Kami ${script} mulai dari awal lagi`,
    speaker: 'Rahmat Hidayat',
  });
  expect(reading.authors).toEqual([]);
});

describe('hostile repetition ends, and its evidence holds', () => {
  const paragraph =
    'JAMBI - Kepala Dinas Tenaga Kerja, Rahmat Hidayat, mengatakan pekerja rentan (24/9) "sudah terdaftar semua di sini," ujarnya lagi. ';
  it.each([
    'A',
    'Kepala ',
    'Kepala Dinas, ',
    'Rahmat Hidayat mengatakan ',
    'kata Rahmat ',
    '"',
    '"kata ',
    '“a” ',
    "'",
    '( ',
    '18 Maret 2025 ',
    'dana ',
    'pekerja bukan ',
    'Baca juga: ',
    '#a',
    '1. ',
    'a.',
    "a'b",
    '- ',
    'H. ',
    '*',
    '\n',
    'a\n',
    'Terkini\n',
    'Penulis: A\n',
    'Rahmat Hidayat\n\n',
    '\u200b',
    '\r',
    paragraph,
  ])('%j', seed => {
    const text = seed.repeat(Math.floor((maxSourceLength - 1) / seed.length));
    const reading = read(text);
    for (const mark of reading.topics.flatMap(topic => topic.evidence)) {
      expect(text.slice(mark.start, mark.end)).toBe(mark.text);
    }
    expect(reading.quotes.length).toBeLessThanOrEqual(200);
    expect(reading.spokespersons.length).toBeLessThanOrEqual(40);
  });
});
