import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { bareName } from './bare-names.ts';
import type { Double } from './doubles.ts';
import { compactKey, nameKey } from './names.ts';

/** Endings that portals write after their name or leave out: "Jambi Pos" is "JambiPos.com". */
const endings = ['', 'com', 'id', 'coid', 'net', 'news'];

/** The compact key of a stored name, for comparison in SQL. */
const compactColumn = (column: string) => {
  const signs = [' ', '.', '-', ',', "'", '&', '/'];
  return signs.reduce((sqlText, sign) => sql`replace(${sqlText}, ${sign}, '')`, sql`${sql.ref(column)}`);
};

function spellingsOf(name: string): string[] {
  const compact = compactKey(name);
  const bare = endings.map(end =>
    compact.endsWith(end) ? compact.slice(0, compact.length - end.length) : compact,
  );
  return [...new Set(bare.flatMap(root => endings.map(end => root + end)))].filter(Boolean);
}

/** Outlets with nearly this name, or with this host; exact names first, at most ten. */
export async function findOutletDoubles(
  db: Db,
  entry: { name: string; host: string | null },
  exceptId = 0,
): Promise<Double[]> {
  const rows = await db
    .selectFrom('outlets')
    .select(['id', 'name', 'name_key', 'host'])
    .where(eb =>
      eb.or([
        eb(compactColumn('name_key'), 'in', [...spellingsOf(entry.name), nameKey(entry.name)]),
        ...(entry.host ? [eb('host', '=', entry.host)] : []),
      ]),
    )
    .where('id', '<>', exceptId)
    .orderBy(sql`case when name_key = ${nameKey(entry.name)} then 0 else 1 end`)
    .orderBy('id')
    .limit(10)
    .execute();
  return rows.map(row => ({
    kind: 'outlet',
    id: row.id,
    name: row.name,
    by: row.host !== null && row.host === entry.host ? 'host' : 'name',
    detail: row.host,
  }));
}

/** Names that hold the one looked for are read up to this many, the shortest first, before their titles are taken off. */
const mostHolding = 100;

/** Journalists with nearly this name, titles aside, or with one of these contacts; at most ten. */
export async function findJournalistDoubles(
  db: Db,
  entry: { name: string; contactKeys: readonly string[] },
  exceptId = 0,
): Promise<Double[]> {
  const sharing = db
    .selectFrom('contact_points')
    .select('journalist_id')
    .where('value_key', 'in', entry.contactKeys.length > 0 ? [...entry.contactKeys] : ['']);
  const key = compactKey(bareName(entry.name));
  const rows = await db
    .selectFrom('journalists')
    .select(['id', 'name'])
    .select(eb => eb('id', 'in', sharing).as('shares'))
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
    .where(eb =>
      eb.or([
        ...(key === '' ? [] : [eb(compactColumn('name_key'), 'like', `%${key}%`)]),
        eb('id', 'in', sharing),
      ]),
    )
    .where('forgotten_at', 'is', null)
    .where('id', '<>', exceptId)
    .orderBy(eb => eb.case().when('id', 'in', sharing).then(0).else(1).end())
    .orderBy(sql`length(name_key)`)
    .orderBy('id')
    .limit(mostHolding)
    .execute();
  const doubles = rows.filter(row => row.shares || compactKey(bareName(row.name)) === key);
  return doubles.slice(0, 10).map(row => ({
    kind: 'journalist',
    id: row.id,
    name: row.name,
    by: row.shares ? 'contact' : 'name',
    detail: row.detail,
  }));
}
