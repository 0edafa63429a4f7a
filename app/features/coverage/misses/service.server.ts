import { recordAudit } from '#app/features/audit/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { MissCause } from '#db/schema/feeds.ts';
import { type Article, findArticle } from '../articles.queries.server.ts';
import { type Feed, listOutletFeeds } from '../feeds/queries.server.ts';
import { findSuggestion } from '../suggestions/queries.server.ts';
import { listActiveRules } from '../suggestions/rules.queries.server.ts';
import { addRuleWords } from '../suggestions/rules.service.server.ts';
import { itemText, matchRules } from '../suggestions/rules.ts';
import { missCause } from './diagnosis.ts';
import { proposedWords } from './proposed-words.ts';
import { findMiss, listItemsOfStory, listUnmatchedTitles } from './queries.server.ts';
import type { MissForm } from './schema.ts';

async function examine(db: Db, article: Article): Promise<{ cause: MissCause; feedId: number | null }> {
  const feeds = await listOutletFeeds(db, article.outlet.id);
  const items = await listItemsOfStory(db, {
    outletId: article.outlet.id,
    urlKey: article.row.canonical_url,
    title: article.title,
  });
  const rules = await listActiveRules(db);
  const suggestion = await findSuggestion(db, article.id);
  const cause = missCause({
    suggested:
      suggestion !== undefined ||
      items.some(item => item.articleId !== null && item.articleId !== article.id),
    seen: items.length > 0,
    ruleTakesItem: items.some(item => matchRules(itemText(item), rules).length > 0),
    feeds,
  });
  const failing = feeds.find(feed => feed.status === 'active' && feed.problem !== null);
  return {
    cause,
    feedId: items[0]?.feedId ?? (cause === 'feed-failing' ? (failing?.id ?? null) : (feeds[0]?.id ?? null)),
  };
}

/**
 * Records a logged article as one that the inbox did not bring, with how it was found, and finds out why.
 * @throws Conflict when the article is recorded as missed already.
 */
export async function recordMiss(ctx: Context<Db>, articleId: number, form: MissForm): Promise<MissCause> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    await takeTurn(db, `article ${articleId}`);
    const article = await findArticle(db, articleId);
    if (!article) throw new NotFound();
    if (await findMiss(db, articleId)) throw new Conflict('found.missKnown');
    const { cause, feedId } = await examine(db, article);
    const { zone } = await readOffice(db);
    await db
      .insertInto('misses')
      .values({
        article_id: articleId,
        found_through: form.foundThrough,
        note: form.note,
        cause,
        feed_id: feedId,
        missed_on: isoDay(ctx.now, zone),
        recorded_by: actorUserId(ctx.actor),
        recorded_at: ctx.now,
      })
      .execute();
    await db.updateTable('articles').set({ found_by: 'missed' }).where('id', '=', articleId).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'article.missed',
        subject: { kind: 'article', id: articleId, label: article.title },
        changes: [{ field: 'foundThrough', before: null, after: form.foundThrough }],
      },
    );
    return cause;
  });
}

/** What would mend a miss, with what it needs to show. */
export type MissProposal = {
  feeds: Feed[];
  /** Words that a rule could have taken the story by; empty where no rule is at fault. */
  words: string[];
  rules: { id: number; name: string; topicName: string }[];
};

/** The proposal for a missed article: the outlet's feeds as they are, and words for a rule where none took it. */
export async function proposeMending(db: Db, article: Article): Promise<MissProposal> {
  const feeds = await listOutletFeeds(db, article.outlet.id);
  const rules = await listActiveRules(db);
  const [item] = await listItemsOfStory(db, {
    outletId: article.outlet.id,
    urlKey: article.row.canonical_url,
    title: article.title,
  });
  const summary = item?.summary ?? '';
  const taken = matchRules(itemText({ title: article.title, summary }), rules).length > 0;
  const words = taken
    ? []
    : proposedWords(
        { title: item?.title ?? article.title, summary, body: article.row.body },
        await listUnmatchedTitles(db),
        rules.flatMap(rule => rule.words),
      );
  // The topics of the article say which rule should have taken it: they come first.
  const topics = new Set(article.topics.map(topic => topic.id));
  const ranked = [...rules].sort((a, b) => Number(topics.has(b.topicId)) - Number(topics.has(a.topicId)));
  return { feeds, words, rules: ranked.map(({ id, name, topicName }) => ({ id, name, topicName })) };
}

/** Adds the chosen words to a rule and marks the miss as mended. */
export async function mendByWords(
  ctx: Context<Db>,
  articleId: number,
  input: { ruleId: number; words: readonly string[] },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    if (!(await findMiss(db, articleId))) throw new NotFound();
    await addRuleWords({ ...ctx, db }, input.ruleId, input.words);
    await db.updateTable('misses').set({ mended_at: ctx.now }).where('article_id', '=', articleId).execute();
  });
}

/** Marks a miss as mended by something else, such as a feed added or resumed. */
export async function markMended(ctx: Context<Db>, articleId: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const miss = await findMiss(db, articleId);
    if (!miss) throw new NotFound();
    if (miss.mendedAt) throw new Conflict('errors.alreadyDone');
    await db.updateTable('misses').set({ mended_at: ctx.now }).where('article_id', '=', articleId).execute();
  });
}
