import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf, type EntryParties, type JurorTies } from '#app/features/awards/judging/conflicts.ts';

const today = '2025-11-20';
const entry: EntryParties = { outletIds: [7], networkIds: [3], journalistIds: [11] };
const nobody: JurorTies = { outletId: null, networkId: null, outletNetworkId: null, interests: [] };
const tie = (values: Partial<JurorTies['interests'][number]>): JurorTies => ({
  ...nobody,
  interests: [
    { kind: 'family', outletId: null, networkId: null, journalistId: null, untilOn: null, ...values },
  ],
});

describe('conflicts of a juror', () => {
  it.each<[string, JurorTies, string[]]>([
    ['no tie', nobody, []],
    ['the employing outlet', { ...nobody, outletId: 7 }, ['employer']],
    ['another outlet of the network', { ...nobody, outletId: 8, outletNetworkId: 3 }, ['network']],
    ['the employing network', { ...nobody, networkId: 3 }, ['network']],
    ['employer and network at once', { ...nobody, outletId: 7, outletNetworkId: 3 }, ['employer', 'network']],
    ['another outlet, another network', { ...nobody, outletId: 8, outletNetworkId: 4 }, []],
    ['family of the journalist', tie({ journalistId: 11 }), ['family']],
    ['owner of the network', tie({ kind: 'ownership', networkId: 3 }), ['ownership']],
    ['tied to an outlet of the same network only', tie({ outletId: 9 }), []],
    [
      'paid until three years ago to the day',
      tie({ kind: 'paid_work', outletId: 7, untilOn: '2022-11-20' }),
      ['paid_work'],
    ],
    ['paid until the day before', tie({ kind: 'paid_work', outletId: 7, untilOn: '2022-11-19' }), []],
    [
      'paid until a 29 February',
      tie({ kind: 'paid_work', outletId: 7, untilOn: '2024-02-29' }),
      ['paid_work'],
    ],
  ])('%s', (_, juror, kinds) => {
    expect(conflictsOf(juror, entry, today).map(reason => reason.kind)).toEqual(kinds);
  });

  it('names whom the tie is with, each once', () => {
    const twice = tie({ journalistId: 11 });
    const juror = { ...twice, interests: [...twice.interests, ...twice.interests] };
    expect(conflictsOf(juror, entry, today)).toEqual([{ kind: 'family', party: { journalist: 11 } }]);
  });

  it('never depends on the order of interests, and grows with them (a further tie frees nobody)', () => {
    const id = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    const interest = fc.record({
      kind: fc.constantFrom(
        'employer' as const,
        'ownership' as const,
        'family' as const,
        'paid_work' as const,
      ),
      outletId: id,
      networkId: id,
      journalistId: id,
      untilOn: fc.constantFrom(null, '2020-01-01', '2024-01-01'),
    });
    const ids = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(interest, { maxLength: 5 }),
        fc.record({ outletIds: ids, networkIds: ids, journalistIds: ids }),
        (interests, parties) => {
          const key = (reasons: ReturnType<typeof conflictsOf>) =>
            reasons.map(reason => JSON.stringify(reason)).sort();
          const all = key(conflictsOf({ ...nobody, interests }, parties, today));
          expect(
            key(conflictsOf({ ...nobody, interests: [...interests].reverse() }, parties, today)),
          ).toEqual(all);
          const fewer = key(conflictsOf({ ...nobody, interests: interests.slice(1) }, parties, today));
          expect(fewer.every(reason => all.includes(reason))).toBe(true);
        },
      ),
    );
  });
});
