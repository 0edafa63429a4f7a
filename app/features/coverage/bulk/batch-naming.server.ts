import { listTopics } from '#app/features/programs/queries.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { Db } from '#db/connection.ts';
import { batchNames, type FieldWords } from './batch-name.ts';
import { findBulkBatch } from './batches.queries.server.ts';

/** Names batches by what they do, in the words of a reader. */
export async function batchNaming(
  db: Db,
  t: Translate,
  words: FieldWords,
): Promise<ReturnType<typeof batchNames>> {
  const topics = new Map((await listTopics(db)).map(topic => [topic.id, topic.name]));
  return batchNames(t, words, topics);
}

/** What one batch does, or undefined when there is none. */
export async function nameOfBatch(
  db: Db,
  id: number,
  t: Translate,
  words: FieldWords,
): Promise<string | undefined> {
  const batch = await findBulkBatch(db, id);
  return batch && (await batchNaming(db, t, words))(batch);
}
