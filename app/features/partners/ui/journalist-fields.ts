import type { ContactKind, LawfulBasis } from '../terms.ts';
import type { CareFields } from './care-fields.tsx';

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
  ukwNumber: string;
  ukwYear: number | null;
  affiliations: AffiliationFields[];
  contacts: ContactFields[];
  doNotContact: boolean;
  notes: string;
  active: boolean;
  version: number;
  confirmed: boolean;
} & CareFields;

/** An empty row for a contact. */
export const newContact: Partial<ContactFields> = { kind: 'email', lawfulBasis: 'none' };
