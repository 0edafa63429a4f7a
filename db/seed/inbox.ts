import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { toItems } from '#app/features/coverage/feeds/feed-item.ts';
import { addFeed, pauseFeed } from '#app/features/coverage/feeds/service.server.ts';
import { recordMiss } from '#app/features/coverage/misses/service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import {
  assignSuggestions,
  dismissSuggestions,
} from '#app/features/coverage/suggestions/review.service.server.ts';
import { keepItems } from '#app/features/coverage/suggestions/suggest.service.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import { localInputFromInstant } from '#app/lib/zones.ts';
import { inTransaction } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';
import type { Demo } from './data/demo.ts';
import { type DemoFeed, demoFeedItems, demoFeeds, demoMisses } from './data/feed-items.ts';

const pauseReason = 'Peragaan: tidak ada yang diambil dari jaringan.';

/** One feed with what it brought in the last days. */
async function seedFeed(
  clock: SeedClock,
  demo: Demo,
  feed: DemoFeed,
  outletId: number,
  now: string,
): Promise<number> {
  const { db } = clock;
  const outlet = demo.outlets.find(entry => entry.key === feed.outlet)!;
  const url = new URL(feed.path, outlet.website).href;
  const added = clock.at(hoursFrom(now, -24 * 20));
  const id = await addFeed(added, { outletId, url, kind: feed.kind, title: outlet.name });
  const stories = demoFeedItems
    .filter(item => item.outlet === feed.outlet)
    .sort((a, b) => b.hoursAgo - a.hoursAgo);
  for (const { title, summary, hoursAgo } of stories) {
    const at = hoursFrom(now, -hoursAgo);
    const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const raw = { key: `${outlet.key}-${slug}`, url: `/berita/${slug}`, title, summary, date: at };
    await inTransaction(db, async trx => {
      const row = await trx.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      await keepItems({ db: trx, now: at }, row, toItems([raw], { url, now: at, zone: 'Asia/Jakarta' }));
    });
  }
  const read = hoursFrom(now, -0.4);
  await db
    .updateTable('feeds')
    .set({
      last_read_at: read,
      last_ok_at: feed.problem ? hoursFrom(now, -24 * 3) : read,
      last_items: stories.length,
      failures: feed.problem?.failures ?? 0,
      problem: feed.problem?.code ?? null,
      problem_status: feed.problem?.status ?? null,
    })
    .where('id', '=', id)
    .execute();
  return id;
}

/** Feeds with their items, the suggestions that wait, and articles that were missed. */
export async function seedInbox(
  clock: SeedClock,
  demo: Demo,
  outlets: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const { db } = clock;
  const feeds: number[] = [];
  for (const feed of demoFeeds) feeds.push(await seedFeed(clock, demo, feed, outlets.get(feed.outlet)!, now));
  // No page of the demo exists anywhere: its suggestions stay with title and summary.
  await db.deleteFrom('jobs').where('kind', '=', 'coverage.suggestion-pages').execute();
  await db.updateTable('suggestions').set({ page_state: 'read' }).execute();
  const open = await db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where('status', '=', 'suggested')
    .orderBy('published_at')
    .execute();
  const ctx = clock.at(now);
  await assignSuggestions(
    ctx,
    open.slice(-4, -2).map(row => row.id),
    actorUserId(clock.actor),
  );
  await dismissSuggestions(
    ctx,
    open.slice(0, 1).map(row => row.id),
    'Bukan wilayah kita',
  );
  for (const miss of demoMisses) {
    const at = hoursFrom(now, -miss.hoursAgo);
    const form = articleSchema.parse({
      title: miss.title,
      outletName: miss.outlet,
      publishedLocal: localInputFromInstant(hoursFrom(at, -3), 'Asia/Jakarta').slice(0, 16),
      body: miss.body,
    });
    const { foundThrough, note } = miss;
    const id = await logArticle(clock.at(at), form);
    await recordMiss(clock.at(at), id, { foundThrough, note });
  }
  // Paused, so that the demo never goes to the network.
  for (const id of feeds) await pauseFeed(ctx, id, pauseReason);
}
