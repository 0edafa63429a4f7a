import { expect, test } from 'vitest';
import { messages as english } from '#app/i18n/en/messages.ts';
import { messages as indonesian } from '#app/i18n/id/messages.ts';
import { createTranslator, type MessageKey } from '#app/i18n/translate.ts';

const own = {
  hello: 'Halo {{name}}, {{name}}!',
  articles_one: '{{count}} article',
  articles_other: '{{count}} articles',
  deep: { er: 'below' },
};
const translator = (locale: 'id' | 'en') => {
  const t = createTranslator(locale, own as unknown as typeof indonesian);
  return (key: string, values?: Record<string, string | number>) => t(key as MessageKey, values);
};

test('fills values as they are, once, and leaves out what nobody gave', () => {
  const t = translator('id');
  expect(t('hello', { name: '<b>{{count}} $& $1' })).toBe('Halo <b>{{count}} $& $1, <b>{{count}} $& $1!');
  expect(t('hello', {})).toBe('Halo , !');
  expect(t('hello', { toString: 'x' })).toBe('Halo , !');
  expect(t('deep.er')).toBe('below');
});

test('counts by the rules of the language', () => {
  const en = translator('en');
  expect([0, 1, 2, '1'].map(count => en('articles', { count }))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1 article',
  ]);
  expect(translator('id')('articles', { count: 1 })).toBe('1 articles');
  expect([en('articles', { count: 1016 }), translator('id')('articles', { count: 1016 })]).toEqual([
    '1,016 articles',
    '1.016 articles',
  ]);
  expect(en('hello', { count: 1, name: 'Ani' })).toBe('Halo Ani, Ani!');
});

test('shows an unknown key as it is', () => {
  const t = translator('en');
  for (const key of ['no.such', 'deep', 'constructor', 'articles']) expect(t(key)).toBe(key);
});

test('says the same in both languages: each message waits for the same values', () => {
  const placeholders = (tree: object): string[] =>
    Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [`${name} ${[...new Set(value.match(/\{\{[^}]*\}\}/g))].sort().join(' ')}`]
        : placeholders(value as object).map(line => `${name}.${line}`),
    );
  const byKey = (lines: string[]) => lines.filter(line => !/_(one|other) /.test(line)).sort();
  expect(byKey(placeholders(english))).toEqual(byKey(placeholders(indonesian)));
});

test('calls a kliping clips in English, by no other name', () => {
  const texts = (tree: object): string[] =>
    Object.values(tree).flatMap(value => (typeof value === 'string' ? [value] : texts(value as object)));
  expect(texts(english).filter(text => /clipping|kliping/i.test(text))).toEqual([]);
});
