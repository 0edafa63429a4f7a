import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { correctionStatuses } from './correction-terms.ts';

const text = (longest: number) =>
  z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(longest, 'errors.tooLong');

/** A request as an officer sends it: to a journalist by id, to an address typed in, or by no mail at all. */
export const correctionSchema = z
  .object({
    findingKey: z.string({ error: 'errors.required' }).min(1, 'errors.required').max(400, 'errors.tooLong'),
    recipient: z
      .string({ error: 'errors.choice' })
      .refine(
        value => value === 'address' || value === 'none' || readRowId(value) !== undefined,
        'errors.choice',
      ),
    address: z.string().trim().max(254, 'errors.tooLong').default(''),
    recipientName: z.string().trim().max(120, 'errors.tooLong').default(''),
    subject: text(200).refine(value => !/[\r\n]/.test(value), 'errors.choice'),
    body: text(8000),
  })
  .refine(form => form.recipient !== 'address' || form.address !== '', {
    path: ['address'],
    error: 'errors.required',
  });

export type CorrectionForm = z.output<typeof correctionSchema>;

/** How a request ended. `requested` opens it again. */
export const answerSchema = z
  .object({
    status: z.enum(correctionStatuses, { error: 'errors.choice' }),
    answeredOn: z
      .string()
      .refine(isDay, 'errors.date')
      .optional()
      .transform(value => value ?? null),
    note: z.string().trim().max(1000, 'errors.tooLong').default(''),
    version: z.coerce.number().int(),
  })
  .refine(form => form.status === 'requested' || form.status === 'no_answer' || form.answeredOn !== null, {
    path: ['answeredOn'],
    error: 'errors.required',
  });

export type CorrectionAnswer = z.output<typeof answerSchema>;
