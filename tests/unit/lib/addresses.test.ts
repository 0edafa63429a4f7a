import { describe, expect, it } from 'vitest';
import { readRowId } from '#app/lib/row-id.ts';
import { sitePath } from '#app/lib/site-path.ts';

describe('a path of this site', () => {
  it.each(['/', '/masuk', '/cari?q=a%20b&sort=-x#y', '/ruang-pers/[x]~'])('keeps %s', path => {
    expect(sitePath(path)).toBe(path);
  });

  it.each([
    '//jahat.example',
    '/\\jahat.example',
    '/\t/jahat.example',
    '/\n/jahat.example',
    '/a\\b',
    '/é😀',
    '/\ud800',
    '/a b',
    '/\u007f',
    'https://jahat.example',
    'javascript:alert(1)',
    '',
    null,
    `/${'a'.repeat(2000)}`,
  ])('drops %j', path => {
    expect(sitePath(path)).toBeUndefined();
  });
});

describe('a row id', () => {
  it('is a positive integer that both engines take', () => {
    expect(readRowId('1')).toBe(1);
    expect(readRowId('2147483647')).toBe(2147483647);
  });

  it.each([
    '0',
    '-1',
    '01',
    '1.5',
    '1e3',
    '2147483648',
    '999999999999999',
    '١',
    ' 1',
    '',
    null,
    undefined,
    1,
  ])('is not %j', text => {
    expect(readRowId(text)).toBeUndefined();
  });
});
