import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateRules, readCellDate, readClock } from '#app/features/imports/cell-dates.ts';
import { dateFromSerial, numberStyle } from '#app/features/imports/reading/excel-dates.ts';

const rules: DateRules = { now: '2025-06-30T03:00:00.000Z', zone: 'Asia/Jakarta', date1904: false };

describe('dates in cells', () => {
  it.each([
    ['2025-03-18', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['2025-03-18T14:53:45', '2025-03-18', '2025-03-18T07:53:45.000Z'],
    ['45734', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['45734.5', '2025-03-18', '2025-03-18T05:00:00.000Z'],
    ['18 Maret 2025', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['Selasa, 18 Maret 2025 | 14:53:45 WIB', '2025-03-18', '2025-03-18T07:53:45.000Z'],
    ['18/03/2025', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['18/03/25', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['18-3-2025', '2025-03-18', '2025-03-17T17:00:00.000Z'],
    ['18 Mar 2025', '2025-03-18', '2025-03-17T17:00:00.000Z'],
  ])('reads %s', (cell, on, at) => {
    expect(readCellDate(cell, rules)).toEqual({ on, at, monthOnly: false, yearAssumed: false });
  });

  it.each([['Jan-25'], ['Januari 2025'], ['2025-01'], ["Jan '25"], ['01/2025']])(
    'takes %s for a month',
    cell => {
      expect(readCellDate(cell, rules)).toMatchObject({ on: '2025-01-01', monthOnly: true });
    },
  );

  it('says that a year is missing or a day impossible', () => {
    expect(readCellDate('18 Maret', rules)).toMatchObject({ on: '2025-03-18', yearAssumed: true });
    expect(readCellDate('31 Februari 2025', rules)).toBe('impossibleDate');
    expect(readCellDate('2025-02-31', rules)).toBe('impossibleDate');
    expect(readCellDate('segera', rules)).toBe('noDate');
    expect(readCellDate('12345', rules)).toBe('noDate');
  });

  it('reads a serial by the calendar of its workbook', () => {
    expect(readCellDate('44272', { ...rules, date1904: true })).toMatchObject({ on: '2025-03-18' });
    expect(dateFromSerial(61, false)).toBe('1900-03-01');
    expect(dateFromSerial(1, false)).toBe('1900-01-01');
    expect(dateFromSerial(0, true)).toBe('1904-01-01');
    expect(dateFromSerial(Number.NaN, false)).toBeUndefined();
    expect(dateFromSerial(1e12, false)).toBeUndefined();
  });

  it('adds a time of another column', () => {
    expect(readClock('14.53')).toBe('14:53:00');
    expect(readClock('pukul 9:05 WIB')).toBe('9:05:00'.padStart(8, '0'));
    expect(readClock('0.5')).toBe('12:00:00');
    // The last half second of a day is still of that day.
    expect(readClock('0.999999')).toBe('23:59:59');
    expect(readClock('25:00')).toBeUndefined();
    expect(readCellDate('2025-03-18', rules, '14:53:00')).toMatchObject({ at: '2025-03-18T07:53:00.000Z' });
  });

  it('gives every day of two centuries back from its serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_000 }), serial => {
        const day = dateFromSerial(serial, false)!;
        expect((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000).toBe(serial);
      }),
    );
  });

  it.each([
    [14, undefined, 'date'],
    [17, undefined, 'month'],
    [0, undefined, 'number'],
    [164, 'mmm-yy', 'month'],
    [164, '[$-421]dd mmmm yyyy', 'date'],
    [164, 'dd/mm/yyyy hh:mm', 'date'],
    [164, '#,##0.00" d"', 'number'],
    [164, '[h]:mm', 'number'],
    [164, '0.00%', 'number'],
  ] as const)('knows what format %s %s shows', (id, code, shows) => {
    expect(numberStyle(id, code)).toBe(shows);
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), cell => {
        const read = readCellDate(cell, rules);
        if (typeof read === 'object') expect(Number.isNaN(Date.parse(read.at))).toBe(false);
      }),
    );
  });
});
