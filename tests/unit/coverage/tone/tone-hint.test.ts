import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toneHints } from '#app/features/coverage/tone/tone-hint.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { headlines, stories } from './labelled.ts';

const headline = (title: string) => toneHints({ title, body: '' }).headline;

it.each([
  ['Ahli Waris Keluhkan Klaim yang Berputar-putar', 'negative', ['Keluhkan', 'Berputar-putar']],
  ['Peserta Mengeluh, Loket Tutup', 'negative', ['Mengeluh']],
  ['Warga Tidak Puas dengan Layanan', 'negative', ['Tidak Puas']],
  ['Santunan Tak Kunjung Cair', 'negative', ['Tak Kunjung Cair']],
  ['Belum Terbantu, Nelayan Menunggu', 'negative', ['Belum Terbantu']],
  ['Bupati Apresiasi Perlindungan Nelayan', 'positive', ['Apresiasi']],
  ['Keluarga Bersyukur', 'positive', ['Bersyukur']],
] as const)('%s: %s because of %j', (title, tone, words) => {
  expect(headline(title)).toEqual({ tone, words });
});

it.each([
  ['nothing said', 'Kepala Cabang Baru Dilantik Senin Depan'],
  ['blame that is denied', 'Tidak Ada Keluhan Selama Libur Lebaran'],
  ['blame that is denied by "bukan"', 'Bukan Korupsi, Kata Jaksa'],
  ['a wish', 'Dewan Minta Layanan Dipermudah'],
  ['a question', 'Kecewa dengan Layanan?'],
  ['both', 'Bupati Apresiasi Layanan, Warga Mengeluh'],
  ['a denial that stands before a comma', 'Tidak Libur, Loket Buka Seperti Biasa'],
])('%s gives no hint: %s', (_, title) => {
  expect(headline(title)).toBeNull();
});

it('a body gets a hint only with its headline, and says by which of its own words', () => {
  const body = 'Peserta kecewa dan mengadu. Petugas meminta maaf. Warga lain puas.';
  expect(toneHints({ title: 'Peserta Mengeluh', body }).body).toEqual({
    tone: 'negative',
    words: ['kecewa', 'mengadu'],
  });
  expect(toneHints({ title: 'Layanan Kantor Cabang', body }).body).toBeNull();
  expect(toneHints({ title: 'Keluarga Bersyukur', body }).body).toBeNull();
});

/** Hints given, and how many of them a person would have given. */
function measure(rows: readonly (readonly [string, { tone: string } | null])[]) {
  const given = rows.filter(([, hint]) => hint !== null);
  return { given: given.length, right: given.filter(([tone, hint]) => hint?.tone === tone).length };
}

it('is right wherever it speaks on the labelled headlines and stories, and speaks on two thirds of the toned ones', () => {
  const of = (part: keyof typeof headlines) =>
    measure(headlines[part].map(([tone, title]) => [tone, headline(title)] as const));
  expect(of('tuning')).toEqual({ given: 16, right: 16 });
  expect(of('counting')).toEqual({ given: 13, right: 13 });
  expect(
    measure(stories.map(([tone, title, body]) => [tone, toneHints({ title, body }).body] as const)),
  ).toEqual({
    given: 10,
    right: 10,
  });
});

it('takes whatever text comes', () => {
  const words = fc.constantFrom(
    'tidak',
    'keluhan',
    'puji',
    'belum',
    'cair',
    ',',
    '.',
    '?',
    'minta',
    'Jambi',
    '-',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), list => {
      const title = list.join(' ');
      const { headline: hint, body } = toneHints({ title, body: title });
      for (const word of [...(hint?.words ?? []), ...(body?.words ?? [])]) expect(title).toContain(word);
      if (body) expect(body.tone).toBe(hint?.tone);
    }),
    propertyRuns,
  );
});
