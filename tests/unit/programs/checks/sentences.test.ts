import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentences } from '#app/features/programs/checks/sentences.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

it.each([
  ['Satu. Dua! Tiga?', ['Satu.', 'Dua!', 'Tiga?']],
  ['"Siap." Ia pergi. "Ya," katanya.', ['"Siap."', 'Ia pergi.', '"Ya," katanya.']],
  ['Dr. H. Rahmat hadir. Biaya Rp. 5 juta.', ['Dr. H. Rahmat hadir.', 'Biaya Rp. 5 juta.']],
  ['Naik 1.300.000 orang pada 14.30 WIB', ['Naik 1.300.000 orang pada 14.30 WIB']],
  ['Judul\n\nIsi berita', ['Judul', 'Isi berita']],
  ['  \n ', []],
])('%s', (text, expected) =>
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
);

it('loses no letter, keeps order and counts paragraphs upwards', () => {
  const piece = fc.constantFrom('Kata', 'kata', '. ', '! ', '"', '\n', ' ', 'Dr.', '5', 'Rp. ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), parts => {
      const text = parts.join('');
      const found = sentences(text);
      const joined = found.map(({ start, end }) => text.slice(start, end)).join('');
      expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const [index, sentence] of found.entries()) {
        expect(sentence.paragraph).toBeGreaterThanOrEqual(found[index - 1]?.paragraph ?? 0);
      }
    }),
    propertyRuns,
  );
});
