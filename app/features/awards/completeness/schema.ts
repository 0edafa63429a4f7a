import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces, trimmed, withoutDirections } from '#app/lib/text.ts';

const day = z.string({ error: 'errors.required' }).refine(isDay, 'errors.date');
const text = (most: number) =>
  z
    .string()
    .max(most, 'errors.tooLong')
    .transform(value => trimmed(withoutDirections(value)))
    .optional()
    .default('');
const version = rowVersion.optional();

export const datesSchema = z
  .object({ lockOn: day, dueOn: day, version })
  .refine(dates => dates.dueOn <= dates.lockOn, { path: ['dueOn'], message: 'completeness.dueAfterLock' });
export type DatesForm = z.infer<typeof datesSchema>;

/** A candidate of whom nothing is on record yet. */
export const linkSchema = z.object({
  board: z.enum(['outlets', 'journalists'], { error: 'errors.choice' }),
  name: z.string({ error: 'errors.required' }).max(200, 'errors.tooLong').transform(collapseSpaces),
});
export type LinkForm = z.infer<typeof linkSchema>;

/** Thirty lines of an address and a remark. */
export const sendSchema = z.object({
  addresses: z
    .string({ error: 'completeness.nothingSent' })
    .max(40_000, 'errors.tooLong')
    .refine(value => trimmed(value) !== '', 'completeness.nothingSent'),
});

export const answerSchema = z
  .object({
    decision: z.enum(['known', 'refused'], { error: 'errors.choice' }),
    /** Address or number of the article, for `known`. */
    article: text(2048),
    answer: text(1000),
    version,
  })
  .refine(form => form.decision !== 'refused' || form.answer !== '', {
    path: ['answer'],
    message: 'completeness.reasonNeeded',
  })
  .refine(form => form.decision !== 'known' || form.article !== '', {
    path: ['article'],
    message: 'completeness.articleNeeded',
  });
export type AnswerForm = z.infer<typeof answerSchema>;
