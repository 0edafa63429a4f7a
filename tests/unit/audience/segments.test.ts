import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeRule, type Rule } from '#app/features/audience/segments/rule.ts';
import { segmentSchema } from '#app/features/audience/segments/schema.ts';
import { ruleFields } from '#app/features/audience/ui/segment-fields.ts';

/** A rule answered from what is true of one person. */
const answer = (rule: Rule, truth: (outletId: number) => boolean) =>
  composeRule<boolean>(rule, {
    condition: condition => condition.kind === 'outlet' && truth(condition.outletId),
    not: part => !part,
    all: parts => parts.every(Boolean),
    any: parts => parts.some(Boolean),
  });

const outlet = (outletId: number, not = false) => ({ kind: 'outlet' as const, outletId, not });
const only = (outletId: number) => (id: number) => id === outletId;

describe('a rule', () => {
  it.each([
    ['nothing asked is true', { join: 'all', groups: [] }, true],
    ['an empty group asks nothing', { join: 'any', groups: [{ join: 'any', parts: [] }] }, true],
    ['all', { join: 'all', groups: [{ join: 'all', parts: [outlet(1), outlet(2)] }] }, false],
    ['any', { join: 'all', groups: [{ join: 'any', parts: [outlet(1), outlet(2)] }] }, true],
    ['the opposite', { join: 'all', groups: [{ join: 'all', parts: [outlet(2, true)] }] }, true],
    [
      'groups, all',
      {
        join: 'all',
        groups: [
          { join: 'any', parts: [outlet(1), outlet(2)] },
          { join: 'all', parts: [outlet(3)] },
        ],
      },
      false,
    ],
    [
      'groups, any, beside an empty one',
      {
        join: 'any',
        groups: [
          { join: 'all', parts: [outlet(3)] },
          { join: 'all', parts: [] },
        ],
      },
      false,
    ],
  ] as [string, Rule, boolean][])('%s', (_, rule, expected) => expect(answer(rule, only(1))).toBe(expected));

  it('is turned round by turning its parts and joins round', () => {
    const joins = fc.constantFrom('all' as const, 'any' as const);
    const part = fc.record({
      kind: fc.constant('outlet' as const),
      outletId: fc.integer({ min: 1, max: 4 }),
      not: fc.boolean(),
    });
    const rules = fc.record({
      join: joins,
      groups: fc.array(fc.record({ join: joins, parts: fc.array(part, { minLength: 1, maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    });
    const other = { all: 'any', any: 'all' } as const;
    const turned = ({ join, groups }: Rule): Rule => ({
      join: other[join],
      groups: groups.map(group => ({
        join: other[group.join],
        parts: group.parts.map(one => ({ ...one, not: !one.not })),
      })),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 4 }), (rule, id) => {
        expect(answer(turned(rule), only(id))).toBe(!answer(rule, only(id)));
      }),
    );
  });
});

describe('the form of a segment', () => {
  const rule: Rule = {
    join: 'any',
    groups: [
      {
        join: 'all',
        parts: [
          { kind: 'wrote', topicId: 3, regency: 'merangin', period: { days: 90 }, manner: 'own', not: false },
          { kind: 'channel', channel: 'radio', not: true },
        ],
      },
      {
        join: 'any',
        parts: [
          {
            kind: 'wrote',
            topicId: null,
            regency: null,
            period: { seasonId: 2 },
            manner: 'verbatim',
            not: true,
          },
          { kind: 'gathering', gatheringId: 7, state: 'came', not: false },
          { kind: 'gathering', gatheringId: null, state: 'absent', not: false },
          { kind: 'scope', scope: 'national', not: false },
          { kind: 'regency', regency: 'bungo', not: false },
          { kind: 'outlet', outletId: 4, not: false },
          { kind: 'interest', topicId: 5, not: false },
          { kind: 'picked', not: false },
        ],
      },
    ],
  };

  /** As the form sends it: a ticked box is "on", an empty field is missing. */
  const sent = (fields: ReturnType<typeof ruleFields>) => ({
    ...fields,
    groups: fields.groups.map(group => ({
      ...group,
      parts: group.parts.map(({ not, ...part }) => ({ ...part, not: not === 'on' })),
    })),
  });

  it('says what the rule says, and back', () => {
    const { name: _, version: __, ...read } = segmentSchema.parse({ name: 'JKP', ...sent(ruleFields(rule)) });
    expect(read).toEqual(rule);
  });

  it.each([
    [{ kind: 'channel', value: 'fax' }, 'value'],
    [{ kind: 'channel' }, 'value'],
    [{ kind: 'scope', value: 'world' }, 'value'],
    [{ kind: 'regency', value: 'mars' }, 'value'],
    [{ kind: 'outlet', value: '-1' }, 'value'],
    [{ kind: 'interest', value: '1; drop table' }, 'value'],
    [{ kind: 'wrote', value: 'x' }, 'value'],
    [{ kind: 'wrote', place: 'mars' }, 'place'],
    [{ kind: 'wrote', period: '91' }, 'period'],
    [{ kind: 'wrote', period: 'musim-0' }, 'period'],
    [{ kind: 'wrote', manner: 'badly' }, 'manner'],
    [{ kind: 'gathering', state: 'asleep' }, 'state'],
    [{ kind: 'admin' }, 'kind'],
  ])('refuses %o', (part, field) => {
    const { error } = segmentSchema.safeParse({ name: 'X', groups: [{ parts: [part] }] });
    expect(error?.issues.map(issue => issue.path.at(-1))).toEqual([field]);
  });

  it('is bounded', () => {
    const parts = (n: number) => Array.from({ length: n }, () => ({ kind: 'picked' }));
    const ok = (groups: unknown) => segmentSchema.safeParse({ name: 'X', groups }).success;
    expect(ok([{ parts: parts(8) }])).toBe(true);
    expect(ok([{ parts: parts(9) }])).toBe(false);
    expect(ok(Array.from({ length: 7 }, () => ({ parts: [] })))).toBe(false);
    expect(segmentSchema.safeParse({ name: '  ' }).success).toBe(false);
  });
});
