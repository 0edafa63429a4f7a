import type { Db } from '#db/connection.ts';
import type { CertificateBatchesTable } from '#db/schema/certificates.ts';
import { isOvertaken } from './awards.queries.server.ts';

export type BatchKind = CertificateBatchesTable['kind'];

export type Batch = {
  id: number;
  seasonId: number;
  jobId: number | null;
  fileId: number | null;
  certificates: number | null;
  askedAt: string;
  madeAt: string | null;
};

const batches = (db: Db) =>
  db
    .selectFrom('certificate_batches')
    .select(['id', 'season_id as seasonId', 'job_id as jobId', 'file_id as fileId', 'certificates'])
    .select(['asked_at as askedAt', 'made_at as madeAt']);

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

/**
 * Whether the file of a batch holds a certificate that was withdrawn since it was asked for, or that a result published
 * since then overtook.
 */
export async function holdsVoid(
  db: Db,
  { seasonId, askedAt, madeAt }: Pick<Batch, 'seasonId' | 'askedAt' | 'madeAt'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('certificates as c')
    .select('c.id')
    .where('c.season_id', '=', seasonId)
    .where('c.issued_at', '<=', madeAt ?? askedAt)
    .where(eb =>
      eb.or([
        eb('c.withdrawn_at', '>=', askedAt),
        eb.and([
          eb(isOvertaken, '=', 1),
          eb.exists(
            eb
              .selectFrom('award_runs as since')
              .select('since.id')
              .whereRef('since.season_id', '=', 'c.season_id')
              .where('since.published_at', '>=', askedAt),
          ),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
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
