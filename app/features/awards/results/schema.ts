import { z } from 'zod';
import { trimmed, withoutDirections } from '#app/lib/text.ts';
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

/** Several lines with something that can be seen, without controls that turn what stands beside them. */
const longText = z
  .string({ error: 'errors.required' })
  .max(4000, 'errors.tooLong')
  .transform(text => trimmed(withoutDirections(text)))
  .refine(value => value !== '', 'errors.required');

export const objectionSchema = z.object({
  sender: requiredLine(120),
  /** Where the answer is sent as well. */
  email: optionalMailAddress,
  body: longText,
});

export const answerSchema = z.object({
  outcome: z.enum(['upheld', 'refused'], { error: 'errors.choice' }),
  answer: longText,
});

export type ObjectionForm = z.output<typeof objectionSchema>;
export type AnswerForm = z.output<typeof answerSchema>;
