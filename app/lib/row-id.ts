/** The largest integer a column holds: PostgreSQL refuses a query that speaks of a larger one. */
export const largestInteger = 2 ** 31 - 1;

/** The row id that a text of an address or a form holds; undefined for anything else. */
export function readRowId(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= largestInteger ? id : undefined;
}
