import { createHash } from 'node:crypto';
import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import { largestFile, safeFileName } from '#app/features/files/kinds.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { authoriseKind, move, ownBatch, startJob } from './batch-moves.server.ts';
import type { Batch } from './batches.queries.server.ts';
import { outletFinder, personFinder } from './known-names.server.ts';
import {
  columnLabels,
  guessHeaderRow,
  headerSignature,
  type Mapping,
  missingFields,
  soundMapping,
} from './mapping.ts';
import { readSample } from './reading/sheet-reader.server.ts';
import { SheetRefused } from './reading/sheet-terms.ts';
import type { ImportKind } from './terms.ts';

const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/**
 * Takes a file in: reads the head of every sheet in a worker thread, keeps the file, and opens a batch with sheet and
 * header guessed. Nothing is imported yet.
 * @throws Invalid at `file` for what cannot be read
 */
export async function startImport(
  ctx: Context<Db>,
  input: { kind: ImportKind; name: string; bytes: Uint8Array },
): Promise<number> {
  authoriseKind(ctx.actor, input.kind);
  if (input.bytes.byteLength > largestFile) throw new Invalid({ file: ['errors.fileTooLarge'] });
  const sample = await readSample(input.bytes, { workerEntry: workerEntry() }).catch(error => {
    if (error instanceof SheetRefused) throw new Invalid({ file: [`imports.problems.${error.problem}`] });
    throw error;
  });
  const readAs = fileTypes[sample.format];
  const file = await storeFile(ctx, { bytes: input.bytes, allowed: [readAs], field: 'file', readAs });
  const headers = sample.sheets.map(({ rows }) => guessHeaderRow(rows, input.kind));
  const widths = sample.sheets.map(
    ({ rows }, i) => columnLabels(rows, headers[i] ?? 0).filter(label => label !== '').length,
  );
  const sheet = Math.max(0, widths.indexOf(Math.max(...widths)));
  const { id } = await ctx.db
    .insertInto('import_batches')
    .values({
      kind: input.kind,
      file_id: file.id,
      file_name: safeFileName(input.name),
      status: 'draft',
      sample: JSON.stringify(sample),
      sheet,
      header_row: headers[sheet] ?? null,
      labels: '[]',
      mapping: '[]',
      signature: '',
      include_doubtful: 0,
      cursor_id: 0,
      counts: '{}',
      problem: '',
      created_by: actorUserId(ctx.actor),
      created_at: ctx.now,
      updated_at: ctx.now,
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Chooses the sheet and the row that names its columns. @throws Invalid at `choice` for a row that is not there */
export async function chooseSheet(
  ctx: Context<Db>,
  id: number,
  choice: { sheet: number; headerRow: number },
): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const rows = batch.sample.sheets[choice.sheet]?.rows ?? [];
  if (!rows.some(({ row }) => row === choice.headerRow))
    throw new Invalid({ choice: ['imports.chooseHeader'] });
  if (batch.status !== 'draft' && batch.status !== 'checked') throw new Conflict('imports.movedOn');
  await ctx.db
    .updateTable('import_batches')
    .set(eb => ({
      status: 'draft',
      sheet: choice.sheet,
      header_row: choice.headerRow,
      labels: '[]',
      mapping: '[]',
      problem: '',
      updated_at: ctx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('status', 'in', ['draft', 'checked'])
    .execute();
}

/** The names of the columns of the chosen sheet, and the key under which their mapping is remembered. */
export function chosenColumns(batch: Batch): { labels: string[]; signature: string } {
  const rows = batch.sample.sheets[batch.sheet ?? 0]?.rows ?? [];
  const named = columnLabels(rows, batch.header_row ?? 0);
  const width = Math.max(named.length, ...rows.map(({ cells }) => cells.length), 0);
  const labels = Array.from({ length: width }, (_, column) => named[column] ?? '');
  return { labels, signature: createHash('sha256').update(headerSignature(batch.kind, named)).digest('hex') };
}

/**
 * Says what each column holds, remembers it for files with the same header, and has the whole file read and checked.
 * @throws Invalid at `column` while a required field has no column
 */
export async function chooseColumns(
  ctx: Context<Db>,
  id: number,
  columns: readonly (string | undefined)[],
): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const { labels, signature } = chosenColumns(batch);
  const mapping: Mapping = soundMapping(batch.kind, columns, labels.length);
  const missing = missingFields(batch.kind, mapping);
  if (missing.length > 0) throw new Invalid({ column: missing.map(field => `imports.missing.${field}`) });
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const job_id = await startJob(inner, id, 'imports.check', { read: true });
    await move(inner, batch, ['draft', 'checked'], { status: 'checking', job_id, cursor_id: 0 });
    await db
      .updateTable('import_batches')
      .set({
        labels: JSON.stringify(labels),
        mapping: JSON.stringify(mapping),
        signature,
        problem: '',
        counts: '{}',
      })
      .where('id', '=', id)
      .execute();
    const remembered = { mapping: JSON.stringify(mapping), updated_at: ctx.now };
    await db
      .insertInto('import_mappings')
      .values({ signature, ...remembered })
      .onConflict(conflict => conflict.column('signature').doUpdateSet(remembered))
      .execute();
  });
}

/**
 * Decides what spellings stand for: a recorded name is used, another is made when the batch is committed, an empty one
 * leaves the name out. The dry run is then done again.
 */
export async function decideNames(
  ctx: Context<Db>,
  id: number,
  decisions: readonly { id: number; chosen: string }[],
): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const find = { outlet: await outletFinder(ctx.db), journalist: await personFinder(ctx.db) };
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const names = await db
      .selectFrom('import_names')
      .select(['id', 'names', 'chosen'])
      .where('batch_id', '=', id)
      .where('id', 'in', [0, ...decisions.map(decision => decision.id)])
      .execute();
    const before = new Map(names.map(name => [name.id, name]));
    for (const decision of decisions) {
      const name = before.get(decision.id);
      const chosen = collapseSpaces(decision.chosen);
      if (!name || name.chosen === chosen) continue;
      const found = chosen === '' ? undefined : find[name.names](chosen);
      const match = found?.how === 'same' ? found.match : undefined;
      await db
        .updateTable('import_names')
        .set({ chosen: match?.name ?? chosen, target_id: match?.id ?? null, found: 'decided' })
        .where('id', '=', name.id)
        .execute();
    }
    const job_id = await startJob(inner, id, 'imports.check', { read: false });
    await move(inner, batch, ['checked'], { status: 'checking', job_id });
  });
}
