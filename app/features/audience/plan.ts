import type { ReleaseAhead } from '#app/features/partners/preferences/wishes.ts';
import { type Candidate, type ReasonNot, whoAndWhyNot } from '#app/features/partners/reachability.ts';

/** Mails to one person in this many days … */
export const crowdedDays = 3;
/** … that make the next one too many: people are warned, not stopped. */
const crowdedMails = 2;

export type Planned<Person> = {
  person: Person;
  /** Got two bulk mails or more in the last three days. */
  crowded: boolean;
};

export type Plan<Person> = {
  included: Planned<Person>[];
  excluded: { person: Person; reason: ReasonNot }[];
};

/**
 * Who of these people gets a kit, and who not and why. `already` are those who have it, `taken` the mailboxes
 * (`mailboxKey`) it went to, `recent` the number of bulk mails each person got in the last three days, `release` what
 * their wishes are held against.
 */
export function planMailing<Person extends Candidate>(
  people: readonly Person[],
  known: {
    already: ReadonlySet<number>;
    taken: ReadonlySet<string>;
    recent: ReadonlyMap<number, number>;
    release?: ReleaseAhead;
  },
): Plan<Person> {
  const { included, excluded } = whoAndWhyNot(people, known);
  return {
    included: included.map(person => ({
      person,
      crowded: (known.recent.get(person.journalistId) ?? 0) >= crowdedMails,
    })),
    excluded,
  };
}

/** Why somebody on the list was not written to: a reason of the rule, or left out by hand. */
export type FrozenReason = ReasonNot | 'left_out';
