import type { Db } from '#db/connection.ts';

/** A stretch of the compared words; 'folded' is text far from any change. */
export type ComparedWords = { kind: 'same' | 'removed' | 'added' | 'folded'; text: string };

export type Correction = {
  id: number;
  kitId: number;
  kitVersion: number;
  explanation: string;
  /** Old and new words; empty when the wrong text was not kept. */
  changes: ComparedWords[];
  correctedAt: string;
};

/** The corrections of these kits, newest first; at most 100. */
export async function listCorrections(db: Db, kitIds: readonly number[]): Promise<Correction[]> {
  const rows = await db
    .selectFrom('kit_corrections')
    .selectAll()
    .where('kit_id', 'in', [0, ...kitIds])
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(row => ({
    id: row.id,
    kitId: row.kit_id,
    kitVersion: row.kit_version,
    explanation: row.explanation,
    changes: JSON.parse(row.changes) as ComparedWords[],
    correctedAt: row.corrected_at,
  }));
}

/** Keeps a correction; the caller has checked that it may be made. */
export async function insertCorrection(
  db: Db,
  correction: Omit<Correction, 'id'> & { correctedBy: number | null },
): Promise<number> {
  const { id } = await db
    .insertInto('kit_corrections')
    .values({
      kit_id: correction.kitId,
      kit_version: correction.kitVersion,
      explanation: correction.explanation,
      changes: JSON.stringify(correction.changes),
      corrected_by: correction.correctedBy,
      corrected_at: correction.correctedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
