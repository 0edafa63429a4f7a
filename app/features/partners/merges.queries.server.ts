import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { undoUntil } from './merge-plan.ts';

export type Merge = {
  id: number;
  kind: PartnerKind;
  keptId: number;
  keptName: string;
  goneId: number;
  goneName: string;
  mergedAt: string;
  mergedBy: string | null;
  undoUntil: string;
};

/** The record that a merged one became part of, through later merges too; undefined when it was never merged. */
export async function findHeir(db: Db, kind: PartnerKind, id: number): Promise<number | undefined> {
  let heir: number | undefined;
  // Every step was a merge of its own; a circle cannot arise, and a bound costs nothing.
  for (let step = 0; step < 50; step += 1) {
    const row = await db
      .selectFrom('partner_merges')
      .select('kept_id')
      .where('kind', '=', kind)
      .where('gone_id', '=', heir ?? id)
      .where('undone_at', 'is', null)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!row) return heir;
    heir = row.kept_id;
  }
  return heir;
}

/** The record under which an id stands today: itself, or the one it was merged into. */
export async function presentId(db: Db, kind: PartnerKind, id: number): Promise<number> {
  return (await findHeir(db, kind, id)) ?? id;
}

/** Merges that can still be taken back at `now`, newest first. */
export async function listUndoableMerges(db: Db, now: string, limit = 100): Promise<Merge[]> {
  return undoable(db, now, query => query.limit(limit));
}

/** Those of them that were merged into one record. */
export async function listMergesInto(
  db: Db,
  now: string,
  { kind, id }: { kind: PartnerKind; id: number },
): Promise<Merge[]> {
  return undoable(db, now, query => query.where('m.kind', '=', kind).where('m.kept_id', '=', id).limit(20));
}

function selectMerges(db: Db) {
  return db
    .selectFrom('partner_merges as m')
    .leftJoin('users as u', 'u.id', 'm.merged_by')
    .select([
      'm.id',
      'm.kind',
      'm.kept_id',
      'm.kept_name',
      'm.gone_id',
      'm.gone_name',
      'm.merged_at',
      'u.name',
    ])
    .where('m.undone_at', 'is', null)
    .where('m.forgotten', '=', 0)
    .orderBy('m.merged_at', 'desc')
    .orderBy('m.id', 'desc');
}

type MergeQuery = ReturnType<typeof selectMerges>;

async function undoable(db: Db, now: string, narrowed: (query: MergeQuery) => MergeQuery): Promise<Merge[]> {
  const rows = await narrowed(selectMerges(db)).execute();
  return rows
    .map(row => ({
      id: row.id,
      kind: row.kind,
      keptId: row.kept_id,
      keptName: row.kept_name,
      goneId: row.gone_id,
      goneName: row.gone_name,
      mergedAt: row.merged_at,
      mergedBy: row.name,
      undoUntil: undoUntil(row.merged_at),
    }))
    .filter(merge => merge.undoUntil >= now);
}
