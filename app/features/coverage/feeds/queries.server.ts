import { type Selectable, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { engineOf } from '#db/dialect/engine.ts';
import type { FeedKind, FeedsTable } from '#db/schema/feeds.ts';

export type FeedRow = Selectable<FeedsTable>;

export type Feed = {
  id: number;
  outletId: number;
  outletName: string;
  url: string;
  kind: FeedKind;
  title: string;
  status: 'active' | 'paused';
  pauseReason: string;
  lastReadAt: string | null;
  lastOkAt: string | null;
  nextReadAt: string;
  failures: number;
  problem: string | null;
  problemStatus: number | null;
  lastItems: number | null;
};

function selectFeeds(db: Db) {
  return db
    .selectFrom('feeds')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .select([
      'feeds.id',
      'feeds.outlet_id as outletId',
      'outlets.name as outletName',
      'feeds.url',
      'feeds.kind',
    ])
    .select(['feeds.title', 'feeds.status', 'feeds.pause_reason as pauseReason'])
    .select(['feeds.last_read_at as lastReadAt', 'feeds.last_ok_at as lastOkAt'])
    .select(['feeds.next_read_at as nextReadAt', 'feeds.failures', 'feeds.problem'])
    .select(['feeds.problem_status as problemStatus', 'feeds.last_items as lastItems']);
}

/** Every feed, those in trouble first, then by outlet. */
export async function listFeeds(db: Db, limit = 500): Promise<Feed[]> {
  return selectFeeds(db)
    .orderBy(sql`case when feeds.status = 'active' and feeds.problem is not null then 0 else 1 end`)
    .orderBy('outlets.name_key')
    .orderBy('feeds.id')
    .limit(limit)
    .execute();
}

export async function listOutletFeeds(db: Db, outletId: number): Promise<Feed[]> {
  return selectFeeds(db).where('feeds.outlet_id', '=', outletId).orderBy('feeds.id').limit(50).execute();
}

export async function findFeed(db: Db, id: number): Promise<Feed | undefined> {
  return selectFeeds(db).where('feeds.id', '=', id).executeTakeFirst();
}

export async function findFeedByUrlKey(db: Db, urlKey: string): Promise<Feed | undefined> {
  return selectFeeds(db).where('feeds.url_key', '=', urlKey).executeTakeFirst();
}

/** Whether an active feed waits to be read. */
export async function hasDueFeed(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('feeds')
    .select('id')
    .where('status', '=', 'active')
    .where('next_read_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the next feed that is due, whose host may be asked again and that nobody reads at present, and holds it until
 * `leaseUntil`. Safe beside other machines when called inside a transaction that took its turn.
 */
export async function claimFeed(
  db: Db,
  claim: { now: string; leaseToken: string; leaseUntil: string },
): Promise<FeedRow | undefined> {
  const lock = engineOf(db) === 'postgres' ? sql`for update of feeds skip locked` : sql``;
  const { rows } = await sql<FeedRow>`
    update feeds set lease_token = ${claim.leaseToken}, lease_until = ${claim.leaseUntil}
    where id = (
      select feeds.id from feeds left join feed_hosts on feed_hosts.host = feeds.host
      where feeds.status = 'active' and feeds.next_read_at <= ${claim.now}
        and (feeds.lease_until is null or feeds.lease_until < ${claim.now})
        and (feed_hosts.next_request_at is null or feed_hosts.next_request_at <= ${claim.now})
      order by feeds.next_read_at, feeds.id limit 1 ${lock}
    )
    returning *`.execute(db);
  return rows[0];
}

export type Host = { nextRequestAt: string; robots: string | null; robotsAt: string | null };

export async function findHost(db: Db, host: string): Promise<Host | undefined> {
  return db
    .selectFrom('feed_hosts')
    .select(['next_request_at as nextRequestAt', 'robots', 'robots_at as robotsAt'])
    .where('host', '=', host)
    .executeTakeFirst();
}

/** Notes when a host may be asked again; an earlier instant never takes the place of a later one. */
export async function upsertHost(db: Db, host: string, nextRequestAt: string): Promise<void> {
  await db
    .insertInto('feed_hosts')
    .values({ host, next_request_at: nextRequestAt })
    .onConflict(conflict =>
      conflict
        .column('host')
        .doUpdateSet({ next_request_at: nextRequestAt })
        .where('feed_hosts.next_request_at', '<', nextRequestAt),
    )
    .execute();
}

export async function updateRobots(db: Db, host: string, robots: string, at: string): Promise<void> {
  await db.updateTable('feed_hosts').set({ robots, robots_at: at }).where('host', '=', host).execute();
}

export type SeenItem = {
  id: number;
  title: string;
  summary: string;
  url: string;
  publishedAt: string;
  seenAt: string;
  articleId: number | null;
  outletName: string;
};

function selectItems(db: Db) {
  return db
    .selectFrom('feed_items')
    .innerJoin('feeds', 'feeds.id', 'feed_items.feed_id')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .select(['feed_items.id', 'feed_items.title', 'feed_items.summary', 'feed_items.url'])
    .select(['feed_items.published_at as publishedAt', 'feed_items.seen_at as seenAt'])
    .select(['feed_items.article_id as articleId', 'outlets.name as outletName']);
}

/** The items last seen in one feed. */
export async function listFeedItems(db: Db, feedId: number, limit = 30): Promise<SeenItem[]> {
  return selectItems(db)
    .where('feed_items.feed_id', '=', feedId)
    .orderBy('feed_items.id', 'desc')
    .limit(limit)
    .execute();
}

/** The items seen since an instant in any feed, the newest first. */
export async function listItemsSince(db: Db, since: string, limit: number): Promise<SeenItem[]> {
  return selectItems(db)
    .where('feed_items.seen_at', '>=', since)
    .orderBy('feed_items.seen_at', 'desc')
    .orderBy('feed_items.id', 'desc')
    .limit(limit)
    .execute();
}

/** Items of a feed already seen, by their keys. */
export async function listKnownKeys(db: Db, feedId: number, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('feed_items')
    .select('item_key as key')
    .where('feed_id', '=', feedId)
    .where('item_key', 'in', keys)
    .execute();
  return new Set(rows.map(row => row.key));
}

/** The feeds in which an address was seen, and the article that stands for it, whatever became of that. */
export type KnownAddress = { feedIds: Set<number>; articleId: number | null };

/** What is known of addresses, by compare key, from the items seen and from the coverage itself. */
export async function listKnownAddresses(
  db: Db,
  urlKeys: readonly string[],
): Promise<Map<string, KnownAddress>> {
  const known = new Map<string, KnownAddress>();
  if (urlKeys.length === 0) return known;
  const items = await db
    .selectFrom('feed_items')
    .select(['url_key as key', 'article_id as articleId', 'feed_id as feedId'])
    .where('url_key', 'in', urlKeys)
    .execute();
  const entry = (key: string) => {
    const existing = known.get(key) ?? { feedIds: new Set<number>(), articleId: null };
    known.set(key, existing);
    return existing;
  };
  for (const item of items) {
    const address = entry(item.key);
    address.feedIds.add(item.feedId);
    address.articleId ??= item.articleId;
  }
  const articles = await db
    .selectFrom('articles')
    .select(['canonical_url as key', 'id'])
    .where('canonical_url', 'in', urlKeys)
    .execute();
  for (const article of articles) entry(article.key!).articleId = article.id;
  return known;
}

/** Deletes items seen before an instant, at most `limit`. Returns how many. */
export async function deleteItemsBefore(db: Db, before: string, limit: number): Promise<number> {
  const result = await db
    .deleteFrom('feed_items')
    .where(
      'id',
      'in',
      db.selectFrom('feed_items').select('id').where('seen_at', '<', before).orderBy('seen_at').limit(limit),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Deletes all but the newest `kept` items of a feed: one that changes its ids at each reading would fill the table. */
export async function deleteItemsBeyond(db: Db, feedId: number, kept: number): Promise<void> {
  const edge = await db
    .selectFrom('feed_items')
    .select('id')
    .where('feed_id', '=', feedId)
    .orderBy('id', 'desc')
    .offset(kept)
    .limit(1)
    .executeTakeFirst();
  if (edge)
    await db.deleteFrom('feed_items').where('feed_id', '=', feedId).where('id', '<=', edge.id).execute();
}
