import { pageReader } from '../page-reader.server.ts';
import type { ReadingTime } from './feed-item.ts';
import type { FeedReading } from './feed-reading.ts';

/** Reads a feed as `readFeed` does, in the reader's thread. One that takes it too long is no feed. Never rejects. */
export async function readFeedAside(
  text: string,
  reading: ReadingTime,
): Promise<FeedReading | { ok: false; problem: 'timeout' }> {
  const outcome = await pageReader().readFeed(text, reading);
  if (outcome.ok) return outcome.reading;
  return { ok: false, problem: outcome.problem === 'too-heavy' ? 'not-a-feed' : 'timeout' };
}
