import { contentHash } from '#app/features/coverage/content-hash.server.ts';
import { findTopics } from '#app/features/coverage/reading/topics.ts';
import { canonicalUrl } from '#app/features/coverage/reading/urls.ts';
import { topicText } from '#app/features/coverage/topic-text.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { countWords } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleValues } from './row-values.ts';

/** A row of articles with everything that can be derived before it is committed. */
export type ArticleEntry = ArticleValues & {
  canonicalUrl: string | null;
  contentHash: string;
  words: number;
  topicIds: number[];
};

/**
 * Derives keys, words and topics (by the word lists as they are now) of articles as read. Of several links that a cell
 * gives for one outlet, each further one is known by its address too: their titles and texts are the same.
 */
export async function articleDeriver(
  db: Db,
): Promise<(values: ArticleValues, before: readonly ArticleValues[]) => ArticleEntry> {
  const topics = await listTopics(db, { active: true });
  return (values, before) => ({
    ...values,
    canonicalUrl: values.url ? (canonicalUrl(values.url) ?? null) : null,
    contentHash: contentHash(
      before.some(({ outlet }) => outlet === values.outlet)
        ? { ...values, title: `${values.title} ${values.url}`, body: '' }
        : values,
    ),
    words: countWords(values.body),
    topicIds: findTopics(topicText({ ...values, caption: '' }), topics).map(match => match.topicId),
  });
}
