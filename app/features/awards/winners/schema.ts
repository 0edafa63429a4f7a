import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { collapseSpaces } from '#app/lib/text.ts';

/** Digits as people type them, parted by spaces, dots, dashes or a slash. */
const digits = (shape: RegExp, refusal: string) =>
  z
    .string({ error: 'errors.required' })
    .max(60, refusal)
    .transform(text => text.replace(/[\s./-]/g, ''))
    .refine(text => shape.test(text), refusal);
const line = z
  .string({ error: 'errors.required' })
  .max(120, 'errors.tooLong')
  .transform(collapseSpaces)
  .refine(text => text !== '', 'errors.required');

/** What handing over a prize needs. A tax number has 15 digits, or 16 where it is the NIK. */
export const detailsSchema = z.object({
  nik: digits(/^\d{16}$/, 'winners.nikDigits'),
  npwp: digits(/^(\d{15}|\d{16})$/, 'winners.npwpDigits')
    .optional()
    .transform(value => value ?? ''),
  bank: line,
  account: digits(/^\d{5,20}$/, 'winners.accountDigits'),
  holder: line,
});
export type Details = z.infer<typeof detailsSchema>;

export const askSchema = z.object({
  deleteOn: z.string({ error: 'errors.required' }).refine(isDay, 'errors.date'),
});
