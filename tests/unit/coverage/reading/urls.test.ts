import { describe, expect, it } from 'vitest';
import {
  canonicalUrl,
  dayInUrl,
  fetchUrl,
  registrableDomain,
  shownUrl,
  storyNumber,
} from '#app/features/coverage/reading/urls.ts';

describe('address as shown', () => {
  it.each([
    ['https://kabar.example/petani?utm_source=wa', 'https://kabar.example/petani'],
    [
      'https://Kabar.example/Petani/?id=7&utm_medium=x&page=2&fbclid=9#isi',
      'https://Kabar.example/Petani/?id=7&page=2#isi',
    ],
    ['https://kabar.example/a?q=100%25&b', 'https://kabar.example/a?q=100%25&b'],
    ['https://kabar.example/#?utm_source=x', 'https://kabar.example/#?utm_source=x'],
    ['bukan alamat', 'bukan alamat'],
  ])('%s', (given, shown) => expect(shownUrl(given)).toBe(shown));
});

describe('compare key', () => {
  it.each([
    'https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata',
    'http://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata/',
    'https://www.jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata#komentar',
    'https://m.jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata?page=all',
    'https://amp.jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata',
    'https://jambi.kabar.example.id/amp/daerah/2025/03/18/pekerja-rentan-didata',
    'https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata/amp/',
    'https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata/2',
    'https://JAMBI.kabar.example.id:443/daerah/2025/03/18/pekerja-rentan-didata?utm_source=wa&utm_medium=x&fbclid=1&gclid=2',
    'https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata?ref=home&source=tag&single=1&page=2',
    'jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata',
    'https://www.google.com/amp/s/jambi.kabar.example.id/amp/daerah/2025/03/18/pekerja-rentan-didata',
    'https://jambi-kabar-example-id.cdn.ampproject.org/c/s/jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata',
    'https://web.archive.org/web/20250319000000/https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata',
  ])('%s', url => {
    expect(canonicalUrl(url)).toBe('https://jambi.kabar.example.id/daerah/2025/03/18/pekerja-rentan-didata');
  });

  it('keeps what tells stories apart', () => {
    expect(canonicalUrl('https://kabar.example.id/?p=881&utm_source=x')).toBe(
      'https://kabar.example.id?p=881',
    );
    expect(canonicalUrl('https://kabar.example.id/read?b=2&a=1')).toBe(
      'https://kabar.example.id/read?a=1&b=2',
    );
    expect(canonicalUrl('https://kabar.example.id/indeks/2')).toBe('https://kabar.example.id/indeks/2');
    expect(canonicalUrl('https://tempo.example.id/a')).not.toBe(
      canonicalUrl('https://jambi.tempo.example.id/a'),
    );
    expect(canonicalUrl('https://m.id/a')).toBe('https://m.id/a');
    expect(canonicalUrl('https://kabar.example.id:8443/a')).toBe('https://kabar.example.id:8443/a');
  });

  it('is the key of its own key', () => {
    for (const url of [
      'https://www.m.kabar.example.id/a/amp/2?x=%20&utm_id=1',
      'https://kabar.example.id/é?q=ü',
    ]) {
      const key = canonicalUrl(url);
      expect(key && canonicalUrl(key)).toBe(key);
    }
  });

  it.each([
    '',
    'bukan alamat',
    'javascript:alert(1)',
    'ftp://kabar.example.id/a',
    'mailto:a@b.id',
    'https://',
    `https://a.id/${'x'.repeat(3000)}`,
  ])('none for %j', text => expect(canonicalUrl(text)).toBeUndefined());
});

it('fetches the story behind viewers, without fragment, with its own parameters', () => {
  expect(fetchUrl('https://kabar.example.id/a?utm_source=x#y')).toBe(
    'https://kabar.example.id/a?utm_source=x',
  );
  expect(fetchUrl('https://www.google.com/url?q=https://kabar.example.id/a&sa=U')).toBe(
    'https://kabar.example.id/a',
  );
  expect(fetchUrl('https://www.google.com/amp/kabar.example.id/a')).toBe('http://kabar.example.id/a');
  expect(fetchUrl('data:text/html,x')).toBeUndefined();
});

it('knows a story’s number, day and domain', () => {
  expect(storyNumber('https://kabar.example.id/2025/03/18/berita-8831204')).toBe('8831204');
  expect(storyNumber('https://kabar.example.id/20250318/berita')).toBeUndefined();
  expect(storyNumber('https://kabar.example.id/berita-12')).toBeUndefined();
  expect(dayInUrl('https://kabar.example.id/2025/03/18/x')).toBe('2025-03-18');
  expect(dayInUrl('https://kabar.example.id/d-20250318145345/x')).toBe('2025-03-18');
  expect(dayInUrl('https://kabar.example.id/2025/13/40')).toBeUndefined();
  expect(registrableDomain('https://jambi.kabar.co.id/a')).toBe('kabar.co.id');
  expect(registrableDomain('http://127.0.0.1/')).toBeUndefined();
});
