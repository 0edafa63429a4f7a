import { officeDay } from '#app/features/partners/today.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import { isBusy } from './busy.server.ts';
import type { CommitNames } from './commit-names.server.ts';
import {
  type KnownChange,
  type KnownField,
  type KnownValues,
  permitted,
  type RowTerms,
  writtenBetween,
} from './known-changes.ts';
import { listKnownValues } from './known-records.queries.server.ts';
import { editRecord, type RecordEdit } from './known-records.server.ts';
import { changesOfRows, type KnownRow, knownRowsWithChanges, rowTermsOf } from './known-rows.server.ts';
import { workInTransaction } from './paced.server.ts';
import { nextChunk } from './pacing.ts';
import { refusalOf } from './refusal.ts';
import type { ArticleValues, JournalistValues } from './row-values.ts';
import { updateFailed } from './rows.queries.server.ts';

function editOf(changes: readonly KnownChange[]): RecordEdit {
  const edit: RecordEdit = { set: {}, add: {}, remove: {} };
  for (const { field, after } of changes) (typeof after === 'string' ? edit.set : edit.add)[field] = after;
  return edit;
}

/** A status without its day is dated to the import, and its evidence says that it comes from the file. */
async function withEvidence(ctx: Context<Db>, fileName: string, set: KnownValues): Promise<void> {
  if (set.pressCouncil === undefined && set.pressCouncilCheckedOn === undefined) return;
  set.pressCouncilCheckedOn ??= await officeDay(ctx.db, ctx.now);
  set.pressCouncilEvidence = fileName;
}

/** Journalists of an article who are new are made as the rest of the batch makes them, so that undoing finds them. */
async function makePeople(ctx: Context<Db>, row: KnownRow, names: CommitNames): Promise<void> {
  const article = await ctx.db
    .selectFrom('articles')
    .select('outlet_id')
    .where('id', '=', row.targetId)
    .executeTakeFirst();
  for (const name of (row.entry as ArticleValues).journalists)
    if (article) await names.person(ctx, name, article.outlet_id);
}

async function updateRow(
  ctx: Context<Db>,
  batch: Batch,
  row: KnownRow,
  terms: RowTerms,
  names: CommitNames,
): Promise<void> {
  const changes = permitted(
    (await changesOfRows(ctx.db, batch, [row], terms)).get(row.id) ?? [],
    batch.known_rows,
  );
  if (changes.length === 0) return;
  const recorded = async () =>
    (await listKnownValues(ctx.db, batch.kind, [row.targetId], terms.zone)).get(row.targetId) ?? {};
  const before = await recorded();
  const edit = editOf(changes);
  if (batch.kind === 'outlets') await withEvidence(ctx, batch.file_name, edit.set);
  if (edit.set.journalists !== undefined) await makePeople(ctx, row, names);
  const entry = row.entry as JournalistValues;
  await editRecord(ctx, batch.kind, row.targetId, edit, {
    fileName: batch.file_name,
    entry: batch.kind === 'journalists' ? entry : undefined,
    outletId: async chosen => {
      const spelling = entry.outlets.find(value => terms.chosen('outlet', value) === chosen);
      if (spelling === undefined) return undefined;
      return (await names.outlet(ctx, spelling, { channel: null, host: null }))?.id;
    },
  });
  const fields = [...Object.keys(edit.set), ...Object.keys(edit.add)] as KnownField[];
  const written = writtenBetween(before, await recorded(), fields);
  await ctx.db
    .updateTable('import_rows')
    .set({ state: 'updated', changes: JSON.stringify(written) })
    .where('id', '=', row.id)
    .execute();
}

type Update = { row: KnownRow; terms: RowTerms };

/** Takes some rows over in one transaction; how long it worked, in ms. What it made of names counts once it is through. */
async function updateTogether(
  ctx: Context<Db>,
  batch: Batch,
  updates: readonly Update[],
  names: CommitNames,
): Promise<number> {
  try {
    const worked = await workInTransaction(ctx.db, async db => {
      for (const { row, terms } of updates) await updateRow({ ...ctx, db }, batch, row, terms, names);
    });
    names.keep();
    return worked;
  } catch (error) {
    names.forget();
    throw error;
  }
}

/** The same row by row: one that cannot be written is set aside with its reason, the others go on. */
async function updateOneByOne(
  ctx: Context<Db>,
  batch: Batch,
  updates: readonly Update[],
  names: CommitNames,
): Promise<void> {
  for (const update of updates) {
    try {
      await updateTogether(ctx, batch, [update], names);
    } catch (error) {
      if (isBusy(error)) throw error;
      await updateFailed(
        ctx.db,
        update.row.id,
        error instanceof Conflict ? 'changedMeanwhile' : refusalOf(error),
      );
    }
  }
}

/**
 * Takes what the known rows of a batch say over into the records, as far as the batch was told to: some rows to a
 * transaction, each with its audit entry. A row that is done waits no longer, so that a run after a crash goes on.
 * @returns false when it was stopped on the way
 */
export async function updateKnownRows(
  ctx: Context<Db>,
  batch: Batch,
  names: CommitNames,
  run: { progress: (done: number) => Promise<void>; cancelled: () => Promise<boolean> },
): Promise<boolean> {
  if (batch.known_rows === 'leave') return true;
  const terms = await rowTermsOf(ctx.db, batch);
  let size = 5;
  for await (const rows of knownRowsWithChanges(ctx.db, batch, terms)) {
    const updates = rows
      .filter(({ changes }) => permitted(changes, batch.known_rows).length > 0)
      .map(({ row }) => ({ row, terms }));
    while (updates.length > 0) {
      const some = updates.splice(0, size);
      try {
        size = nextChunk(some.length, await updateTogether(ctx, batch, some, names));
      } catch (error) {
        if (isBusy(error)) throw error;
        await updateOneByOne(ctx, batch, some, names);
      }
      if (await run.cancelled()) return false;
    }
    await run.progress(rows.length);
  }
  return true;
}
