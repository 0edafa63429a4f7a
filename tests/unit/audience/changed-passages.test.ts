import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPassages } from '#app/features/audience/changed-passages.ts';
import { followUpRefusal } from '#app/features/audience/follow-up.ts';
import { wordDiff } from '#app/features/coverage/snapshots/word-diff.ts';

const told = (before: string, after: string) => changedPassages(wordDiff(before, after));
const long = 'Pekerja rentan di Merangin dilindungi dari dana desa dan anggaran daerah sejak awal tahun ini.';

describe('the passages that changed', () => {
  it('stand whole beside each other', () => {
    expect(told('Sebanyak 728 ribu pekerja.', 'Sebanyak 782 ribu pekerja.')).toEqual([
      { before: 'Sebanyak 728 ribu pekerja.', after: 'Sebanyak 782 ribu pekerja.' },
    ]);
  });

  it('are one when near, and two when far apart', () => {
    expect(told('satu dua tiga', 'SATU dua TIGA')).toHaveLength(1);
    const passages = told(`lama ${long} usang`, `baru ${long} segar`);
    expect(passages).toEqual([
      {
        before: 'lama Pekerja rentan di Merangin dilindungi dari dana desa dan…',
        after: expect.stringMatching(/^baru /),
      },
      {
        before: '…dari dana desa dan anggaran daerah sejak awal tahun ini. usang',
        after: expect.stringMatching(/segar$/),
      },
    ]);
  });

  it('leave one side empty for words that are gone, and are none for the same text', () => {
    expect(told('salah', '')).toEqual([{ before: 'salah', after: '' }]);
    expect(told(long, long)).toEqual([]);
  });

  it('hold every changed word', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', long), { maxLength: 12 })
      .map(all => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const all = told(before, after);
        for (const { kind, text: words } of wordDiff(before, after)) {
          if (kind === 'same' || words.trim() === '') continue;
          const side = kind === 'removed' ? 'before' : 'after';
          expect(all.some(passage => passage[side].includes(words.trim()))).toBe(true);
        }
      }),
    );
  });
});

describe('a follow-up', () => {
  const sentAt = '2025-03-20T16:59:00.000Z';
  it.each([
    [{ sentAt: null, followedUp: false }, '2025-03-21T03:00:00.000Z', 'none-sent'],
    [{ sentAt, followedUp: false }, '2025-03-20T16:59:30.000Z', 'same-day'],
    [{ sentAt, followedUp: false }, '2025-03-20T17:00:00.000Z', undefined],
    [{ sentAt, followedUp: true }, '2025-03-25T03:00:00.000Z', 'done'],
    [{ sentAt: '2025-03-22T01:00:00.000Z', followedUp: false }, '2025-03-21T03:00:00.000Z', 'same-day'],
  ] as const)('of %j at %s: %s', (known, now, refusal) =>
    expect(followUpRefusal(known, now, 'Asia/Jakarta')).toBe(refusal),
  );
});
