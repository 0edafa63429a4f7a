import type { Db } from '#db/connection.ts';
import type { PressKitDecisionsTable } from '#db/schema/kit-writing.ts';

export type Decision = {
  id: number;
  version: number;
  act: PressKitDecisionsTable['act'];
  reason: string;
  at: string;
  by: string | null;
  byId: number | null;
};

/** The steps of a kit's approval, newest first. */
export async function listDecisions(db: Db, kitId: number, limit = 100): Promise<Decision[]> {
  return db
    .selectFrom('press_kit_decisions')
    .leftJoin('users', 'users.id', 'press_kit_decisions.decided_by')
    .select([
      'press_kit_decisions.id',
      'version',
      'act',
      'reason',
      'decided_at as at',
      'users.name as by',
      'decided_by as byId',
    ])
    .where('kit_id', '=', kitId)
    .orderBy('press_kit_decisions.id', 'desc')
    .limit(limit)
    .execute();
}

/** Keeps a step of the approval. */
export async function insertDecision(
  db: Db,
  row: {
    kitId: number;
    version: number;
    act: Decision['act'];
    reason?: string;
    by: number | null;
    at: string;
  },
): Promise<void> {
  await db
    .insertInto('press_kit_decisions')
    .values({
      kit_id: row.kitId,
      version: row.version,
      act: row.act,
      reason: row.reason ?? '',
      decided_by: row.by,
      decided_at: row.at,
    })
    .execute();
}
