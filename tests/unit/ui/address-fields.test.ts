import { describe, expect, it } from 'vitest';
import { controlFor, isReadable } from '#app/ui/address-fields.tsx';

const options = [{ value: '' }, { value: '12', label: 'Tebo Kini' }, { value: 'PWI' }];

describe('isReadable', () => {
  it.each([
    ['select', '12', true],
    ['select', 'pwi', true],
    ['select', '99999', false],
    ['radio-group', 'x', false],
    ['date', '2025-02-28', true],
    ['date', '2025-02-31', false],
    ['date', 'kemarin', false],
    ['month', '2025-12', true],
    ['month', '2025-13', false],
    ['number', '7', true],
    ['number', 'tujuh', false],
    ['number', '11', false],
    ['number', '-1', false],
    ['search', 'apa saja', true],
    [undefined, 'apa saja', true],
  ] as const)('%s “%s”: %s', (type, value, expected) => {
    expect(isReadable(value, { type, options, min: 0, max: 10 })).toBe(expected);
  });
});

describe('controlFor', () => {
  it('shows in a choice what it does not offer', () => {
    expect(controlFor({ type: 'select', options }, 'x').options?.at(-1)).toEqual({
      value: 'x',
      label: '“x”',
    });
  });

  it('shows as text what a date or a number cannot hold', () => {
    expect(controlFor({ type: 'date' }, '2025-02-31')).toEqual({ type: 'text' });
  });
});
