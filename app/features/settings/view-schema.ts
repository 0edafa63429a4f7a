import { z } from 'zod';
import { keptQuery, type ViewList, viewListNames } from './views.ts';

/** Longest address of a filter that is kept. */
const longestQuery = 2000;

export const viewSchema = z.object({
  list: z.enum(viewListNames as [ViewList, ...ViewList[]], { error: 'errors.choice' }),
  name: z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(60, 'errors.tooLong'),
  query: z
    .string({ error: 'views.nothingToSave' })
    .max(longestQuery, 'errors.tooLong')
    .transform(keptQuery)
    .refine(query => query !== '', 'views.nothingToSave'),
  shared: z.boolean().default(false),
});

export type ViewForm = z.output<typeof viewSchema>;
