import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { titledPlaces } from './award-titles.ts';

const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);

export const decisionSchema = z
  .object({
    metOn: z.string({ error: 'errors.required' }).refine(isDay, 'errors.date'),
    entries: z
      .array(
        z.object({
          entryId: rowId,
          /** No place: not awarded. */
          place: z
            .number({ error: 'errors.choice' })
            .int('errors.choice')
            .min(1, 'errors.choice')
            .max(1000, 'errors.choice')
            .nullish()
            .transform(place => place ?? null),
          award: line(120).optional().default(''),
        }),
      )
      .max(1000, 'errors.tooLong')
      .default([]),
    /** What each place awards, unless an entry has a title of its own. */
    titles: z
      .array(z.object({ place: z.number().int().min(1).max(1000), award: line(120).optional().default('') }))
      .max(1000, 'errors.tooLong')
      .default([]),
    attendance: z
      .array(
        z.object({
          jurorId: rowId,
          present: z.boolean({ error: 'deliberation.attendanceTwice' }).optional().default(false),
        }),
      )
      .max(200, 'errors.tooLong')
      .default([]),
    reasons: z.string().max(4000, 'errors.tooLong').optional().default(''),
    version: rowVersion,
  })
  .transform(decision => ({ ...decision, places: titledPlaces(decision.entries, decision.titles) }));

export const nextRoundSchema = z.object({
  name: z
    .string({ error: 'errors.required' })
    .pipe(line(120))
    .refine(text => text !== '', 'errors.required'),
});

export type DecisionForm = z.output<typeof decisionSchema>;
