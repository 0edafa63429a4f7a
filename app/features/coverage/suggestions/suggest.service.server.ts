import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { findOutlet, findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics, type Topic } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { type Actor, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { countWords } from '#app/lib/text.ts';
import { isoDay, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { writeArticleRows } from '../article-rows.queries.server.ts';
import { contentHash } from '../content-hash.server.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import {
  deleteItemsBeyond,
  type FeedRow,
  listKnownAddresses,
  listKnownKeys,
} from '../feeds/queries.server.ts';
import { findTopics } from '../reading/topics.ts';
import { type Foldable, foldable, foldUnder } from './folding.ts';
import { listLeaders } from './queries.server.ts';
import { listActiveRules } from './rules.queries.server.ts';
import { itemText, matchRules, type RuleMatch } from './rules.ts';

/** Older stories of a feed are kept as seen and not suggested: a new feed brings its archive along. */
const freshDays = 14;
/** Items kept of one feed; one that changes its ids at each reading brings new ones for ever. */
const mostKeptOfFeed = 2_000;
const insertedAtOnce = 100;

export type KeptItems = { items: number; suggested: number };

/** What suggesting items of one feed needs to know. */
export type Setting = {
  db: Db;
  now: string;
  actor: Actor;
  zone: Zone;
  feed: FeedRow;
  topics: Topic[];
  leaders: Foldable[];
};

/** What suggestions of any feed share. */
export async function readSetting({ db, now, actor }: Context<Db>): Promise<Omit<Setting, 'feed'>> {
  const { zone } = await readOffice(db);
  const topics = await listTopics(db, { active: true });
  return { db, now, actor, zone, topics, leaders: await listLeaders(db) };
}

/** Has the pages of new suggestions read in the background. */
export async function queuePages(ctx: Context<Db>, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length > 0)
    await enqueueJob(ctx, { kind: 'coverage.suggestion-pages', payload: { articleIds }, maxAttempts: 2 });
}

/** The outlet that an item's host belongs to: portals carry stories of their sister sites in one feed. */
async function outletOf({ db, feed }: Setting, url: string) {
  const own = (await findOutlet(db, feed.outlet_id))!;
  const byHost = await findOutletByHost(db, new URL(url).hostname);
  return byHost && byHost.host !== own.host ? byHost : own;
}

/** Makes an item a suggestion, folded under one of the same story. Returns its article's id. */
export async function suggest(setting: Setting, item: FeedItem, matches: RuleMatch[]): Promise<number> {
  const { db, now, actor, zone, feed, topics, leaders } = setting;
  const outlet = await outletOf(setting, item.url);
  const body = item.summary || item.title;
  const { id } = await db
    .insertInto('articles')
    .values({
      outlet_id: outlet.id,
      channel: outlet.channel,
      title: item.title,
      url: item.url,
      canonical_url: item.urlKey,
      rubric: '',
      byline: '',
      published_at: item.publishedAt,
      published_on: isoDay(item.publishedAt, zone),
      dateline: '',
      body,
      words: countWords(body),
      format: 'hard_news',
      status: 'suggested',
      status_reason: '',
      found_by: 'feed',
      entry_method: 'feed',
      reading: '',
      content_hash: contentHash({ title: item.title, body, publishedAt: item.publishedAt }),
      originality_detail: '',
      originality_reason: '',
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const topicIds = new Set([
    ...matches.map(match => match.topicId),
    ...findTopics(itemText(item), topics).map(found => found.topicId),
  ]);
  await writeArticleRows(db, id, {
    journalistIds: [],
    topics: [...topicIds].map(topicId => ({ topicId, source: 'machine' as const })),
    spokespersons: [],
  });
  const candidate = foldable({
    id,
    outletId: outlet.id,
    networkId: outlet.networkId,
    url: item.url,
    urlKey: item.urlKey,
    title: item.title,
    text: itemText(item),
  });
  const fold = foldUnder(candidate, leaders);
  if (!fold) leaders.push(candidate);
  await db
    .insertInto('suggestions')
    .values({
      article_id: id,
      feed_id: feed.id,
      feed_title: feed.title,
      item_key: item.key,
      matches: JSON.stringify(matches),
      page_state: 'waiting',
      fold_id: fold?.id ?? null,
      fold_reason: fold?.reason ?? null,
      found_at: now,
      decided_name: '',
    })
    .execute();
  await recordAudit(
    { db, actor, now },
    {
      action: 'article.suggested',
      subject: { kind: 'article', id, label: item.title },
      changes: [
        { field: 'feed', before: null, after: `${feed.title} (${feed.url})` },
        { field: 'item', before: null, after: item.key },
        ...matches.map(match => ({
          field: 'rule',
          before: null,
          after: `${match.ruleName}: ${match.words.join(', ')}`,
        })),
      ],
    },
  );
  return id;
}

/**
 * Keeps what one reading of a feed brought, in the caller's transaction: items not seen before are tried on the rules,
 * those that match and stand for no article yet become suggestions, whose pages are then read by a job.
 */
export async function keepItems(
  { db, now }: { db: Db; now: string },
  feed: FeedRow,
  items: readonly FeedItem[],
): Promise<KeptItems> {
  // Somebody may be logging the same story by hand at this instant.
  await takeTurn(db, 'article');
  const keys = await listKnownKeys(
    db,
    feed.id,
    items.map(item => item.key),
  );
  const unknown = items.filter(item => !keys.has(item.key));
  const addresses = await listKnownAddresses(
    db,
    unknown.map(item => item.urlKey),
  );
  // The same address under another id in the same feed is the same item.
  const fresh = unknown.filter(item => !addresses.get(item.urlKey)?.feedIds.has(feed.id));
  if (fresh.length === 0) return { items: 0, suggested: 0 };
  const rules = await listActiveRules(db);
  const setting: Setting = { ...(await readSetting({ db, now, actor: systemActor })), feed };
  const oldest = new Date(Date.parse(now) - freshDays * 86_400_000).toISOString();
  const suggested: number[] = [];
  const rows: { item: FeedItem; articleId: number | null }[] = [];
  // Oldest first, so that the first to publish a story leads its copies.
  for (const item of [...fresh].reverse()) {
    const known = addresses.get(item.urlKey);
    const matches = known || item.publishedAt < oldest ? [] : matchRules(itemText(item), rules);
    const articleId = matches.length > 0 ? await suggest(setting, item, matches) : (known?.articleId ?? null);
    if (matches.length > 0) suggested.push(articleId!);
    rows.push({ item, articleId });
  }
  for (let from = 0; from < rows.length; from += insertedAtOnce) {
    await db
      .insertInto('feed_items')
      .values(
        rows.slice(from, from + insertedAtOnce).map(({ item, articleId }) => ({
          feed_id: feed.id,
          item_key: item.key,
          url_key: item.urlKey,
          url: item.url,
          title: item.title,
          summary: item.summary,
          published_at: item.publishedAt,
          seen_at: now,
          article_id: articleId,
        })),
      )
      .onConflict(conflict => conflict.columns(['feed_id', 'item_key']).doNothing())
      .execute();
  }
  await deleteItemsBeyond(db, feed.id, mostKeptOfFeed);
  await queuePages({ db, actor: systemActor, now }, suggested);
  return { items: fresh.length, suggested: suggested.length };
}
