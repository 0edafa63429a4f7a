import type { Selectable } from 'kysely';
import { findJob, type Job } from '#app/features/jobs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { ImportBatchesTable } from '#db/schema/imports.ts';
import type { Mapping } from './mapping.ts';
import type { FileSample, SheetRow } from './reading/sheet-terms.ts';
import type { Outcome } from './terms.ts';

/**
 * Rows per outcome of the dry run, known ones that could fill or change something among them, and what the commit and
 * the undoing made of them.
 */
export type BatchCounts = Partial<
  Record<Outcome | 'fillable' | 'changeable' | 'done' | 'updated' | 'failed' | 'undone' | 'kept', number>
>;

export type Batch = Omit<
  Selectable<ImportBatchesTable>,
  'sample' | 'labels' | 'mapping' | 'counts' | 'include_doubtful'
> & {
  sample: FileSample;
  labels: string[];
  mapping: Mapping;
  counts: BatchCounts;
  includeDoubtful: boolean;
};

/** One batch, or undefined. */
export async function findBatch(db: Db, id: number): Promise<Batch | undefined> {
  const row = await db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { include_doubtful, ...kept } = row;
  return {
    ...kept,
    sample: JSON.parse(row.sample) as FileSample,
    labels: JSON.parse(row.labels) as string[],
    mapping: JSON.parse(row.mapping) as Mapping,
    counts: JSON.parse(row.counts) as BatchCounts,
    includeDoubtful: include_doubtful === 1,
  };
}

export type BatchListRow = {
  id: number;
  kind: Batch['kind'];
  fileName: string;
  status: Batch['status'];
  counts: BatchCounts;
  author: string | null;
  createdAt: string;
  /** Whether its background work still waits or runs. */
  working: boolean;
};

/** The newest batches, at most `limit`. */
export async function listBatches(db: Db, limit = 50): Promise<BatchListRow[]> {
  const rows = await db
    .selectFrom('import_batches')
    .leftJoin('users', 'users.id', 'import_batches.created_by')
    .leftJoin('jobs', 'jobs.id', 'import_batches.job_id')
    .select([
      'import_batches.id',
      'import_batches.kind',
      'file_name as fileName',
      'import_batches.status',
      'counts',
      'users.name as author',
      'import_batches.created_at as createdAt',
      'jobs.status as jobStatus',
    ])
    .orderBy('import_batches.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ jobStatus, counts, ...row }) => ({
    ...row,
    counts: JSON.parse(counts) as BatchCounts,
    working: jobStatus === 'queued' || jobStatus === 'running',
  }));
}

/** The background work of a batch: running, or how it ended. */
export async function findBatchJob(db: Db, batch: Batch): Promise<Job | undefined> {
  return batch.job_id === null ? undefined : findJob(db, batch.job_id);
}

/** The rows of the sheet that were kept as a sample. */
export function sampleRowsOf(batch: Batch): SheetRow[] {
  return batch.sample.sheets[batch.sheet ?? 0]?.rows ?? [];
}

/** A mapping remembered for a header, or undefined. */
export async function findMapping(db: Db, signature: string): Promise<unknown[] | undefined> {
  const row = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('signature', '=', signature)
    .executeTakeFirst();
  return row && (JSON.parse(row.mapping) as unknown[]);
}
