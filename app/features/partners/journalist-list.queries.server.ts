import { type RawBuilder, sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { contains } from '#db/like.ts';
import type { Channel } from '#db/schema/partners.ts';
import { type CareFilter, careConditions } from './care-filter.queries.server.ts';
import { type MailStanding, mailStanding } from './contact-standing.ts';
import { labelsOf } from './labels.queries.server.ts';
import { heldOn, searchWords } from './outlet-list.queries.server.ts';
import type { Ukw } from './terms.ts';

export type JournalistFilter = CareFilter & {
  /** Words of the name; all must occur. */
  search?: string | null;
  outletId?: number | null;
  /** Of a present outlet. */
  regency?: string | null;
  channel?: Channel | null;
  ukw?: Ukw | null;
  standing?: MailStanding | null;
  /** Both when absent. */
  active?: boolean | null;
};

export const journalistSorts = ['name', 'updatedAt'] as const;
export type JournalistSort = { key: (typeof journalistSorts)[number]; direction: 'asc' | 'desc' };

export type JournalistListRow = {
  id: number;
  name: string;
  ukw: Ukw;
  ukwNumber: string | null;
  ukwYear: number | null;
  owner: string | null;
  associations: string[];
  tags: string[];
  active: boolean;
  doNotContact: boolean;
  /** Outlets written for today. */
  outlets: { id: number; name: string }[];
  email: string | null;
  standing: MailStanding;
  /** Number in international form. */
  whatsapp: string | null;
  updatedAt: string;
};

// With coalesce the join stays an outer one: as an inner one SQLite would start from the contacts and sort.
const mailed = sql`(coalesce(mail.id, 0) > 0)`;
const founded = sql`(coalesce(mail.lawful_basis, 'none') <> 'none' and coalesce(mail.source, '') <> '')`;
const willing = sql`journalists.do_not_contact = 0`;

/** SQL of `mailStanding`, for filters. */
const standings: Record<MailStanding, RawBuilder<boolean>> = {
  do_not_contact: sql<boolean>`journalists.do_not_contact = 1`,
  no_address: sql<boolean>`(${willing} and not ${mailed})`,
  no_basis: sql<boolean>`(${willing} and ${mailed} and not ${founded})`,
  usable: sql<boolean>`(${willing} and ${mailed} and ${founded})`,
};

function conditions(filter: JournalistFilter, today: string): RawBuilder<boolean>[] {
  const wanted = searchWords(filter.search).map(word => contains('journalists.name_key', word));
  wanted.push(sql<boolean>`journalists.forgotten_at is null`);
  const place: RawBuilder<boolean>[] = [];
  if (filter.outletId) place.push(sql<boolean>`affiliations.outlet_id = ${filter.outletId}`);
  if (filter.regency) place.push(sql<boolean>`outlets.regency = ${filter.regency}`);
  if (filter.channel) place.push(sql<boolean>`outlets.channel = ${filter.channel}`);
  if (place.length > 0) {
    wanted.push(sql<boolean>`exists (select 1 from affiliations
      join outlets on outlets.id = affiliations.outlet_id
      where affiliations.journalist_id = journalists.id and ${heldOn(today)}
        and ${sql.join(place, sql` and `)})`);
  }
  if (filter.ukw) wanted.push(sql<boolean>`journalists.ukw = ${filter.ukw}`);
  wanted.push(...careConditions('journalist', filter));
  if (filter.standing) wanted.push(standings[filter.standing]);
  if (typeof filter.active === 'boolean')
    wanted.push(sql<boolean>`journalists.active = ${Number(filter.active)}`);
  return wanted;
}

/** Journalists beside their primary mail address (`mail`) and WhatsApp number (`chat`). */
function selectWithContacts(db: Db) {
  return db
    .selectFrom('journalists')
    .leftJoin('contact_points as mail', join =>
      join
        .onRef('mail.journalist_id', '=', 'journalists.id')
        .on('mail.kind', '=', 'email')
        .on('mail.is_primary', '=', 1),
    )
    .leftJoin('contact_points as chat', join =>
      join
        .onRef('chat.journalist_id', '=', 'journalists.id')
        .on('chat.kind', '=', 'whatsapp')
        .on('chat.is_primary', '=', 1),
    );
}

async function presentOutlets(db: Db, journalistIds: number[], today: string) {
  if (journalistIds.length === 0) return new Map<number, { id: number; name: string }[]>();
  const rows = await db
    .selectFrom('affiliations')
    .innerJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
    .select(['affiliations.journalist_id as journalistId', 'outlets.id', 'outlets.name'])
    .where('affiliations.journalist_id', 'in', journalistIds)
    .where(heldOn(today))
    .orderBy('affiliations.id')
    .execute();
  const outlets = new Map<number, { id: number; name: string }[]>();
  for (const { journalistId, id, name } of rows) {
    const known = outlets.get(journalistId) ?? [];
    if (!known.some(outlet => outlet.id === id)) outlets.set(journalistId, [...known, { id, name }]);
  }
  return outlets;
}

/** One page of journalists. `today` (YYYY-MM-DD) decides which affiliations still count. */
export async function listJournalists(
  db: Db,
  filter: JournalistFilter,
  options: { sort?: JournalistSort; page?: PageRequest; limit?: number; today: string },
): Promise<Page<JournalistListRow>> {
  const { sort = { key: 'name', direction: 'asc' }, page = {}, limit = 50, today } = options;
  const column = sort.key === 'name' ? 'journalists.name_key' : 'journalists.updated_at';
  const base = selectWithContacts(db)
    .leftJoin('users', 'users.id', 'journalists.owner_id')
    .select([
      'journalists.id',
      'journalists.name',
      'journalists.name_key',
      'journalists.ukw',
      'journalists.ukw_number as ukwNumber',
      'journalists.ukw_year as ukwYear',
      'users.name as owner',
      'journalists.active',
      'journalists.do_not_contact',
      'journalists.updated_at',
      'mail.value as email',
      'mail.lawful_basis as lawfulBasis',
      'mail.source',
      'chat.value as whatsapp',
    ])
    .where(eb => eb.and(conditions(filter, today)));
  const order = [
    { column, holds: 'text', direction: sort.direction },
    { column: 'journalists.id', holds: 'integer', direction: sort.direction },
  ] as const;
  const fetched = await keysetPage(base, [...order], page, limit).execute();
  const cut = cutPage(fetched, limit, page, row => [
    sort.key === 'name' ? row.name_key : row.updated_at,
    row.id,
  ]);
  const ids = cut.rows.map(row => row.id);
  const outlets = await presentOutlets(db, ids, today);
  const labels = await labelsOf(db, 'journalist', ids);
  const rows = cut.rows.map(row => {
    const doNotContact = row.do_not_contact === 1;
    return {
      id: row.id,
      name: row.name,
      ukw: row.ukw,
      ukwNumber: row.ukwNumber,
      ukwYear: row.ukwYear,
      owner: row.owner,
      ...labels.get(row.id)!,
      active: row.active === 1,
      doNotContact,
      outlets: outlets.get(row.id) ?? [],
      email: row.email,
      standing: mailStanding({ ...row, doNotContact }),
      whatsapp: row.whatsapp,
      updatedAt: row.updated_at,
    };
  });
  return { ...cut, rows };
}

/** How many journalists match. */
export async function countJournalists(db: Db, filter: JournalistFilter, today: string): Promise<number> {
  const { n } = await selectWithContacts(db)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(eb => eb.and(conditions(filter, today)))
    .executeTakeFirstOrThrow();
  return n;
}
