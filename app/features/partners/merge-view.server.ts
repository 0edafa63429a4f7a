import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { findJournalist } from './journalists.queries.server.ts';
import { journalistDifferences, type MergePlan, outletDifferences } from './merge-plan.ts';
import { partnerExtent } from './merge-rows.server.ts';
import { findOutlet } from './outlets.queries.server.ts';
import { type MergePair, mergePlanned } from './ports.server.ts';

/** The two records, where they differ and what a merge would move; undefined when either is not there. */
export async function planMerge(db: Db, pair: MergePair): Promise<MergePlan | undefined> {
  const find = async () => {
    if (pair.kind === 'outlet') {
      const [kept, gone] = [await findOutlet(db, pair.keptId), await findOutlet(db, pair.goneId)];
      return kept && gone && { kept, gone, differences: outletDifferences(kept, gone), doNotContact: false };
    }
    const [kept, gone] = [await findJournalist(db, pair.keptId), await findJournalist(db, pair.goneId)];
    const doNotContact = Boolean(kept?.doNotContact || gone?.doNotContact);
    // Nobody is behind what was forgotten.
    if (kept?.forgottenAt || gone?.forgottenAt) return undefined;
    return kept && gone && { kept, gone, differences: journalistDifferences(kept, gone), doNotContact };
  };
  const found = await find();
  if (!found) return undefined;
  const { kept, gone, differences, doNotContact } = found;
  const ofRecord = ({ id, name, version, notes, createdAt }: typeof kept) => ({
    id,
    name,
    version,
    notes,
    createdAt,
  });
  const now = kept.updatedAt;
  const extents = await mergePlanned.call({ db, actor: systemActor, now }, pair);
  const extent = Object.assign({}, await partnerExtent(db, pair), ...extents) as MergePlan['extent'];
  return { kept: ofRecord(kept), gone: ofRecord(gone), differences, doNotContact, extent };
}
