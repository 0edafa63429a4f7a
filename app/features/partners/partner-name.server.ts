import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { leadToHeir } from './heir.server.ts';
import { tableOf } from './merge-records.server.ts';

/** The name of a partner for pages about it; throws the way to its heir, or NotFound, as leadToHeir says. */
export async function partnerName(db: Db, kind: PartnerKind, id: number): Promise<string> {
  const row = await db.selectFrom(tableOf(kind)).select('name').where('id', '=', id).executeTakeFirst();
  if (!row) throw await leadToHeir(db, kind, id);
  return row.name;
}
