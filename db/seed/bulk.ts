import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { listBatchRows } from '#app/features/coverage/bulk/batches.queries.server.ts';
import { rereadTopic } from '#app/features/coverage/bulk/reread.server.ts';
import { changesSchema } from '#app/features/coverage/bulk/schema.ts';
import { carryOut, chooseChanges, pickArticles } from '#app/features/coverage/bulk/service.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { rejectTopic } from '#app/features/coverage/topics.service.server.ts';
import { createJobRunner } from '#app/features/jobs/runner.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { updateTopic } from '#app/features/programs/topics.service.server.ts';
import { createLogger } from '#app/log.server.ts';
import { hoursFrom, type SeedClock } from './context.ts';

/**
 * Two days ago ten articles got their section together, one of which was changed again since: undoing the batch leaves it
 * alone. One topic got more words, articles were read again for it, and what would change waits to be looked through.
 */
export async function seedBulkEdits(
  clock: SeedClock,
  topics: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const { db } = clock;
  const runJobs = (at: string) =>
    createJobRunner({ db, logger: createLogger('warn'), clock: () => new Date(at) }).runDue();
  const then = hoursFrom(now, -48);
  const { rows } = await listArticles(
    db,
    { format: 'hard_news', headlineTone: 'neutral' },
    undefined,
    {},
    10,
  );
  const batch = await pickArticles(clock.at(then), { ids: rows.map(row => row.id) });
  await chooseChanges(clock.at(then), batch, changesSchema.parse({ rubric: 'Ketenagakerjaan' }));
  await carryOut(clock.at(then), batch);
  await runJobs(then);
  for (const row of await listBatchRows(db, batch, { states: ['done'] }, 10)) {
    const topic = (await findArticle(db, row.articleId))?.topics.find(entry => entry.kind === 'issue');
    if (!topic) continue;
    await rejectTopic(clock.at(hoursFrom(now, -20)), row.articleId, topic.id);
    break;
  }
  const topic = topics.get('RENTAN');
  if (topic !== undefined) {
    const words = (await findTopic(db, topic))!;
    await updateTopic(clock.at(now), { ...words, terms: [...words.terms, 'nelayan', 'pedagang pasar'] });
    await rereadTopic(clock.at(now), topic);
  }
  await runJobs(now);
}
