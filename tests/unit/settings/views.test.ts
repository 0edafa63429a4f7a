import fc from 'fast-check';
import { expect, it } from 'vitest';
import { viewSchema } from '#app/features/settings/view-schema.ts';
import { keptQuery } from '#app/features/settings/views.ts';

it('keeps of an address what was looked for, in one order, and not the place in the list', () => {
  expect(keptQuery('?sampai=&nada=negative&after=abc&dari=2025-01-01')).toBe('dari=2025-01-01&nada=negative');
  expect(viewSchema.safeParse({ list: 'articles', name: 'x', query: 'after=abc' }).success).toBe(false);
  expect(viewSchema.safeParse({ list: 'users', name: 'x', query: 'q=a' }).success).toBe(false);
  fc.assert(
    fc.property(fc.string(), text => {
      expect(keptQuery(keptQuery(text))).toBe(keptQuery(text));
    }),
  );
});
