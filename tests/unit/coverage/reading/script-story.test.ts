import { describe, expect, it } from 'vitest';
import { inKnownMonths } from '#app/features/coverage/reading/foreign-dates.ts';
import { readScriptStory } from '#app/features/coverage/reading/script-story.ts';

const title = 'Nelayan Kuala Tungkal Terima Kartu';
const body = 'Sebanyak 320 nelayan kini terlindungi. '.repeat(20).trim();

describe('a story in scripts', () => {
  it.each([
    ['JSON', JSON.stringify({ a: [{ title, content: body }] })],
    ['a state', `window.__STATE__ = ${JSON.stringify({ post: { headline: title, body } })};run("}")`],
    [
      'blocks',
      JSON.stringify({ title, blocks: body.split('. ').map(text => ({ type: 'p', text: `${text}.` })) }),
    ],
    ['a title with the site behind it', JSON.stringify({ title, text: body }), `${title} - Kabar Hilir`],
  ])('is read from %s', (_, script, shown = title) => {
    const story = readScriptStory([script], shown);
    expect(story?.articleBody?.replace(/\s+/g, ' ')).toContain('Sebanyak 320 nelayan kini terlindungi');
    expect(story?.articleBody?.length).toBeGreaterThan(400);
  });

  it.each([
    ['another title', JSON.stringify({ title: 'Petani Kopi Menabung untuk Hari Tua', content: body })],
    ['a short text', JSON.stringify({ title, content: 'Sebentar lagi.' })],
    ['code', `function run() { return {"title": 1} } // ${body}`],
    ['broken JSON', `{"title":"${title}","content":"${body}`],
    ['nothing but brackets', '{"a":'.repeat(100_000)],
    ['a list without end', `{"a":[${'0,'.repeat(400_000)}0]}`],
  ])('is none of %s', (_, script) => expect(readScriptStory([script], title)).toBeUndefined());
});

describe('dates of other tongues', () => {
  it.each([
    ['18 марта 2025, 12:00', '18 Maret 2025, 12:00'],
    ['2025年3月18日 09:12', '2025-03-18 09:12'],
    ['18. März 2025', '18 Maret 2025'],
    ['18 de marzo de 2025 - 07:30', '18 Maret 2025 - 07:30'],
    ['Publié le 1er août 2025', 'Publié le 1 Agustus 2025'],
    ['Selasa, 18 Maret 2025', 'Selasa, 18 Maret 2025'],
    ['Mars 2025', 'Mars 2025'],
  ])('%s', (text, expected) => expect(inKnownMonths(text)).toBe(expected));
});
