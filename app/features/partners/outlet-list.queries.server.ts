import { type RawBuilder, sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { contains } from '#db/like.ts';
import type { Channel, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import { type CareFilter, careConditions } from './care-filter.queries.server.ts';
import { labelsOf } from './labels.queries.server.ts';
import { type CheckState, dueSince } from './press-council.ts';

export type OutletFilter = CareFilter & {
  /** Words of the name, host or network; all must occur. */
  search?: string | null;
  channel?: Channel | null;
  scope?: Scope | null;
  /** Key of app/lib/regencies.ts. */
  regency?: string | null;
  networkId?: number | null;
  pressCouncil?: PressCouncilStatus | null;
  checked?: CheckState | null;
  /** Both when absent. */
  active?: boolean | null;
};

export const outletSorts = ['name', 'updatedAt'] as const;
export type OutletSort = { key: (typeof outletSorts)[number]; direction: 'asc' | 'desc' };

export type OutletListRow = {
  id: number;
  name: string;
  channel: Channel;
  scope: Scope;
  regency: string | null;
  network: string | null;
  host: string | null;
  pressCouncil: PressCouncilStatus;
  pressCouncilCheckedOn: string | null;
  pressCouncilEvidence: string | null;
  owner: string | null;
  associations: string[];
  tags: string[];
  active: boolean;
  updatedAt: string;
  /** Journalists who write for it today. */
  journalists: number;
};

/** The words of a search box, folded; at most eight count. */
export function searchWords(text: string | null | undefined): string[] {
  return fold(text ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
}

function conditions(filter: OutletFilter, today: string): RawBuilder<boolean>[] {
  const wanted = searchWords(filter.search).map(
    word =>
      sql<boolean>`(${contains('outlets.name_key', word)} or ${contains('outlets.host', word)}
        or ${contains('networks.name_key', word)})`,
  );
  const equals = (column: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '')
      wanted.push(sql<boolean>`${sql.ref(column)} = ${value}`);
  };
  equals('outlets.channel', filter.channel);
  equals('outlets.scope', filter.scope);
  equals('outlets.regency', filter.regency);
  equals('outlets.network_id', filter.networkId);
  equals('outlets.press_council', filter.pressCouncil);
  wanted.push(...careConditions('outlet', filter));
  if (filter.checked === 'due')
    wanted.push(sql<boolean>`outlets.press_council_checked_on <= ${dueSince(today)}`);
  if (filter.checked === 'never') wanted.push(sql<boolean>`outlets.press_council_checked_on is null`);
  equals('outlets.active', typeof filter.active === 'boolean' ? Number(filter.active) : null);
  return wanted;
}

/** One page of outlets. `today` (YYYY-MM-DD) decides which affiliations still count. */
export async function listOutlets(
  db: Db,
  filter: OutletFilter,
  options: { sort?: OutletSort; page?: PageRequest; limit?: number; today: string },
): Promise<Page<OutletListRow>> {
  const { sort = { key: 'name', direction: 'asc' }, page = {}, limit = 50, today } = options;
  const column = sort.key === 'name' ? 'outlets.name_key' : 'outlets.updated_at';
  const base = db
    .selectFrom('outlets')
    .leftJoin('networks', 'networks.id', 'outlets.network_id')
    .leftJoin('users', 'users.id', 'outlets.owner_id')
    .select([
      'outlets.id',
      'outlets.name',
      'outlets.name_key',
      'outlets.channel',
      'outlets.scope',
      'outlets.regency',
      'networks.name as network',
      'outlets.host',
      'outlets.press_council as pressCouncil',
      'outlets.press_council_checked_on as pressCouncilCheckedOn',
      'outlets.press_council_evidence as pressCouncilEvidence',
      'users.name as owner',
      'outlets.active',
      'outlets.updated_at as updatedAt',
    ])
    .select(eb =>
      eb
        .selectFrom('affiliations')
        .whereRef('affiliations.outlet_id', '=', 'outlets.id')
        .where(heldOn(today))
        .select(({ fn }) => fn.count<number>('affiliations.journalist_id').distinct().as('n'))
        .as('journalists'),
    )
    .where(eb => eb.and(conditions(filter, today)));
  const order = [
    { column, holds: 'text', direction: sort.direction },
    { column: 'outlets.id', holds: 'integer', direction: sort.direction },
  ] as const;
  const fetched = await keysetPage(base, [...order], page, limit).execute();
  const cut = cutPage(fetched, limit, page, row => [
    sort.key === 'name' ? row.name_key : row.updatedAt,
    row.id,
  ]);
  const labels = await labelsOf(
    db,
    'outlet',
    cut.rows.map(row => row.id),
  );
  const rows = cut.rows.map(({ name_key: _, active, journalists, ...row }) => ({
    ...row,
    ...labels.get(row.id)!,
    active: active === 1,
    journalists: journalists ?? 0,
  }));
  return { ...cut, rows };
}

/** How many outlets match on a day (YYYY-MM-DD). */
export async function countOutlets(db: Db, filter: OutletFilter, today: string): Promise<number> {
  const { n } = await db
    .selectFrom('outlets')
    .leftJoin('networks', 'networks.id', 'outlets.network_id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(eb => eb.and(conditions(filter, today)))
    .executeTakeFirstOrThrow();
  return n;
}

/** An affiliation that holds on a day (YYYY-MM-DD); open ends hold for ever. */
export function heldOn(day: string, alias = 'affiliations'): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.from_on`);
  const to = sql.ref(`${alias}.to_on`);
  return sql<boolean>`((${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day}))`;
}
