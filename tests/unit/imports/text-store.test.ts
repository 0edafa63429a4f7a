import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetLimits } from '#app/features/imports/reading/sheet-terms.ts';
import { TextStore } from '#app/features/imports/reading/text-store.server.ts';

it('gives back every text by its number, in any order, when most of them wait in the file', () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 1, 1, 4000))
    .map(([part, times]) => Buffer.from(part.repeat(times).slice(0, sheetLimits.cell)).toString());
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), texts => {
      const store = new TextStore();
      for (const one of texts) store.add(one);
      expect(texts.map((_, i) => store.get(i))).toEqual(texts);
      for (const i of texts.map((_, n) => (n * 7919) % texts.length)) expect(store.get(i)).toBe(texts[i]);
      expect(store.get(texts.length)).toBe('');
    }),
    { numRuns: 20 },
  );
});
