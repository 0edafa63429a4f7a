import type { Db } from '#db/connection.ts';
import { addOrigins, noOrigins, type Origins } from './origins.ts';

export type OutletOrigins = Origins & { outletId: number; name: string };

/**
 * How the logged articles between two days, both included, were found: per outlet, those with most articles first. One
 * grouped query that an index answers; at most 25,000 groups.
 */
export async function listOrigins(
  db: Db,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<OutletOrigins[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('articles')
        .select(eb => ['outlet_id', 'found_by', eb.fn.countAll<number>().as('n')])
        .where('status', '=', 'approved')
        .where('published_on', '>=', startsOn)
        .where('published_on', '<=', endsOn)
        .groupBy(['outlet_id', 'found_by'])
        .as('found'),
    )
    .innerJoin('outlets', 'outlets.id', 'found.outlet_id')
    .select(['found.outlet_id as outletId', 'outlets.name', 'found.found_by as foundBy', 'found.n'])
    .limit(25_000)
    .execute();
  const byOutlet = new Map<number, OutletOrigins>();
  for (const { outletId, name, foundBy, n } of rows) {
    const origins = byOutlet.get(outletId) ?? { outletId, name, ...noOrigins() };
    addOrigins(origins, foundBy, Number(n));
    byOutlet.set(outletId, origins);
  }
  return [...byOutlet.values()].sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
}
