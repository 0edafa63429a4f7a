import { describe, expect, it } from 'vitest';
import { readYear, spanOfYear, yearsBetween } from '#app/features/press-kits/press-room-filter.ts';

describe('the years of the press room', () => {
  it('begin and end with those of the office, not of London', () => {
    expect(spanOfYear(2025, 'Asia/Jakarta')).toEqual({
      from: '2024-12-31T17:00:00.000Z',
      before: '2025-12-31T17:00:00.000Z',
    });
    expect(yearsBetween('2024-12-31T18:00:00.000Z', '2026-01-01T00:00:00.000Z', 'Asia/Jakarta')).toEqual([
      2026, 2025,
    ]);
  });

  it('are at most thirty', () => {
    expect(yearsBetween('1970-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'Asia/Jakarta')).toHaveLength(
      30,
    );
  });

  it.each([
    ['2025', 2025],
    ['1899', undefined],
    ['2025 or 1=1', undefined],
    ['-1', undefined],
    ['', undefined],
    [null, undefined],
  ])('read %j as %j', (text, year) => expect(readYear(text)).toBe(year));
});
