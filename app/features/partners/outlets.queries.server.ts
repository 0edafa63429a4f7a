import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { contains, startsWith } from '#db/like.ts';
import type { Channel, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import { hostCandidates } from './hosts.ts';
import { labelsOf, type PartnerLabels } from './labels.queries.server.ts';
import { nameKey } from './names.ts';

type OutletFacts = {
  id: number;
  name: string;
  channel: Channel;
  scope: Scope;
  /** Key of app/lib/regencies.ts; null for outlets without a home regency. */
  regency: string | null;
  networkId: number | null;
  network: string | null;
  website: string | null;
  host: string | null;
  pressCouncil: PressCouncilStatus;
  pressCouncilCheckedOn: string | null;
  pressCouncilEvidence: string | null;
  /** The officer who looks after the relationship. */
  ownerId: number | null;
  owner: string | null;
  notes: string;
  active: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
};

export type Outlet = OutletFacts & PartnerLabels;

function selectOutlets(db: Db) {
  return db
    .selectFrom('outlets')
    .leftJoin('networks', 'networks.id', 'outlets.network_id')
    .leftJoin('users', 'users.id', 'outlets.owner_id')
    .selectAll('outlets')
    .select(['networks.name as network', 'users.name as owner']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOutlets>['execute']>>[number];

function toOutlet(row: Row): OutletFacts {
  return {
    id: row.id,
    name: row.name,
    channel: row.channel,
    scope: row.scope,
    regency: row.regency,
    networkId: row.network_id,
    network: row.network,
    website: row.website,
    host: row.host,
    pressCouncil: row.press_council,
    pressCouncilCheckedOn: row.press_council_checked_on,
    pressCouncilEvidence: row.press_council_evidence,
    ownerId: row.owner_id,
    owner: row.owner,
    notes: row.notes,
    active: row.active === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** An outlet with its labels, or undefined. */
export async function findOutlet(db: Db, id: number): Promise<Outlet | undefined> {
  const row = await selectOutlets(db).where('outlets.id', '=', id).executeTakeFirst();
  return row && { ...toOutlet(row), ...(await labelsOf(db, 'outlet', [id])).get(id)! };
}

/** The outlet of a page's host: recorded under the host itself, else under the nearest parent, never above the registrable domain. */
export async function findOutletByHost(db: Db, host: string): Promise<OutletFacts | undefined> {
  const row = await selectOutlets(db)
    .where('outlets.host', 'in', hostCandidates(host))
    .orderBy(sql`length(outlets.host)`, 'desc')
    .orderBy('outlets.active', 'desc')
    .orderBy('outlets.id')
    .executeTakeFirst();
  return row && toOutlet(row);
}

export type OutletChoice = {
  id: number;
  name: string;
  channel: Channel;
  regency: string | null;
  host: string | null;
  active: boolean;
};

/** Outlets for a picker: names that contain the text, those that begin with it first; all by name for ''. */
export async function searchOutlets(db: Db, text: string, limit = 20): Promise<OutletChoice[]> {
  const key = nameKey(text);
  const rows = await db
    .selectFrom('outlets')
    .select(['id', 'name', 'channel', 'regency', 'host', 'active'])
    .where(eb => eb.or([contains('name_key', key), contains('host', key)]))
    .orderBy(sql`case when ${startsWith('name_key', key)} then 0 else 1 end`)
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, active: row.active === 1 }));
}

/** Id and name of the first outlets by name, for a list to choose from. */
export async function listOutletNames(db: Db, limit: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('outlets')
    .select(['id', 'name'])
    .orderBy('name_key')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Outlets by name key; namesakes give several rows, lowest id first. */
export async function listOutletsByName(
  db: Db,
  names: readonly string[],
): Promise<{ id: number; name: string; nameKey: string }[]> {
  if (names.length === 0) return [];
  return db
    .selectFrom('outlets')
    .select(['id', 'name', 'name_key as nameKey'])
    .where('name_key', 'in', names.map(nameKey))
    .orderBy('id')
    .execute();
}

/** Every network, by name. */
export async function listNetworks(db: Db): Promise<{ id: number; name: string }[]> {
  return db.selectFrom('networks').select(['id', 'name']).orderBy('name_key').limit(500).execute();
}
