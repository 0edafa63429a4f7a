import { expect, it } from 'vitest';
import { chanceText } from '#app/features/awards/ui/chance-text.ts';
import { formats } from '#app/i18n/format.ts';

const format = formats.id;

it.each([
  [1, '100%'],
  [0.9999, '> 99,9%'],
  [0.999, '99,9%'],
  [0.5, '50%'],
  [0.0004, '< 0,1%'],
  [0, '0%'],
])('says %d as %s: certain only what is', (share, text) => {
  expect(chanceText(format, share)).toBe(text);
});
