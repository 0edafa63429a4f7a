import { expect, it } from 'vitest';
import { byCode, toldApart } from '#app/features/awards/judging/entry-codes.ts';

it('orders entries by their codes as numbers', () => {
  expect(byCode([{ code: '1200' }, { code: '300' }, { code: '750' }]).map(({ code }) => code)).toEqual([
    '300',
    '750',
    '1200',
  ]);
});

it('tells finalists of one name apart by their codes, and leaves all others as they are', () => {
  const entries = [
    { name: 'Siginjai Kini', code: '482' },
    { name: 'Muaro Pos', code: '115' },
    { name: 'Siginjai Kini', code: '731' },
  ];
  expect(toldApart(entries).map(({ name }) => name)).toEqual([
    'Siginjai Kini (#482)',
    'Muaro Pos',
    'Siginjai Kini (#731)',
  ]);
});
