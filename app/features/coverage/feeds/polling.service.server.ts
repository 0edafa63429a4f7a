import { randomUUID } from 'node:crypto';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { forgetJobs } from '#app/features/jobs/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { fetchFeed } from '../fetch.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { type KeptItems, keepItems } from '../suggestions/suggest.service.server.ts';
import type { FeedItem } from './feed-item.ts';
import { readFeedAside } from './feed-reader.server.ts';
import type { FeedProblem } from './health.ts';
import { askLeave, spaceHost } from './hosts.service.server.ts';
import { claimFeed, deleteItemsBefore, type FeedRow } from './queries.server.ts';
import { hostSpacingMs, nextReading } from './schedule.ts';

/** A feed is held so long at most while it is read: longer than its deadlines together. */
const leaseMs = 2 * 60_000;
/** A run ends after this, so that other work of the thread gets its turn; the next begins within a minute. */
const runMs = 45_000;
/** Items are kept for trying rules on the last 30 days, and to know a story again. */
const itemsKeptDays = 40;
const deletedAtOnce = 2_000;
const jobsKeptMs = 24 * 3_600_000;

export type Polling = { fetching?: FetchOptions; random?: () => number };

type Outcome =
  | {
      ok: true;
      items: FeedItem[] | undefined;
      title?: string;
      etag?: string | null;
      lastModified?: string | null;
    }
  | { ok: false; problem: FeedProblem; status?: number; retryAfter?: number };

async function ask(db: Db, feed: FeedRow, now: string, fetching: FetchOptions): Promise<Outcome> {
  const leave = await askLeave(db, feed.url, now, fetching);
  await spaceHost(db, feed.host, now, leave.spacingMs);
  if (!leave.allowed) return { ok: false, problem: leave.problem! };
  const known = { etag: feed.etag, lastModified: feed.last_modified };
  const answer = await fetchFeed(feed.url, known, fetching);
  if (!answer.ok) {
    if (answer.retryAfter) await spaceHost(db, feed.host, now, answer.retryAfter * 1000);
    return answer;
  }
  if (!answer.changed) return { ok: true, items: undefined };
  const { zone } = await readOffice(db);
  const reading = await readFeedAside(answer.text, { url: answer.finalUrl, now, zone });
  if (!reading.ok) return reading;
  return { ok: true, items: reading.items, title: reading.title, ...answer.validators };
}

/** Writes what a reading brought; nothing when the feed was given to somebody else meanwhile. */
async function settle(
  db: Db,
  feed: FeedRow,
  outcome: Outcome,
  now: string,
  random: number,
): Promise<KeptItems | undefined> {
  return inTransaction(db, async trx => {
    const failures = outcome.ok ? 0 : feed.failures + 1;
    const retryAfterSeconds = outcome.ok ? undefined : outcome.retryAfter;
    const changes = outcome.ok
      ? {
          last_ok_at: now,
          problem: null,
          problem_status: null,
          ...(outcome.items && {
            etag: outcome.etag ?? null,
            last_modified: outcome.lastModified ?? null,
            last_items: outcome.items.length,
            title: outcome.title || feed.title,
          }),
        }
      : { problem: outcome.problem, problem_status: outcome.status ?? null };
    const held = await trx
      .updateTable('feeds')
      .set({
        ...changes,
        failures,
        last_read_at: now,
        next_read_at: nextReading({ now, failures, retryAfterSeconds, random }),
        lease_token: null,
        lease_until: null,
      })
      .where('id', '=', feed.id)
      .where('lease_token', '=', feed.lease_token)
      .executeTakeFirst();
    if (Number(held.numUpdatedRows) === 0 || !outcome.ok || !outcome.items) return undefined;
    return keepItems({ db: trx, now }, { ...feed, title: outcome.title || feed.title }, outcome.items);
  });
}

/** Takes the next due feed, one machine at a time, and leaves its host alone from this instant. */
async function claimNext(db: Db, now: string): Promise<FeedRow | undefined> {
  return inTransaction(db, async trx => {
    await takeTurn(trx, 'coverage.feeds');
    const leaseUntil = new Date(Date.parse(now) + leaseMs).toISOString();
    const feed = await claimFeed(trx, { now, leaseToken: randomUUID(), leaseUntil });
    if (feed) await spaceHost(trx, feed.host, now, hostSpacingMs);
    return feed;
  });
}

export type PollSummary = { feeds: number; failed: number; items: number; suggested: number };

/**
 * Job `coverage.feeds`: reads the feeds that are due, one after the other, each host left alone in between; keeps
 * their items and suggests those that a rule takes. Several machines share the work: each feed is held by one.
 */
export async function runFeeds(run: JobRun, polling: Polling = {}): Promise<PollSummary> {
  const { fetching = {}, random = Math.random } = polling;
  const summary: PollSummary = { feeds: 0, failed: 0, items: 0, suggested: 0 };
  const ends = performance.now() + runMs;
  while (performance.now() < ends && !(await run.cancelled())) {
    const feed = await claimNext(run.db, run.now());
    if (!feed) break;
    const outcome = await ask(run.db, feed, run.now(), fetching);
    const kept = await settle(run.db, feed, outcome, run.now(), random());
    summary.feeds += 1;
    if (!outcome.ok) summary.failed += 1;
    summary.items += kept?.items ?? 0;
    summary.suggested += kept?.suggested ?? 0;
    await run.progress(summary.feeds);
  }
  const before = (ms: number) => new Date(Date.parse(run.now()) - ms).toISOString();
  await deleteItemsBefore(run.db, before(itemsKeptDays * 86_400_000), deletedAtOnce);
  await forgetJobs(run.db, ['coverage.feeds', 'coverage.suggestion-pages'], before(jobsKeptMs));
  return summary;
}
