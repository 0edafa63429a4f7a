import { listOfficers } from '#app/features/accounts/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { knownLabels } from './labels.queries.server.ts';

export type CareChoices = {
  associations: string[];
  tags: string[];
  officers: { id: number; name: string }[];
};

/** What forms and filters of a kind of partner offer for memberships, tags and owners. */
export async function careChoices(db: Db, kind: PartnerKind): Promise<CareChoices> {
  return {
    associations: await knownLabels(db, kind, 'association'),
    tags: await knownLabels(db, kind, 'tag'),
    officers: await listOfficers(db),
  };
}
