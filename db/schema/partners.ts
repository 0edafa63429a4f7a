import type { Generated } from 'kysely';

export type Channel = 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency';
export type Scope = 'national' | 'regional' | 'community';
export type PressCouncilStatus =
  | 'not_recorded'
  | 'registered'
  | 'admin_verified'
  | 'factually_verified'
  | 'lost';

export type NetworksTable = { id: Generated<number>; name: string; name_key: string };

export type OutletsTable = {
  id: Generated<number>;
  name: string;
  name_key: string;
  channel: Channel;
  scope: Scope;
  regency: string | null;
  network_id: number | null;
  website: string | null;
  host: string | null;
  press_council: PressCouncilStatus;
  press_council_checked_on: string | null;
  press_council_evidence: string | null;
  /** The officer who looks after the relationship. */
  owner_id: number | null;
  notes: string;
  active: number;
  created_at: string;
  updated_at: string;
  version: number;
};

export type JournalistsTable = {
  id: Generated<number>;
  name: string;
  name_key: string;
  salutation: string;
  ukw: 'none' | 'muda' | 'madya' | 'utama';
  ukw_number: string | null;
  ukw_year: number | null;
  /** The officer who looks after the relationship. */
  owner_id: number | null;
  do_not_contact: number;
  notes: string;
  active: number;
  /** When the person's data was erased at their wish: what stays is a number that articles refer to. */
  forgotten_at: Generated<string | null>;
  created_at: string;
  updated_at: string;
  version: number;
};

/** Who writes for whom, with dates; `to_on` null means still. */
export type AffiliationsTable = {
  id: Generated<number>;
  journalist_id: number;
  outlet_id: number;
  role: string;
  from_on: string | null;
  to_on: string | null;
};

export type ContactPointsTable = {
  id: Generated<number>;
  journalist_id: number;
  kind: 'email' | 'whatsapp' | 'phone';
  value: string;
  value_key: string;
  is_primary: number;
  lawful_basis: 'none' | 'consent' | 'contract' | 'legitimate_interest' | 'public_task';
  source: string;
  obtained_on: string | null;
  created_at: string;
};
