/** Addresses and numbers of a person, parsed, that are to be found in any text. */
export type Traces = { addresses: readonly string[]; phones: readonly string[] };

/** What stands in the place of data that a person had erased. */
export const erased = '[dihapus]';

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The digits of a number without its country's, for numbers of Indonesia; all of them for others. */
export function barePhone(phone: string): string {
  return phone.replace(/^\+62/, '').replace(/\D/g, '');
}

const between = '[\\s().\\-/\\u2010-\\u2015]{0,3}';

function phonePattern(phone: string): string {
  const digits = [...barePhone(phone)].join(between);
  const country = phone.startsWith('+62') ? `(?:(?:\\+|00)?6${between}2${between}0?|0)` : '(?:\\+|00)';
  return `(?<!\\d)(?:${country}${between})?${digits}(?!\\d)`;
}

function addressPattern(address: string): string {
  const at = address.lastIndexOf('@');
  const [local, host] = [address.slice(0, at), address.slice(at + 1)].map(escapePattern);
  return `(?<![\\w.+-])${local}(?:@|%40)${host}(?![\\w-]|\\.\\w)`;
}

/** A pattern that finds every way in which the traces are written: case, separators, 0 for +62, in web addresses. */
export function tracePattern(traces: Traces): RegExp | null {
  const parts = [...traces.addresses.map(addressPattern), ...traces.phones.map(phonePattern)];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

function wipeValue(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, erased);
  if (typeof value === 'number') {
    const text = String(value);
    return text.replace(pattern, erased) === text ? value : erased;
  }
  if (Array.isArray(value)) return value.map(item => wipeValue(item, pattern));
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.replace(pattern, erased), wipeValue(item, pattern)]),
    );
  return value;
}

/** A text without the traces; JSON stays JSON, with its numbers looked at too. The same text when there are none. */
export function wipeText(text: string, pattern: RegExp): string {
  const wiped = text.replace(pattern, erased);
  if (wiped === text || !/^\s*[[{]/.test(text)) return wiped;
  try {
    return JSON.stringify(wipeValue(JSON.parse(text), pattern));
  } catch {
    return wiped;
  }
}
