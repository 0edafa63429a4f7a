import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { roles } from '#app/lib/permissions.ts';
import { longestPassword } from './password-rules.ts';

const required = { error: 'errors.required' };

/** A mail address as people type it; the output is its plain form. */
export const emailField = z
  .string(required)
  .max(400, 'errors.tooLong')
  .transform((text, context) => {
    const address = parseMailAddress(text);
    if (!address) {
      context.addIssue({ code: 'custom', message: text.trim() ? 'errors.email' : 'errors.required' });
      return z.NEVER;
    }
    return address;
  });

export const personName = z.string(required).trim().min(1, 'errors.required').max(120, 'errors.tooLong');
/** A typed password; the rules for new ones need the address and run in the service. */
export const typedPassword = z.string(required).max(longestPassword, 'errors.tooLong');

export const signInSchema = z.object({ email: emailField, password: typedPassword });

export const newUserSchema = z.object({
  email: emailField,
  name: personName,
  role: z.enum(roles, 'errors.choice'),
});
export type NewUser = z.output<typeof newUserSchema> & { password?: string; locale?: 'id' | 'en' };
