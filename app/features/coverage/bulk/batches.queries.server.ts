import { findJob, type Job } from '#app/features/jobs/queries.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import type {
  ArticleBatchesTable,
  ArticleBatchRowState,
  ArticleBatchStatus,
} from '#db/schema/article-batches.ts';
import type { BulkChanges } from './changes.ts';
import { leftOut } from './terms.ts';
import type { RereadWords } from './topic-words.ts';

/** What became of the articles of a batch; of a topic that was read again, how many were read and where it came or went. */
export type BatchCounts = Partial<Record<ArticleBatchRowState | 'read' | 'added' | 'removed', number>>;

export type BulkBatch = {
  id: number;
  kind: ArticleBatchesTable['kind'];
  topic: { id: number; name: string } | null;
  changes: BulkChanges;
  beyond: boolean;
  /** The address of the list in which the articles were picked, or ''. */
  origin: string;
  /** By which words a topic was read again; null before it was. */
  words: RereadWords | null;
  status: ArticleBatchStatus;
  counts: BatchCounts;
  jobId: number | null;
  author: string | null;
  authorId: number | null;
  createdAt: string;
  doneAt: string | null;
  undoneAt: string | null;
  version: number;
};

function selectBatches(db: Db) {
  return db
    .selectFrom('article_batches')
    .leftJoin('users', 'users.id', 'article_batches.created_by')
    .leftJoin('topics', 'topics.id', 'article_batches.topic_id')
    .select(['article_batches.id', 'article_batches.kind', 'topic_id as topicId', 'topics.name as topicName'])
    .select([
      'changes',
      'beyond',
      'origin',
      'words',
      'article_batches.status',
      'counts',
      'job_id as jobId',
      'users.name as author',
      'article_batches.created_by as authorId',
    ])
    .select(['article_batches.created_at as createdAt', 'done_at as doneAt', 'undone_at as undoneAt'])
    .select('article_batches.version');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectBatches>['execute']>>[number];

function toBatch({ topicId, topicName, ...row }: Row): BulkBatch {
  return {
    ...row,
    topic: topicId === null ? null : { id: topicId, name: topicName ?? '' },
    beyond: row.beyond === 1,
    words: row.words === '' ? null : (JSON.parse(row.words) as RereadWords),
    changes: JSON.parse(row.changes) as BulkChanges,
    counts: JSON.parse(row.counts) as BatchCounts,
  };
}

/** One batch, or undefined. */
export async function findBulkBatch(db: Db, id: number): Promise<BulkBatch | undefined> {
  const row = await selectBatches(db).where('article_batches.id', '=', id).executeTakeFirst();
  return row && toBatch(row);
}

/** The newest batches that were carried out, or are about to be; at most `limit`. */
export async function listBulkBatches(db: Db, limit = 50): Promise<BulkBatch[]> {
  const rows = await selectBatches(db)
    .where('article_batches.status', '!=', 'draft')
    .orderBy('article_batches.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toBatch);
}

/** The background work of a batch: running, or how it ended. */
export async function findBulkJob(db: Db, batch: Pick<BulkBatch, 'jobId'>): Promise<Job | undefined> {
  return batch.jobId === null ? undefined : findJob(db, batch.jobId);
}

export type BatchRow = {
  id: number;
  articleId: number;
  version: number;
  changes: BulkChanges | null;
  state: ArticleBatchRowState;
  reason: string;
  before: string;
  afterVersion: number | null;
};

/** Rows of a batch in the order they were picked, after `afterId`; of the given states. */
export async function listBatchRows(
  db: Db,
  batchId: number,
  filter: { states?: readonly ArticleBatchRowState[]; afterId?: number },
  limit: number,
): Promise<BatchRow[]> {
  let query = db
    .selectFrom('article_batch_rows')
    .select(['id', 'article_id as articleId', 'version', 'changes', 'state', 'reason', 'before'])
    .select('after_version as afterVersion')
    .where('batch_id', '=', batchId)
    .where('id', '>', filter.afterId ?? 0)
    .orderBy('id')
    .limit(limit);
  if (filter.states) query = query.where('state', 'in', [...filter.states]);
  return (await query.execute()).map(row => ({
    ...row,
    changes: row.changes === '' ? null : (JSON.parse(row.changes) as BulkChanges),
  }));
}

/** How many rows of a batch are in each state. */
export async function countBatchRows(db: Db, batchId: number): Promise<BatchCounts> {
  const rows = await db
    .selectFrom('article_batch_rows')
    .select(['state', eb => eb.fn.countAll<number>().as('n')])
    .where('batch_id', '=', batchId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(row => [row.state, Number(row.n)]));
}

/** Adds articles to a batch, each with the version that was picked. */
export async function insertBatchRows(
  db: Db,
  batchId: number,
  rows: readonly { articleId: number; version: number; changes?: BulkChanges }[],
): Promise<void> {
  await bulkInsert(
    db,
    'article_batch_rows',
    ['batch_id', 'article_id', 'version', 'changes', 'state', 'reason', 'before'],
    rows.map(row => [
      batchId,
      row.articleId,
      row.version,
      row.changes ? JSON.stringify(row.changes) : '',
      'waiting',
      '',
      '',
    ]),
  );
}

/**
 * Leaves articles of a batch out, or takes them in again; of those that something became of already none moves. At most
 * some thousand ids.
 */
export async function markLeftOut(
  db: Db,
  batchId: number,
  articleIds: readonly number[],
  out: boolean,
): Promise<void> {
  for (const ids of chunksOf(articleIds)) {
    const rows = db
      .updateTable('article_batch_rows')
      .where('batch_id', '=', batchId)
      .where('article_id', 'in', ids);
    await (out
      ? rows.set({ state: 'left', reason: leftOut }).where('state', '=', 'waiting')
      : rows.set({ state: 'waiting', reason: '' }).where('state', '=', 'left').where('reason', '=', leftOut)
    ).execute();
  }
}

function changedSince(db: Db, batchId: number) {
  return db
    .selectFrom('article_batch_rows')
    .innerJoin('articles', 'articles.id', 'article_batch_rows.article_id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done')
    .whereRef('articles.version', '!=', 'article_batch_rows.after_version');
}

/** Articles that a batch changed and that were changed again since, in the order they were picked. */
export async function listChangedSince(
  db: Db,
  batchId: number,
  limit: number,
): Promise<{ articleId: number; title: string }[]> {
  return changedSince(db, batchId)
    .select(['articles.id as articleId', 'articles.title'])
    .orderBy('article_batch_rows.id')
    .limit(limit)
    .execute();
}

/** How many articles that a batch changed were changed again since. */
export async function countChangedSince(db: Db, batchId: number): Promise<number> {
  const row = await changedSince(db, batchId)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export type BatchArticle = {
  articleId: number;
  title: string;
  reason: string;
  outletName: string;
  publishedOn: string;
};

/** Articles of a batch by what became of them, with the reason why one was left alone, in the order they were picked. */
export async function listBatchArticles(
  db: Db,
  batchId: number,
  state: 'done' | 'undone' | 'left' | 'kept',
  limit: number,
): Promise<BatchArticle[]> {
  return db
    .selectFrom('article_batch_rows')
    .innerJoin('articles', 'articles.id', 'article_batch_rows.article_id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id as articleId', 'articles.title', 'reason'])
    .select(['outlets.name as outletName', 'published_on as publishedOn'])
    .where('batch_id', '=', batchId)
    .where('state', '=', state)
    .orderBy('article_batch_rows.id')
    .limit(limit)
    .execute();
}
