import { expect, it } from 'vitest';
import { isDay } from '#app/lib/days.ts';

it('knows days of the calendar', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('2025-02-31')).toBe(false);
  expect(isDay('2025-2-3')).toBe(false);
  expect(isDay('2025-02-03T00:00')).toBe(false);
  expect(isDay('')).toBe(false);
});
