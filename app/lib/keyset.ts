import { largestInteger } from './row-id.ts';

/** A place in an ordered list: the values of the ordering columns of one row, the id last. */
export type Key = (string | number | null)[];

/** Writes a key as an opaque URL parameter. */
export function encodeKey(key: Key): string {
  return btoa(unescape(encodeURIComponent(JSON.stringify(key))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** What an ordering column holds. PostgreSQL refuses a query that compares it with anything else. */
export type KeyPart = 'text' | 'integer' | 'bigint' | 'real';

const holds: Record<KeyPart, (value: unknown) => boolean> = {
  text: value => typeof value === 'string' && !value.includes('\0'),
  integer: value => Number.isInteger(value) && Math.abs(value as number) <= largestInteger,
  bigint: value => Number.isSafeInteger(value),
  real: value => Number.isFinite(value),
};

/** Reads back a key whose values are of the given shape; undefined for anything forged or stale. */
export function decodeKey(text: string | null | undefined, shape: readonly KeyPart[]): Key | undefined {
  if (!text || text.length > 2000) return undefined;
  try {
    const plain = decodeURIComponent(escape(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    const key: unknown = JSON.parse(plain);
    const sound =
      Array.isArray(key) &&
      key.length === shape.length &&
      shape.every((part, index) => holds[part](key[index]));
    return sound ? (key as Key) : undefined;
  } catch {
    return undefined;
  }
}

/** Which page of a list an address asks for. */
export type PageRequest = { after?: string | null; before?: string | null };

/** The `after` and `before` parameters of a list's address. */
export function pageRequest(params: URLSearchParams): PageRequest {
  return { after: params.get('after'), before: params.get('before') };
}

export type Page<Row> = { rows: Row[]; next: string | null; previous: string | null };

/**
 * Cuts a page out of `limit + 1` fetched rows. Rows asked for with `before` arrive in reverse order and are turned
 * round. `next` and `previous` are the keys for the neighbouring pages, null at the ends.
 */
export function cutPage<Row>(
  fetched: Row[],
  limit: number,
  request: PageRequest,
  keyOf: (row: Row) => Key,
): Page<Row> {
  const more = fetched.length > limit;
  const rows = fetched.slice(0, limit);
  const backwards = Boolean(request.before) && !request.after;
  if (backwards) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const hasNext = backwards ? true : more;
  const hasPrevious = backwards ? more : Boolean(request.after);
  return {
    rows,
    next: hasNext && last ? encodeKey(keyOf(last)) : null,
    previous: hasPrevious && first ? encodeKey(keyOf(first)) : null,
  };
}
