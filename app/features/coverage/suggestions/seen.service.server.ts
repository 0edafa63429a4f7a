import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { type FeedRow, listKnownAddresses } from '../feeds/queries.server.ts';
import { findRule } from './rules.queries.server.ts';
import { type TakenItem, tryRule } from './rules.service.server.ts';
import { itemText, matchRule } from './rules.ts';
import { queuePages, readSetting, suggest } from './suggest.service.server.ts';

/** Items offered and taken up at once. */
const mostSeen = 50;

/** Items that a rule made or changed today would have taken, had it stood when they were seen; at most fifty. */
export async function listSeenMatches(ctx: Context<Db>, ruleId: number): Promise<TakenItem[]> {
  authorise(ctx.actor, 'coverage.write');
  const rule = await findRule(ctx.db, ruleId);
  if (!rule) throw new NotFound();
  if (!rule.active) return [];
  return (await tryRule(ctx, rule)).taken.filter(item => !item.suggested).slice(0, mostSeen);
}

async function listItems(db: Db, ids: readonly number[]): Promise<(FeedItem & { feed: FeedRow })[]> {
  const rows = await db
    .selectFrom('feed_items')
    .selectAll()
    .where('id', 'in', [0, ...ids])
    .where('article_id', 'is', null)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  const feeds = await db
    .selectFrom('feeds')
    .selectAll()
    .where('id', 'in', [0, ...rows.map(row => row.feed_id)])
    .execute();
  return rows.map(row => ({
    feed: feeds.find(feed => feed.id === row.feed_id)!,
    key: row.item_key,
    url: row.url,
    urlKey: row.url_key,
    title: row.title,
    summary: row.summary,
    publishedAt: row.published_at,
  }));
}

/**
 * Puts items that were seen before a rule stood into the inbox, as if it had stood. What is suggested or logged by now,
 * and what the rule does not take, is left out. Returns how many became suggestions.
 */
export async function suggestSeen(
  ctx: Context<Db>,
  ruleId: number,
  itemIds: readonly number[],
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    // Somebody may be logging the same story by hand at this instant.
    await takeTurn(db, 'article');
    const rule = await findRule(db, ruleId);
    if (!rule) throw new NotFound();
    const items = await listItems(db, itemIds.slice(0, mostSeen));
    const known = await listKnownAddresses(
      db,
      items.map(item => item.urlKey),
    );
    const setting = await readSetting({ ...ctx, db });
    const made = new Map<string, number>();
    for (const { feed, ...item } of items) {
      const match = matchRule(itemText(item), rule);
      if (!match || made.has(item.urlKey) || known.get(item.urlKey)?.articleId) continue;
      made.set(item.urlKey, await suggest({ ...setting, feed }, item, [match]));
    }
    for (const [urlKey, articleId] of made)
      await db
        .updateTable('feed_items')
        .set({ article_id: articleId })
        .where('url_key', '=', urlKey)
        .where('article_id', 'is', null)
        .execute();
    await queuePages({ ...ctx, db }, [...made.values()]);
    return made.size;
  });
}
