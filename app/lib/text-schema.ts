import { z } from 'zod';
import { parseMailAddress } from './mail-address.ts';
import { collapseSpaces } from './text.ts';

/** One line of text of a form, of at most `most` characters. */
const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);

/** The same, empty where the form sends none. */
export const optionalLine = (most: number) => line(most).optional().default('');

/** The same, with something that can be seen. */
export const requiredLine = (most: number) =>
  z
    .string({ error: 'errors.required' })
    .pipe(line(most))
    .refine(text => text !== '', 'errors.required');

/** The longest that is looked at for a mail address, in characters. */
const longestAddress = 400;

/** A mail address of a form, as it is written to; null where none was given. */
export const optionalMailAddress = z
  .string()
  .optional()
  .transform((text, refusals) => {
    if (!text?.trim()) return null;
    const address = text.length > longestAddress ? undefined : parseMailAddress(text);
    if (address) return address;
    refusals.addIssue({ code: 'custom', message: 'errors.email' });
    return z.NEVER;
  });
