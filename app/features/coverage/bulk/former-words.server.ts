import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import type { Topic } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { WordList } from './topic-words.ts';

/** Changes of a topic that are looked through for its former words; nobody changes one more often between two readings. */
const mostChanges = 200;

/**
 * The words of a topic when articles were last read again for it, or when it was made, as the audit log has them; null
 * when they are still the same.
 */
export async function formerWords(
  db: Db,
  topic: Pick<Topic, 'id' | 'terms' | 'exclusions'>,
): Promise<WordList | null> {
  const last = await db
    .selectFrom('article_batches')
    .select(eb => eb.fn.max('created_at').as('at'))
    .where('topic_id', '=', topic.id)
    .where('kind', '=', 'reread')
    .where('status', '=', 'done')
    .executeTakeFirst();
  const entries = await listAuditEntries(db, { subjectKind: 'topic', subjectId: topic.id }, mostChanges);
  const former = { terms: topic.terms, exclusions: topic.exclusions };
  let changed = false;
  // The newest first: the last one met says how the list began.
  for (const { changes } of entries.filter(entry => entry.at > (last?.at ?? ''))) {
    for (const field of ['terms', 'exclusions'] as const) {
      const change = changes.find(one => one.field === field);
      if (!change) continue;
      former[field] = Array.isArray(change.before) ? change.before.map(String) : [];
      changed = true;
    }
  }
  return changed ? former : null;
}
