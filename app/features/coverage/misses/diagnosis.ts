import type { MissCause } from '#db/schema/feeds.ts';
import type { MissCauseFacts } from './facts.ts';

/**
 * Why the inbox did not bring an article: the first gap on the way from outlet to officer. The outlet has no feed;
 * all are paused; those that run fail; the story stood in none of them; no rule took it; or it was in the inbox and
 * overlooked.
 */
export function missCause(facts: MissCauseFacts): MissCause {
  if (facts.suggested) return 'overlooked';
  if (facts.seen) return facts.ruleTakesItem ? 'other' : 'rule';
  if (facts.feeds.length === 0) return 'no-feed';
  const running = facts.feeds.filter(feed => feed.status === 'active');
  if (running.length === 0) return 'feed-paused';
  if (running.every(feed => feed.problem !== null)) return 'feed-failing';
  return 'not-in-feed';
}
