import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ArticleBatchStatus } from '#db/schema/article-batches.ts';
import type { ArticleFilter } from '../filter.ts';
import { newestMatches } from '../filtered.queries.server.ts';
import { type BulkBatch, findBulkBatch, findBulkJob, insertBatchRows } from './batches.queries.server.ts';
import type { BulkChanges } from './changes.ts';
import { knownOutlet, namedJournalists, recordNewcomers } from './names.server.ts';
import type { ChangesForm } from './schema.ts';
import { mostArticles, undoUntil } from './terms.ts';

/** A choice that nobody carried out is forgotten after a day. */
const draftDays = 1;
const forgottenAtOnce = 20;

/** The batch, for a person who may change articles. @throws NotFound */
export async function ownBatch(ctx: Context<Db>, id: number): Promise<BulkBatch> {
  authorise(ctx.actor, 'coverage.write');
  const batch = await findBulkBatch(ctx.db, id);
  if (!batch) throw new NotFound();
  return batch;
}

async function forgetDrafts(db: Db, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - draftDays * 86_400_000).toISOString();
  const old = db
    .selectFrom('article_batches')
    .select('id')
    .where('status', 'in', ['draft', 'ready'])
    .where('created_at', '<', before)
    .orderBy('id')
    .limit(forgottenAtOnce);
  await db.deleteFrom('article_batches').where('id', 'in', old).execute();
}

/** Adds a batch without articles yet. */
export async function insertBatch(
  ctx: Context<Db>,
  batch: {
    kind: BulkBatch['kind'];
    status: ArticleBatchStatus;
    topicId?: number;
    beyond?: boolean;
    origin?: string;
  },
): Promise<number> {
  await forgetDrafts(ctx.db, ctx.now);
  const { id } = await ctx.db
    .insertInto('article_batches')
    .values({
      kind: batch.kind,
      topic_id: batch.topicId ?? null,
      changes: '{}',
      beyond: Number(batch.beyond ?? false),
      origin: batch.origin ?? '',
      status: batch.status,
      counts: '{}',
      job_id: null,
      created_by: actorUserId(ctx.actor),
      created_at: ctx.now,
      updated_at: ctx.now,
      done_at: null,
      undone_at: null,
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Picks articles for a change of many: those that were ticked, or the newest that a filter lets through, at most 1,000.
 * Each is kept with the version it has now; what is changed after that is left alone later. `origin` is the address of the
 * list, to which people return.
 * @throws Conflict when none was picked
 */
export async function pickArticles(
  ctx: Context<Db>,
  picked: { ids: readonly number[] } | { filter: ArticleFilter },
  origin = '',
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const found = await listPicked(db, picked);
    if (found.length === 0) throw new Conflict('coverage.nothingPicked');
    const rows = found.slice(0, mostArticles);
    const beyond = found.length > mostArticles;
    const id = await insertBatch({ ...ctx, db }, { kind: 'edit', status: 'draft', beyond, origin });
    await insertBatchRows(
      db,
      id,
      rows.map(row => ({ articleId: row.id, version: row.version })),
    );
    return id;
  });
}

async function listPicked(db: Db, picked: Parameters<typeof pickArticles>[1]) {
  if ('filter' in picked)
    return newestMatches(db, picked.filter, mostArticles + 1)
      .select(['articles.id', 'articles.version'])
      .execute();
  const rows: { id: number; version: number }[] = [];
  for (const ids of chunksOf([...new Set(picked.ids)].slice(0, mostArticles + 1)))
    rows.push(
      ...(await db
        .selectFrom('articles')
        .select(['id', 'version'])
        .where('id', 'in', ids)
        .orderBy('published_at', 'desc')
        .orderBy('id', 'desc')
        .execute()),
    );
  return rows;
}

/** Moves a batch on from one of the given states; the first of two people wins. */
async function moveBatch(
  ctx: Context<Db>,
  batch: BulkBatch,
  from: readonly ArticleBatchStatus[],
  values: { status: ArticleBatchStatus; job_id?: number | null; changes?: string },
): Promise<void> {
  const moved = await ctx.db
    .updateTable('article_batches')
    .set(eb => ({ ...values, updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', batch.id)
    .where('status', 'in', [...from])
    .where('version', '=', batch.version)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) throw new Conflict('bulk.movedOn');
}

async function changesOf(db: Db, form: ChangesForm): Promise<BulkChanges> {
  if (form.act === 'dismiss') {
    if (form.reason === '') throw new Invalid({ reason: ['errors.required'] });
    return { status: { to: 'dismissed', reason: form.reason } };
  }
  if (form.act === 'restore') return { status: { to: 'approved' } };
  if (form.addTopicIds.some(id => form.removeTopicIds.includes(id)))
    throw new Invalid({ removeTopicIds: ['bulk.topicBoth'] });
  const tone = (value: ChangesForm['headlineTone']) => (value === 'none' ? null : value);
  const outlet = form.outletName ? await knownOutlet(db, form.outletName) : undefined;
  const journalists = form.clearJournalists
    ? []
    : form.journalistNames
      ? await namedJournalists(db, form.journalistNames, { outletId: outlet?.id, recordNew: form.recordNew })
      : undefined;
  const given: BulkChanges = {
    ...(form.addTopicIds.length > 0 && { addTopicIds: form.addTopicIds }),
    ...(form.removeTopicIds.length > 0 && { removeTopicIds: form.removeTopicIds }),
    ...(form.headlineTone && { headlineTone: tone(form.headlineTone) }),
    ...(form.bodyTone && { bodyTone: tone(form.bodyTone) }),
    ...(form.clearRubric ? { rubric: '' } : form.rubric && { rubric: form.rubric }),
    ...(form.format && { format: form.format }),
    ...(form.regency && { regency: form.regency === 'none' ? null : form.regency }),
    ...(outlet && { outlet }),
    ...(journalists && { journalists }),
  };
  if (Object.keys(given).length === 0) throw new Invalid({ '': ['bulk.nothingChosen'] });
  return given;
}

/**
 * Says what a batch is to change; nothing is changed yet.
 * @throws Invalid for an unknown outlet or journalist, and when nothing was chosen
 */
export async function chooseChanges(ctx: Context<Db>, id: number, form: ChangesForm): Promise<void> {
  const batch = await ownBatch(ctx, id);
  if (batch.kind !== 'edit') throw new Conflict('bulk.movedOn');
  const changes = JSON.stringify(await changesOf(ctx.db, form));
  await moveBatch(ctx, batch, ['draft', 'ready'], { status: 'ready', changes });
}

/** Whether work that should go on has come to an end before its time: stopped, or failed for good. */
export async function isInterrupted(db: Db, batch: BulkBatch): Promise<boolean> {
  if (!['checking', 'running', 'undoing'].includes(batch.status)) return false;
  const job = await findBulkJob(db, batch);
  return job === undefined || !['queued', 'running'].includes(job.status);
}

async function startJob(ctx: Context<Db>, batch: BulkBatch, kind: string): Promise<number | null> {
  const payload = { batchId: batch.id, actor: ctx.actor };
  return (await enqueueJob(ctx, { kind, payload, dedupeKey: `${kind}:${batch.id}` })) ?? null;
}

/**
 * Has a batch carried out in the background, or goes on with one that was interrupted. Journalists whom it names and who are
 * not recorded yet are recorded first.
 */
export async function carryOut(ctx: Context<Db>, id: number): Promise<void> {
  const batch = await ownBatch(ctx, id);
  const again = batch.status === 'running' && (await isInterrupted(ctx.db, batch));
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const changes = JSON.stringify(await recordNewcomers(inner, batch.id, batch.changes));
    const job_id = await startJob(inner, batch, 'coverage.bulk-edit');
    await moveBatch(inner, batch, again ? ['running'] : ['ready'], { status: 'running', job_id, changes });
  });
}

/** Whether a batch may (still) be taken back: 30 days after it was carried out, or when that was interrupted. */
export async function mayUndo(ctx: Context<Db>, batch: BulkBatch): Promise<boolean> {
  if (batch.status === 'done') return ctx.now <= undoUntil(batch.doneAt ?? '');
  return (batch.status === 'running' || batch.status === 'undoing') && isInterrupted(ctx.db, batch);
}

/**
 * Takes a batch back in the background: every article that nobody changed since becomes what it was before.
 * @throws Conflict after 30 days
 */
export async function undoBatch(ctx: Context<Db>, id: number): Promise<void> {
  const batch = await ownBatch(ctx, id);
  if (!(await mayUndo(ctx, batch))) throw new Conflict('bulk.undoTooLate');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const job_id = await startJob(inner, batch, 'coverage.bulk-undo');
    await moveBatch(inner, batch, [batch.status], { status: 'undoing', job_id });
  });
}
