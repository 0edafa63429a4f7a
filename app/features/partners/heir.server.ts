import { redirect } from '@remix-run/node';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { findHeir } from './merges.queries.server.ts';
import { recordPath } from './paths.ts';

/**
 * What the address of a record that is not there answers: the way to the one it was merged into, for as long as the
 * merge stands, else NotFound. To be thrown by a loader.
 */
export async function leadToHeir(db: Db, kind: PartnerKind, id: number): Promise<Response | NotFound> {
  const heir = await findHeir(db, kind, id);
  return heir === undefined ? new NotFound() : redirect(recordPath(kind, heir));
}
