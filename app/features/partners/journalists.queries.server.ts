import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { contains, startsWith } from '#db/like.ts';
import type { Channel } from '#db/schema/partners.ts';
import { labelsOf, type PartnerLabels } from './labels.queries.server.ts';
import { nameKey } from './names.ts';
import type { ContactKind, LawfulBasis, Ukw } from './terms.ts';

export type Affiliation = {
  id: number;
  journalistId: number;
  outletId: number;
  outlet: string;
  channel: Channel;
  role: string;
  fromOn: string | null;
  /** Null means still. */
  toOn: string | null;
};

export type ContactPoint = {
  id: number;
  journalistId: number;
  kind: ContactKind;
  /** A parsed mail address, or a number in international form. */
  value: string;
  /** One per kind is primary. */
  isPrimary: boolean;
  lawfulBasis: LawfulBasis;
  source: string;
  obtainedOn: string | null;
};

export type Journalist = PartnerLabels & {
  id: number;
  name: string;
  salutation: string;
  ukw: Ukw;
  /** Number and year of the certificate, as far as they are known. */
  ukwNumber: string | null;
  ukwYear: number | null;
  /** The officer who looks after the relationship. */
  ownerId: number | null;
  owner: string | null;
  doNotContact: boolean;
  notes: string;
  active: boolean;
  /** When the person's data was erased at their wish. */
  forgottenAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  /** Latest first; those that still hold before those that ended. */
  affiliations: Affiliation[];
  /** By kind, the primary one first. */
  contacts: ContactPoint[];
};

function selectAffiliations(db: Db) {
  return db
    .selectFrom('affiliations')
    .innerJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
    .select([
      'affiliations.id',
      'affiliations.journalist_id as journalistId',
      'affiliations.outlet_id as outletId',
      'outlets.name as outlet',
      'outlets.channel',
      'affiliations.role',
      'affiliations.from_on as fromOn',
      'affiliations.to_on as toOn',
    ]);
}

/** Affiliations of one journalist, present ones first, then by start and entry. */
export async function listAffiliations(db: Db, journalistId: number): Promise<Affiliation[]> {
  return selectAffiliations(db)
    .where('affiliations.journalist_id', '=', journalistId)
    .orderBy(sql`case when affiliations.to_on is null then 0 else 1 end`)
    .orderBy('affiliations.to_on', 'desc')
    .orderBy('affiliations.id')
    .execute();
}

/** Contact points of one journalist: mail, WhatsApp, phone; the primary one first. */
export async function listContactPoints(db: Db, journalistId: number): Promise<ContactPoint[]> {
  const rows = await db
    .selectFrom('contact_points')
    .selectAll()
    .where('journalist_id', '=', journalistId)
    .orderBy(sql`case kind when 'email' then 0 when 'whatsapp' then 1 else 2 end`)
    .orderBy('is_primary', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    journalistId: row.journalist_id,
    kind: row.kind,
    value: row.value,
    isPrimary: row.is_primary === 1,
    lawfulBasis: row.lawful_basis,
    source: row.source,
    obtainedOn: row.obtained_on,
  }));
}

/** A journalist with affiliations, contact points and labels. */
export async function findJournalist(db: Db, id: number): Promise<Journalist | undefined> {
  const row = await db
    .selectFrom('journalists')
    .leftJoin('users', 'users.id', 'journalists.owner_id')
    .selectAll('journalists')
    .select('users.name as owner')
    .where('journalists.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const affiliations = await listAffiliations(db, id);
  const contacts = await listContactPoints(db, id);
  return {
    id: row.id,
    name: row.name,
    salutation: row.salutation,
    ukw: row.ukw,
    ukwNumber: row.ukw_number,
    ukwYear: row.ukw_year,
    ownerId: row.owner_id,
    owner: row.owner,
    doNotContact: row.do_not_contact === 1,
    notes: row.notes,
    active: row.active === 1,
    forgottenAt: row.forgotten_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    affiliations,
    contacts,
    ...(await labelsOf(db, 'journalist', [id])).get(id)!,
  };
}

/** Who writes, or wrote, for an outlet; by name, at most `limit`. */
export async function listOutletJournalists(
  db: Db,
  outletId: number,
  limit = 200,
): Promise<(Affiliation & { name: string; active: boolean })[]> {
  const rows = await selectAffiliations(db)
    .innerJoin('journalists', 'journalists.id', 'affiliations.journalist_id')
    .select(['journalists.name', 'journalists.active'])
    .where('affiliations.outlet_id', '=', outletId)
    .orderBy('journalists.name_key')
    .orderBy('affiliations.id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, active: row.active === 1 }));
}

export type JournalistChoice = { id: number; name: string; outlet: string | null; active: boolean };

/** Journalists for a picker: names that contain the text, those that begin with it first, with one outlet each. */
export async function searchJournalists(db: Db, text: string, limit = 20): Promise<JournalistChoice[]> {
  const key = nameKey(text);
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'name', 'active'])
    .select(eb =>
      eb
        .selectFrom('affiliations')
        .innerJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
        .whereRef('affiliations.journalist_id', '=', 'journalists.id')
        .select('outlets.name')
        .orderBy(sql`case when affiliations.to_on is null then 0 else 1 end`)
        .orderBy('affiliations.id')
        .limit(1)
        .as('outlet'),
    )
    .where(contains('name_key', key))
    .where('forgotten_at', 'is', null)
    .orderBy(sql`case when ${startsWith('name_key', key)} then 0 else 1 end`)
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, active: row.active === 1 }));
}
