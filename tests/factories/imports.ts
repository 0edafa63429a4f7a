import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { type Batch, findBatch, sampleRowsOf } from '#app/features/imports/batches.queries.server.ts';
import { guessMapping } from '#app/features/imports/mapping.ts';
import { chooseColumns, chosenColumns, startImport } from '#app/features/imports/service.server.ts';
import type { ImportKind } from '#app/features/imports/terms.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** Lets imports of this test file read in their worker thread. */
export function startSheetWorkers(): void {
  setWorkerEntry(new URL('../support/sheet-worker-entry.mjs', import.meta.url));
}

/** Uploads a text file and takes every guess, up to the dry run. */
export async function checkedImport(
  ctx: Context<Db>,
  kind: ImportKind,
  text: string | Buffer,
): Promise<Batch> {
  const id = await startImport(ctx, { kind, name: 'rekap.csv', bytes: Buffer.from(text) });
  const draft = (await findBatch(ctx.db, id))!;
  const { labels } = chosenColumns(draft);
  const mapping = guessMapping(kind, labels, sampleRowsOf(draft));
  await chooseColumns(
    ctx,
    id,
    mapping.map(key => key ?? ''),
  );
  await runJobs(ctx.db, ctx.now);
  return (await findBatch(ctx.db, id))!;
}

/** A list of articles as CSV. */
export function clipList(rows: readonly (readonly [string, string, string, string?, string?])[]): string {
  return [
    'Tanggal;Media;Judul;Link;Wartawan',
    ...rows.map(row => row.map(cell => `"${cell ?? ''}"`).join(';')),
  ].join('\n');
}
