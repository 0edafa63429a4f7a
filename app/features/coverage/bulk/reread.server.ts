import { setImmediate } from 'node:timers/promises';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { findTopic, listTopics, type Topic } from '#app/features/programs/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findTopics } from '../reading/topics.ts';
import { changeOfTopic } from '../topic-reading.ts';
import { topicText } from '../topic-text.ts';
import { type BatchCounts, findBulkBatch, insertBatchRows } from './batches.queries.server.ts';
import { formerWords } from './former-words.server.ts';
import { insertBatch } from './service.server.ts';
import { listBulkStates } from './states.queries.server.ts';
import { countWords, markedWords, mostFrequent, type RereadWords, wordsOf } from './topic-words.ts';

type RereadPayload = { batchId: number; fromOn?: string };

/** Articles read at once: some tens of milliseconds of matching words. */
const perRead = 25;

/**
 * Has all articles of the list, or those published from a day on, read again for one topic in the background. What would
 * change becomes a batch to look through; nothing is changed before somebody carries it out.
 * @returns the batch
 */
export async function rereadTopic(
  ctx: Context<Db>,
  topicId: number,
  { fromOn }: { fromOn?: string } = {},
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    if (!(await findTopic(db, topicId))) throw new NotFound();
    const batchId = await insertBatch(inner, { kind: 'reread', status: 'checking', topicId });
    const payload: RereadPayload = { batchId, fromOn };
    const job = await enqueueJob(inner, { kind: 'coverage.reread', payload });
    await db
      .updateTable('article_batches')
      .set({ job_id: job ?? null })
      .where('id', '=', batchId)
      .execute();
    return batchId;
  });
}

function listed(db: Db, fromOn: string | undefined) {
  const query = db.selectFrom('articles').where('articles.status', '=', 'approved');
  return fromOn ? query.where('published_on', '>=', fromOn) : query;
}

/** How many articles reading again would read. */
export async function countToReread(db: Db, fromOn?: string): Promise<number> {
  const row = await listed(db, fromOn)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Reads some articles for a topic and keeps those that change as rows of the batch. */
async function readSome(
  db: Db,
  batchId: number,
  topic: Topic,
  known: readonly Topic[],
  words: Pick<RereadWords, 'now' | 'former'>,
  articles: readonly { id: number; title: string; rubric: string; body: string; caption: string }[],
) {
  const states = await listBulkStates(
    db,
    articles.map(article => article.id),
  );
  const changing = articles.flatMap(article => {
    const state = states.get(article.id)!;
    const carries = state.topics.some(carried => carried.topicId === topic.id);
    // A topic out of use is read only where it stands.
    const text = topicText(article);
    const found =
      (topic.active || carries) && findTopics(text, known).some(match => match.topicId === topic.id);
    const change = changeOfTopic(topic.id, state.topics, found, new Set(state.rejectedTopicIds));
    if (!change) return [];
    const fired = wordsOf(text, markedWords(text, topic.id, known, words));
    return [{ articleId: article.id, version: state.version, change, fired }];
  });
  await insertBatchRows(
    db,
    batchId,
    changing.map(({ articleId, version, change }) => ({
      articleId,
      version,
      changes: {
        topicsBy: 'machine',
        ...(change === 'added' ? { addTopicIds: [topic.id] } : { removeTopicIds: [topic.id] }),
      },
    })),
  );
  return changing;
}

/**
 * Job `coverage.reread`: reads articles again for one topic and keeps what would change as rows of its batch. Begins anew
 * after a crash. Payload: {@link RereadPayload}.
 */
export async function runReread(run: JobRun): Promise<BatchCounts> {
  const { batchId, fromOn } = run.payload as RereadPayload;
  const { db } = run;
  const batch = await findBulkBatch(db, batchId);
  const topic = batch?.topic ? await findTopic(db, batch.topic.id) : undefined;
  if (batch?.status !== 'checking' || !topic) return {};
  await db.deleteFrom('article_batch_rows').where('batch_id', '=', batchId).execute();
  const known = (await listTopics(db)).filter(other => other.active || other.id === topic.id);
  const total = await countToReread(db, fromOn);
  const words = {
    now: { terms: topic.terms, exclusions: topic.exclusions },
    former: await formerWords(db, topic),
  };
  const fired = new Map<string, RereadWords['fired'][number]>();
  const counts = { read: 0, added: 0, removed: 0 };
  for (let afterId = 0; ; ) {
    if (await run.cancelled()) return counts;
    const articles = await listed(db, fromOn)
      .select(['id', 'title', 'rubric', 'body', 'lead_image_caption as caption'])
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(perRead)
      .execute();
    if (articles.length === 0) break;
    const changed = await inTransaction(db, trx => readSome(trx, batchId, topic, known, words, articles));
    for (const { change, fired: here } of changed) {
      counts[change] += 1;
      countWords(fired, here);
    }
    counts.read += articles.length;
    afterId = articles.at(-1)!.id;
    await run.progress(Math.min(counts.read, total), total);
    // Mail leaves from the same thread.
    await setImmediate();
  }
  const found: BatchCounts = { ...counts, waiting: counts.added + counts.removed };
  await db
    .updateTable('article_batches')
    .set(eb => ({
      status: 'ready',
      counts: JSON.stringify(found),
      words: JSON.stringify({ ...words, fired: mostFrequent(fired) } satisfies RereadWords),
      updated_at: run.now(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', batchId)
    .where('status', '=', 'checking')
    .execute();
  return found;
}
