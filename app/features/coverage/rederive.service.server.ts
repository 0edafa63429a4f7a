import { setImmediate } from 'node:timers/promises';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import type { OutletRegrouped } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deriveOriginality, keepOriginality, knownBoilerplate } from './derivation.server.ts';
import {
  type ArticleStretch,
  countArticlesIn,
  findOutletSpan,
  listArticlesIn,
  listNetworkOutletIds,
} from './originality.queries.server.ts';
import { affectedWindow } from './references.ts';

type Rederive = ArticleStretch & { articleIds?: number[] };

/** Articles compared at once: enough to share the reading of their references. */
const perBatch = 200;

/** Articles per transaction: some 20 ms of writing, so that pages and mail never wait long. */
const perWrite = 25;

async function* batchesOf(db: Db, { articleIds, ...stretch }: Rederive): AsyncGenerator<number[]> {
  if (articleIds) {
    for (let from = 0; from < articleIds.length; from += perBatch)
      yield articleIds.slice(from, from + perBatch);
    return;
  }
  let batch = await listArticlesIn(db, stretch, undefined, perBatch);
  while (batch.length > 0) {
    yield batch.map(article => article.id);
    batch = await listArticlesIn(db, stretch, batch.at(-1), perBatch);
  }
}

/**
 * Job `coverage.rederive`: derives many articles, oldest first, so that each is held against what was derived anew.
 * Payload: `articleIds`, or a stretch of time and outlets; an empty one means all. Stops between batches when asked to.
 */
export async function runRederive(run: JobRun): Promise<{ derived: number }> {
  const selection = run.payload as Rederive;
  const total = selection.articleIds?.length ?? (await countArticlesIn(run.db, selection));
  const known = await knownBoilerplate(run.db);
  let done = 0;
  let count = 0;
  for await (const ids of batchesOf(run.db, selection)) {
    if (await run.cancelled()) break;
    const derived = await deriveOriginality(run.db, ids, known);
    for (let from = 0; from < derived.length; from += perWrite) {
      const part = derived.slice(from, from + perWrite);
      await inTransaction(run.db, db => keepOriginality(db, part, run.now()));
    }
    done += ids.length;
    count += derived.length;
    await run.progress(done, total);
    // Mail leaves from the same thread.
    await setImmediate();
  }
  return { derived: count };
}

/** A release was published, changed or withdrawn: queues the articles that may have copied from it. */
export async function rederiveAfterRelease(
  ctx: Context<Db>,
  { publishedAt }: { publishedAt: string },
): Promise<void> {
  const payload: Rederive = affectedWindow(publishedAt);
  const dedupeKey = `coverage.rederive ${payload.from}`;
  await enqueueJob(ctx, { kind: 'coverage.rederive', payload, dedupeKey });
}

/**
 * An outlet left a network or joined one: queues its articles and those of the outlets of either network that lie
 * within reach of them. Nobody else is compared otherwise than before.
 */
export async function rederiveNetworks(ctx: Context<Db>, event: OutletRegrouped): Promise<void> {
  const { outletId, networkIds } = event;
  const span = await findOutletSpan(ctx.db, outletId);
  if (!span) return;
  const outletIds = [...new Set([outletId, ...(await listNetworkOutletIds(ctx.db, networkIds))])];
  const payload: Rederive = { from: span.first, to: affectedWindow(span.last).to, outletIds };
  await enqueueJob(ctx, { kind: 'coverage.rederive', payload });
}

/** What never counts as copying has changed, in every text: queues all articles. */
export async function rederiveAll(ctx: Context<Db>): Promise<void> {
  const payload: Rederive = {};
  await enqueueJob(ctx, { kind: 'coverage.rederive', payload, dedupeKey: 'coverage.rederive all' });
}
