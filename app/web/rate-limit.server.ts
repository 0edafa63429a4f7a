import { RateLimiterMemory } from 'rate-limiter-flexible';
import { TooMany } from '#app/lib/errors.ts';

/** Tries allowed per key (address, or user where signed in) in a window of seconds. */
const windows = {
  'sign-in': { points: 20, duration: 60 },
  recovery: { points: 5, duration: 900 },
  setup: { points: 20, duration: 60 },
  answer: { points: 30, duration: 60 },
  unsubscribe: { points: 30, duration: 60 },
  // Each sends all files of a release.
  zip: { points: 20, duration: 60 },
  // Each may mail a stranger.
  follow: { points: 5, duration: 300 },
  preferences: { points: 30, duration: 60 },
  fetch: { points: 30, duration: 60 },
  // Each starts a worker thread that may take a quarter of a gigabyte.
  upload: { points: 20, duration: 60 },
  // Each costs a slow hash.
  'book-password': { points: 10, duration: 60 },
  'public-page': { points: 600, duration: 60 },
} as const;

export type LimitName = keyof typeof windows;
export type RateLimits = { take: (name: LimitName, key: string) => Promise<void> };

/** One set of counters, held in memory: limits hold per machine. `take` throws TooMany. */
export function createRateLimits(): RateLimits {
  const limiters = new Map(
    Object.entries(windows).map(([name, options]) => [name, new RateLimiterMemory(options)] as const),
  );
  return {
    take: async (name, key) => {
      try {
        await limiters.get(name)!.consume(key);
      } catch (refusal) {
        throw new TooMany(Math.ceil(((refusal as { msBeforeNext?: number }).msBeforeNext ?? 1000) / 1000));
      }
    },
  };
}
