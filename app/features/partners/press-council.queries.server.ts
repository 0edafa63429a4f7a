import type { Db } from '#db/connection.ts';
import type { PressCouncil } from './terms.ts';

export type PressCouncilCheck = {
  id: number;
  status: PressCouncil;
  /** Day (YYYY-MM-DD) on which somebody looked. */
  checkedOn: string;
  evidence: string;
  /** Null for checks from before accounts were noted, and of people who left. */
  checkedBy: string | null;
};

/** The looks at the Press Council's list for one outlet, the newest first. */
export async function listPressCouncilChecks(
  db: Db,
  outletId: number,
  limit = 100,
): Promise<PressCouncilCheck[]> {
  return db
    .selectFrom('press_council_checks as c')
    .leftJoin('users as u', 'u.id', 'c.checked_by')
    .select(['c.id', 'c.status', 'c.checked_on as checkedOn', 'c.evidence', 'u.name as checkedBy'])
    .where('c.outlet_id', '=', outletId)
    .orderBy('c.checked_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
}

/** Puts what the newest check says on the outlet, in the caller's transaction; without one nothing is recorded. */
export async function showNewestCheck(db: Db, outletId: number): Promise<void> {
  const [newest] = await listPressCouncilChecks(db, outletId, 1);
  await db
    .updateTable('outlets')
    .set({
      press_council: newest?.status ?? 'not_recorded',
      press_council_checked_on: newest?.checkedOn ?? null,
      press_council_evidence: newest?.evidence || null,
    })
    .where('id', '=', outletId)
    .execute();
}
