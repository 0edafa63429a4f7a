import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEach, countOf } from '#app/features/reports/counts.ts';
import { type RecapArticle, recapFigures } from '#app/features/reports/recap/figures.ts';
import { isMonth, monthFrom, recapSpans } from '#app/features/reports/recap/months.ts';
import { figuresQuoted } from '#app/features/reports/recap/quoted.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const days = (month: string, today: string) => {
  const { spans, running } = recapSpans(month, today);
  const of = ({ days: { fromOn, toOn } }: typeof spans.current) => `${fromOn}..${toOn}`;
  return [of(spans.current), of(spans.previous), of(spans.lastYear), running];
};

describe('the months of a recap', () => {
  it.each([
    [
      '2025-03',
      '2025-05-20',
      ['2025-03-01..2025-03-31', '2025-02-01..2025-02-28', '2024-03-01..2024-03-31', false],
    ],
    [
      '2025-01',
      '2025-05-20',
      ['2025-01-01..2025-01-31', '2024-12-01..2024-12-31', '2024-01-01..2024-01-31', false],
    ],
    [
      '2025-02',
      '2025-05-20',
      ['2025-02-01..2025-02-28', '2025-01-01..2025-01-31', '2024-02-01..2024-02-29', false],
    ],
    [
      '2025-03',
      '2025-03-18',
      ['2025-03-01..2025-03-18', '2025-02-01..2025-02-18', '2024-03-01..2024-03-18', true],
    ],
    [
      '2025-03',
      '2025-03-30',
      ['2025-03-01..2025-03-30', '2025-02-01..2025-02-28', '2024-03-01..2024-03-30', true],
    ],
    [
      '2026-01',
      '2025-03-18',
      ['2026-01-01..2026-01-31', '2025-12-01..2025-12-31', '2025-01-01..2025-01-31', false],
    ],
  ] as const)('%s read on %s', (month, today, expected) => expect(days(month, today)).toEqual(expected));

  it.each(['2025-13', '2025-00', '1944-12', '2101-01', '2025-3', '2025', '', '0000-01'])('refuses %s', text =>
    expect(isMonth(text)).toBe(false),
  );

  it('goes back where it came from', () => {
    const month = fc
      .tuple(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, fc.integer({ min: -60, max: 60 }), (from, by) => {
        expect(isMonth(monthFrom(from, by))).toBe(true);
        expect(monthFrom(monthFrom(from, by), -by)).toBe(from);
      }),
      propertyRuns,
    );
  });
});

describe('the figures of a recap', () => {
  const article = fc.record<RecapArticle>({
    outletId: fc.integer({ min: 1, max: 5 }),
    outlet: fc.constant('Media'),
    channel: fc.constantFrom('online', 'print'),
    regency: fc.constantFrom('kota-jambi', 'bungo', null),
    headlineTone: fc.constantFrom('positive', 'neutral', 'negative', null),
    bodyTone: fc.constantFrom('positive', 'neutral', 'negative', null),
    originality: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });

  it('counts every article once in each table, whatever its order', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 60 }), articles => {
        const figures = recapFigures(articles);
        const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
        for (const of of ['channels', 'regencies', 'headlineTones', 'bodyTones', 'pickUps'] as const)
          expect(sum(figures[of])).toBe(articles.length);
        expect(figures.outlets.reduce((total, outlet) => total + outlet.articles, 0)).toBe(articles.length);
        expect(recapFigures([...articles].reverse())).toEqual(figures);
      }),
      propertyRuns,
    );
  });

  it('counts an item with several keys under each, and twice the same once', () => {
    const counts = countEach([['a', 'b'], ['a', 'a'], []], keys => keys);
    expect(counts).toEqual([
      { key: 'a', count: 2 },
      { key: 'b', count: 1 },
    ]);
    expect(countOf(counts, 'c')).toBe(0);
  });
});

describe('the figures that a text quotes', () => {
  it.each([
    [
      'Santunan bagi 12 ahli waris, 29 badan usaha dan 260 tenaga kerja',
      '12 ahli waris; 29 badan usaha; 260 tenaga kerja',
    ],
    ['Sebanyak 121 warganya dan 14 ahli warisnya hadir', '121 warga; 14 ahli waris'],
    ['Kapal 5 GT sejauh 13 meter selama 24 jam dan 9 menit', ''],
    ['Ia berusia 31 tahun; 65 tahun batasnya', ''],
    ['Ada 12 ahli gizi dan 3 badan sungai', ''],
    [
      'Rp 42 juta untuk 1,3 juta pekerja, 44,6 persen dari target',
      'Rp 42 juta; 1,3 juta pekerja; 44,6 persen',
    ],
    ['Tercatat 20 klaim, lalu 20 klaim lagi', '20 klaim'],
  ])('%s', (body, expected) => expect(figuresQuoted(body)).toBe(expected));
});
