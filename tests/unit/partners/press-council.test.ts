import { expect, it } from 'vitest';
import { dueSince, isDueAgain } from '#app/features/partners/press-council.ts';

it.each([
  ['2024-03-20', '2025-03-20', true],
  ['2024-03-21', '2025-03-20', false],
  ['2023-02-28', '2024-02-29', true],
  ['2023-03-01', '2024-02-29', false],
  [null, '2025-03-20', false],
])('a check of %s is due again on %s: %s', (checkedOn, today, due) => {
  expect(isDueAgain(checkedOn, today)).toBe(due);
});

it('goes back to the same day a year before', () => {
  expect(dueSince('2024-02-29')).toBe('2023-02-28');
  expect(dueSince('2025-01-01')).toBe('2024-01-01');
});
