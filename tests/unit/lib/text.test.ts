import { describe, expect, it } from 'vitest';
import { collapseSpaces, countWords, fold, shortened, trimmed, words } from '#app/lib/text.ts';

describe('words', () => {
  it.each([
    ['', []],
    [' … — !', []],
    ['Jum’at, 18 Maret 2025', ['jum', 'at', '18', 'maret', '2025']],
    ['anak-anak Rp12.500', ['anak', 'anak', 'rp12', '500']],
    ['ＢＰＪＳ ﬁnal\u00a0Élan', ['bpjs', 'final', 'élan']],
    ['e\u0301lan', ['élan']],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });
});

describe('fold', () => {
  it.each([
    ['  Élvian\n HENDRA ', 'elvian hendra'],
    ['İstanbul', 'istanbul'],
    ['Ｊａｍｂｉ\u00a0Raya', 'jambi raya'],
    ['Nguyễn', 'nguyen'],
    ['ジャンビ', 'ジャンビ'],
    ['', ''],
  ])('of %j is %j, and stays so', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(fold(text))).toBe(expected);
  });
});

it('collapses every kind of white space', () => {
  expect(collapseSpaces('\t Suara \u00a0\r\n Jambi ')).toBe('Suara Jambi');
});

it.each([
  ['a zero-width space', '\u200b'],
  ['joiners between spaces', ' \u200d \u2060\t'],
  ['a Hangul filler', '\u3164'],
  ['an empty Braille cell', '\u2800'],
  ['marks of direction', '\u202e\u2069'],
  ['a soft hyphen', '\u00ad'],
])('takes a text that nobody can see as empty: %s', (_, text) => {
  expect(trimmed(text)).toBe('');
  expect(collapseSpaces(text)).toBe('');
});

it.each(['x\u200b', '–', '👨\u200d👩\u200d👧', 'می\u200cخواهم'])(
  'keeps what can be seen as it is: %s',
  text => {
    expect(trimmed(` ${text}\n`)).toBe(text);
  },
);

describe('shortened', () => {
  it.each([
    ['buruh angkut sawit', 18, 'buruh angkut sawit'],
    ['buruh angkut sawit', 14, 'buruh angkut…'],
    ['buruh angkut sawit', 12, 'buruh angkut…'],
    ['tanpaspasisamasekali', 8, 'tanpaspa…'],
  ])('%s at %i', (text, most, expected) => expect(shortened(text, most)).toBe(expected));
});

it('leaves out controls of direction, so that no name reverses its neighbours', () => {
  expect(collapseSpaces('\u202eabc\u202c \u2067x\u2069  y')).toBe('abc x y');
  expect(collapseSpaces('مريم  Siti')).toBe('مريم Siti');
});
