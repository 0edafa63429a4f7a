import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deriveOriginality, keepOriginality, knownBoilerplate } from './derivation.server.ts';
import { findShingles, shinglesBetween } from './originality.queries.server.ts';
import { likeness } from './originality.ts';
import { affectedWindow } from './references.ts';
import { type Shingles, unpackShingles } from './shingles.ts';

/**
 * The other articles published in the 30 days after any of the instants that share text with any of the texts, of
 * whatever outlet: which outlets count against each other may be what has changed.
 */
async function listConcerned(
  db: Db,
  articleId: number,
  instants: ReadonlySet<string>,
  texts: readonly Shingles[],
): Promise<number[]> {
  const concerned = new Set<number>();
  for (const at of instants) {
    for await (const { id, hashes } of shinglesBetween(db, affectedWindow(at))) {
      if (id === articleId || hashes === null || concerned.has(id)) continue;
      const later = unpackShingles(hashes);
      if (texts.some(text => likeness(text, later).shared > 0)) concerned.add(id);
    }
  }
  return [...concerned];
}

/**
 * Job `coverage.originality`: derives an article's originality after a change and queues the later articles that share
 * text with it. Payload: the article, and its instants before and after the change. What others were last held against
 * are the kept shingles, so they tell the text before the change; they are replaced in the transaction that queues the
 * others, lest a crash in between forget who they are.
 */
export async function runOriginality(run: JobRun): Promise<{ derived: number }> {
  const { articleId, publishedAt } = run.payload as { articleId: number; publishedAt: string[] };
  const before = await findShingles(run.db, articleId);
  const derived = await deriveOriginality(run.db, [articleId], await knownBoilerplate(run.db));
  const texts = [...(before ? [unpackShingles(before)] : []), ...derived.map(({ own }) => own)];
  const instants = new Set([...publishedAt, ...derived.map(({ article }) => article.publishedAt)]);
  const articleIds = await listConcerned(run.db, articleId, instants, texts);
  const now = run.now();
  await inTransaction(run.db, async db => {
    await keepOriginality(db, derived, now);
    if (articleIds.length === 0) return;
    await enqueueJob({ db, actor: systemActor, now }, { kind: 'coverage.rederive', payload: { articleIds } });
  });
  return { derived: derived.length };
}
