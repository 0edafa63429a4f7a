import { createHash } from 'node:crypto';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { LogBatchesTable } from '#db/schema/logging.ts';
import { findBatch, findBatchByKey, findLoggedByKeys, listLines } from './batches.queries.server.ts';
import { type HandedFile, linesOf, type NewLine } from './handed-over.server.ts';

export type HandOver = {
  text: string;
  files: readonly HandedFile[];
  origin: LogBatchesTable['origin'];
  /** The sender's own key; without one the content is the key. */
  key?: string;
  /** What the text is, where a person says so. */
  as?: 'article' | 'links';
  /** A single line is not queued: the caller reads it at once. */
  readSingleHere?: boolean;
};

function columnsOf(line: NewLine) {
  const empty = {
    url: null,
    compare_key: null,
    source: '',
    file_id: null,
    file_name: '',
    page_file_id: null,
    page_sha256: null,
    page_size: null,
  };
  if (line.kind === 'link')
    return {
      ...empty,
      kind: line.kind,
      url: line.url,
      compare_key: line.compareKey,
      title: line.title ?? line.url,
    };
  if (line.kind === 'file')
    return {
      ...empty,
      kind: line.kind,
      file_id: line.fileId,
      file_name: line.fileName,
      title: line.fileName,
    };
  const { page, fileName = '' } = line;
  // PostgreSQL keeps no text with this character in it; mails and saved pages may hold it.
  const source = line.source.replaceAll('\0', ' ');
  const [first = ''] = source.trim().split('\n', 1);
  const title = fileName || first.slice(0, 200);
  if (!page) return { ...empty, kind: line.kind, source, title };
  const { file_id: page_file_id, sha256: page_sha256, size: page_size } = page;
  return {
    ...empty,
    kind: line.kind,
    source,
    title,
    file_name: fileName,
    page_file_id,
    page_sha256,
    page_size,
  };
}

/** Puts a job beside the batch that reads its waiting lines. */
async function enqueueReading(ctx: Context<Db>, batchId: number): Promise<void> {
  const jobId = await enqueueJob(ctx, {
    kind: 'coverage.read-batch',
    payload: { batchId },
    dedupeKey: `coverage.read-batch ${batchId}`,
    maxAttempts: 3,
  });
  if (jobId === undefined) return;
  await ctx.db.updateTable('log_batches').set({ job_id: jobId }).where('id', '=', batchId).execute();
}

/** A button pressed twice, a page sent again: the same content of the same person is the same hand-over. */
function contentKey({ text, files, as = 'links' }: HandOver): string {
  const hash = createHash('sha256').update(`${as}\0${text}`);
  for (const { bytes } of files) hash.update('\0').update(createHash('sha256').update(bytes).digest());
  return `isi-${hash.digest('hex')}`;
}

/**
 * Takes what was handed to the desk: one line per link, text and file, stories that are logged already said so, the
 * rest queued for reading. Nothing becomes an article before an officer has checked it. The same key, or the same content, of one
 * person makes one batch, however often it is sent.
 * @throws Invalid at `source` or `file`.
 */
export async function takeHandOver(
  ctx: Context<Db>,
  input: HandOver,
): Promise<{ id: number; lines: number }> {
  authorise(ctx.actor, 'coverage.write');
  const userId = actorUserId(ctx.actor);
  const key = input.key ?? contentKey(input);
  const before = userId === null ? undefined : await findBatchByKey(ctx.db, userId, key);
  if (before !== undefined) return { id: before, lines: (await listLines(ctx.db, before)).length };
  const { lines, leftOut, mail } = await linesOf(ctx, input);
  return inTransaction(ctx.db, async db => {
    const row = await db
      .insertInto('log_batches')
      .values({
        origin: input.origin,
        request_key: key,
        source: input.text,
        left_out: leftOut,
        created_by: userId,
        created_at: ctx.now,
      })
      .onConflict(conflict =>
        conflict.columns(['created_by', 'request_key']).where('request_key', 'is not', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!row) return { id: (await findBatchByKey(db, userId!, key))!, lines: lines.length };
    const keys = lines.flatMap(line => (line.kind === 'link' ? [line.compareKey] : []));
    const logged = await findLoggedByKeys(db, keys);
    const rows = lines.map((line, position) => {
      const article = line.kind === 'link' ? logged.get(line.compareKey) : undefined;
      return {
        ...columnsOf(line),
        batch_id: row.id,
        position,
        state: article ? ('known' as const) : ('waiting' as const),
        problem: null,
        reading: '',
        mail_subject: mail?.subject ?? '',
        mail_sent_at: mail?.sentAt ?? null,
        article_id: article?.id ?? null,
        updated_at: ctx.now,
      };
    });
    await db.insertInto('log_lines').values(rows).execute();
    const waiting = rows.some(each => each.state === 'waiting');
    if (waiting && !(input.readSingleHere && rows.length === 1)) await enqueueReading({ ...ctx, db }, row.id);
    return { id: row.id, lines: rows.length };
  });
}

/** Has the machine read again what failed or was stopped: one line, or all of the batch. */
export async function readAgain(ctx: Context<Db>, batchId: number, lineId?: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    if (!(await findBatch(db, batchId))) throw new NotFound();
    let update = db
      .updateTable('log_lines')
      .set({ state: 'waiting', problem: null, updated_at: ctx.now })
      .where('batch_id', '=', batchId);
    update =
      lineId === undefined
        ? update.where('state', 'in', ['failed', 'waiting'])
        : update.where('id', '=', lineId).where('state', 'in', ['failed', 'waiting', 'skipped']);
    if (Number((await update.executeTakeFirst()).numUpdatedRows) === 0)
      throw new Conflict('errors.alreadyDone');
    await enqueueReading({ ...ctx, db }, batchId);
  });
}

/** Leaves a line out: nothing of it will be logged. It can be read again. */
export async function skipLine(ctx: Context<Db>, batchId: number, lineId: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  const { numUpdatedRows } = await ctx.db
    .updateTable('log_lines')
    .set({ state: 'skipped', updated_at: ctx.now })
    .where('batch_id', '=', batchId)
    .where('id', '=', lineId)
    .where('state', 'in', ['waiting', 'read', 'failed'])
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new Conflict('errors.alreadyDone');
}
