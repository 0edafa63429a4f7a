import { redirect } from '@remix-run/node';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { findHeir } from './merges.queries.server.ts';
import { recordPath } from './paths.ts';

/**
 * What the address of records that are not there answers: the way to the one that the first was merged into, for as long as the
 * merge stands, else NotFound. To be thrown by a loader.
 */
export async function leadToHeir(db: Db, kind: PartnerKind, ...ids: number[]): Promise<Response | NotFound> {
  for (const id of ids) {
    const heir = await findHeir(db, kind, id);
    if (heir !== undefined) return redirect(recordPath(kind, heir));
  }
  return new NotFound();
}
