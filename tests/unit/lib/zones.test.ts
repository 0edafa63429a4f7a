import { expect, it } from 'vitest';
import {
  instantFromLocalInput,
  isoDay,
  isRealDay,
  localInputFromInstant,
  startOfDay,
  zoneFromLabel,
  zoneNames,
} from '#app/lib/zones.ts';

it('reads a datetime-local value in each zone', () => {
  expect(instantFromLocalInput('2025-03-18T14:53:45', 'Asia/Jakarta')).toBe('2025-03-18T07:53:45.000Z');
  expect(instantFromLocalInput('2025-03-18T14:53', 'Asia/Makassar')).toBe('2025-03-18T06:53:00.000Z');
  expect(instantFromLocalInput('2025-03-18T14:53', 'Asia/Jayapura')).toBe('2025-03-18T05:53:00.000Z');
});

it.each([
  '',
  '2025-02-31T10:00',
  '2025-03-18',
  '2025-03-18T24:00',
  '2025-13-01T00:00',
  'besok',
  '18/03/2025 10:00',
])('refuses %j', value => expect(instantFromLocalInput(value, 'Asia/Jakarta')).toBeUndefined());

it('goes there and back', () => {
  for (const zone of zoneNames) {
    for (const at of ['2025-03-18T07:53:45.000Z', '2024-12-31T17:00:00.000Z', '2024-02-29T16:59:59.000Z']) {
      expect(instantFromLocalInput(localInputFromInstant(at, zone), zone)).toBe(at);
    }
  }
});

it('takes the day in the zone, not in UTC', () => {
  expect(isoDay('2025-03-17T17:00:00.000Z', 'Asia/Jakarta')).toBe('2025-03-18');
  expect(isoDay('2025-03-17T16:59:59.999Z', 'Asia/Jakarta')).toBe('2025-03-17');
  expect(isoDay('2025-03-17T15:00:00.000Z', 'Asia/Jayapura')).toBe('2025-03-18');
  expect(startOfDay('2025-03-18', 'Asia/Jakarta')).toBe('2025-03-17T17:00:00.000Z');
  expect(() => isoDay('kemarin', 'Asia/Jakarta')).toThrow(RangeError);
});

it('knows the labels and the calendar', () => {
  expect(zoneFromLabel('wita')).toBe('Asia/Makassar');
  expect(zoneFromLabel('UTC')).toBeUndefined();
  expect(isRealDay(2024, 2, 29)).toBe(true);
  expect(isRealDay(2025, 2, 29)).toBe(false);
  expect(isRealDay(1900, 2, 29)).toBe(false);
  expect(isRealDay(2025, 4, 31)).toBe(false);
  expect(isRealDay(2025, 0, 1)).toBe(false);
  expect(isRealDay(99, 1, 1)).toBe(true);
});
