import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundAfter, boundBefore, isDay } from '#app/lib/days.ts';
import { isoDay, zoneNames } from '#app/lib/zones.ts';

it('knows days of the calendar', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('2025-02-31')).toBe(false);
  expect(isDay('2025-2-3')).toBe(false);
  expect(isDay('2025-02-03T00:00')).toBe(false);
  expect(isDay('')).toBe(false);
});

describe('the bounds of a day', () => {
  it('hold every instant of it in every zone, and of the months it opens and closes', () => {
    const instants = fc.date({
      min: new Date('1945-01-01T00:00:00Z'),
      max: new Date('2100-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zoneNames), (date, zone) => {
        const at = date.toISOString();
        const on = isoDay(at, zone);
        const month = on.slice(0, 7);
        for (const [first, last] of [
          [on, on],
          [`${month}-01`, `${month}-31`],
        ] as const) {
          expect(boundBefore(first) <= at).toBe(true);
          expect(at < boundAfter(last)).toBe(true);
        }
      }),
    );
  });
});
