import { CompiledQuery, sql } from 'kysely';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import { engineOf } from '#db/dialect/engine.ts';
import type { ImportNamesTable, ImportRowsTable } from '#db/schema/imports.ts';
import type { ArticleValues, CellProblem, ProblemCode } from './row-values.ts';
import type { Outcome } from './terms.ts';

export type StagedRow = {
  id: number;
  rowNo: number;
  entry: string;
  problems: CellProblem[];
  outcome: Outcome;
};

export type NewRow = {
  rowNo: number;
  part: number;
  cells: string;
  entry: string;
  problems: string;
  outcome: Outcome;
  reason: string;
};

/** Keeps rows as they were read. */
export async function insertRows(db: Db, batchId: number, rows: readonly NewRow[]): Promise<void> {
  await bulkInsert(
    db,
    'import_rows',
    ['batch_id', 'row_no', 'part', 'cells', 'entry', 'problems', 'outcome', 'state', 'reason'],
    rows.map(row => [
      batchId,
      row.rowNo,
      row.part,
      row.cells,
      row.entry,
      row.problems,
      row.outcome,
      'waiting',
      row.reason,
    ]),
  );
}

/** Takes away some rows of a batch; false when there were none left. */
export async function deleteSomeRows(db: Db, batchId: number, most = 1000): Promise<boolean> {
  const some = db
    .selectFrom('import_rows')
    .select('id')
    .where('batch_id', '=', batchId)
    .orderBy('id')
    .limit(most);
  const { numDeletedRows } = await db.deleteFrom('import_rows').where('id', 'in', some).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Records of a batch after `afterId`, in the order of the file; of the given outcomes and still waiting. */
export async function listWaitingRows(
  db: Db,
  batchId: number,
  filter: { afterId: number; outcomes?: readonly Outcome[] },
  limit: number,
): Promise<StagedRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['id', 'row_no as rowNo', 'entry', 'problems', 'outcome'])
    .where('batch_id', '=', batchId)
    .where('id', '>', filter.afterId)
    .where('state', '=', 'waiting')
    // Hidden from the index by outcome, which would have to sort all that is left of the batch each time.
    .where(sql<string>`outcome || ''`, 'in', filter.outcomes ?? ['new', 'doubtful', 'known', 'refused'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, problems: JSON.parse(row.problems) as CellProblem[] }));
}

/** How many records of a batch have these outcomes and wait. */
export async function countWaitingRows(
  db: Db,
  batchId: number,
  outcomes: readonly Outcome[],
): Promise<number> {
  const row = await db
    .selectFrom('import_rows')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .where('outcome', 'in', [...outcomes])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many rows have each value of a column. */
export async function countRowsBy(
  db: Db,
  batchId: number,
  column: 'outcome' | 'state',
): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('import_rows')
    .select([column, eb => eb.fn.countAll<number>().as('n')])
    .where('batch_id', '=', batchId)
    .groupBy(column)
    .execute();
  return Object.fromEntries(
    rows.map(row => [String((row as Record<string, unknown>)[column]), Number(row.n)]),
  );
}

/** The rows that the commit or the undoing wrote a state for. */
export type RowResult = { id: number; state: ImportRowsTable['state']; targetId: number | null };

const resultsPerStatement = 100;

/**
 * Writes what became of many rows, a hundred to a statement. The targets stand in a `case`, because SQLite walks the
 * whole table for an update that joins a list of values.
 */
export async function updateResults(db: Db, results: readonly RowResult[]): Promise<void> {
  const postgres = engineOf(db) === 'postgres';
  for (const state of new Set(results.map(result => result.state))) {
    const alike = results.filter(result => result.state === state);
    for (let from = 0; from < alike.length; from += resultsPerStatement) {
      const chunk = alike.slice(from, from + resultsPerStatement);
      const values: (string | number | null)[] = [state];
      const mark = (value: number | null) => {
        values.push(value);
        return postgres ? `$${values.length}` : '?';
      };
      const cases = chunk.map(
        ({ id, targetId }) => `when ${mark(id)} then cast(${mark(targetId)} as integer)`,
      );
      const ids = chunk.map(({ id }) => mark(id));
      const text = `update import_rows set state = ${postgres ? '$1' : '?'}, target_id = case id ${cases.join(' ')} end
        where id in (${ids.join(', ')})`;
      await db.executeQuery(CompiledQuery.raw(text, values));
    }
  }
}

/** Writes the dry run's word for rows that share it. */
export async function updateOutcome(
  db: Db,
  ids: readonly number[],
  verdict: { outcome: Outcome; reason: ProblemCode | ''; targetId: number | null },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('import_rows')
    .set({ outcome: verdict.outcome, reason: verdict.reason, target_id: verdict.targetId })
    .where('id', 'in', [...ids])
    .execute();
}

/** Sets a row aside; one whose person asked to be forgotten keeps nothing of them. */
export async function updateFailed(db: Db, id: number, reason: ProblemCode): Promise<void> {
  const emptied = reason === 'askedForgotten' ? { cells: '[]', entry: '', problems: '[]' } : {};
  await db
    .updateTable('import_rows')
    .set({ state: 'failed', reason, ...emptied })
    .where('id', '=', id)
    .execute();
}

export type ShownRow = {
  id: number;
  rowNo: number;
  cells: string[];
  problems: CellProblem[];
  outcome: Outcome;
  state: ImportRowsTable['state'];
  reason: string;
  targetId: number | null;
  /** The link that this row stands for, where its cell gives several. */
  link: string | null;
};

/** Rows of a batch for people, in the order of the file, keyed by id. */
export async function listShownRows(
  db: Db,
  batchId: number,
  filter: { outcome?: Outcome; states?: readonly ImportRowsTable['state'][]; afterId?: number },
  limit = 50,
): Promise<ShownRow[]> {
  let query = db
    .selectFrom('import_rows')
    .select([
      'id',
      'row_no as rowNo',
      'cells',
      'problems',
      'outcome',
      'state',
      'reason',
      'target_id as targetId',
      'entry',
    ])
    .where('batch_id', '=', batchId)
    .where('id', '>', filter.afterId ?? 0)
    .orderBy('id')
    .limit(limit);
  if (filter.outcome) query = query.where('outcome', '=', filter.outcome);
  if (filter.states) query = query.where('state', 'in', [...filter.states]);
  const rows = await query.execute();
  return rows.map(({ entry, ...row }) => {
    const problems = JSON.parse(row.problems) as CellProblem[];
    const isOneOfSeveral = problems.some(({ code }) => code === 'severalLinks');
    return {
      ...row,
      cells: JSON.parse(row.cells) as string[],
      problems,
      link: isOneOfSeveral ? ((JSON.parse(entry) as ArticleValues).url ?? null) : null,
    };
  });
}

/** Rows that made something and whose thing a person has touched since, by the audit log; in the order of the file. */
export async function listTouchedRows(
  db: Db,
  batchId: number,
  subject: { kind: 'article' | 'outlet' | 'journalist'; madeBy: string },
  among?: readonly number[],
): Promise<{ id: number; targetId: number; label: string }[]> {
  let query = db
    .selectFrom('import_rows')
    .innerJoin('audit_entries', join =>
      join
        .onRef('audit_entries.subject_id', '=', 'import_rows.target_id')
        .on('audit_entries.subject_kind', '=', subject.kind),
    )
    .select([
      'import_rows.id',
      'import_rows.target_id',
      eb => eb.fn.max('audit_entries.subject_label').as('label'),
    ])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done')
    .where('audit_entries.actor_kind', '=', 'user')
    .where('audit_entries.action', '!=', subject.madeBy)
    .groupBy(['import_rows.id', 'import_rows.target_id'])
    .orderBy('import_rows.id')
    .limit(1000);
  if (among) query = query.where('import_rows.id', 'in', [...among, 0]);
  const rows = await query.execute();
  return rows.map(row => ({ id: row.id, targetId: row.target_id ?? 0, label: row.label }));
}

export type ImportName = {
  id: number;
  names: ImportNamesTable['names'];
  key: string;
  value: string;
  rows: number;
  chosen: string;
  found: ImportNamesTable['found'];
  targetId: number | null;
};

const nameColumns = [
  'id',
  'names',
  'key',
  'value',
  'rows',
  'chosen',
  'found',
  'target_id as targetId',
] as const;

/** All names of a batch. */
export async function listNames(db: Db, batchId: number): Promise<ImportName[]> {
  return db
    .selectFrom('import_names')
    .select(nameColumns)
    .where('batch_id', '=', batchId)
    .orderBy('id')
    .execute();
}

/** Names for people: those that need a look first; `all` shows the plain ones too. */
export async function listShownNames(
  db: Db,
  batchId: number,
  filter: { all: boolean; skip: number },
  limit = 100,
): Promise<ImportName[]> {
  let query = db.selectFrom('import_names').select(nameColumns).where('batch_id', '=', batchId);
  if (!filter.all) query = query.where('found', '!=', 'same');
  return query
    .orderBy(sql`case names when 'outlet' then 0 else 1 end`)
    .orderBy('chosen')
    .orderBy('rows', 'desc')
    .orderBy('id')
    .offset(filter.skip)
    .limit(limit)
    .execute();
}

/** How many names of a batch there are, and how many of them are not known under exactly that name. */
export async function countNames(db: Db, batchId: number): Promise<{ all: number; open: number }> {
  const row = await db
    .selectFrom('import_names')
    .select([
      eb => eb.fn.countAll<number>().as('all'),
      sql<number>`sum(case when found = 'same' then 0 else 1 end)`.as('open'),
    ])
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), open: Number(row.open ?? 0) };
}
