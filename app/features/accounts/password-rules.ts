import { isCommonPassword } from './common-passwords.ts';

const shortestPassword = 10;
/** Longer input is refused before it is hashed. */
export const longestPassword = 200;

/**
 * What is wrong with a new password, as message keys; empty when it will do. Length counts, not the kind of
 * characters (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordFaults(password: string, email: string): string[] {
  if (password === '') return ['errors.required'];
  if ([...password].length < shortestPassword) return ['accounts.passwordShort'];
  if (password.length > longestPassword) return ['errors.tooLong'];
  const plain = password.toLowerCase();
  const address = email.toLowerCase();
  if (address && (plain === address || plain === address.split('@')[0]))
    return ['accounts.passwordIsAddress'];
  return isCommonPassword(password) ? ['accounts.passwordCommon'] : [];
}
