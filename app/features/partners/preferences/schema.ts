import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { rowId } from '#app/lib/row-schema.ts';
import { frequencies } from './wishes.ts';

const choice = { error: 'errors.choice' };

/** The form in which a journalist chooses. */
export const wishesSchema = z.object({
  mail: z.boolean().default(false),
  whatsapp: z.boolean().default(false),
  frequency: z.enum(frequencies, choice).default('all'),
  topicIds: z.array(rowId).max(200, 'errors.tooLong').default([]),
  embargo: z.boolean().default(false),
  pausedUntilOn: z
    .string()
    .refine(isDay, 'errors.date')
    .optional()
    .transform(day => day ?? null),
});

/** Another address to write to. */
export const addressSchema = z.object({
  address: z
    .string({ error: 'errors.required' })
    .max(400, 'errors.tooLong')
    .transform((text, refusals) => {
      const address = parseMailAddress(text);
      if (!address) refusals.addIssue({ code: 'custom', message: 'errors.email' });
      return address ?? '';
    }),
});
