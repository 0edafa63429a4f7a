import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReuse, isSameStory, type ReuseLabel } from '#app/features/coverage/reuse.ts';
import { boilerplate, fingerprints, shingles } from '#app/features/coverage/shingles.ts';
import { type Edit, edits, reuseCorpus } from './reuse-corpus.ts';

const labels: ReuseLabel[] = ['verbatim', 'adapted', 'own'];

describe('the label of an article made from a release by a known edit', () => {
  const judged = reuseCorpus(20260601, 60).map(one => ({
    ...one,
    found: compareReuse(one.article, one.release).label,
  }));

  it.each(labels)('is right with F1 of 0.95 and more: %s', label => {
    const hits = judged.filter(one => one.label === label && one.found === label).length;
    const said = judged.filter(one => one.found === label).length;
    const true_ = judged.filter(one => one.label === label).length;
    expect((2 * hits) / (said + true_)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.keys(edits) as Edit[])('is right nine times in ten and more by kind of edit: %s', edit => {
    const ofEdit = judged.filter(one => one.edit === edit);
    const right = ofEdit.filter(one => one.found === one.label).length;
    expect(right / ofEdit.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('fingerprints', () => {
  const word = fc.constantFrom(...'kantor cabang jambi peserta iuran klaim desa kebun nelayan'.split(' '));
  const text = fc.array(fc.oneof({ weight: 12, arbitrary: word }, fc.constant('"')), { maxLength: 60 });

  it('are shared by any two texts that share a shingle', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        const known = new Set(shingles(right));
        const share = shingles(left).some(hash => known.has(hash));
        const prints = new Set(fingerprints(right));
        if (share) expect(fingerprints(left).some(hash => prints.has(hash))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are none of quotations, boilerplate and short texts', () => {
    expect(fingerprints('"a b c d e f g h"')).toEqual([]);
    expect(fingerprints('a b c d e f', boilerplate(['a b c d e f']))).toEqual([]);
    expect(fingerprints('a b c d')).toEqual([]);
    expect(fingerprints('')).toEqual([]);
  });

  it('fit a signed 32-bit column and are about two of three words', () => {
    const many = Array.from({ length: 900 }, (_, i) => `kata${i}`).join(' ');
    const prints = fingerprints(many);
    expect(prints.length).toBeGreaterThan(540);
    expect(prints.length).toBeLessThan(660);
    expect(prints[0]).toBeGreaterThanOrEqual(0);
    expect(prints.at(-1)).toBeLessThan(2 ** 31);
  });

  it('have the values that are stored', () => {
    expect(fingerprints('kantor cabang jambi membuka loket baru')).toEqual([1412597499, 2037944277]);
  });
});

describe('reuse', () => {
  it('is nothing between texts without words, and whole between equal ones', () => {
    expect(compareReuse('', '')).toEqual({ copied: 0, used: 0, longestRun: 0, label: 'own' });
    const text = Array.from({ length: 40 }, (_, i) => `kata${i}`).join(' ');
    const same = compareReuse(text, text);
    expect(same).toEqual({ copied: 1, used: 1, longestRun: 40, label: 'verbatim' });
    expect(isSameStory(same)).toBe(true);
  });

  it('keeps its shares within [0, 1]', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '"', '\n'), { maxLength: 80 })
      .map(list => list.join(' '));
    fc.assert(
      fc.property(text, text, (article, release) => {
        const { copied, used, longestRun } = compareReuse(article, release);
        for (const share of [copied, used]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(longestRun).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
