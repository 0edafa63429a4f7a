import type { Db } from '#db/connection.ts';
import type { CertificateBatchesTable } from '#db/schema/certificates.ts';

export type BatchKind = CertificateBatchesTable['kind'];

export type Batch = {
  id: number;
  seasonId: number;
  jobId: number | null;
  fileId: number | null;
  certificates: number | null;
  madeAt: string | null;
};

const batches = (db: Db) =>
  db
    .selectFrom('certificate_batches')
    .select(['id', 'season_id as seasonId', 'job_id as jobId', 'file_id as fileId', 'certificates'])
    .select('made_at as madeAt');

export function findBatch(db: Db, id: number): Promise<(Batch & { kind: BatchKind }) | undefined> {
  return batches(db).select('kind').where('id', '=', id).executeTakeFirst();
}

/** The newest work of a kind in a season, or the newest that came to its end. */
export function findNewestBatch(
  db: Db,
  seasonId: number,
  kind: BatchKind,
  only: { made?: boolean } = {},
): Promise<Batch | undefined> {
  let query = batches(db).where('season_id', '=', seasonId).where('kind', '=', kind);
  if (only.made) query = query.where('made_at', 'is not', null);
  return query.orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** How far the job of a batch is; undefined when it is forgotten. */
export async function findBatchJob(db: Db, jobId: number | null) {
  if (jobId === null) return undefined;
  return db
    .selectFrom('jobs')
    .select(['status', 'progress_done as done', 'progress_total as total', 'cancel_requested as stopping'])
    .where('id', '=', jobId)
    .executeTakeFirst();
}
