import { nameKey } from '#app/features/partners/names.ts';
import type { Db } from '#db/connection.ts';
import type { EntryParties } from './conflicts.ts';

type Entry = { id: number; outletId: number | null; journalistId: number | null; workId: number | null };

/**
 * Whom each entry belongs to: an outlet with its network; a journalist with the outlets they write for on `onDay` and
 * those networks; a work with its journalist and the outlet it appeared in.
 */
export async function readParties(
  db: Db,
  entries: readonly Entry[],
  onDay: string,
): Promise<Map<number, EntryParties>> {
  const workIds = entries.flatMap(entry => entry.workId ?? []);
  const works =
    workIds.length === 0
      ? []
      : await db
          .selectFrom('works')
          .select(['id', 'outlet_id as outletId', 'journalist_id as journalistId'])
          .where('id', 'in', workIds)
          .execute();
  const workOf = new Map(works.map(work => [work.id, work]));
  const journalistIds = entries.flatMap(entry => entry.journalistId ?? []);
  const affiliations =
    journalistIds.length === 0
      ? []
      : await db
          .selectFrom('affiliations')
          .select(['journalist_id as journalistId', 'outlet_id as outletId'])
          .where('journalist_id', 'in', journalistIds)
          .where(eb => eb.or([eb('from_on', 'is', null), eb('from_on', '<=', onDay)]))
          .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', onDay)]))
          .execute();
  const outletsOf = (entry: Entry): number[] => {
    if (entry.outletId !== null) return [entry.outletId];
    if (entry.workId !== null) return [workOf.get(entry.workId)?.outletId ?? []].flat();
    return affiliations
      .filter(({ journalistId }) => journalistId === entry.journalistId)
      .map(({ outletId }) => outletId);
  };
  const outletIds = [...new Set(entries.flatMap(outletsOf))];
  const networks =
    outletIds.length === 0
      ? []
      : await db
          .selectFrom('outlets')
          .select(['id', 'network_id as networkId'])
          .where('id', 'in', outletIds)
          .execute();
  const networkOf = new Map(networks.map(({ id, networkId }) => [id, networkId]));
  return new Map(
    entries.map(entry => {
      const outlets = [...new Set(outletsOf(entry))];
      const journalist =
        entry.journalistId ?? (entry.workId === null ? null : workOf.get(entry.workId)?.journalistId);
      return [
        entry.id,
        {
          outletIds: outlets,
          networkIds: [...new Set(outlets.flatMap(id => networkOf.get(id) ?? []))],
          journalistIds: journalist == null ? [] : [journalist],
        },
      ];
    }),
  );
}

const tables = { outlet: 'outlets', network: 'networks', journalist: 'journalists' } as const;
export type PartyKind = keyof typeof tables;

/** The ids of the outlets, networks or journalists of exactly this name, in any case; at most two. */
export async function listPartiesNamed(db: Db, kind: PartyKind, name: string): Promise<number[]> {
  const rows = await db
    .selectFrom(tables[kind])
    .select('id')
    .where('name_key', '=', nameKey(name))
    .orderBy('id')
    .limit(2)
    .execute();
  return rows.map(row => row.id);
}
