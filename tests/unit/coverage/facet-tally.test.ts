import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyFacets } from '#app/features/coverage/facet-tally.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const fields = ['channels', 'tones', 'regencies', 'months', 'topics', 'findings'] as const;

/** The same counted the plain way, line by line. */
function plainTally(lines: readonly string[]) {
  const counts = Object.fromEntries(
    ['outlets', ...fields].map(field => [field, {} as Record<string, number>]),
  );
  for (const line of lines) {
    const values = line.split(';');
    for (const [i, field] of ['outlets', ...fields].entries())
      for (const value of values[i]!.split(' '))
        if (value) counts[field]![value] = (counts[field]![value] ?? 0) + 1;
  }
  return counts;
}

const tallied = (lines: readonly string[]) =>
  Object.fromEntries(
    Object.entries(tallyFacets(bytes(lines))).map(([field, counts]) => [
      field,
      Object.fromEntries(counts.map(({ value, count }) => [value, count])),
    ]),
  );

describe('counting facets', () => {
  it('counts each value of each field', () => {
    expect(
      tallied([
        '12;online;positive;merangin;2025-01;3 4;',
        '12;print;none;;2025-01;;figures confusion',
        '7;online;positive;merangin;2025-01;3 4;',
      ]),
    ).toEqual({
      outlets: { 12: 2, 7: 1 },
      channels: { online: 2, print: 1 },
      tones: { positive: 2, none: 1 },
      regencies: { merangin: 2 },
      months: { '2025-01': 3 },
      topics: { 3: 2, 4: 2 },
      findings: { figures: 1, confusion: 1 },
    });
  });

  it('counts nothing in nothing', () => {
    expect(tallied([])).toEqual(plainTally([]));
  });

  it('keeps apart what falls on one hash ("Aa" and "BB" do) and what only begins alike', () => {
    const lines = [
      '1;Aa;x;;2025-01;;',
      '1;BB;x;;2025-01;;',
      '1;Aa;x;;2025-01;;',
      '1;Aa;x;;2025-01;;f',
      '10;BB;x;;2025-01;;',
    ];
    expect(tallied(lines)).toEqual(plainTally(lines));
  });

  it('counts alike after more different lines than it keeps', () => {
    const line = (i: number) => `${i};online;none;;${2000 + (i % 900)}-01;${i} ${i + 1};`;
    const many = Array.from({ length: 4200 }, (_, i) => line(i));
    expect(tallied(many)).toEqual(plainTally(many));
    expect(tallied(many.slice(0, 3))).toEqual(plainTally(many.slice(0, 3)));
  });

  it('agrees with counting line by line', () => {
    const some = (values: string[]) => fc.subarray(values).map(chosen => chosen.join(' '));
    const line = fc
      .tuple(
        fc.integer({ min: 1, max: 2_000_000 }).map(String),
        fc.constantFrom('online', 'print', 'Aa', 'BB', 'tanah “jauh”'),
        fc.constantFrom('none', 'positive'),
        fc.constantFrom('', 'merangin', 'AaBB', 'BBAa'),
        fc.constantFrom('2024-12', '2025-01'),
        some(['1', '2', '30']),
        some(['figures', 'confusion']),
      )
      .map(values => values.join(';'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lines => {
        expect(tallied(lines)).toEqual(plainTally(lines));
      }),
    );
  });
});
