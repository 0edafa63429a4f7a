import { describe, expect, it } from 'vitest';
import { type Candidate, reasonsNot, whoAndWhyNot } from '#app/features/partners/reachability.ts';

let next = 0;
function person(over: Partial<Candidate> = {}): Candidate {
  next += 1;
  return {
    journalistId: next,
    doNotContact: false,
    email: `wartawan${next}@media.example`,
    lawfulBasis: 'consent',
    source: 'kartu nama',
    suppressedAll: null,
    suppressedBulk: null,
    ...over,
  };
}

describe('who, and why not', () => {
  it.each([
    ['no_address', { email: null }],
    ['no_basis', { lawfulBasis: 'none' }],
    ['no_basis', { source: ' ' }],
    ['do_not_contact', { doNotContact: true, email: null }],
    ['do_not_contact', { suppressedAll: 'do_not_contact' }],
    ['unsubscribed', { suppressedBulk: 'unsubscribed' }],
    ['hard_bounce', { suppressedAll: 'hard_bounce', suppressedBulk: 'unsubscribed' }],
    ['complaint', { suppressedBulk: 'complaint' }],
  ] as const)('gives %s', (reason, over) => {
    const one = person(over);
    expect(whoAndWhyNot([one])).toEqual({ included: [], excluded: [{ person: one, reason }] });
  });

  it('includes everybody else, in the order given', () => {
    const people = [person(), person(), person()];
    expect(whoAndWhyNot(people)).toEqual({ included: people, excluded: [] });
  });

  it('leaves out who has it already, but a wish not to be contacted goes first', () => {
    const [has, wishes] = [person(), person({ doNotContact: true })];
    const already = new Set([has.journalistId, wishes.journalistId]);
    const reasons = whoAndWhyNot([has, wishes], { already }).excluded.map(entry => entry.reason);
    expect(reasons).toEqual(['already_chosen', 'do_not_contact']);
  });

  it('writes to one mailbox once, whatever its spelling', () => {
    const [first, second] = [
      person({ email: 'Redaksi@Media.example' }),
      person({ email: 'redaksi@media.EXAMPLE' }),
    ];
    expect(whoAndWhyNot([first, second])).toEqual({
      included: [first],
      excluded: [{ person: second, reason: 'duplicate_address' }],
    });
    const taken = new Set(['redaksi@media.example']);
    expect(whoAndWhyNot([first], { taken }).excluded).toEqual([
      { person: first, reason: 'duplicate_address' },
    ]);
  });

  it('does not let somebody who is left out take an address from another', () => {
    const [refused, fine] = [
      person({ email: 'meja@media.example', lawfulBasis: 'none' }),
      person({ email: 'meja@media.example' }),
    ];
    expect(whoAndWhyNot([refused, fine]).included).toEqual([fine]);
  });

  it('divides without losing anybody', () => {
    const people = [null, 'a@b.example', 'A@b.example'].flatMap(email =>
      [true, false].flatMap(doNotContact =>
        (['none', 'consent', null] as const).flatMap(lawfulBasis =>
          ([null, 'unsubscribed'] as const).map(suppressedBulk =>
            person({ email, doNotContact, lawfulBasis, suppressedBulk }),
          ),
        ),
      ),
    );
    const { included, excluded } = whoAndWhyNot(people);
    expect(included.length + excluded.length).toBe(people.length);
    expect(new Set(included.map(one => one.email?.toLowerCase())).size).toBe(included.length);
    for (const { reason } of excluded) expect(reasonsNot).toContain(reason);
  });
});
