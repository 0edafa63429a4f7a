import { describe, expect, it } from 'vitest';
import { groupOf } from '#app/features/awards/completeness/candidate-groups.ts';
import { contactAmong } from '#app/features/awards/completeness/contacts.ts';
import { addOrigins, noOrigins, originsOfAll } from '#app/features/awards/completeness/origins.ts';
import type { Candidate } from '#app/features/partners/reachability.ts';

type Person = Candidate & { role: string | null };

const person = (values: Partial<Person> = {}): Person => ({
  journalistId: 1,
  doNotContact: false,
  email: 'a@kabar.example',
  lawfulBasis: 'consent',
  source: 'Kartu nama',
  suppressedAll: null,
  suppressedBulk: null,
  role: null,
  ...values,
});

describe('whom a mail to a candidate goes to', () => {
  const reporter = person({ journalistId: 1, role: 'Reporter' });
  const editor = person({ journalistId: 2, role: 'Redaktur' });
  it.each<[string, Person[], number | null, string | null]>([
    ['nobody is on record', [], null, 'no_contact'],
    ['an editor before a reporter', [reporter, editor], 2, null],
    [
      'a reporter where the editor may not be written to',
      [reporter, { ...editor, doNotContact: true }],
      1,
      null,
    ],
    ['no address', [{ ...reporter, email: null }], 1, 'no_address'],
    ['unsubscribed', [{ ...reporter, suppressedBulk: 'unsubscribed' }], 1, 'unsubscribed'],
    ['an address that bounced', [{ ...reporter, suppressedAll: 'hard_bounce' }], 1, 'hard_bounce'],
  ])('%s', (_, people, id, reason) => {
    const contact = contactAmong(people);
    expect([contact.person?.journalistId ?? null, contact.reason]).toEqual([id, reason]);
  });
});

it('a candidate was written to, will be, or cannot be', () => {
  expect(groupOf({ contact: { reason: null }, invite: null })).toBe('waiting');
  expect(groupOf({ contact: { reason: null }, invite: { toldAt: null } })).toBe('waiting');
  expect(groupOf({ contact: { reason: 'no_address' }, invite: { toldAt: null } })).toBe('unreachable');
  expect(groupOf({ contact: { reason: 'no_address' }, invite: { toldAt: '2025-03-20' } })).toBe('told');
});

it('how articles were found adds up over outlets', () => {
  const one = noOrigins();
  addOrigins(one, 'feed', 3);
  addOrigins(one, 'candidate', 1);
  const other = noOrigins();
  addOrigins(other, 'feed', 1);
  expect(originsOfAll([one, other])).toEqual({
    articles: 5,
    found: { feed: 4, officer: 0, candidate: 1, import: 0, missed: 0 },
  });
});
