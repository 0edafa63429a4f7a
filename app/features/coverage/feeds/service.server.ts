import { recordAudit } from '#app/features/audit/service.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { FeedKind } from '#db/schema/feeds.ts';
import { canonicalUrl, parseWebUrl } from '../reading/urls.ts';
import { ensureDefaultRules } from '../suggestions/rules.service.server.ts';
import { type Feed, findFeed, findFeedByUrlKey } from './queries.server.ts';

/** The address by which two feeds are the same: a feed's parameters name it, so all of them count. */
function feedKey(url: URL): string {
  const plain = canonicalUrl(url.origin + url.pathname) ?? url.href;
  return `${plain}${url.search}`;
}

/**
 * Adds a feed to an outlet; it is read within a minute. The first feed of an installation brings rules for every topic,
 * so that it suggests something.
 * @throws Invalid when the address is none or is known already; its details hold the feed that has it.
 */
export async function addFeed(
  ctx: Context<Db>,
  input: { outletId: number; url: string; kind?: FeedKind; title?: string },
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  const url = parseWebUrl(input.url);
  if (url?.username !== '') throw new Invalid({ url: ['errors.url'] });
  url.hash = '';
  return inTransaction(ctx.db, async db => {
    const outlet = await findOutlet(db, input.outletId);
    if (!outlet) throw new NotFound();
    await takeTurn(db, 'coverage.feeds');
    const same = await findFeedByUrlKey(db, feedKey(url));
    if (same) throw new Invalid({ url: ['feeds.feedKnown'] }, { id: same.id });
    const { id } = await db
      .insertInto('feeds')
      .values({
        outlet_id: outlet.id,
        url: url.href,
        url_key: feedKey(url),
        host: url.host,
        kind: input.kind ?? 'feed',
        title: (input.title ?? '').slice(0, 200) || outlet.name,
        status: 'active',
        pause_reason: '',
        next_read_at: ctx.now,
        failures: 0,
        created_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'feed.added',
        subject: { kind: 'feed', id, label: outlet.name },
        changes: [{ field: 'url', before: null, after: url.href }],
      },
    );
    await ensureDefaultRules({ ...ctx, db });
    return id;
  });
}

async function changed(
  ctx: Context<Db>,
  id: number,
  action: string,
  work: (db: Db, feed: Feed) => Promise<unknown>,
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const feed = await findFeed(db, id);
    if (!feed) throw new NotFound();
    await work(db, feed);
    await recordAudit({ ...ctx, db }, { action, subject: { kind: 'feed', id, label: feed.outletName } });
  });
}

/** Stops reading a feed until somebody goes on with it. */
export async function pauseFeed(ctx: Context<Db>, id: number, reason = ''): Promise<void> {
  await changed(ctx, id, 'feed.paused', async (db, feed) => {
    if (feed.status === 'paused') throw new Conflict('errors.alreadyDone');
    await db
      .updateTable('feeds')
      .set({ status: 'paused', pause_reason: reason.slice(0, 300) })
      .where('id', '=', id)
      .execute();
  });
}

/** Goes on reading a feed, at once and as if it had never failed. */
export async function resumeFeed(ctx: Context<Db>, id: number): Promise<void> {
  await changed(ctx, id, 'feed.resumed', async (db, feed) => {
    if (feed.status === 'active') throw new Conflict('errors.alreadyDone');
    await db
      .updateTable('feeds')
      .set({ status: 'active', pause_reason: '', failures: 0, next_read_at: ctx.now })
      .where('id', '=', id)
      .execute();
  });
}

/** Puts a feed at the head of the queue. */
export async function readFeedSoon(ctx: Context<Db>, id: number): Promise<void> {
  await changed(ctx, id, 'feed.readNow', async (db, feed) => {
    if (feed.status === 'paused') throw new Conflict('feeds.feedIsPaused');
    await db.updateTable('feeds').set({ next_read_at: ctx.now }).where('id', '=', id).execute();
  });
}

/** Removes a feed and the items seen in it. What it suggested stays, with the feed's name. */
export async function removeFeed(ctx: Context<Db>, id: number): Promise<void> {
  await changed(ctx, id, 'feed.removed', db => db.deleteFrom('feeds').where('id', '=', id).execute());
}
