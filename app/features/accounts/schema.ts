import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { roles } from '#app/lib/permissions.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { longestPassword } from './password-rules.ts';

const required = { error: 'errors.required' };

/** A mail address as people type it; the output is its plain form. */
const emailField = z
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

const personName = z
  .string(required)
  .transform(collapseSpaces)
  .pipe(z.string().min(1, 'errors.required').max(120, 'errors.tooLong'));
/** A typed password; the rules for new ones need the address and run in the service. */
const typedPassword = z.string(required).max(longestPassword, 'errors.tooLong');

export const signInSchema = z.object({ email: emailField, password: typedPassword });

export const newUserSchema = z.object({
  email: emailField,
  name: personName,
  role: z.enum(roles, 'errors.choice'),
});
export type NewUser = z.output<typeof newUserSchema> & { password?: string; locale?: 'id' | 'en' };

export const recoveryRequestSchema = z.object({ email: emailField });
export const newPasswordSchema = z.object({ password: typedPassword });
export const acceptInvitationSchema = z.object({ name: personName, password: typedPassword });
export const setupSchema = z.object({
  organisation: z.string(required).trim().min(1, 'errors.required').max(120, 'errors.tooLong'),
  name: personName,
  email: emailField,
  password: typedPassword,
});
export const changePasswordSchema = z.object({ currentPassword: typedPassword, password: typedPassword });
export const ownAccountSchema = z.object({
  name: personName,
  locale: z.enum(['id', 'en'], 'errors.choice'),
  theme: z.enum(['auto', 'light', 'dark'], 'errors.choice'),
});
export const roleSchema = z.object({ role: z.enum(roles, 'errors.choice') });
