import { z } from 'zod';
import { trimmed } from '#app/lib/text.ts';
import { optionalLine, optionalMailAddress, requiredLine } from '#app/lib/text-schema.ts';

/** The first lock of a season needs no reason: the service asks for it afterwards. */
export const lockSchema = z.object({ reason: optionalLine(500) });

export const signatureSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'results.otherHash'),
  position: requiredLine(160),
});

export const publicationSchema = z.object({
  objectionDays: z.coerce
    .number({ error: 'errors.number' })
    .int('errors.number')
    .min(1, 'results.daysRange')
    .max(60, 'results.daysRange'),
});

export const objectionSchema = z.object({
  sender: requiredLine(120),
  /** Where the answer is sent as well. */
  email: optionalMailAddress,
  body: z
    .string({ error: 'errors.required' })
    .max(4000, 'errors.tooLong')
    .transform(trimmed)
    .refine(value => value !== '', 'errors.required'),
});

export const answerSchema = z.object({
  outcome: z.enum(['upheld', 'refused'], { error: 'errors.choice' }),
  answer: z
    .string({ error: 'errors.required' })
    .max(4000, 'errors.tooLong')
    .transform(trimmed)
    .refine(value => value !== '', 'errors.required'),
});

export type ObjectionForm = z.output<typeof objectionSchema>;
export type AnswerForm = z.output<typeof answerSchema>;
