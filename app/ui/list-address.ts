/** A list's state lives in its URL: search words, filters, `sort=-publishedAt`, `after`/`before`, `columns`. */

export type Sort = { key: string; direction: 'asc' | 'desc' };
export type AddressChanges = Record<string, string | readonly string[] | null>;

/**
 * The address with some parameters changed; null removes one. The page key (`after`, `before`) is dropped
 * unless it is among the changes, because a key of one order means nothing in another.
 */
export function withParams(address: string, changes: AddressChanges): string {
  const [path = '', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  params.delete('after');
  params.delete('before');
  for (const [key, value] of Object.entries(changes)) {
    params.delete(key);
    if (value === null) continue;
    for (const item of typeof value === 'string' ? [value] : value) params.append(key, item);
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** A page's address with the address to which it leads back, if any. */
export function withBack(address: string, back: string | undefined): string {
  return back ? withParams(address, { kembali: back }) : address;
}

/** "-publishedAt" → descending by publishedAt; keys outside `allowed` give the fallback. */
export function parseSort(text: string | null, allowed: readonly string[], fallback: Sort): Sort {
  const key = text?.replace(/^-/, '') ?? '';
  if (!text || !allowed.includes(key)) return fallback;
  return { key, direction: text.startsWith('-') ? 'desc' : 'asc' };
}

/** The inverse of parseSort. */
export function sortParam({ key, direction }: Sort): string {
  return direction === 'desc' ? `-${key}` : key;
}
