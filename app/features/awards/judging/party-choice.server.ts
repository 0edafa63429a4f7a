import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { listPartiesNamed, type PartyKind } from './parties.queries.server.ts';

/**
 * The one outlet, network or journalist a person typed the name of.
 * @throws Invalid under `field` when there is none of that name, or more than one.
 */
export async function partyNamed(db: Db, kind: PartyKind, name: string, field: string): Promise<number> {
  const [id, another] = await listPartiesNamed(db, kind, name);
  if (id === undefined) throw new Invalid({ [field]: [`judging.unknownParty.${kind}`] });
  if (another !== undefined) throw new Invalid({ [field]: ['judging.ambiguousParty'] });
  return id;
}
