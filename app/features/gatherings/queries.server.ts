import { type Selectable, sql } from 'kysely';
import { NotFound } from '#app/lib/errors.ts';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import { fold } from '#app/lib/text.ts';
import { defaultZone, isZone, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { contains } from '#db/like.ts';
import type { GatheringsTable, GatheringType } from '#db/schema/gatherings.ts';
import { type ProgrammeItem, readProgramme } from './programme.ts';
import type { GatheringStatus } from './terms.ts';

export type Gathering = {
  id: number;
  title: string;
  type: GatheringType;
  status: GatheringStatus;
  description: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  startsAt: string;
  endsAt: string;
  zone: Zone;
  programme: ProgrammeItem[];
  /** Seats; null without a limit. */
  capacity: number | null;
  noCash: boolean;
  contactName: string;
  /** International form, or empty. */
  contactWhatsapp: string;
  /** RFC 5545 SEQUENCE of the calendar entries. */
  sequence: number;
  createdBy: number | null;
  createdAt: string;
  updatedAt: string;
  version: number;
};

function toGathering(row: Selectable<GatheringsTable>): Gathering {
  return {
    id: row.id,
    title: row.title,
    type: row.type,
    status: row.status,
    description: row.description,
    venueName: row.venue_name,
    venueAddress: row.venue_address,
    mapUrl: row.map_url,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    zone: isZone(row.zone) ? row.zone : defaultZone,
    programme: readProgramme(row.programme),
    capacity: row.capacity,
    noCash: row.no_cash === 1,
    contactName: row.contact_name,
    contactWhatsapp: row.contact_whatsapp,
    sequence: row.sequence,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

export async function findGathering(db: Db, id: number): Promise<Gathering | undefined> {
  const row = await db.selectFrom('gatherings').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toGathering(row);
}

/** The gathering, or {@link NotFound}. */
export async function requireGathering(db: Db, id: number): Promise<Gathering> {
  const gathering = await findGathering(db, id);
  if (!gathering) throw new NotFound();
  return gathering;
}

/**
 * Reads a gathering and holds its row until the transaction ends: who counts seats or sends mail waits here for the
 * other, on both engines.
 */
export async function lockGathering(db: Db, id: number): Promise<Gathering | undefined> {
  const row = await db
    .updateTable('gatherings')
    .set({ version: sql<number>`version` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toGathering(row);
}

/** Writes columns; the version must still be the one given. False when it is not. */
export async function updateGatheringRow(
  db: Db,
  id: number,
  version: number,
  columns: Partial<Omit<GatheringsTable, 'id' | 'version'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('gatherings')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const gatheringTabs = ['upcoming', 'past', 'drafts'] as const;
export type GatheringTab = (typeof gatheringTabs)[number];

/** A page of gatherings: what lies ahead by nearness, what is past and drafts from the latest on. */
export async function listGatherings(
  db: Db,
  filter: { tab: GatheringTab; now: string; search?: string | null },
  page: PageRequest = {},
  limit = 30,
): Promise<Page<Gathering>> {
  let query = db.selectFrom('gatherings').selectAll();
  if (filter.tab === 'drafts') query = query.where('status', '=', 'draft');
  else {
    query = query
      .where('status', '!=', 'draft')
      .where('ends_at', filter.tab === 'upcoming' ? '>' : '<=', filter.now);
  }
  const searched = sql<string>`lower(title || ' ' || venue_name || ' ' || venue_address)`;
  for (const word of fold(filter.search ?? '')
    .split(' ')
    .slice(0, 8)) {
    if (word) query = query.where(contains(searched, word));
  }
  const direction = filter.tab === 'upcoming' ? 'asc' : 'desc';
  const rows = await keysetPage(
    query,
    [
      { column: 'starts_at', holds: 'text', direction },
      { column: 'id', holds: 'integer', direction },
    ],
    page,
    limit,
  ).execute();
  return cutPage(rows.map(toGathering), limit, page, row => [row.startsAt, row.id]);
}

/** How many gatherings each tab holds. */
export async function countGatherings(db: Db, now: string): Promise<Record<GatheringTab, number>> {
  const row = await db
    .selectFrom('gatherings')
    .select([
      sql<number>`coalesce(sum(case when status = 'draft' then 1 else 0 end), 0)`.as('drafts'),
      sql<number>`coalesce(sum(case when status <> 'draft' and ends_at > ${now} then 1 else 0 end), 0)`.as(
        'upcoming',
      ),
      sql<number>`coalesce(sum(case when status <> 'draft' and ends_at <= ${now} then 1 else 0 end), 0)`.as(
        'past',
      ),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** A gathering that says exactly the same, for a form that was sent twice. */
export async function findTwin(
  db: Db,
  columns: Omit<GatheringsTable, 'id' | 'created_at' | 'updated_at' | 'version' | 'sequence'>,
): Promise<number | undefined> {
  let query = db.selectFrom('gatherings').select('id').where('status', '!=', 'cancelled');
  for (const [column, value] of Object.entries(columns)) {
    if (column === 'status') continue;
    query = query.where(sql.ref(column), value === null ? 'is' : '=', value as never);
  }
  return (await query.executeTakeFirst())?.id;
}
