import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaimLines } from '#app/features/awards/completeness/claim-lines.ts';
import { answersDue, sendingFrom } from '#app/features/awards/completeness/claim-terms.ts';

const season = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
const read = (text: string) => readClaimLines(text, season);

describe('what a candidate typed', () => {
  it('is one address a line, with a remark before or behind it', () => {
    const { claims, faults } = read(
      [
        'https://kabar.example/2025/03/18/nelayan?utm_source=wa',
        '',
        'www.kabar.example/berita-dua.html | liputan kami sendiri',
        '  Tiga musim tanpa jaminan: (https://m.kabar.example/tiga/)  ',
      ].join('\r\n'),
    );
    expect(faults).toEqual([]);
    expect(claims).toEqual([
      {
        line: 1,
        url: 'https://kabar.example/2025/03/18/nelayan',
        canonicalUrl: 'https://kabar.example/2025/03/18/nelayan',
        host: 'kabar.example',
        remark: '',
      },
      {
        line: 3,
        url: 'https://www.kabar.example/berita-dua.html',
        canonicalUrl: 'https://kabar.example/berita-dua.html',
        host: 'www.kabar.example',
        remark: 'liputan kami sendiri',
      },
      {
        line: 4,
        url: 'https://m.kabar.example/tiga/',
        canonicalUrl: 'https://kabar.example/tiga',
        host: 'm.kabar.example',
        remark: 'Tiga musim tanpa jaminan',
      },
    ]);
  });

  it('is read without controls that turn its direction', () => {
    const { claims, faults } = read('\u202ehttps://kabar.example/\u2066berita-satu\u202c catatan\u202e kami');
    expect(faults).toEqual([]);
    expect(claims).toMatchObject([{ url: 'https://kabar.example/berita-satu', remark: 'catatan kami' }]);
  });

  it.each([
    ['tidak ada alamat', 'noAddress'],
    ['javascript:alert(1)', 'noAddress'],
    ['https://orang:sandi@kabar.example/a', 'noAddress'],
    ['https://kabar.example:8080/a', 'noAddress'],
    ['http://127.0.0.1/rahasia', 'private'],
    ['https://localhost/a', 'private'],
    ['https://router.lan/a', 'private'],
    ['https://a.example/x https://b.example/y', 'twoAddresses'],
    [`https://a.example/x ${'panjang '.repeat(50)}`, 'remarkTooLong'],
    ['https://kabar.example', 'frontPage'],
    ['https://www.kabar.example/', 'frontPage'],
    ['https://kabar.example/index.php?utm_source=wa', 'frontPage'],
    ['https://kabar.example/beri%E2%80%AEta-satu', 'noAddress'],
    ['https://kabar.example/2024/12/31/kemarin', 'outsidePeriod'],
    ['https://kabar.example/2026/01/01/besok', 'outsidePeriod'],
  ])('%s is refused: %s', (text, fault) => {
    expect(read(`https://kabar.example/baik\n${text}`).faults).toEqual([
      { line: 2, fault, what: text.trim().slice(0, 60) },
    ]);
  });

  it('names an address only once, however it is spelt', () => {
    const { claims, faults } = read(
      'https://kabar.example/satu-dua\nhttp://amp.kabar.example/satu-dua/?fbclid=1',
    );
    expect(claims).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 2, fault: 'twice' }]);
  });

  it('has a claim or a fault for every line that is not empty, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl()), { maxLength: 12 }), lines => {
        const text = lines.join('\n');
        const { claims, faults } = read(text);
        const filled = text
          .split(/\r\n|\r|\n/)
          .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
        expect([...claims, ...faults].map(({ line }) => line).sort((a, b) => a - b)).toEqual(filled);
        expect(new Set(claims.map(({ canonicalUrl }) => canonicalUrl)).size).toBe(claims.length);
      }),
    );
  });
});

it('links go out from two weeks before the lock, over a year’s end too', () => {
  expect(sendingFrom('2026-01-10')).toBe('2025-12-27');
});

describe('answers', () => {
  const at = (minutes: number) => new Date(Date.UTC(2025, 2, 20) + minutes * 60_000).toISOString();
  it.each([
    ['all answered a moment ago', 0, 0, 9, false],
    ['all answered and nobody went on', 0, 0, 10, true],
    ['the last of them just now', 0, 55, 60, false],
    ['one still open', 1, 0, 600, false],
    ['one still open for most of a day', 1, 0, 20 * 60, true],
  ])('%s: with %i open', (_, open, last, now, due) => {
    expect(answersDue({ open, firstAnsweredAt: at(0), lastAnsweredAt: at(last) }, at(now))).toBe(due);
  });
});
