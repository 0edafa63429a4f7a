import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { articleDeriver } from './article-entries.server.ts';
import { type Batch, type BatchCounts, findBatch } from './batches.queries.server.ts';
import { classifierOf, type Verdict } from './classify.server.ts';
import { nameFieldsOf } from './fields.ts';
import { countKnownChanges } from './known-rows.server.ts';
import { decideAll, NameCounts } from './name-decisions.server.ts';
import { workInTransaction } from './paced.server.ts';
import { nextChunk } from './pacing.ts';
import { readRows } from './reading/sheet-reader.server.ts';
import { SheetRefused, type SheetRow } from './reading/sheet-terms.ts';
import { type ReadingRules, readRow } from './row-reading.ts';
import type { ArticleValues, JournalistValues, RowValues } from './row-values.ts';
import {
  countRowsBy,
  countWaitingRows,
  deleteSomeRows,
  insertRows,
  listWaitingRows,
  type NewRow,
  updateOutcome,
} from './rows.queries.server.ts';

type Deriver = (values: ArticleValues, before: readonly ArticleValues[]) => object;

/** Cells are kept for the preview only, cut to what a table can show. */
export const shownCell = 200;

function namesIn(kind: Batch['kind'], values: RowValues, counts: NameCounts): void {
  for (const { field, names } of nameFieldsOf(kind)) {
    const given = (values as ArticleValues & JournalistValues)[field as 'outlet' | 'outlets' | 'journalists'];
    for (const name of Array.isArray(given) ? given : [given]) counts.add(names, name);
  }
}

function stagedRows(
  rows: readonly SheetRow[],
  rules: ReadingRules,
  derive: Deriver,
  counts: NameCounts,
): NewRow[] {
  return rows.flatMap(({ row, cells }): NewRow[] => {
    const reading = readRow(cells, rules);
    const shown = JSON.stringify(cells.map(cell => cell.slice(0, shownCell)));
    const base = { rowNo: row, part: 0, cells: shown, entry: '', problems: '[]', reason: '' };
    if ('ignored' in reading) {
      return reading.ignored === 'empty' ? [] : [{ ...base, outcome: 'ignored', reason: reading.ignored }];
    }
    const problems = JSON.stringify(reading.problems);
    return reading.records.map((values, part, all) => {
      const refused = reading.problems.some(problem => problem.weight === 'refused');
      if (!refused) namesIn(rules.kind, values, counts);
      const entry =
        rules.kind === 'articles'
          ? derive(values as ArticleValues, all.slice(0, part) as ArticleValues[])
          : values;
      return { ...base, part, entry: JSON.stringify(entry), problems, outcome: 'new' };
    });
  });
}

async function clear(db: Db, batchId: number): Promise<void> {
  await db.deleteFrom('import_names').where('batch_id', '=', batchId).execute();
  while (await deleteSomeRows(db, batchId));
}

/** Reads the whole sheet in a worker thread and keeps every record with what is wrong with it. */
async function stage(run: JobRun, batch: Batch): Promise<boolean> {
  const { db } = run;
  await clear(db, batch.id);
  const file = await findFile(db, batch.file_id);
  const path = filePath(file!.sha256);
  const { zone } = await readOffice(db);
  const rules: ReadingRules = {
    kind: batch.kind,
    mapping: batch.mapping,
    labels: batch.labels,
    now: run.now(),
    zone,
    date1904: batch.sample.date1904,
  };
  const derive = await articleDeriver(db);
  const counts = new NameCounts();
  let read = 0;
  for await (const rows of readRows(path, batch.sheet ?? 0, { workerEntry: workerEntry() })) {
    const below = rows.filter(({ row }) => row > (batch.header_row ?? 0));
    const staged = stagedRows(below, rules, derive, counts);
    for (let from = 0; from < staged.length; from += 100)
      await inTransaction(db, trx => insertRows(trx, batch.id, staged.slice(from, from + 100)));
    read += rows.length;
    await run.progress(read);
    if (await run.cancelled()) return false;
  }
  await inTransaction(db, trx => decideAll(trx, batch.id, counts));
  return true;
}

async function writeVerdicts(db: Db, ids: readonly number[], verdicts: readonly Verdict[]): Promise<void> {
  const alike = new Map<string, { ids: number[]; verdict: Verdict }>();
  for (const [index, verdict] of verdicts.entries()) {
    const key = JSON.stringify(verdict);
    const group = alike.get(key);
    if (group) group.ids.push(ids[index]!);
    else alike.set(key, { ids: [ids[index]!], verdict });
  }
  for (const group of alike.values()) await updateOutcome(db, group.ids, group.verdict);
}

/** Judges every record: new, doubtful, known already, refused. */
async function classify(run: JobRun, batch: Batch): Promise<boolean> {
  const { db } = run;
  const judge = await classifierOf(db, batch.kind, batch.id);
  const total = await countWaitingRows(db, batch.id, ['new', 'doubtful', 'known', 'refused']);
  let afterId = 0;
  let done = 0;
  let size = 100;
  for (;;) {
    const rows = await listWaitingRows(db, batch.id, { afterId }, size);
    if (rows.length === 0) return true;
    const verdicts = await judge(rows);
    const ids = rows.map(row => row.id);
    const worked = await workInTransaction(db, trx => writeVerdicts(trx, ids, verdicts));
    size = nextChunk(rows.length, worked);
    afterId = ids.at(-1)!;
    done += rows.length;
    await run.progress(done, total);
    if (await run.cancelled()) return false;
  }
}

/**
 * Job `imports.check`: reads the sheet (when `read`), decides names, and says for every row what a commit would do. It
 * begins anew after a crash: nothing but the batch's own rows is written. Payload: `{ batchId, read }`.
 */
export async function runCheck(run: JobRun): Promise<BatchCounts & { problem?: string }> {
  const { batchId, read } = run.payload as { batchId: number; read: boolean };
  const batch = await findBatch(run.db, batchId);
  if (batch?.status !== 'checking') return {};
  const settle = (values: { status: 'checked' | 'draft'; counts: BatchCounts; problem: string }) =>
    run.db
      .updateTable('import_batches')
      .set({ ...values, counts: JSON.stringify(values.counts), updated_at: run.now() })
      .where('id', '=', batchId)
      .where('status', '=', 'checking')
      .execute();
  try {
    const whole = (!read || (await stage(run, batch))) && (await classify(run, batch));
    if (!whole) return {};
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    await settle({ status: 'draft', counts: {}, problem: error.problem });
    return { problem: error.problem };
  }
  const counts: BatchCounts = {
    ...(await countRowsBy(run.db, batchId, 'outcome')),
    ...(await countKnownChanges(run.db, batch)),
  };
  await settle({ status: 'checked', counts, problem: '' });
  return counts;
}
