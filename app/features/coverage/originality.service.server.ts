import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deriveOriginality, keepOriginality, knownBoilerplate } from './derivation.server.ts';
import { findFingerprints, listSharing } from './fingerprints.queries.server.ts';
import { shinglesOf } from './originality.queries.server.ts';
import { affectedWindow } from './references.ts';

/**
 * The other articles published in the 30 days after any of the instants that share text with any of the texts, of
 * whatever outlet: which outlets count against each other may be what has changed.
 */
async function listConcerned(
  db: Db,
  articleId: number,
  instants: ReadonlySet<string>,
  fingerprints: readonly number[],
): Promise<number[]> {
  const concerned = new Set<number>();
  for (const at of instants) {
    const window = affectedWindow(at);
    const sharing = await listSharing(db, fingerprints, window);
    for await (const { id } of shinglesOf(db, sharing, window)) if (id !== articleId) concerned.add(id);
  }
  return [...concerned];
}

/**
 * Job `coverage.originality`: derives an article's originality after a change and queues the later articles that share
 * text with it. Payload: the article, and its instants before and after the change. What others were last held against
 * are the kept fingerprints, so they tell the text before the change; they are replaced in the transaction that queues the
 * others, lest a crash in between forget who they are.
 */
export async function runOriginality(run: JobRun): Promise<{ derived: number }> {
  const { articleId, publishedAt } = run.payload as { articleId: number; publishedAt: string[] };
  const before = await findFingerprints(run.db, articleId);
  const derived = await deriveOriginality(run.db, [articleId], await knownBoilerplate(run.db));
  const prints = [...new Set([...before, ...derived.flatMap(one => one.fingerprints)])];
  const instants = new Set([...publishedAt, ...derived.map(({ article }) => article.publishedAt)]);
  const concerned = await listConcerned(run.db, articleId, instants, prints);
  // Moved in time it may no longer be the first to tell its story, which only those it is behind of can say.
  const articleIds = concerned.length > 0 && instants.size > 1 ? [...concerned, articleId] : concerned;
  const now = run.now();
  await inTransaction(run.db, async db => {
    await keepOriginality(db, derived, now);
    if (articleIds.length === 0) return;
    await enqueueJob({ db, actor: systemActor, now }, { kind: 'coverage.rederive', payload: { articleIds } });
  });
  return { derived: derived.length };
}
