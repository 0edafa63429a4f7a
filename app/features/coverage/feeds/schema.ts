import { z } from 'zod';

export const feedSchema = z.object({
  outletName: z
    .string({ error: 'errors.required' })
    .trim()
    .min(1, 'errors.required')
    .max(200, 'errors.tooLong'),
  url: z.string().trim().max(2_000, 'errors.tooLong').default(''),
});

export type FeedForm = z.output<typeof feedSchema>;
