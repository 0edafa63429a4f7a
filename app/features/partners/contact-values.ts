import { Invalid } from '#app/lib/errors.ts';
import { addressKey, parseMailAddress } from '#app/lib/mail-address.ts';
import { formatPhone, parsePhone } from '#app/lib/phone.ts';
import type { ContactKind } from './terms.ts';

/** A contact in its stored form and the key under which equal ones meet. Throws {@link Invalid} on `field`. */
export function contactValue(
  kind: ContactKind,
  text: string,
  field = 'value',
): { value: string; value_key: string } {
  const value = kind === 'email' ? parseMailAddress(text) : parsePhone(text);
  if (!value) throw new Invalid({ [field]: [kind === 'email' ? 'errors.email' : 'partners.phoneInvalid'] });
  return { value, value_key: kind === 'email' ? addressKey(value) : value };
}

/** A contact as people read it. */
export function shownContact(kind: ContactKind, value: string): string {
  return kind === 'email' ? value : formatPhone(value);
}

/**
 * A contact with its middle hidden ("r…@media.id", "…7890"). The audit log keeps only this form: it is never
 * erased, while a person may ask for the erasure of an address or number.
 */
export function maskedContact(kind: ContactKind, value: string): string {
  if (kind !== 'email') return `…${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  return `${value.slice(0, 1)}…${value.slice(at)}`;
}
