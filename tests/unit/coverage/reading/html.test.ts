import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageReading, readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { readJsonLd } from '#app/features/coverage/reading/json-ld.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';

const topics = defaultTopics.map(({ name, terms }, id) => ({ id, name, terms }));
const options = { now: '2025-10-02T03:00:00.000Z', topics };
const page = (name: string, url: string) =>
  readHtmlArticle(
    readFileSync(new URL(`../../../fixtures/pages/${name}`, import.meta.url), 'utf8'),
    url,
    options,
  );
const codes = (reading: PageReading) => reading.problems.map(problem => problem.code);
const paragraphs = (reading: PageReading) => reading.body?.value.split('\n\n') ?? [];
const names = (fields: { value: string }[]) => fields.map(field => field.value);

describe('a portal page', () => {
  const reading = page(
    'portal.html',
    'https://kabarpesisir.example.id/daerah/24/09/2025/nelayan?utm_source=wa',
  );

  it('tells author from editor, and its sources', () => {
    expect(reading.title).toMatchObject({
      value: 'Nelayan Tanjab Timur Terima Kartu Jaminan Sosial',
      origin: 'visible',
    });
    expect(names(reading.authors)).toEqual(['Sari Wulandari']);
    expect(names(reading.editors)).toEqual(['Yogi Pranata']);
    expect(reading.publishedAt).toMatchObject({
      value: '2025-09-24T19:30:00.000Z',
      origin: 'json-ld',
      confidence: 'high',
    });
    expect(reading.dateline?.value).toBe('MUARA SABAK');
    expect(reading.siteName).toBe('Kabar Pesisir');
    expect(reading.canonicalUrl).toBe(
      'https://kabarpesisir.example.id/daerah/24/09/2025/nelayan-tanjab-timur-terima-kartu-883120',
    );
    expect(codes(reading)).toEqual([]);
  });

  it('keeps the six paragraphs and nothing around them', () => {
    expect(paragraphs(reading)).toHaveLength(6);
    expect(reading.words).toBe(179);
    expect(reading.body?.value).not.toMatch(
      /Baca juga|Berita Terkait|Terpopuler|WhatsApp|telah tayang|Foto: Ist|Copyright/,
    );
  });

  it('reads speakers, topics and places as in a paste, and marks its source', () => {
    expect(reading.spokespersons[0]).toMatchObject({
      name: 'Bahrul Ulum',
      title: 'Kepala Dinas Perikanan Tanjung Jabung Timur',
    });
    expect(reading.topics.map(topic => topic.name)).toEqual(['JKK', 'JKM', 'Pekerja rentan', 'APBD', 'DBH']);
    expect(reading.placeNames.map(place => place.key)).toEqual(['tanjung-jabung-timur']);
    const fields = [reading.title, reading.publishedAt, reading.dateline, reading.body, ...reading.authors];
    const marks = [
      ...fields.map(field => field?.evidence ?? []),
      ...reading.topics.map(topic => topic.evidence),
    ].flat();
    expect(marks.length).toBeGreaterThan(12);
    for (const mark of marks) expect(reading.source.slice(mark.start, mark.end)).toBe(mark.text);
  });
});

it('reads broken JSON-LD, a false Z and no foreign canonical', () => {
  const reading = page('false-z.html', 'https://suarabungo.example.org/2025/03/18/iuran-guru-mengaji/');
  expect(reading.title?.value).toBe('Bungo Anggarkan Iuran bagi Guru Mengaji');
  expect(reading.publishedAt).toMatchObject({ value: '2025-03-18T07:53:00.000Z', origin: 'visible' });
  expect(names(reading.authors)).toEqual(['Dodi Irwansyah']);
  expect(reading.canonicalUrl).toBe('https://suarabungo.example.org/2025/03/18/iuran-guru-mengaji');
  expect(reading.spokespersons.map(person => person.name)).toEqual(['Zulfahmi Harun']);
  expect(paragraphs(reading)).toHaveLength(6);
  expect(reading.body?.value).not.toMatch(/Simak juga|dod\/rin/);
  expect(codes(reading)).toEqual([]);
});

it('reads a weblog: author in the text, not the account', () => {
  const reading = page('wordpress.html', 'https://lerengkerinci.example.com/?p=4411');
  expect(reading.title?.value).toBe('Kopi Kerinci dan Perlindungan Petani');
  expect(names(reading.authors)).toEqual(['Ratna Kusuma Dewi']);
  expect(reading.publishedAt?.value).toBe('2024-10-30T07:20:00.000Z');
  expect(reading.canonicalUrl).toBe('https://lerengkerinci.example.com?p=4411');
  expect(reading.topics.map(topic => topic.name)).toEqual(['Bukan penerima upah (BPU)', 'Kepesertaan']);
  expect(paragraphs(reading)).toHaveLength(6);
});

it('reads paragraphs that only line breaks part', () => {
  const reading = page('line-breaks.html', 'http://tebo.example.com/berita.php?id=9');
  expect(paragraphs(reading)).toHaveLength(6);
  expect(reading.publishedAt?.value).toBe('2024-10-30T07:53:45.000Z');
  expect(names(reading.authors)).toEqual(['Firman Syah']);
  expect(names(reading.editors)).toEqual(['Lusi Oktavia']);
  expect(reading.body?.value).not.toMatch(/ADVERTISEMENT|Dibaca|TERKINI|Penulis/);
});

it('says that a front page is no article, and that a date is missing', () => {
  expect(codes(page('front-page.html', 'https://kabarpesisir.example.id/'))).toContain('not-an-article');
  expect(codes(page('undated.html', 'https://wartapuncak.example.id/sopir'))).toContain('date-missing');
  const dated = page('undated.html', 'https://wartapuncak.example.id/2025/09/30/sopir');
  expect(dated.publishedAt).toMatchObject({
    value: '2025-09-29T17:00:00.000Z',
    precision: 'day',
    origin: 'url',
  });
});

it('warns when the address names another day', () => {
  const reading = page('portal.html', 'https://kabarpesisir.example.id/2025/09/01/nelayan');
  expect(codes(reading)).toEqual(['date-differs-from-url']);
});

it('takes HTML and script in every field as characters, and runs nothing', () => {
  const reading = page('hostile.html', 'https://kabar.example.id/a');
  expect(reading.title?.value).toBe(`<script>alert('judul')</script> Pekerja Rentan Didata "Ulang"`);
  expect(reading.publishedAt).toBeNull();
  expect(codes(reading)).toContain('date-impossible');
  expect(reading.authors).toEqual([]);
  expect(reading.canonicalUrl).toBe('https://kabar.example.id/a');
  expect(reading.body?.value).toContain('Pendataan <script>alert(8)</script> pekerja');
  expect(reading.body?.value).not.toMatch(/jangan muncul|display:none|onclick/);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it.each([
  ['', 'empty'],
  ['   \n', 'empty'],
  ['<html></html>', 'not-an-article'],
  ['<!doctype html><script>while(1);</script>', 'not-an-article'],
])('refuses %j', (html, code) => {
  expect(readHtmlArticle(html, 'https://kabar.example.id/a', options)).toMatchObject({
    refused: true,
    problems: [{ code }],
  });
});

it.each([
  ['plain text', 'halo dunia'],
  ['unclosed tags', '<p><b><i>halo <a href="'.repeat(50)],
  ['deep nesting', `${'<div>'.repeat(500)}halo`],
  ['odd bytes', '\0\ufffd<p>\u0001halo'],
])('never throws on %s', (_, html) => {
  expect(readHtmlArticle(html, 'https://kabar.example.id/a', options)).toHaveProperty('problems');
});

describe('JSON-LD', () => {
  it.each([
    ['a list', '[{"@type":"NewsArticle","headline":"A","author":"B"}]'],
    ['a trailing comma', '{"@type":"NewsArticle","headline":"A","author":["B",],}'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"A","author":{"name":"B"}} -->'],
    ['control characters', '{"@type":"NewsArticle","headline":"A\n","author":{"@type":"Person","name":"B"}}'],
    [
      'references',
      '{"@graph":[{"@id":"#b","@type":"Person","name":"B"},{"@type":["Article"],"headline":"A","author":[{"@id":"#b"}]}]}',
    ],
  ])('reads %s', (_, script) => {
    const linked = readJsonLd([script]);
    expect(linked?.headline?.trim()).toBe('A');
    expect(linked?.authors).toEqual(['B']);
  });

  it.each([
    '',
    '{',
    'null',
    '42',
    '"x"',
    '[[[]]]',
    '{"@type":"WebPage"}',
    '{"@type":"NewsArticle"',
    '['.repeat(100_000),
  ])('finds nothing in %.20s', script => expect(readJsonLd([script])).toBeUndefined());

  it('takes organisations for no authors', () => {
    expect(
      readJsonLd(['{"@type":"NewsArticle","author":{"@type":"Organization","name":"Kabar"}}'])?.authors,
    ).toEqual([]);
  });
});
