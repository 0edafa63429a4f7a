import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { collapseSpaces, trimmed } from '#app/lib/text.ts';

const text = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const required = (most: number) =>
  z
    .string({ error: 'errors.required' })
    .pipe(text(most))
    .refine(value => value !== '', 'errors.required');

/** The first lock of a season needs no reason: the service asks for it afterwards. */
export const lockSchema = z.object({ reason: text(500).optional().default('') });

export const signatureSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'results.otherHash'),
  position: required(160),
});

export const publicationSchema = z.object({
  objectionDays: z.coerce
    .number({ error: 'errors.number' })
    .int('errors.number')
    .min(1, 'results.daysRange')
    .max(60, 'results.daysRange'),
});

export const objectionSchema = z.object({
  sender: required(120),
  /** Where the answer is sent as well. */
  email: z
    .string()
    .optional()
    .transform((text, refusals) => {
      if (!text?.trim()) return null;
      const address = text.length > 400 ? undefined : parseMailAddress(text);
      if (address) return address;
      refusals.addIssue({ code: 'custom', message: 'errors.email' });
      return z.NEVER;
    }),
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
