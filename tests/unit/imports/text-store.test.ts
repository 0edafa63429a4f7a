import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextStore } from '#app/features/imports/reading/text-store.server.ts';

it('gives back every text by its number, over the borders of its blocks too', () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(1, 1, 1, 4000))
    .map(([part, times]) => part.repeat(times));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), texts => {
      const store = new TextStore();
      for (const one of texts) store.add(one);
      expect(texts.map((_, i) => store.get(i))).toEqual(texts);
      expect(store.get(texts.length)).toBe('');
    }),
    { numRuns: 20 },
  );
});
