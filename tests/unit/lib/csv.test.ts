import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellBehindPlain, plainCell } from '#app/lib/csv.ts';

it('makes formulas plain, leaves telephone numbers alone, and takes that back', () => {
  expect(plainCell('=SUM(A1)')).toBe("'=SUM(A1)");
  expect(plainCell('+62 812-3456')).toBe('+62 812-3456');
  expect(cellBehindPlain("'Umat'")).toBe("'Umat'");
  fc.assert(
    fc.property(fc.constantFrom('', '=', '+', '-', '@'), fc.string(), (first, rest) => {
      const text = first + rest;
      fc.pre(!text.startsWith("'"));
      expect(cellBehindPlain(plainCell(text))).toBe(text);
    }),
  );
});
