import { mailStanding } from '#app/features/partners/contact-standing.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { Article } from './articles.queries.server.ts';
import { isEditor } from './correction-greeting.ts';

export type CorrectionContact = {
  journalistId: number;
  name: string;
  salutation: string;
  /** What they do at the outlet; '' when nobody wrote it down. */
  role: string;
  /** Wrote the article; the others write for its outlet. */
  author: boolean;
  /** Null when mail may not reach them. */
  email: string | null;
  whatsapp: string | null;
};

const mostOthers = 20;

/**
 * Who can be asked for a correction: the article's journalists, then its outlet's editors, then others of the outlet. A person who must not be
 * contacted is left out; a request is no bulk mail, so that one who unsubscribed from releases still gets it.
 */
export async function listCorrectionContacts(
  db: Db,
  article: Article,
  on: string,
): Promise<CorrectionContact[]> {
  const authors = article.journalists.map(person => person.id);
  const own = await listContactable(db, { on, journalistIds: authors, active: null });
  const others = await listContactable(db, { on, outletIds: [article.outlet.id] }, 200);
  const known = new Set(authors);
  return [
    ...own.map(person => contactOf(person, true)),
    ...others
      .filter(person => !known.has(person.journalistId))
      .map(person => contactOf(person, false))
      .filter(contact => contact?.email || contact?.whatsapp)
      .sort((a, b) => Number(isEditor(b?.role ?? '')) - Number(isEditor(a?.role ?? '')))
      .slice(0, mostOthers),
  ].filter(contact => contact !== undefined);
}

function contactOf(person: Contactable, author: boolean): CorrectionContact | undefined {
  if (person.doNotContact) return undefined;
  const usable = mailStanding(person) === 'usable' && person.suppressedAll === null;
  return {
    ...{ journalistId: person.journalistId, name: person.name, salutation: person.salutation, author },
    role: person.role ?? '',
    email: usable ? person.email : null,
    whatsapp: person.whatsapp,
  };
}
