import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { mergeFields } from '#app/features/awards/marking/merge-fields.ts';
import {
  inOrder,
  moveRow,
  placesOf,
  rankingAmong,
  rankingOf,
} from '#app/features/awards/marking/ranking-order.ts';
import {
  gapsOf,
  isComplete,
  meanMark,
  type SheetPlace,
  sheetRefusal,
} from '#app/features/awards/marking/sheet-rules.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const rubric = rubricTemplates.usual;
const now = '2025-12-01T10:00:00.000Z';

describe('marks are refused', () => {
  const open: SheetPlace = {
    roundStatus: 'judging',
    dueAt: '2025-12-01T16:59:59.000Z',
    seatStatus: 'seated',
    entryRemoved: false,
    declared: true,
    submitted: false,
    couldRead: false,
  };

  it.each<[string, Partial<SheetPlace>, ReturnType<typeof sheetRefusal>]>([
    ['never in time', {}, null],
    ['never without a last day', { dueAt: null }, null],
    ['never at the last instant', { dueAt: now }, null],
    ['after it', { dueAt: '2025-12-01T09:59:59.999Z' }, 'late'],
    ['before the round opens', { roundStatus: 'setup' }, 'setup'],
    ['on a closed round', { roundStatus: 'closed' }, 'closed'],
    ['on a decided round', { roundStatus: 'decided' }, 'closed'],
    ['from a recused juror', { seatStatus: 'recused' }, 'recused'],
    ['for a removed entry', { entryRemoved: true }, 'removed'],
    ['before interests are declared', { declared: false }, 'undeclared'],
    ['once submitted', { submitted: true }, 'submitted'],
    ['from who could read the marks meanwhile', { couldRead: true }, 'read'],
    ['of a sheet that was sent before, since it stands', { submitted: true, couldRead: true }, 'submitted'],
  ])('%s', (_, values, refusal) => {
    expect(sheetRefusal({ ...open, ...values }, now)).toBe(refusal);
  });
});

describe('a sheet', () => {
  const sheet = (mark: (index: number) => number | null, comment = '') => ({
    marks: new Map(rubric.criteria.map(({ key }, index) => [key, { mark: mark(index), comment }])),
    passed: null,
    comment: '',
  });

  it('may be submitted with all marks and the reasons the rubric asks for', () => {
    expect(
      isComplete(
        gapsOf(
          'marks',
          rubric,
          sheet(() => 7),
        ),
      ),
    ).toBe(true);
    expect(
      gapsOf(
        'marks',
        rubric,
        sheet(index => (index === 0 ? 9 : 7)),
      ).uncommented,
    ).toEqual(['accuracy']);
    expect(
      isComplete(
        gapsOf(
          'marks',
          rubric,
          sheet(() => 2, 'Salah data.'),
        ),
      ),
    ).toBe(true);
    expect(
      gapsOf(
        'marks',
        rubric,
        sheet(index => (index === 2 ? null : 5)),
      ).unmarked,
    ).toEqual(['depth']);
  });

  it('of a screening needs a verdict, and a reason for a no', () => {
    const screened = (passed: boolean | null, comment = '') =>
      gapsOf('screening', rubric, { ...sheet(() => null), passed, comment }).verdict;
    expect(screened(null)).toBe('missing');
    expect(screened(true)).toBeNull();
    expect(screened(false, ' ')).toBe('unreasoned');
    expect(screened(false, 'Bukan tema ini.')).toBeNull();
  });

  it('has a mean by the weights, once every criterion is marked', () => {
    expect(meanMark(rubric, sheet(() => 7).marks)).toBeCloseTo(7, 12);
    expect(meanMark(rubric, sheet(index => (index === 0 ? 10 : 6)).marks)).toBeCloseTo(7, 12);
    expect(meanMark(rubric, sheet(index => (index === 4 ? null : 6)).marks)).toBeNull();
  });
});

describe('two devices', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '3', '7', '9'));

  it('keep both when they change different fields, in either order', () => {
    const base = { a: '5', b: '', c: 'x' };
    const first = mergeFields(base, { ...base, a: '7' }, base);
    const second = mergeFields(base, { ...base, b: '9' }, first.kept);
    expect(second).toEqual({ kept: { a: '7', b: '9', c: 'x' }, conflicts: [] });
  });

  it('keep the first and are asked when they change one field differently', () => {
    expect(mergeFields({ a: '5' }, { a: '8' }, { a: '7' })).toEqual({ kept: { a: '7' }, conflicts: ['a'] });
    expect(mergeFields({ a: '5' }, { a: '7' }, { a: '7' }).conflicts).toEqual([]);
    expect(mergeFields({ a: '7' }, { a: '8' }, { a: '7' })).toEqual({ kept: { a: '8' }, conflicts: [] });
  });

  it('lose nothing: every field is kept as stored or as typed, and a typed one that is not kept is named', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, typed, stored) => {
        const { kept, conflicts } = mergeFields(base, typed, stored);
        for (const [field, value] of Object.entries(typed)) {
          const changed = value !== (base[field] ?? '');
          const keeps = (kept[field] ?? '') === value;
          expect(!changed || keeps || conflicts.includes(field)).toBe(true);
          const overwritten = (kept[field] ?? '') !== (stored[field] ?? '');
          // What another device wrote is never written over unseen.
          if (overwritten) expect(stored[field] ?? '').toBe(base[field] ?? '');
        }
        for (const field of Object.keys(stored))
          if (!(field in typed)) expect(kept[field]).toBe(stored[field]);
      }),
      propertyRuns,
    );
  });
});

describe('a ranking', () => {
  it.each<[[number, number | null][], number[][]]>([
    [
      [
        [11, 2],
        [12, 1],
        [13, 3],
      ],
      [[12], [11], [13]],
    ],
    [
      [
        [11, 1],
        [12, 1],
        [13, 4],
      ],
      [[11, 12], [13]],
    ],
    [
      [
        [11, null],
        [12, 5],
      ],
      [[12]],
    ],
    [[], []],
  ])('of places %j is %j', (places, ranking) => {
    expect(rankingOf(new Map(places))).toEqual(ranking);
  });

  it('shows places as in sport, and reads back as itself', () => {
    expect([...placesOf([[11, 12], [13]])]).toEqual([
      [11, 1],
      [12, 1],
      [13, 3],
    ]);
    const shuffled = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shuffled, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (entries, steps) => {
        const ranking = rankingOf(new Map(entries.map((entry, i) => [entry, 1 + steps[i]!])));
        expect(rankingOf(placesOf(ranking))).toEqual(ranking);
      }),
      propertyRuns,
    );
  });

  it('forgets entries that fell away', () => {
    expect(rankingAmong([[1, 2], [3], [4]], new Set([2, 4]))).toEqual([[2], [4]]);
  });

  it('moves a line to a place of its own and leaves the others in their order', () => {
    const rows = [
      { id: 11, place: 1 },
      { id: 12, place: 2 },
      { id: 13, place: 2 },
      { id: 14, place: null },
    ];
    const shown = (list: typeof rows) => list.map(({ id, place }) => [id, place]);
    expect(shown(moveRow(rows, 0, 1) as never)).toEqual([
      [12, 1],
      [11, 2],
      [13, 3],
      [14, null],
    ]);
    expect(shown(moveRow(rows, 3, 0) as never)).toEqual([
      [14, 1],
      [11, 2],
      [12, 3],
      [13, 3],
    ]);
    expect(shown(moveRow(rows, 0, 3) as never)).toEqual([
      [12, 1],
      [13, 1],
      [14, 3],
      [11, 4],
    ]);
    expect(moveRow(rows, 0, 9)).toEqual(rows);
    const places = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(places, fc.nat(8), fc.nat(8), (list, a, b) => {
        const from = a % list.length;
        const to = b % list.length;
        const start = inOrder(list.map((place, id) => ({ id: id + 1, place })));
        const after = moveRow(start, from, to);
        const others = (order: readonly { id: number }[]) =>
          order.filter(({ id }) => id !== start[from]!.id).map(({ id }) => id);
        expect(after[to]!.id).toBe(start[from]!.id);
        expect(others(after)).toEqual(others(start));
        expect(inOrder(after)).toEqual(after);
        expect(after.filter(({ place }) => place === after[to]!.place)).toHaveLength(1);
      }),
      propertyRuns,
    );
  });
});
