import type { ContactKind, LawfulBasis } from '../terms.ts';

export type AffiliationFields = {
  id?: number;
  outlet: string;
  role: string;
  fromOn: string | null;
  toOn: string | null;
};

export type ContactFields = {
  kind: ContactKind;
  value: string;
  isPrimary: boolean;
  lawfulBasis: LawfulBasis;
  source: string;
  obtainedOn: string | null;
};

/** The fields of a journalist as the form holds them. */
export type JournalistFields = {
  name: string;
  salutation: string;
  ukw: string;
  affiliations: AffiliationFields[];
  contacts: ContactFields[];
  doNotContact: boolean;
  notes: string;
  active: boolean;
  version: number;
  confirmed: boolean;
};

/** An empty row for a contact. */
export const newContact: Partial<ContactFields> = { kind: 'email', lawfulBasis: 'none' };
