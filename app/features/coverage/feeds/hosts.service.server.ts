import type { Db } from '#db/connection.ts';
import { fetchText } from '../fetch.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import { findHost, updateRobots, upsertHost } from './queries.server.ts';
import { crawlDelay, mayRead } from './robots.ts';
import { hostSpacingMs } from './schedule.ts';

const robotsKeptMs = 24 * 3_600_000;

/** What a host lets Gema do with an address, and how long to leave it alone afterwards. */
export type Leave = { allowed: boolean; problem?: 'robots' | 'robots-unavailable'; spacingMs: number };

/**
 * Asks a host's robots.txt, kept for a day, whether an address may be read. One that does not exist allows everything;
 * one that its server cannot give allows nothing for now (RFC 9309). A host that cannot be reached at all is left to
 * the fetch itself, which says why.
 */
export async function askLeave(db: Db, url: string, now: string, fetching: FetchOptions): Promise<Leave> {
  const { host, origin } = new URL(url);
  const known = await findHost(db, host);
  let robots = known?.robots ?? null;
  if (robots === null || !known?.robotsAt || Date.parse(now) - Date.parse(known.robotsAt) > robotsKeptMs) {
    const answer = await fetchText(`${origin}/robots.txt`, fetching);
    if (answer.ok) robots = answer.text;
    else if (answer.problem === 'http-status' && (answer.status ?? 0) >= 500) {
      return { allowed: false, problem: 'robots-unavailable', spacingMs: hostSpacingMs };
    } else robots = '';
    await upsertHost(db, host, now);
    await updateRobots(db, host, robots, now);
  }
  const spacingMs = Math.max(hostSpacingMs, crawlDelay(robots, url) * 1000);
  return mayRead(robots, url)
    ? { allowed: true, spacingMs }
    : { allowed: false, problem: 'robots', spacingMs };
}

/** Leaves a host alone for a while. */
export async function spaceHost(db: Db, host: string, now: string, ms: number): Promise<void> {
  await upsertHost(db, host, new Date(Date.parse(now) + ms).toISOString());
}
