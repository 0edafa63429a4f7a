import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { type Batch, findBatch } from './batches.queries.server.ts';
import type { BatchStatus, ImportKind } from './terms.ts';

/** What every step's page shows of a batch. */
export function frameOf(batch: Batch): {
  id: number;
  kind: ImportKind;
  fileName: string;
  status: BatchStatus;
} {
  return { id: batch.id, kind: batch.kind, fileName: batch.file_name, status: batch.status };
}

/** The batch of a step's address. @throws NotFound */
export async function stepBatch(ctx: Context<Db>, id: number): Promise<Batch> {
  const batch = await findBatch(ctx.db, id);
  if (!batch) throw new NotFound();
  return batch;
}
