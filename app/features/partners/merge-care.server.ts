import type { Db } from '#db/connection.ts';
import { countLabels, type MovedLabels, moveLabels, moveLabelsBack } from './label-rows.server.ts';
import { partnerColumn } from './labels.queries.server.ts';
import type { MergePair } from './ports.server.ts';

/** Notes, labels and Press Council checks that a merge put on the record that stays. */
export type MovedCare = { notes: number[]; labels: MovedLabels; checks: number[] };

async function notesOf(db: Db, { kind, goneId }: MergePair): Promise<number[]> {
  const rows = await db
    .selectFrom('partner_notes')
    .select('id')
    .where(partnerColumn(kind), '=', goneId)
    .orderBy('id')
    .execute();
  return rows.map(row => row.id);
}

async function checksOf(db: Db, { kind, goneId }: MergePair): Promise<number[]> {
  if (kind === 'journalist') return [];
  const rows = await db
    .selectFrom('press_council_checks')
    .select('id')
    .where('outlet_id', '=', goneId)
    .orderBy('id')
    .execute();
  return rows.map(row => row.id);
}

/** How many notes, labels and checks a merge would move. */
export async function careExtent(db: Db, pair: MergePair) {
  return {
    notes: (await notesOf(db, pair)).length,
    checks: (await checksOf(db, pair)).length,
    ...(await countLabels(db, pair)),
  };
}

async function putUnder(db: Db, kind: MergePair['kind'], id: number, rows: Omit<MovedCare, 'labels'>) {
  if (rows.notes.length > 0)
    await db
      .updateTable('partner_notes')
      .set({ [partnerColumn(kind)]: id })
      .where('id', 'in', rows.notes)
      .execute();
  if (rows.checks.length > 0)
    await db
      .updateTable('press_council_checks')
      .set({ outlet_id: id })
      .where('id', 'in', rows.checks)
      .execute();
}

/** Puts what the office kept of the double under the record that stays, before the double goes. */
export async function moveCare(db: Db, pair: MergePair): Promise<MovedCare> {
  const rows = { notes: await notesOf(db, pair), checks: await checksOf(db, pair) };
  await putUnder(db, pair.kind, pair.keptId, rows);
  return { ...rows, labels: await moveLabels(db, pair) };
}

/** Gives it back; a note or check that somebody removed since stays removed. */
export async function moveCareBack(db: Db, pair: MergePair, { labels, ...rows }: MovedCare): Promise<void> {
  await putUnder(db, pair.kind, pair.goneId, rows);
  await moveLabelsBack(db, pair, labels);
}
