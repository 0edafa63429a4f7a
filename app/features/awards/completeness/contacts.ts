import { isEditor } from '#app/features/coverage/correction-greeting.ts';
import { type Candidate, type ReasonNot, whoAndWhyNot } from '#app/features/partners/reachability.ts';

/** Why a candidate gets no mail: nobody is on record for the outlet, or the person may not be written to. */
export type NoMail = ReasonNot | 'no_contact';

export type Contact<Person> = { person: Person; reason: null } | { person: Person | null; reason: NoMail };

/** Whether one person may be written to, and why not. */
function reasonAgainst(person: Candidate): ReasonNot | null {
  return whoAndWhyNot([person]).excluded[0]?.reason ?? null;
}

/** Whether answers go to a candidate by mail as well: what they asked for themselves reaches also who wants no bulk mail. */
export function hearsAnswers<Person>(
  contact: Contact<Person>,
): contact is Contact<Person> & { person: Person } {
  return contact.person !== null && (contact.reason === null || contact.reason === 'unsubscribed');
}

/**
 * Whom a mail to a candidate goes to: of the people given, in their order, the first editor who may be written to, else the
 * first of the others. Where nobody may be, the first of them says why.
 */
export function contactAmong<Person extends Candidate & { role: string | null }>(
  people: readonly Person[],
): Contact<Person> {
  const editors = people.filter(({ role }) => isEditor(role ?? ''));
  const ordered = [...editors, ...people.filter(person => !editors.includes(person))];
  const [first] = ordered;
  if (first === undefined) return { person: null, reason: 'no_contact' };
  const usable = ordered.find(person => reasonAgainst(person) === null);
  return usable ? { person: usable, reason: null } : { person: first, reason: reasonAgainst(first)! };
}
