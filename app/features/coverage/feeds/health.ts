/** How a feed does, in one word. */
export type FeedState = 'waiting' | 'fine' | 'failing' | 'broken' | 'paused';

/** From so many failures in a row on, somebody should look. */
const brokenAfter = 5;

/** A feed's state: paused, not read yet, fine, failing since a short or a long time. */
export function feedState(feed: {
  status: 'active' | 'paused';
  lastReadAt: string | null;
  failures: number;
  problem: string | null;
}): FeedState {
  if (feed.status === 'paused') return 'paused';
  if (feed.lastReadAt === null) return 'waiting';
  if (feed.problem === null) return 'fine';
  return feed.failures >= brokenAfter ? 'broken' : 'failing';
}

/** Every reason why a feed or a page was not read, as it is stored. */
export const feedProblems = [
  'private-address',
  'unsupported-scheme',
  'invalid-url',
  'credentials-in-url',
  'port-not-allowed',
  'host-not-found',
  'connection-failed',
  'too-many-redirects',
  'timeout',
  'too-large',
  'not-html',
  'not-text',
  'http-status',
  'is-page',
  'not-a-feed',
  'robots',
  'robots-unavailable',
  'unreadable',
] as const;
export type FeedProblem = (typeof feedProblems)[number];
