import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { Batch, BatchCounts } from './batches.queries.server.ts';
import { type KnownChange, knownChanges, type RowTerms, valuesOfRow } from './known-changes.ts';
import { listKnownValues } from './known-records.queries.server.ts';
import type { CellProblem, RowValues } from './row-values.ts';
import { listNames } from './rows.queries.server.ts';
import { spellingKey } from './spellings.ts';

const perPage = 200;

/** A row that is known already, and the record it is known as. */
export type KnownRow = {
  id: number;
  targetId: number;
  entry: RowValues;
  cells: string[];
  problems: CellProblem[];
};

/** How rows of a batch are read for comparison with what is recorded. */
export async function rowTermsOf(db: Db, batch: Batch): Promise<RowTerms> {
  const chosen = new Map<string, string>();
  for (const name of await listNames(db, batch.id))
    if (name.chosen !== '') chosen.set(`${name.names} ${name.key}`, name.chosen);
  return {
    mapping: batch.mapping,
    chosen: (names, value) => chosen.get(`${names} ${spellingKey(value)}`),
    zone: (await readOffice(db)).zone,
  };
}

/** Known rows of a batch that nothing was done with yet, in the order of the file. */
export async function listKnownRows(
  db: Db,
  batchId: number,
  filter: { afterId: number; among?: readonly number[] },
): Promise<KnownRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['id', 'entry', 'cells', 'problems', 'target_id'])
    .where('batch_id', '=', batchId)
    .where('outcome', '=', 'known')
    .where('id', '>', filter.afterId)
    .where('state', '=', 'waiting')
    .where('target_id', 'is not', null)
    .$if(filter.among !== undefined, query => query.where('id', 'in', [...(filter.among ?? []), 0]))
    .orderBy('id')
    .limit(perPage)
    .execute();
  return rows.map(row => ({
    id: row.id,
    targetId: row.target_id!,
    entry: JSON.parse(row.entry) as RowValues,
    cells: JSON.parse(row.cells) as string[],
    problems: JSON.parse(row.problems) as CellProblem[],
  }));
}

/** Where some known rows say other than what is recorded; rows of records that are gone are left out. */
export async function changesOfRows(
  db: Db,
  batch: Batch,
  rows: readonly KnownRow[],
  terms: RowTerms,
): Promise<Map<number, KnownChange[]>> {
  const ids = [...new Set(rows.map(row => row.targetId))];
  const recorded = await listKnownValues(db, batch.kind, ids, terms.zone);
  return new Map(
    rows.flatMap(row => {
      const current = recorded.get(row.targetId);
      return current
        ? [[row.id, knownChanges(current, valuesOfRow(batch.kind, row, terms))] as [number, KnownChange[]]]
        : [];
    }),
  );
}

/** All known rows of a batch with their differences, some hundred at a time. */
export async function* knownRowsWithChanges(
  db: Db,
  batch: Batch,
  terms: RowTerms,
): AsyncGenerator<{ row: KnownRow; changes: KnownChange[] }[]> {
  let afterId = 0;
  for (;;) {
    const rows = await listKnownRows(db, batch.id, { afterId });
    if (rows.length === 0) return;
    const changes = await changesOfRows(db, batch, rows, terms);
    yield rows.map(row => ({ row, changes: changes.get(row.id) ?? [] }));
    afterId = rows.at(-1)!.id;
  }
}

/** How many known rows could fill something that is empty, and how many say anything other than the record. */
export async function countKnownChanges(
  db: Db,
  batch: Batch,
): Promise<Pick<BatchCounts, 'fillable' | 'changeable'>> {
  let fillable = 0;
  let changeable = 0;
  for await (const rows of knownRowsWithChanges(db, batch, await rowTermsOf(db, batch))) {
    fillable += rows.filter(({ changes }) => changes.some(change => change.fills)).length;
    changeable += rows.filter(({ changes }) => changes.length > 0).length;
  }
  return changeable === 0 ? {} : { fillable, changeable };
}
