import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutPage, decodeKey, encodeKey } from '#app/lib/keyset.ts';

it('reads back every key it writes', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), key => {
      expect(decodeKey(encodeKey(key), key.length)).toEqual(key);
    }),
  );
});

it('refuses forged keys', () => {
  for (const text of ['', 'x', '%%%', encodeKey([1]), btoa('{"a":1}'), btoa('[[1],2]')]) {
    expect(decodeKey(text, 2)).toBeUndefined();
  }
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
