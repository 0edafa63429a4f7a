import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelKey, plainLabel, readLabels } from '#app/features/partners/labels.ts';

describe('labels', () => {
  it.each([
    [['ekonomi, Daerah ; #Baru'], ['ekonomi', 'Daerah', 'Baru']],
    [['Ekonomi', 'ekonomi,  EKONOMI '], ['Ekonomi']],
    [[' , ;; # '], []],
    [['PWI\nAJI'], ['PWI', 'AJI']],
  ])('of %j are %j', (lines, labels) => {
    expect(readLabels(lines)).toEqual(labels);
  });

  it('read from what they were written as are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), lines => {
        const labels = readLabels(lines);
        expect(readLabels(labels)).toEqual(labels);
        expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
        for (const label of labels) expect(plainLabel(label)).toBe(label);
      }),
    );
  });
});
