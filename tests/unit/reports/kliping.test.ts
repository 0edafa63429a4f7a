import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayBefore,
  groupKliping,
  isStale,
  klipingSpan,
  latestKliping,
} from '#app/features/reports/kliping.ts';
import { printable } from '#app/lib/printable.ts';
import { type Zone, zoneNames } from '#app/lib/zones.ts';

const wib = { sendAt: '07:30', zone: 'Asia/Jakarta' as Zone };

describe('the day of a kliping', () => {
  it('runs from the hour of sending to the same hour the day after', () => {
    expect(klipingSpan('2025-03-18', wib)).toEqual({
      from: '2025-03-17T00:30:00.000Z',
      to: '2025-03-18T00:30:00.000Z',
    });
    expect(klipingSpan('2025-03-01', { sendAt: '06:00', zone: 'Asia/Jayapura' })).toEqual({
      from: '2025-02-27T21:00:00.000Z',
      to: '2025-02-28T21:00:00.000Z',
    });
  });

  it('holds what is dated that day without an hour, as newspapers are: it is kept as the first instant', () => {
    const { from, to } = klipingSpan('2025-03-18', wib);
    const newspaper = '2025-03-17T17:00:00.000Z';
    expect(from <= newspaper && newspaper < to).toBe(true);
  });

  it.each([
    ['2025-03-18T00:29:59.000Z', '2025-03-17'],
    ['2025-03-18T00:30:00.000Z', '2025-03-18'],
    ['2025-03-18T16:59:00.000Z', '2025-03-18'],
    ['2025-03-18T17:00:00.000Z', '2025-03-18'],
    ['2025-01-01T00:00:00.000Z', '2024-12-31'],
  ])('at %s the latest complete one is of %s', (now, on) => {
    expect(latestKliping(now, wib)).toBe(on);
  });

  it('leaves no instant out and holds none twice', () => {
    const hour = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
    const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(hour, fc.constantFrom(...zoneNames), at, (sendAt, zone, instant) => {
        const cutOff = { sendAt, zone };
        const now = instant.toISOString();
        const on = latestKliping(now, cutOff);
        expect(klipingSpan(on, cutOff).to <= now).toBe(true);
        expect(klipingSpan(dayAfter(on), cutOff).to > now).toBe(true);
        expect(klipingSpan(dayAfter(on), cutOff).from).toBe(klipingSpan(on, cutOff).to);
        expect(dayBefore(dayAfter(on))).toBe(on);
      }),
    );
  });

  it('is stale twelve hours after its hour', () => {
    expect(isStale('2025-03-18', '2025-03-18T12:30:00.000Z', wib)).toBe(false);
    expect(isStale('2025-03-18', '2025-03-18T12:30:01.000Z', wib)).toBe(true);
  });
});

describe('groups', () => {
  const article = (id: number, headlineTone: string | null, ...topics: string[]) => ({
    id,
    headlineTone,
    topics,
  });
  const articles = [
    article(1, 'neutral', 'JKM'),
    article(2, null),
    article(3, 'positive', 'JHT', 'JKM'),
    article(4, 'negative', 'JKM'),
  ];
  const shape = (by: 'tone' | 'topic') =>
    groupKliping(articles, by).map(group => [group.key, group.articles.map(entry => entry.id)]);

  it('puts what needs an answer first, and what nobody judged last', () => {
    expect(shape('tone')).toEqual([
      ['negative', [4]],
      ['positive', [3]],
      ['neutral', [1]],
      ['none', [2]],
    ]);
  });

  it('names every article once, under its first topic', () => {
    expect(shape('topic')).toEqual([
      ['JKM', [1, 4]],
      ['JHT', [3]],
      ['', [2]],
    ]);
  });
});

describe('text for a PDF', () => {
  it.each([
    ['“Santunan” Rp42 juta – é', '“Santunan” Rp42 juta – é'],
    ['Ḥalim Żebī', 'Halim Zebi'],
    ['ﬁnal 😀 漢字', 'final'],
    ['a\u0000b\u202ec', 'abc'],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(printable(text)).toBe(drawn);
  });
});
