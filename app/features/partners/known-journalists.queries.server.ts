import type { Db } from '#db/connection.ts';
import { nameKey } from './names.ts';

/** A journalist on record, and whether they write for the outlet asked about. */
export type KnownJournalist = { id: number; name: string; ofOutlet: boolean };

const most = 300;

/**
 * The journalists a byline may mean: all who write or wrote for the outlet, and whoever bears one of the names elsewhere.
 * At most 300 of each.
 */
export async function listKnownJournalists(
  db: Db,
  outletId: number | undefined,
  names: readonly string[],
): Promise<KnownJournalist[]> {
  const own =
    outletId === undefined
      ? []
      : await db
          .selectFrom('affiliations')
          .innerJoin('journalists', 'journalists.id', 'affiliations.journalist_id')
          .select(['journalists.id', 'journalists.name'])
          .distinct()
          .where('affiliations.outlet_id', '=', outletId)
          .where('journalists.active', '=', 1)
          .orderBy('journalists.id')
          .limit(most)
          .execute();
  const keys = [...new Set(names.map(nameKey))];
  const namesakes =
    keys.length === 0
      ? []
      : await db
          .selectFrom('journalists')
          .select(['id', 'name'])
          .where('name_key', 'in', keys)
          .where('active', '=', 1)
          .orderBy('id')
          .limit(most)
          .execute();
  const ids = new Set(own.map(person => person.id));
  return [
    ...own.map(person => ({ ...person, ofOutlet: true })),
    ...namesakes.filter(person => !ids.has(person.id)).map(person => ({ ...person, ofOutlet: false })),
  ];
}
