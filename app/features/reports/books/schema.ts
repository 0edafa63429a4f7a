import { z } from 'zod';
import { rowVersion } from '#app/lib/row-schema.ts';
import { arrangements } from './arrangement.ts';

const fields = {
  title: z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(200, 'errors.tooLong'),
  introduction: z.string().trim().max(4000, 'errors.tooLong').default(''),
  arrangement: z.enum(arrangements, { error: 'errors.choice' }),
};

export const newBookSchema = z.object({
  ...fields,
  /** What was chosen, as the part of an address after the "?". */
  selection: z.string().max(20_000, 'errors.tooLong').default(''),
});
export type NewBook = z.output<typeof newBookSchema>;

export const bookSchema = z.object({ ...fields, version: z.coerce.number().pipe(rowVersion) });
export type BookForm = z.output<typeof bookSchema>;

export const bookShareSchema = z.object({
  /** The last day on which the link opens, YYYY-MM-DD. */
  lastOn: z.iso.date('errors.date'),
  /**
   * The password of the link. It is written down to be handed on, so a refused form shows it again: nothing named
   * "password" is ever sent back.
   */
  word: z.string({ error: 'errors.required' }).max(200, 'errors.tooLong'),
});
export type BookShareForm = z.output<typeof bookShareSchema>;
