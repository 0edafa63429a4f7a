import { z } from 'zod';
import { foundThrough } from './terms.ts';

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
