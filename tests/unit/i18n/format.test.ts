import { expect, it } from 'vitest';
import { readPastedArticle } from '#app/features/coverage/reading/paste.ts';
import { fieldHints } from '#app/features/coverage/ui/field-hints.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { storyText } from '#tests/factories/coverage.ts';

it.each([
  ['2026-11-26T17:00:00.000Z', 'Asia/Jakarta', '27 Nov 2026', 'Jumat, 27 November 2026'],
  ['2026-11-26T15:00:00.000Z', 'Asia/Jayapura', '27 Nov 2026', 'Jumat, 27 November 2026'],
  [
    '2026-11-26T17:00:01.000Z',
    'Asia/Jakarta',
    '27 Nov 2026, 00.00 WIB',
    'Jumat, 27 November 2026, 00.00 WIB',
  ],
  [
    '2026-11-27T07:53:00.000Z',
    'Asia/Jakarta',
    '27 Nov 2026, 14.53 WIB',
    'Jumat, 27 November 2026, 14.53 WIB',
  ],
])('says of a day without an hour the day alone: %s in %s', (at, zone, short, long) => {
  expect(formats.id.published(at, zone)).toBe(short);
  expect(formats.id.publishedLong(at, zone)).toBe(long);
});

it('calls no hour sure that nobody printed', () => {
  const hint = (date: string) => {
    const source = `Petani karet ikut JKK\n${date}\n\n${storyText(4)}.`;
    const options = {
      now: '2026-11-28T01:00:00.000Z',
      zone: 'Asia/Jakarta' as const,
      topics: [],
      people: [],
    };
    return fieldHints(readPastedArticle(source, options), undefined, translator('id')).publishedLocal;
  };
  expect(hint('Jumat, 27 November 2026')).toContain('jam tidak tertulis');
  expect(hint('Jumat, 27 November 2026')).not.toContain('pasti');
  expect(hint('Jumat, 27 November 2026 | 14:53 WIB')).toContain('pasti');
});
