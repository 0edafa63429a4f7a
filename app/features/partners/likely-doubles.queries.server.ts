import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { bareName } from './bare-names.ts';
import { contactValue } from './contact-values.ts';
import { findJournalistDoubles, findOutletDoubles } from './doubles.queries.server.ts';
import type { Double } from './doubles.ts';
import type { Journalist } from './journalists.queries.server.ts';
import { type Likeable, type Likeness, likelyPairs } from './likeness.ts';
import type { Outlet } from './outlets.queries.server.ts';

/** Records that are compared at once: far beyond any office, and a bound on memory. */
const mostCompared = 50_000;

type Side = { id: number; name: string; detail: string | null };
export type LikelyDouble = { by: Likeness; first: Side; second: Side };

async function likeables(db: Db, kind: PartnerKind): Promise<Likeable[]> {
  if (kind === 'outlet') {
    const rows = await db
      .selectFrom('outlets')
      .select(['id', 'name', 'host'])
      .orderBy('id')
      .limit(mostCompared)
      .execute();
    return rows.map(row => ({ id: row.id, name: row.name, keys: row.host ? [row.host] : [] }));
  }
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'name'])
    .where('forgotten_at', 'is', null)
    .orderBy('id')
    .limit(mostCompared)
    .execute();
  const contacts = await db
    .selectFrom('contact_points')
    .select(['journalist_id', 'value_key'])
    .where(
      'value_key',
      'in',
      db
        .selectFrom('contact_points')
        .select('value_key')
        .groupBy('value_key')
        .having(sql<boolean>`count(distinct journalist_id) > 1`),
    )
    .execute();
  const keys = new Map<number, string[]>();
  for (const { journalist_id: id, value_key: key } of contacts) keys.set(id, [...(keys.get(id) ?? []), key]);
  return rows.map(row => ({ ...row, keys: keys.get(row.id) ?? [] }));
}

async function sidesOf(db: Db, kind: PartnerKind, ids: number[]): Promise<Map<number, Side>> {
  const wanted = [0, ...new Set(ids)];
  if (kind === 'outlet') {
    const rows = await db
      .selectFrom('outlets')
      .select(['id', 'name', 'host as detail'])
      .where('id', 'in', wanted)
      .execute();
    return new Map(rows.map(row => [row.id, row]));
  }
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'name'])
    .select(eb =>
      eb
        .selectFrom('affiliations')
        .innerJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
        .whereRef('affiliations.journalist_id', '=', 'journalists.id')
        .select('outlets.name')
        .orderBy(sql`case when affiliations.to_on is null then 0 else 1 end`)
        .orderBy('affiliations.id')
        .limit(1)
        .as('detail'),
    )
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(row => [row.id, row]));
}

/**
 * Pairs that may be one record, the surest first, without those that a person keeps apart; the older record
 * of each first. At most `limit` pairs, and how many there are in all.
 */
export async function listLikelyDoubles(
  db: Db,
  kind: PartnerKind,
  limit = 50,
): Promise<{ pairs: LikelyDouble[]; total: number }> {
  const apart = await db
    .selectFrom('partner_namesakes')
    .select(['low_id', 'high_id'])
    .where('kind', '=', kind)
    .execute();
  const known = new Set(apart.map(row => `${row.low_id} ${row.high_id}`));
  const all = likelyPairs(await likeables(db, kind), kind).filter(
    pair => !known.has(`${pair.low} ${pair.high}`),
  );
  const shown = all.slice(0, limit);
  const sides = await sidesOf(
    db,
    kind,
    shown.flatMap(pair => [pair.low, pair.high]),
  );
  const pairs = shown.flatMap(({ low, high, by }) => {
    const [first, second] = [sides.get(low), sides.get(high)];
    return first && second ? [{ by, first, second }] : [];
  });
  return { pairs, total: all.length };
}

/** Doubles of a journalist by name, with and without titles, and by contact. */
async function namedOrReachedAlike(db: Db, { id, name, contacts }: Journalist): Promise<Double[]> {
  const contactKeys = contacts.map(({ kind, value }) => contactValue(kind, value).value_key);
  const doubles = await findJournalistDoubles(db, { name, contactKeys }, id);
  const bare = bareName(name);
  const untitled = bare === name ? [] : await findJournalistDoubles(db, { name: bare, contactKeys: [] }, id);
  return [...doubles, ...untitled.filter(double => !doubles.some(other => other.id === double.id))];
}

/** Records that may be this one, as entry would find them, without those that a person keeps apart. */
export async function listDoublesOf(
  db: Db,
  record: { kind: 'outlet'; row: Outlet } | { kind: 'journalist'; row: Journalist },
): Promise<Double[]> {
  const { id } = record.row;
  const doubles =
    record.kind === 'outlet'
      ? await findOutletDoubles(db, record.row, id)
      : await namedOrReachedAlike(db, record.row);
  if (doubles.length === 0) return [];
  const apart = await db
    .selectFrom('partner_namesakes')
    .select(['low_id', 'high_id'])
    .where('kind', '=', record.kind)
    .where(eb => eb.or([eb('low_id', '=', id), eb('high_id', '=', id)]))
    .execute();
  const kept = new Set(apart.flatMap(row => [row.low_id, row.high_id]));
  return doubles.filter(double => !kept.has(double.id));
}
