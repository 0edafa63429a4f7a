import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likeness,
  originality,
  originalityOf,
  pickUp,
  resembles,
} from '#app/features/coverage/originality.ts';
import {
  boilerplate,
  packShingles,
  type Shingles,
  shingles,
  unpackShingles,
} from '#app/features/coverage/shingles.ts';
import { words } from '#app/lib/text.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

/** `count` words that no other prefix has: "a0 a1 a2 …". */
const run = (prefix: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `${prefix}${from + i}`).join(' ');
const range = (from: number, to: number): Shingles =>
  Float64Array.from({ length: to - from }, (_, i) => from + i);

describe('shingles', () => {
  it('counts distinct runs of five words', () => {
    expect(shingles('')).toHaveLength(0);
    expect(shingles('satu dua tiga empat')).toHaveLength(0);
    expect(shingles('satu dua tiga empat lima')).toHaveLength(1);
    expect(shingles(run('a', 30))).toHaveLength(26);
    expect(shingles('ya '.repeat(30))).toHaveLength(1);
  });

  it('does not see letter case, punctuation, width or composition', () => {
    const plain = shingles('kami hadir di élan raya jambi');
    expect(shingles('KAMI hadir, di “e\u0301lan” — Raya; Ｊａｍｂｉ!'.replace(/[“”]/g, ''))).toEqual(plain);
  });

  it('sees the order of words and where one ends', () => {
    const base = shingles('satu dua tiga empat lima')[0];
    for (const other of [
      'dua satu tiga empat lima',
      'satud ua tiga empat lima',
      'satu dua tiga empat lim a',
    ]) {
      expect(shingles(other)[0]).not.toBe(base);
    }
  });

  it('leaves out what touches a quotation', () => {
    // Of 30 words the quotation holds number 10 to 12: shingles 0-5 and 13-25 remain.
    const text = `${run('a', 10)} "${run('a', 3, 10)}" ${run('a', 17, 13)}`;
    expect(shingles(text)).toHaveLength(6 + 13);
    expect(shingles(`“${run('a', 30)}”`)).toHaveLength(0);
  });

  it('leaves out what touches the boilerplate, also a part of it or a short one', () => {
    const known = boilerplate([run('b', 12), 'Kerja keras, bebas cemas', '', '!']);
    const around = (middle: string) => `${run('a', 10)} ${middle} ${run('c', 10)}`;
    expect(shingles(around(run('b', 12)), known)).toHaveLength(6 + 6);
    expect(shingles(around(run('b', 6, 3).toUpperCase()), known)).toHaveLength(6 + 6);
    expect(shingles(around('KERJA KERAS BEBAS CEMAS!'), known)).toHaveLength(6 + 6);
    expect(shingles(around('kerja keras'), known)).toHaveLength(18);
    expect(shingles(around(run('b', 4)), known)).toHaveLength(20);
  });

  it('keeps the values that are stored', () => {
    expect([
      ...shingles('BPJS Ketenagakerjaan Jambi menargetkan kepesertaan 55 persen'),
    ]).toMatchInlineSnapshot(`
      [
        1409546693460442,
        2760591514213654,
        3293788217398747,
      ]
    `);
  });

  it('comes back from bytes, also out of a larger buffer', () => {
    const set = shingles(run('a', 40));
    const bytes = packShingles(set);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpackShingles(shifted.subarray(3))).toEqual(set);
    expect(unpackShingles(new Uint8Array())).toHaveLength(0);
  });

  it('agrees with sets of strings', () => {
    const anyText = fc
      .array(fc.constantFrom('kami', 'Kami', 'siap', 'jambi', 'jht', 'jp', '55', ',', '\n'), {
        maxLength: 80,
      })
      .map(list => list.join(' '));
    const strings = (text: string) => {
      const list = words(text);
      return new Set(list.slice(0, -4).map((_, i) => list.slice(i, i + 5).join(' ')));
    };
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [left, right] = [strings(a), strings(b)];
        expect(shingles(a)).toHaveLength(left.size);
        const shared = [...left].filter(each => right.has(each)).length;
        expect(likeness(shingles(a), shingles(b)).shared).toBe(shared);
        const o = originality(a, [{ id: 1, text: b }]);
        expect(o.copied).toBe(shared);
        expect(o.value).toBe(left.size < 20 ? null : (left.size - shared) / left.size);
      }),
      propertyRuns,
    );
  });
});

describe('originality', () => {
  const release = { id: 'release', text: run('r', 104) };

  it.each([
    ['a text copied whole', run('r', 104), 0],
    ['own words', run('a', 104), 1],
    ['half and half', `${run('r', 54)} ${run('a', 54)}`, 54 / 104],
  ])('of %s', (_, text, expected) => {
    expect(originality(text, [release]).value).toBeCloseTo(expected, 12);
  });

  it('is unknown under 20 shingles, whatever the references', () => {
    expect(originality(run('a', 23), []).value).toBeNull();
    expect(originality(run('r', 23), [release]).value).toBeNull();
    expect(originality(run('a', 24), []).value).toBe(1);
    expect(originality(`"${run('a', 500)}"`, [release]).value).toBeNull();
    expect(originality('', []).value).toBeNull();
  });

  it('counts what several references share once, and names them by what they share', () => {
    const text = `${run('r', 50)} ${run('a', 54)}`;
    const result = originality(text, [
      { id: 'portal', text: run('r', 24) },
      release,
      { id: 'stranger', text: run('x', 50) },
    ]);
    expect(result).toMatchObject({ shingles: 100, copied: 46, value: 0.54 });
    expect(result.overlaps).toEqual([
      { id: 'release', shared: 46, counts: true },
      { id: 'portal', shared: 20, counts: true },
    ]);
  });

  it('does not charge for quoting what the release says, nor for the boilerplate', () => {
    const about = run('b', 40);
    const text = `${run('a', 40)} "${run('r', 60)}" ${run('c', 40)} ${about}`;
    const sources = [{ id: 1, text: `${run('r', 60)} ${about}` }];
    expect(originality(text, sources, { boilerplates: [about] }).value).toBe(1);
    expect(originality(text, sources).value).toBeLessThan(1);
  });

  it('reaches the border of a verbatim copy exactly', () => {
    const own = range(0, 30);
    const { value } = originalityOf(own, [{ id: 1, shingles: range(3, 30) }]);
    expect(value).toBe(0.1);
    expect(pickUp(value)).toBe('verbatim');
  });

  it.each([
    [null, 'unknown'],
    [0, 'verbatim'],
    [0.1, 'verbatim'],
    [0.1001, 'adapted'],
    [0.6, 'adapted'],
    [0.6001, 'own'],
    [1, 'own'],
  ])('names o = %s %s', (o, name) => {
    expect(pickUp(o)).toBe(name);
  });
});

describe('near-duplicates', () => {
  it.each([
    ['the same', range(0, 40), range(0, 40), true],
    ['strangers', range(0, 40), range(40, 80), false],
    ['80 of 100 in all', range(0, 90), range(10, 100), true],
    ['79 of 100 in all', range(0, 90), range(11, 100), false],
    ['nine tenths of a short one', range(0, 10), range(1, 500), true],
    ['less than nine tenths of a short one', range(0, 10), range(2, 500), false],
    ['nothing and something', range(0, 0), range(0, 10), false],
    ['nothing and nothing', range(0, 0), range(0, 0), false],
  ])('%s', (_, a, b, expected) => {
    expect(resembles(a, b)).toBe(expected);
    expect(resembles(b, a)).toBe(expected);
  });
});
