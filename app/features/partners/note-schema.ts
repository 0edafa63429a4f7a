import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowVersion } from '#app/lib/row-schema.ts';
import { longestNote, noteKinds } from './notes.ts';

/** A note as its form sends it. */
export const noteSchema = z.object({
  kind: z.enum(noteKinds, { error: 'errors.choice' }),
  happenedOn: z.string({ error: 'errors.required' }).refine(isDay, 'errors.date'),
  body: z
    .string({ error: 'errors.required' })
    .trim()
    .min(1, 'errors.required')
    .max(longestNote, 'errors.tooLong'),
  version: rowVersion.optional(),
});
