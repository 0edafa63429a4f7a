import { mailboxKey } from '#app/lib/mail-address.ts';
import { mailStanding } from './contact-standing.ts';
import { type ReleaseAhead, type Wishes, wishAgainst, wishReasons } from './preferences/wishes.ts';
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
  ...wishReasons,
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
  /** What they chose to receive, as it holds that day; null or absent when they never chose. */
  wishes?: Wishes | null;
};

export type WhoAndWhyNot<Person> = {
  included: Person[];
  excluded: { person: Person; reason: ReasonNot }[];
};

/**
 * Divides people into those who may get a bulk mail and those who may not, with the reason; order is kept.
 * `already` are journalists who have it, `taken` the keys (`mailboxKey`) of the addresses it went to: no mailbox
 * gets the same mail twice, however the address is spelt. Of two people with one address the first is included.
 * `release` is given when a release is sent: some wishes concern releases alone.
 */
export function whoAndWhyNot<Person extends Candidate>(
  people: readonly Person[],
  known: { already?: ReadonlySet<number>; taken?: ReadonlySet<string>; release?: ReleaseAhead } = {},
): WhoAndWhyNot<Person> {
  const taken = new Set(known.taken);
  const included: Person[] = [];
  const excluded: WhoAndWhyNot<Person>['excluded'] = [];
  for (const person of people) {
    const reason = reasonAgainst(person, known, taken);
    if (reason) {
      excluded.push({ person, reason });
      continue;
    }
    taken.add(mailboxKey(person.email ?? ''));
    included.push(person);
  }
  return { included, excluded };
}

function reasonAgainst(
  person: Candidate,
  { already, release }: { already?: ReadonlySet<number>; release?: ReleaseAhead },
  taken: ReadonlySet<string>,
): ReasonNot | undefined {
  const standing = mailStanding(person);
  const suppressed = person.suppressedAll ?? person.suppressedBulk;
  if (standing === 'do_not_contact' || suppressed === 'do_not_contact') return 'do_not_contact';
  if (already?.has(person.journalistId)) return 'already_chosen';
  if (standing !== 'usable') return standing;
  if (suppressed) return suppressed;
  const wish = wishAgainst(person, release);
  if (wish) return wish;
  return taken.has(mailboxKey(person.email ?? '')) ? 'duplicate_address' : undefined;
}
