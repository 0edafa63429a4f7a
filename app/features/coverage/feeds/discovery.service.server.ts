import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { FeedKind } from '#db/schema/feeds.ts';
import { fetchFeed, fetchPage, fetchText } from '../fetch.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { feedCandidates, feedLinks } from './discovery.ts';
import { readFeedAside } from './feed-reader.server.ts';
import type { FeedProblem } from './health.ts';
import { mayRead, sitemapsOf } from './robots.ts';

/** A feed that answered and was read. */
export type FoundFeed = { url: string; kind: FeedKind; title: string; items: number; newest: string | null };

export type FeedCheck =
  | { ok: true; feed: FoundFeed }
  | { ok: false; problem: FeedProblem; status?: number; links?: string[] };

export type Discovery =
  | { ok: true; found: FoundFeed[] }
  | { ok: false; problem: FeedProblem | 'no-website'; status?: number };

/** A person waits for the answer: the whole search ends after this, with what was found by then. */
const searchMs = 20_000;
const askMs = 6_000;
const enough = 4;

async function probe(ctx: Context<Db>, url: string, fetching: FetchOptions): Promise<FeedCheck> {
  const { zone } = await readOffice(ctx.db);
  const answer = await fetchFeed(url, undefined, { deadlineMs: askMs, ...fetching });
  if (!answer.ok) return { ok: false, problem: answer.problem, status: answer.status };
  if (!answer.changed) return { ok: false, problem: 'not-a-feed' };
  const reading = await readFeedAside(answer.text, { url: answer.finalUrl, now: ctx.now, zone });
  if (!reading.ok) {
    const links = reading.problem === 'is-page' ? feedLinks(answer.text, answer.finalUrl) : undefined;
    return { ok: false, problem: reading.problem, links };
  }
  const { kind, title, items } = reading;
  // The address asked for is kept, not where it led today: a redirect may lead elsewhere tomorrow.
  return { ok: true, feed: { url, kind, title, items: items.length, newest: items[0]?.publishedAt ?? null } };
}

/** Reads an address that somebody gave as a feed, without keeping anything. A web page tells which feeds it names. */
export async function checkFeed(
  ctx: Context<Db>,
  url: string,
  fetching: FetchOptions = {},
): Promise<FeedCheck> {
  authorise(ctx.actor, 'coverage.write');
  return probe(ctx, url, fetching);
}

/**
 * Looks for an outlet's feeds: on its home page, in its robots.txt, at the usual places. Returns those that answer
 * and hold stories, at most four, the surest first; adds nothing.
 */
export async function discoverFeeds(
  ctx: Context<Db>,
  outletId: number,
  fetching: FetchOptions = {},
): Promise<Discovery> {
  authorise(ctx.actor, 'coverage.write');
  const outlet = await findOutlet(ctx.db, outletId);
  if (!outlet) throw new NotFound();
  const home = outlet.website ?? (outlet.host ? `https://${outlet.host}/` : undefined);
  if (!home) return { ok: false, problem: 'no-website' };
  const ends = performance.now() + searchMs;
  const page = await fetchPage(home, { deadlineMs: askMs, ...fetching });
  if (!page.ok && page.problem !== 'http-status' && page.problem !== 'not-html') {
    return { ok: false, problem: page.problem, status: page.status };
  }
  const base = page.ok ? page.finalUrl : home;
  const answer = await fetchText(new URL('/robots.txt', base).href, { deadlineMs: askMs, ...fetching });
  const robots = answer.ok ? answer.text : '';
  const found: FoundFeed[] = [];
  for (const { url, from } of feedCandidates(base, page.ok ? page.html : '', sitemapsOf(robots, base))) {
    if (performance.now() > ends || found.length >= enough) break;
    // Guesses are made only where the outlet named nothing.
    if (from === 'usual' && found.length > 0) break;
    if (new URL(url).origin === new URL(base).origin && !mayRead(robots, url)) continue;
    const check = await probe(ctx, url, fetching);
    if (check.ok && check.feed.items > 0) found.push(check.feed);
  }
  return { ok: true, found };
}
