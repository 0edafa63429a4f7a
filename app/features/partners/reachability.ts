import { addressKey } from '#app/lib/mail-address.ts';
import { mailStanding } from './contact-standing.ts';
import type { LawfulBasis } from './terms.ts';

type Suppressed = 'unsubscribed' | 'do_not_contact' | 'hard_bounce' | 'complaint';

/** Why somebody gets no mail, in the order in which reasons are looked for: the first that holds is given. */
export const reasonsNot = [
  'do_not_contact',
  'already_chosen',
  'no_address',
  'no_basis',
  'unsubscribed',
  'hard_bounce',
  'complaint',
  'duplicate_address',
] as const;
export type ReasonNot = (typeof reasonsNot)[number];

/** What the rule reads of a person; a row of `listContactable` has all of it. */
export type Candidate = {
  journalistId: number;
  doNotContact: boolean;
  email: string | null;
  lawfulBasis: LawfulBasis | null;
  source: string | null;
  suppressedAll: Suppressed | null;
  suppressedBulk: Suppressed | null;
};

export type WhoAndWhyNot<Person> = {
  included: Person[];
  excluded: { person: Person; reason: ReasonNot }[];
};

/**
 * Divides people into those who may get a bulk mail and those who may not, with the reason; order is kept.
 * `already` are journalists who have it, `taken` the keys (`addressKey`) of the addresses it went to: no mailbox
 * gets the same mail twice, however the address is spelt. Of two people with one address the first is included.
 */
export function whoAndWhyNot<Person extends Candidate>(
  people: readonly Person[],
  known: { already?: ReadonlySet<number>; taken?: ReadonlySet<string> } = {},
): WhoAndWhyNot<Person> {
  const taken = new Set(known.taken);
  const included: Person[] = [];
  const excluded: WhoAndWhyNot<Person>['excluded'] = [];
  for (const person of people) {
    const reason = reasonAgainst(person, known.already, taken);
    if (reason) {
      excluded.push({ person, reason });
      continue;
    }
    taken.add(addressKey(person.email ?? ''));
    included.push(person);
  }
  return { included, excluded };
}

function reasonAgainst(
  person: Candidate,
  already: ReadonlySet<number> | undefined,
  taken: ReadonlySet<string>,
): ReasonNot | undefined {
  const standing = mailStanding(person);
  const suppressed = person.suppressedAll ?? person.suppressedBulk;
  if (standing === 'do_not_contact' || suppressed === 'do_not_contact') return 'do_not_contact';
  if (already?.has(person.journalistId)) return 'already_chosen';
  if (standing !== 'usable') return standing;
  if (suppressed) return suppressed;
  return taken.has(addressKey(person.email ?? '')) ? 'duplicate_address' : undefined;
}
