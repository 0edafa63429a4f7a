import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPage, decodeKey, encodeKey, type KeyPart } from '#app/lib/keyset.ts';

const parts = {
  text: fc.string().filter(text => !text.includes('\0')),
  integer: fc.integer({ min: 1 - 2 ** 31 }),
  bigint: fc.maxSafeInteger(),
  // JSON has no minus zero.
  real: fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
};
const part = fc.constantFrom<KeyPart[]>('text', 'integer', 'bigint', 'real');
const anyOf = (kind: KeyPart) => parts[kind] as fc.Arbitrary<string | number>;

it('reads back every key it writes', () => {
  const shaped = fc.array(part, { minLength: 1, maxLength: 4 }).chain(shape => {
    return fc.tuple(fc.constant(shape), fc.tuple(...shape.map(anyOf)));
  });
  fc.assert(
    fc.property(shaped, ([shape, key]) => {
      expect(decodeKey(encodeKey(key), shape)).toEqual(key);
    }),
  );
});

it('refuses forged keys', () => {
  for (const text of ['', 'x', '%%%', encodeKey([1]), btoa('{"a":1}'), btoa('[[1],2]')]) {
    expect(decodeKey(text, ['integer', 'integer'])).toBeUndefined();
  }
});

it.each<[KeyPart, unknown]>([
  ['text', 1],
  ['text', null],
  ['text', 'a\0'],
  ['integer', 'x'],
  ['integer', 1.5],
  ['integer', 2 ** 31],
  ['integer', -(2 ** 31)],
  ['bigint', '1'],
  ['bigint', 2 ** 53],
  ['real', '1'],
  ['real', null],
])('refuses for a column of %s the value %j', (kind, value) => {
  expect(decodeKey(encodeKey([value as string]), [kind])).toBeUndefined();
});

it('cuts pages forward and back', () => {
  const keyOf = (n: number) => [n];
  expect(cutPage([1, 2, 3], 2, {}, keyOf)).toEqual({ rows: [1, 2], next: encodeKey([2]), previous: null });
  expect(cutPage([3, 4], 2, { after: 'k' }, keyOf)).toEqual({
    rows: [3, 4],
    next: null,
    previous: encodeKey([3]),
  });
  expect(cutPage([2, 1], 2, { before: 'k' }, keyOf)).toEqual({
    rows: [1, 2],
    next: encodeKey([2]),
    previous: null,
  });
});
