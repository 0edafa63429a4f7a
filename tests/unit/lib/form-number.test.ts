import { expect, it } from 'vitest';
import { readFormNumber } from '#app/lib/form-number.ts';

it.each([
  ['0', 0],
  [' 12 ', 12],
  ['-3', -3],
  ['2,5', 2.5],
  ['2.5', 2.5],
  [',5', 0.5],
  ['0.30000000000000004', 0.30000000000000004],
])('reads %s', (text, number) => {
  expect(readFormNumber(text)).toBe(number);
});

it.each([
  '',
  ' ',
  '0x10',
  '0b1',
  '1e308',
  '1e3',
  'Infinity',
  'NaN',
  '1.000,5',
  '1,2,3',
  '1 000',
  '٣',
  '9'.repeat(40),
])('is no number: %s', text => {
  expect(readFormNumber(text)).toBeNaN();
});
