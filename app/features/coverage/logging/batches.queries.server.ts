import { sql } from 'kysely';
import { findJob, type Job } from '#app/features/jobs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { LogBatchesTable, LogLineState, LogLinesTable } from '#db/schema/logging.ts';
import type { SameArticle } from '../articles.queries.server.ts';

export type Batch = {
  id: number;
  origin: LogBatchesTable['origin'];
  source: string;
  /** Attachments that were not taken because a mail had too many. */
  leftOut: number;
  createdAt: string;
  /** Who handed it over; null when that account is gone. */
  author: string | null;
  job: Job | undefined;
};

export type Line = {
  id: number;
  kind: LogLinesTable['kind'];
  url: string | null;
  fileName: string;
  fileId: number | null;
  contentType: string | null;
  /** Of the page that was handed over, where the line is one. */
  pageSha256: string | null;
  state: LogLineState;
  problem: string | null;
  title: string;
  articleId: number | null;
  articleTitle: string | null;
  /** `suggested`: the line's clip waits in the inbox. */
  articleStatus: SameArticle['status'] | null;
};

/** One batch with its job, or undefined. */
export async function findBatch(db: Db, id: number): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('log_batches')
    .leftJoin('users', 'users.id', 'log_batches.created_by')
    .select([
      'log_batches.id',
      'origin',
      'source',
      'left_out as leftOut',
      'job_id',
      'log_batches.created_at as createdAt',
      'users.name as author',
    ])
    .where('log_batches.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { job_id, ...batch } = row;
  return { ...batch, job: job_id === null ? undefined : await findJob(db, job_id) };
}

const lineColumns = [
  'log_lines.id',
  'log_lines.kind',
  'log_lines.url',
  'log_lines.file_name as fileName',
  'log_lines.file_id as fileId',
  'files.content_type as contentType',
  'log_lines.page_sha256 as pageSha256',
  'log_lines.state',
  'log_lines.problem',
  'log_lines.title',
  'log_lines.article_id as articleId',
  'articles.title as articleTitle',
  'articles.status as articleStatus',
] as const;

function lines(db: Db, batchId: number) {
  return db
    .selectFrom('log_lines')
    .leftJoin('files', 'files.id', 'log_lines.file_id')
    .leftJoin('articles', 'articles.id', 'log_lines.article_id')
    .where('batch_id', '=', batchId);
}

/** The lines of a batch in their order; at most as many as a batch takes. */
export async function listLines(db: Db, batchId: number): Promise<Line[]> {
  return lines(db, batchId).select(lineColumns).orderBy('position').limit(200).execute();
}

type LineSource = {
  source: string;
  reading: string;
  mailSubject: string;
  mailSentAt: string | null;
};

/** One line with its text and what was read from it, or undefined. */
export async function findLine(
  db: Db,
  batchId: number,
  id: number,
): Promise<(Line & LineSource) | undefined> {
  return lines(db, batchId)
    .select([
      ...lineColumns,
      'log_lines.source',
      'log_lines.reading',
      'log_lines.mail_subject as mailSubject',
      'log_lines.mail_sent_at as mailSentAt',
    ])
    .where('log_lines.id', '=', id)
    .executeTakeFirst();
}

/** The file kept with a line. */
export async function findLineFile(db: Db, batchId: number, id: number) {
  return db
    .selectFrom('log_lines')
    .innerJoin('files', 'files.id', 'log_lines.file_id')
    .select(['sha256', 'size', 'content_type as contentType', 'file_name as name'])
    .where('batch_id', '=', batchId)
    .where('log_lines.id', '=', id)
    .executeTakeFirst();
}

/** The batch and evidence of a line whose form was sent, and how many other lines of the batch wait for a check. */
export async function findLineEvidence(db: Db, id: number) {
  const line = await db
    .selectFrom('log_lines')
    .leftJoin('files', 'files.id', 'log_lines.file_id')
    .select([
      'log_lines.id',
      'batch_id as batchId',
      'files.content_type as contentType',
      'log_lines.file_name as fileName',
    ])
    .where('log_lines.id', '=', id)
    .executeTakeFirst();
  if (!line) return undefined;
  const { others } = await db
    .selectFrom('log_lines')
    .select(eb => eb.fn.countAll<number>().as('others'))
    .where('batch_id', '=', line.batchId)
    .where('id', '!=', id)
    .where('state', 'in', ['waiting', 'read', 'failed'])
    .executeTakeFirstOrThrow();
  return { ...line, others: Number(others) };
}

/** The batch that a person's own key made before, if any. */
export async function findBatchByKey(db: Db, userId: number, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('log_batches')
    .select('id')
    .where('created_by', '=', userId)
    .where('request_key', '=', key)
    .executeTakeFirst();
  return row?.id;
}

/** Lines that the machine has not looked at yet, in their order. */
export async function listWaitingLines(db: Db, batchId: number) {
  return db
    .selectFrom('log_lines')
    .select([
      'id',
      'kind',
      'url',
      'compare_key as compareKey',
      'source',
      'file_id as fileId',
      'file_name as fileName',
    ])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .limit(200)
    .execute();
}

/** Articles logged or suggested under these compare keys, dismissed ones aside; a logged one before a suggestion. */
export async function findLoggedByKeys(db: Db, keys: readonly string[]): Promise<Map<string, SameArticle>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'status', 'canonical_url'])
    .where('canonical_url', 'in', keys)
    .where('status', '!=', 'dismissed')
    .orderBy(sql`case status when 'suggested' then 0 else 1 end`)
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ canonical_url, ...article }) => [canonical_url!, article]));
}

export type OpenBatch = { id: number; createdAt: string; author: string | null; open: number; title: string };

/** The newest batches in which something still waits for a person, with how many lines do. */
export async function listOpenBatches(db: Db, limit = 5): Promise<OpenBatch[]> {
  const rows = await db
    .selectFrom('log_lines')
    .select([
      'batch_id as id',
      eb => eb.fn.countAll<number>().as('open'),
      eb => eb.fn.max('title').as('title'),
    ])
    .where('state', 'in', ['waiting', 'read', 'failed'])
    .groupBy('batch_id')
    .orderBy('batch_id', 'desc')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const batches = await db
    .selectFrom('log_batches')
    .leftJoin('users', 'users.id', 'log_batches.created_by')
    .select(['log_batches.id', 'log_batches.created_at as createdAt', 'users.name as author'])
    .where(
      'log_batches.id',
      'in',
      rows.map(row => row.id),
    )
    .execute();
  return rows.flatMap(({ id, open, title }) => {
    const batch = batches.find(each => each.id === id);
    return batch ? [{ ...batch, open: Number(open), title: title ?? '' }] : [];
  });
}
