import { describe, expect, it } from 'vitest';
import { readByline } from '#app/features/coverage/reading/bylines.ts';
import { findDateline } from '#app/features/coverage/reading/dateline.ts';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { readPastedArticle } from '#app/features/coverage/reading/paste.ts';

const options = { now: '2026-11-27T05:00:00.000Z' };
const story = [
  'JAMBI - BPJS Ketenagakerjaan Cabang Jambi menyerahkan santunan kepada ahli waris pekerja rentan yang meninggal dunia karena kecelakaan kerja di Kota Jambi pada pekan ini.',
  'Santunan itu diserahkan langsung kepada keluarga di rumah duka, dan disaksikan oleh lurah setempat serta para tetangga yang datang melayat sejak pagi hari.',
  'Keluarga berharap agar pekerja lain di lingkungan mereka segera mendaftar supaya terlindungi ketika bekerja di kebun maupun di jalan raya setiap hari.',
];

it.each([
  ['Reporter: Dedi Kurnia (kontri), Editor: Ani Suryani (red)', ['Dedi Kurnia'], ['Ani Suryani']],
  ['Penulis: Rina Marlina [mg] dan Budi', ['Rina Marlina', 'Budi'], []],
  ['Reporter: (Rina Marlina)', ['Rina Marlina'], []],
])('leaves out what is remarked behind a name: %s', (line, authors, editors) => {
  expect(readByline(line)).toEqual({ authors, editors });
});

describe('a byline that shares its line with the date', () => {
  it.each([
    ['Jumat (20/11) | Reporter: Dewi Lestari, Editor: Agus Purnomo', ['Dewi Lestari'], ['Agus Purnomo']],
    ['Jumat, 20 November 2026 | Editor: Agus Purnomo', [], ['Agus Purnomo']],
    ['20 Nov 2026, 10.15 WIB - Penulis: Dewi Lestari', ['Dewi Lestari'], []],
    ["Jum'at, 20/11/2026 pukul 10:15 | Oleh: Dewi Lestari", ['Dewi Lestari'], []],
    ['Editor: Agus Purnomo | Jumat, 20 November 2026', [], ['Agus Purnomo']],
  ])('%s', (line, authors, editors) => {
    expect(readByline(line)).toEqual({ authors, editors });
    const page = `<html><body><article><h1>Santunan BPJS Ketenagakerjaan Diserahkan di Kota Jambi</h1><p>${[line, ...story].join('</p><p>')}</p></article></body></html>`;
    for (const reading of [
      readPastedArticle(
        ['Santunan BPJS Ketenagakerjaan Diserahkan di Kota Jambi', line, ...story].join('\n\n'),
        options,
      ),
      readHtmlArticle(page, 'https://kabar.example/santunan', options),
    ]) {
      expect(reading.authors.map(({ value }) => value)).toEqual(authors);
      expect(reading.editors.map(({ value }) => value)).toEqual(editors);
      expect(reading.publishedAt?.value).toMatch(/^2026-11-(?:19|20)T/);
      expect(reading.dateline?.value).toBe('JAMBI');
      expect(reading.body?.value).toBe(story.join('\n\n'));
    }
  });

  it.each(['Jumat (20/11) | Warga berkumpul', 'Senin, 23 November 2026 - Warga', 'Minggu | Jambi'])(
    'is no byline: %s',
    line => {
      expect(readByline(line)).toBeUndefined();
    },
  );

  it.each(['Jumat (20/11) | Warga berkumpul', 'SABTU - Warga', 'Senin, 23/11 – Warga'])(
    'a weekday is no place: %s',
    line => {
      expect(findDateline(line)).toBeUndefined();
    },
  );
});
