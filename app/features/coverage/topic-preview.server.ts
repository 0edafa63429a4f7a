import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { findTopics } from './reading/topics.ts';
import { topicText } from './topic-text.ts';

/** The newest articles a word list is tried on, and how many of those it catches are shown. */
const read = 200;
const shown = 8;
const around = 60;

export type TopicPreview = {
  /** Articles the list was tried on. */
  read: number;
  caught: number;
  /** Words that fired, the most frequent first, with the number of articles. */
  words: { text: string; articles: number }[];
  examples: {
    id: number;
    title: string;
    outletName: string;
    /** Whether the article carries the topic already; null for a topic that is new. */
    carries: boolean | null;
    before: string;
    match: string;
    after: string;
  }[];
};

/** What a word list would catch in the newest articles, before it is saved. */
export async function previewTopic(
  ctx: Context<Db>,
  list: { terms: readonly string[]; exclusions: readonly string[]; topicId?: number },
): Promise<TopicPreview> {
  authorise(ctx.actor, 'programs.write');
  const articles = await ctx.db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.title', 'articles.body', 'outlets.name as outletName'])
    .select(['articles.rubric', 'articles.lead_image_caption as caption'])
    .where('articles.status', '=', 'approved')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(read)
    .execute();
  const topic = { id: list.topicId ?? 0, name: '', terms: list.terms, exclusions: list.exclusions };
  const caught = articles.flatMap(article => {
    const text = topicText(article);
    const ranges = findTopics(text, [topic])[0]?.ranges ?? [];
    return ranges.length > 0 ? [{ article, text, ranges }] : [];
  });
  const carrying = await listCarrying(
    ctx.db,
    list.topicId,
    caught.slice(0, shown).map(({ article }) => article.id),
  );
  const words = new Map<string, number>();
  for (const { text, ranges } of caught) {
    const fired = ranges.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\s+/g, ' '));
    for (const word of new Set(fired)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return {
    read: articles.length,
    caught: caught.length,
    words: [...words]
      .map(([text, count]) => ({ text, articles: count }))
      .sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1))
      .slice(0, 12),
    examples: caught.slice(0, shown).map(({ article, text, ranges }) => {
      const { start, end } = ranges[0]!;
      return {
        ...{ id: article.id, title: article.title, outletName: article.outletName },
        carries: list.topicId === undefined ? null : carrying.has(article.id),
        before: text.slice(Math.max(0, start - around), start),
        match: text.slice(start, end),
        after: text.slice(end, end + around),
      };
    }),
  };
}

async function listCarrying(db: Db, topicId: number | undefined, ids: number[]): Promise<Set<number>> {
  if (topicId === undefined || ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('article_topics')
    .select('article_id')
    .where('topic_id', '=', topicId)
    .where('article_id', 'in', ids)
    .execute();
  return new Set(rows.map(row => row.article_id));
}
