import { z } from 'zod';
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

export const missSchema = z.object({
  foundThrough: z.enum(foundThrough, { error: 'errors.choice' }),
  note: z.string().trim().max(500, 'errors.tooLong').default(''),
});

export type MissForm = z.output<typeof missSchema>;

export const wordsSchema = z.object({
  ruleId: z.coerce.number({ error: 'errors.choice' }).int('errors.choice').positive('errors.choice'),
  words: z
    .array(z.string().trim().min(1).max(80, 'errors.tooLong'))
    .min(1, 'inbox.missChooseWord')
    .max(10, 'errors.tooLong'),
});
