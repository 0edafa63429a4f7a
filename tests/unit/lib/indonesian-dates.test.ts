import { describe, expect, it } from 'vitest';
import { findIndonesianDates, readIndonesianDate } from '#app/lib/indonesian-dates.ts';

const now = '2025-10-02T03:00:00.000Z';
const read = (text: string) => readIndonesianDate(text, { now });
const at = (text: string) => {
  const date = read(text);
  return 'problem' in date ? date.problem : `${date.at} ${date.precision}`;
};

describe('printed forms', () => {
  it.each([
    ['Selasa, 18 Maret 2025 | 14:53:45 WIB', '2025-03-18T07:53:45.000Z second'],
    ['Selasa, 18 Maret 2025 14:53 WITA', '2025-03-18T06:53:00.000Z minute'],
    ['Selasa, 18 Maret 2025 - 14.53 WIT', '2025-03-18T05:53:00.000Z minute'],
    ['Selasa, 18 Maret 2025, pukul 14.53', '2025-03-18T07:53:00.000Z minute'],
    ['18 Maret 2025 14:53', '2025-03-18T07:53:00.000Z minute'],
    ['18 Mar 2025', '2025-03-17T17:00:00.000Z day'],
    ['18-Mar-2025 06.05 WIB', '2025-03-17T23:05:00.000Z minute'],
    ['Sel, 18 Mar 2025 • 14:53 WIB', '2025-03-18T07:53:00.000Z minute'],
    ['SELASA, 18 MARET 2025', '2025-03-17T17:00:00.000Z day'],
    ["Jum'at, 5 Desember 2025", '2025-12-04T17:00:00.000Z day'],
    ['Jum’at 5 Des 2025', '2025-12-04T17:00:00.000Z day'],
    ['Ahad, 2 Pebruari 2025', '2025-02-01T17:00:00.000Z day'],
    ['Sabtu, 1 Nopember 2025 (20:15 WIB)', '2025-11-01T13:15:00.000Z minute'],
    ['30 Agt 2024 at 08:00', '2024-08-30T01:00:00.000Z minute'],
    ['29 Februari 2024', '2024-02-28T17:00:00.000Z day'],
    ['Rabu, 30/10/2024', '2024-10-29T17:00:00.000Z day'],
    ['Rabu (30/10/2024)', '2024-10-29T17:00:00.000Z day'],
    ['30/10/2024, 14:20 WIB', '2024-10-30T07:20:00.000Z minute'],
    ['30-10-2024 14:20:01', '2024-10-30T07:20:01.000Z second'],
    ['30.10.2024', '2024-10-29T17:00:00.000Z day'],
    ['4/9/24', '2024-09-03T17:00:00.000Z day'],
    ['14:53 WIB, Selasa 18 Maret 2025', '2025-03-18T07:53:00.000Z minute'],
    ['2025-03-18', '2025-03-17T17:00:00.000Z day'],
    ['2025/03/18 14:53:45', '2025-03-18T07:53:45.000Z second'],
    ['2025-03-18T14:53:45+07:00', '2025-03-18T07:53:45.000Z second'],
    ['2025-03-18T07:53:45.123Z', '2025-03-18T07:53:45.000Z second'],
    ['2025-03-18T14:53:45+0700', '2025-03-18T07:53:45.000Z second'],
    ['2025-03-18T14:53', '2025-03-18T07:53:00.000Z minute'],
    ['Tue, 18 Mar 2025 14:53:45 +0700', '2025-03-18T07:53:45.000Z second'],
    ['Tue, 18 Mar 2025 07:53:45 GMT', '2025-03-18T07:53:45.000Z second'],
    ['Tue Mar 18 2025 14:53:45 GMT+0700', '2025-03-18T07:53:45.000Z second'],
    ['March 18, 2025 2:53 PM', '2025-03-18T07:53:00.000Z minute'],
    ['18 Maret 2025 14:53 GMT+7', '2025-03-18T07:53:00.000Z minute'],
  ])('%s', (text, expected) => expect(at(text)).toBe(expected));

  it('reads no zone as WIB unless another is given', () => {
    expect(readIndonesianDate('18 Maret 2025 14:53', { now, zone: 'Asia/Makassar' })).toMatchObject({
      at: '2025-03-18T06:53:00.000Z',
      zone: 'Asia/Makassar',
    });
    expect(read('18 Maret 2025 14:53 WIT')).toMatchObject({ zone: 'Asia/Jayapura' });
  });
});

describe('dates without a year', () => {
  it.each([
    ['Rabu (24/9)', '2025-09-23T17:00:00.000Z day'],
    ['Rabu, 24/9', '2025-09-23T17:00:00.000Z day'],
    ['(24/9)', '2025-09-23T17:00:00.000Z day'],
    ['Rabu, 24 September', '2025-09-23T17:00:00.000Z day'],
    ['Selasa (24/12)', '2024-12-23T17:00:00.000Z day'],
  ])('%s lies in the past', (text, expected) => expect(at(text)).toBe(expected));

  it('says that the year was taken, not printed', () => {
    expect(read('Rabu (24/9)')).toMatchObject({
      yearAssumed: true,
      weekdayDiffers: false,
      matchedText: 'Rabu (24/9)',
    });
  });

  it('prefers the year whose weekday fits', () => {
    expect(at('Selasa (24/9)')).toBe('2024-09-23T17:00:00.000Z day');
  });

  it('leaves fractions and sums alone', () => {
    expect(at('sebanyak 3/4 dari peserta')).toBe('no-date');
    expect(at('senilai 1.25 triliun pada 24 September lalu')).toBe('no-date');
    expect(at('hanya 5 mar')).toBe('no-date');
  });
});

describe('dates counted from now', () => {
  it.each([
    ['2 jam lalu', '2025-10-02T01:00:00.000Z hour'],
    ['2 jam yang lalu', '2025-10-02T01:00:00.000Z hour'],
    ['sejam lalu', '2025-10-02T02:00:00.000Z hour'],
    ['15 menit lalu', '2025-10-02T02:45:00.000Z minute'],
    ['tiga hari lalu', '2025-09-28T17:00:00.000Z day'],
    ['seminggu lalu', '2025-09-24T17:00:00.000Z week'],
    ['2 bulan lalu', '2025-08-01T17:00:00.000Z month'],
    ['1 tahun yang lalu', '2024-10-01T17:00:00.000Z year'],
    ['kemarin', '2025-09-30T17:00:00.000Z day'],
    ['Kemarin, 14:20 WIB', '2025-10-01T07:20:00.000Z minute'],
    ['Hari ini, 08:30', '2025-10-02T01:30:00.000Z minute'],
    ['baru saja', '2025-10-02T03:00:00.000Z minute'],
    ['2 hours ago', '2025-10-02T01:00:00.000Z hour'],
  ])('%s', (text, expected) => expect(at(text)).toBe(expected));

  it('yields to a printed date', () => {
    expect(at('2 jam lalu - Selasa, 18 Maret 2025 | 14:53 WIB')).toBe('2025-03-18T07:53:00.000Z minute');
  });
});

describe('what cannot be', () => {
  it.each([
    ['Selasa, 31 Februari 2025 | 14:53 WIB', 'impossible-date'],
    ['29 Februari 2025', 'impossible-date'],
    ['31/04/2025', 'impossible-date'],
    ['0 Maret 2025', 'impossible-date'],
    ['10/30/2024', 'impossible-date'],
    ['2025-02-30T10:00:00Z', 'impossible-date'],
    ['Rabu (31/2)', 'impossible-date'],
    ['18 Maret 2025 25:10 WIB', 'impossible-time'],
    ['18 Maret 2025 14:61', 'impossible-time'],
    ['', 'no-date'],
    ['tanpa tanggal', 'no-date'],
  ])('%s → %s', (text, problem) => expect(at(text)).toBe(problem));

  it('says where', () => {
    const text = 'Jambi, Senin 31 Februari 2025 pagi';
    expect(read(text)).toEqual({
      problem: 'impossible-date',
      matchedText: 'Senin 31 Februari 2025',
      start: 7,
      end: 29,
    });
  });

  it('notices a weekday that is not the date’s', () => {
    expect(read('Rabu, 18 Maret 2025')).toMatchObject({
      at: '2025-03-17T17:00:00.000Z',
      weekdayDiffers: true,
    });
  });
});

it('positions cut the matched text out of the source', () => {
  const text = 'Terbit Selasa, 18 Maret 2025 | 14:53:45 WIB; diubah Rabu, 19/3/2025 08.00 WIB.';
  const dates = findIndonesianDates(text, { now });
  expect(dates.map(date => text.slice(date.start, date.end))).toEqual([
    'Selasa, 18 Maret 2025 | 14:53:45 WIB',
    'Rabu, 19/3/2025 08.00 WIB',
  ]);
  for (const date of dates) expect(date.matchedText).toBe(text.slice(date.start, date.end));
});

it('ends on hostile text', () => {
  for (const seed of ['1', '1/', '18 ', '18 Maret ', 'Selasa, ', '(1/1)', '1 jam ', '14:', '- ']) {
    const dates = findIndonesianDates(seed.repeat(Math.ceil(400_000 / seed.length)), { now });
    expect(Array.isArray(dates)).toBe(true);
  }
});
