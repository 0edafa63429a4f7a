import { listTopics, type Topic } from '#app/features/programs/queries.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleRows } from './article-rows.queries.server.ts';
import { findTopics } from './reading/topics.ts';
import type { ArticleForm } from './schema.ts';
import { topicText } from './topic-text.ts';
import { deleteRejections, insertRejections } from './topics.queries.server.ts';

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
  const text = topicText({ ...form, caption: form.leadImageCaption });
  const named = new Set(findTopics(text, topics).map(match => match.topicId));
  const known = new Set(topics.map(topic => topic.id));
  return form.topicIds
    .filter(id => known.has(id))
    .map(topicId => ({ topicId, source: named.has(topicId) ? 'machine' : 'person' }));
}

/**
 * Topics that stood on the article (`carried`), or were offered from the text that was read, and were left out count as
 * rejected; chosen ones no longer do. Nobody rejects what a form filled in by hand never showed.
 */
export async function noteRejections(
  ctx: Context<Db>,
  id: number,
  form: ArticleForm,
  carried?: readonly number[],
): Promise<void> {
  const read =
    carried || form.source === ''
      ? []
      : findTopics(`${form.title}\n\n${form.body}`, await listTopicsFor(ctx.db)).map(match => match.topicId);
  const left = [...(carried ?? []), ...read].filter(topicId => !form.topicIds.includes(topicId));
  await deleteRejections(ctx.db, id, form.topicIds);
  await insertRejections(ctx.db, id, left, { userId: actorUserId(ctx.actor), at: ctx.now });
}
