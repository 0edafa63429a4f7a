import type { FoundThrough, MissCause } from '#db/schema/feeds.ts';

export const foundThrough = [
  'whatsapp',
  'leader',
  'rival',
  'candidate',
  'journalist',
  'search',
  'other',
] as const satisfies readonly FoundThrough[];

export const missCauses = [
  'no-feed',
  'feed-paused',
  'feed-failing',
  'not-in-feed',
  'rule',
  'overlooked',
  'other',
] as const satisfies readonly MissCause[];
