import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowId } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';

const line = (most: number) =>
  z
    .string({ error: 'errors.required' })
    .max(most, 'errors.tooLong')
    .transform(collapseSpaces)
    .refine(text => text !== '', 'errors.required');

const reason = line(500);

/** Every decision of the desk states its reason. */
export const reasonSchema = z.object({ reason });

export const articleVerdictSchema = z.object({
  verdict: z.enum(['set_aside', 'restored'], { error: 'errors.choice' }),
  reason,
});

export const postedCandidateSchema = z.object({
  board: z.enum(['outlets', 'journalists'], { error: 'errors.choice' }),
  entrantId: z.coerce.number().pipe(rowId),
  reason,
});

export const rulingSchema = z.object({
  kind: z.enum(['ethics', 'factual_error'], { error: 'errors.choice' }),
  decidedBy: line(160),
  decidedOn: z.string({ error: 'errors.required' }).refine(isDay, 'errors.date'),
  note: line(1000),
});

export type ArticleVerdictForm = z.output<typeof articleVerdictSchema>;
export type CandidateVerdictForm = z.output<typeof postedCandidateSchema>;
export type RulingForm = z.output<typeof rulingSchema>;
