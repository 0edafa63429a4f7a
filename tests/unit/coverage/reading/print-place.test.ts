import { describe, expect, it } from 'vitest';
import { readPastedArticle } from '#app/features/coverage/reading/paste.ts';
import { pasteLines } from '#app/features/coverage/reading/paste-lines.ts';
import { isPrintPlace, readPrintPlace } from '#app/features/coverage/reading/print-place.ts';

const placeOf = (text: string) => readPrintPlace(pasteLines(text))?.value;

describe('page and rubric of a newspaper', () => {
  it.each([
    ['Halaman 5 Daerah', 'Daerah, halaman 5'],
    ['Harian Pucuk Lurah\nJumat, 27 November 2026\nHalaman 5 Daerah', 'Daerah, halaman 5'],
    ['hal. 5', 'Halaman 5'],
    ['Hal 12 | EKONOMI', 'Ekonomi, halaman 12'],
    ['HALAMAN A3', 'Halaman A3'],
    ['Daerah, halaman 5', 'Daerah, halaman 5'],
    ['Muaro Jambi Halaman 7', 'Muaro Jambi, halaman 7'],
    ['Harian Pucuk Lurah | Jumat, 27 November 2026 | Hal. 5', 'Halaman 5'],
    ['METROPOLIS\nHarian Pucuk Lurah\nHlm. 9', 'Metropolis, halaman 9'],
    ['5 | DAERAH', 'Daerah, halaman 5'],
    ['EKONOMI & BISNIS — 11', 'Ekonomi & Bisnis, halaman 11'],
    ['Harian Pucuk Lurah\nOPINI\nJaminan untuk petani', 'Opini'],
  ])('%s', (text, expected) => expect(placeOf(text)).toBe(expected));

  it.each([
    'Halaman rumah dinas bupati penuh warga',
    'Halaman 5 buku itu memuat daftar peserta.',
    'Petani karet ikut JKK',
    '40 | 60 persen',
    'Sebanyak 320 petani – 12',
    'Jalan Halim Perdanakusuma 5',
  ])('none in: %s', text => {
    expect(placeOf(text)).toBeUndefined();
    expect(isPrintPlace(text)).toBe(false);
  });

  it('is no headline and no part of the story', () => {
    const story =
      'BUNGO - Sebanyak 320 petani karet di Kabupaten Bungo kini terlindungi program jaminan kecelakaan kerja dan jaminan kematian, kata penyuluh setempat pada hari Jumat di balai desa.';
    const page = [
      'Harian Pucuk Lurah',
      'Halaman 5 Daerah',
      'Petani Karet Ikut JKK',
      story,
      story,
      'Hal. 5',
    ].join('\n');
    const options = { now: '2026-11-27T10:00:00.000Z' };
    const read = readPastedArticle(page, { ...options, print: true });
    expect(read.section?.value).toBe('Daerah, halaman 5');
    expect(read.body?.value).not.toMatch(/Halaman|Hal\./);
    expect(readPastedArticle(page, options).section).toBeNull();
  });
});
