import { byteOrderMark, csvLine, plainCell } from '#app/lib/csv.ts';
import type { Db } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import { listShownRows, type ShownRow } from './rows.queries.server.ts';

const perPage = 500;

/** Words for the reason of a row, given by the caller's language. */
export type ReasonOf = (row: ShownRow) => string;

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
  let afterId = 0;
  for (;;) {
    const rows = await listShownRows(db, batch.id, { states: ['waiting', 'failed'], afterId }, perPage);
    const last = rows.at(-1);
    if (!last) return;
    afterId = last.id;
    yield rows
      .map(row =>
        csvLine([
          String(row.rowNo),
          reasonOf(row),
          ...batch.labels.map((_, i) => plainCell(row.cells[i] ?? '')),
        ]),
      )
      .join('');
  }
}
