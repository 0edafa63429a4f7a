import { listTopics, type Topic } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleRows } from './article-rows.queries.server.ts';
import { findTopics } from './reading/topics.ts';
import type { ArticleForm } from './schema.ts';

/** The topics that an article may carry: those in use, and those it carries already, in use or not. */
export async function listTopicsFor(db: Db, carried: readonly number[] = []): Promise<Topic[]> {
  return (await listTopics(db)).filter(topic => topic.active || carried.includes(topic.id));
}

/** The topics that a person ticked, as far as the article may carry them, and whether its text names them. */
export async function chosenTopics(
  db: Db,
  form: ArticleForm,
  carried: readonly number[] = [],
): Promise<ArticleRows['topics']> {
  const topics = await listTopicsFor(db, carried);
  const named = new Set(findTopics(`${form.title}\n\n${form.body}`, topics).map(match => match.topicId));
  const known = new Set(topics.map(topic => topic.id));
  return form.topicIds
    .filter(id => known.has(id))
    .map(topicId => ({ topicId, source: named.has(topicId) ? 'machine' : 'person' }));
}
