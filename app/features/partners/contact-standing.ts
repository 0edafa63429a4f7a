import type { LawfulBasis } from './terms.ts';

/** Whether mail may go to a journalist, or the first reason why not. */
export type MailStanding = 'usable' | 'no_address' | 'no_basis' | 'do_not_contact';
export const mailStandings = ['usable', 'no_address', 'no_basis', 'do_not_contact'] as const;

/** Whether a contact point may be used: it needs a lawful basis and a source (UU PDP 27/2022). */
export function hasLawfulBasis(contact: { lawfulBasis: LawfulBasis; source: string }): boolean {
  return contact.lawfulBasis !== 'none' && contact.source.trim() !== '';
}

/** The standing of a journalist's primary mail address; the wish not to be contacted goes before all else. */
export function mailStanding(person: {
  doNotContact: boolean;
  email: string | null;
  lawfulBasis: LawfulBasis | null;
  source: string | null;
}): MailStanding {
  if (person.doNotContact) return 'do_not_contact';
  if (!person.email) return 'no_address';
  const { lawfulBasis, source } = person;
  return lawfulBasis && hasLawfulBasis({ lawfulBasis, source: source ?? '' }) ? 'usable' : 'no_basis';
}
