import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { byteOrderMark, csvLine, plainCell } from '#app/lib/csv.ts';
import type { Db } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import { shownCell } from './check-job.server.ts';
import { readRows } from './reading/sheet-reader.server.ts';
import { SheetRefused, type SheetRow } from './reading/sheet-terms.ts';
import { listShownRows, type ShownRow } from './rows.queries.server.ts';

const perPage = 500;

/** Words for the reason of a row, given by the caller's language. */
export type ReasonOf = (row: ShownRow) => string;

/** The rows of the file itself, in its order. */
async function* rowsOfFile(db: Db, batch: Batch): AsyncGenerator<SheetRow> {
  const file = await findFile(db, batch.file_id);
  const path = filePath(file!.sha256);
  for await (const rows of readRows(path, batch.sheet ?? 0, { workerEntry: workerEntry() })) yield* rows;
}

/**
 * The whole cells of shown rows, asked for in the order of the file: what the preview cut is read from the file, which
 * is opened only then. A file that can no longer be read gives the cells as they were kept.
 */
function wholeCells(db: Db, batch: Batch) {
  let file: AsyncGenerator<SheetRow> | undefined;
  let at: SheetRow | undefined;
  const cellsOf = async (row: ShownRow): Promise<readonly string[]> => {
    if (row.cells.every(cell => cell.length < shownCell)) return row.cells;
    file ??= rowsOfFile(db, batch);
    try {
      while (!at || at.row < row.rowNo) {
        const { value, done } = await file.next();
        if (done) return row.cells;
        at = value;
      }
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
    }
    return at?.row === row.rowNo ? at.cells : row.cells;
  };
  return { cellsOf, end: async () => file?.return(undefined) };
}

/**
 * The rows of a batch that did not get in, as CSV in the file's own columns with the row number and the reason in
 * front; so that they can be mended and imported again.
 */
export async function* leftOutCsv(
  db: Db,
  batch: Batch,
  header: [string, string],
  reasonOf: ReasonOf,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine([...header, ...batch.labels.map(plainCell)]);
  const { cellsOf, end } = wholeCells(db, batch);
  try {
    let afterId = 0;
    for (;;) {
      const rows = await listShownRows(db, batch.id, { states: ['waiting', 'failed'], afterId }, perPage);
      const last = rows.at(-1);
      if (!last) return;
      afterId = last.id;
      let text = '';
      for (const row of rows) {
        const cells = await cellsOf(row);
        const own = batch.labels.map((_, i) => plainCell(cells[i] ?? ''));
        text += csvLine([String(row.rowNo), reasonOf(row), ...own]);
      }
      yield text;
    }
  } finally {
    await end();
  }
}
